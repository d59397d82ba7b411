//! Load and money week by week.

use super::activity::{Overload, PlannedActivity};
use crate::core::date::Date;
use crate::core::plan::model::{Attention, PlanInput};
use crate::core::standard::{PerRole, Role};

/// One week of work.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WeekLoad {
    /// Its first working day.
    pub first_day: Date,
    /// Planned hours, without those of events, which come on top.
    pub load: PerRole<f64>,
    /// Hours there are.
    pub capacity: PerRole<f64>,
    /// Activities in hand at the same time.
    pub parallel: u32,
    /// Own hours from the start to the end of this week, those of events included.
    pub hours_so_far: f64,
    /// Euros from the start to the end of this week.
    pub euros_so_far: f64,
}

/// All weeks of a plan, and the overloads among them. The hours of an activity
/// lie evenly over its weeks.
pub(crate) fn by_week(
    input: &PlanInput,
    activities: &[PlannedActivity],
    makespan: u32,
) -> (Vec<WeekLoad>, Vec<Overload>) {
    let mut weeks: Vec<WeekLoad> = (0..makespan)
        .map(|week| WeekLoad {
            first_day: input.calendar.first_day(week),
            load: PerRole::default(),
            capacity: PerRole::new(|role| f64::from(input.capacity(role).at(week)) / 60.0),
            parallel: 0,
            hours_so_far: 0.0,
            euros_so_far: 0.0,
        })
        .collect();
    for activity in activities {
        let length = activity.finish_week.saturating_sub(activity.start_week);
        let span = weeks
            .iter_mut()
            .skip(activity.start_week as usize)
            .take(length as usize);
        for week in span {
            for (load, hours) in week.load.iter_mut().zip(&activity.hours) {
                let hours = hours / f64::from(length.max(1));
                week.hours_so_far += hours;
                *load += if activity.work.is_own_work() {
                    hours
                } else {
                    0.0
                };
            }
            week.parallel += u32::from(activity.attention == Attention::InHand);
        }
        let first = (activity.start_week as usize).min(weeks.len().saturating_sub(1));
        if let Some(week) = weeks.get_mut(first) {
            week.euros_so_far += activity.euros;
        }
    }
    let (mut hours, mut euros) = (0.0, 0.0);
    for week in &mut weeks {
        hours += week.hours_so_far;
        euros += week.euros_so_far;
        (week.hours_so_far, week.euros_so_far) = (hours, euros);
    }
    let overloads = overloads(&weeks);
    (weeks, overloads)
}

fn overloads(weeks: &[WeekLoad]) -> Vec<Overload> {
    let mut overloads = Vec::new();
    for (number, week) in weeks.iter().enumerate() {
        for role in Role::ALL {
            let over = week.load.of(role) - week.capacity.of(role);
            if over > 1e-6 {
                overloads.push(Overload {
                    role,
                    week: number as u32,
                    hours: over,
                });
            }
        }
    }
    overloads
}
