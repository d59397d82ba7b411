//! The way to the certificate as a roadmap shows it.

use crate::charts::{DateFormat, FinishMark, Mark, Period, RoadmapData, RoadmapPhase};
use crate::core::assessment::planning::Phase;
use crate::core::date::Date;
use crate::core::id::ActionId;
use crate::core::plan::simulation::Simulation;
use crate::core::plan::{
    INTERNAL_AUDIT, MANAGEMENT_REVIEW, PhaseSpan, Plan, PlannedActivity, Work,
};
use crate::core::sort::sort_by_key;
use crate::messages::{day, day_of_year, fill, month, month_of_year, percent, phase, t};

/// Dates on axes.
pub const DATES: DateFormat = DateFormat {
    day: day_of_year,
    month,
    month_year: month_of_year,
};

/// A phase with its number.
#[must_use]
pub fn phase_name(of: Phase) -> String {
    let number = of as usize + 1;
    fill(
        "plan.phase-name",
        &[("number", &number), ("name", &phase(of))],
    )
}

/// The roadmap of a plan; `done` are the actions that have left it, by phase, `before` is
/// what was promised before something was tried.
pub fn roadmap(
    plan: &Plan,
    simulation: Option<&Simulation>,
    done: &[(ActionId, Phase)],
    today: Date,
    before: Option<Date>,
    name: &dyn Fn(&Work) -> String,
) -> RoadmapData {
    let target = plan.target.map(|check| check.target);
    let surest = simulation.map_or(plan.finish, |simulation| simulation.date_95);
    let ends = [Some(plan.finish), Some(surest), target, before];
    let fan = simulation.map(|simulation| {
        let sure = [
            (simulation.date_50, 50.0),
            (simulation.date_80, 80.0),
            (simulation.date_95, 95.0),
        ];
        sure.map(|(date, share)| FinishMark {
            date,
            percent: share,
            label: percent(share),
        })
    });
    let mut fan: Vec<FinishMark> = fan.into_iter().flatten().collect();
    if let Some(promised) = fan.get_mut(1) {
        promised.label = fill(
            "plan.sure-mark",
            &[("percent", &promised.label), ("date", &day(promised.date))],
        );
    }
    RoadmapData {
        period: Period {
            start: plan.start.min(today),
            end: ends.into_iter().flatten().max().unwrap_or(plan.finish),
            format: DATES,
        },
        phases: plan
            .phases
            .iter()
            .map(|span| of_phase(span, done))
            .collect(),
        milestones: milestones(plan)
            .into_iter()
            .map(|one| Mark {
                date: one.finish,
                label: name(&one.work),
            })
            .collect(),
        today: Some(Mark {
            date: today,
            label: t("plan.today").to_owned(),
        }),
        target: target.map(|date| Mark {
            date,
            label: fill("plan.target-on", &[("date", &day(date))]),
        }),
        before: before.filter(|_| simulation.is_some()),
        fan,
    }
}

fn of_phase(span: &PhaseSpan, done: &[(ActionId, Phase)]) -> RoadmapPhase {
    let done = done
        .iter()
        .filter(|(_, phase)| *phase == span.phase)
        .count();
    RoadmapPhase {
        label: phase_name(span.phase),
        start: span.start,
        end: span.finish,
        done: done as f64 / (done + span.activities).max(1) as f64,
    }
}

/// The audits and reviews, and the decision: what one can put into a diary, by date.
fn milestones(plan: &Plan) -> Vec<&PlannedActivity> {
    let is_milestone = |work: &Work| match work {
        Work::Action(id) => [INTERNAL_AUDIT, MANAGEMENT_REVIEW].contains(&id.as_str()),
        Work::StageOne | Work::StageTwo | Work::Decision | Work::Surveillance => true,
        Work::Training(_) | Work::ToolSetup(_) | Work::Operation | Work::Findings => false,
    };
    let of_plan = plan.activities.iter();
    let mut milestones: Vec<_> = of_plan.filter(|one| is_milestone(&one.work)).collect();
    sort_by_key(&mut milestones, |one| one.finish_week);
    milestones
}
