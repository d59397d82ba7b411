//! A week's work as a checklist for each person.

use crate::core::date::Date;
use crate::core::plan::PlannedActivity;
use crate::core::sort::sort_by_key;
use crate::core::standard::Role;
use crate::messages::{day, fill, hours, role, t};

/// Whose work it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Person {
    /// Who was named for it.
    Named(String),
    /// Nobody was: the role that has most of its hours.
    Role(Role),
}

impl Person {
    /// How the person is called.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Named(name) => name.clone(),
            Self::Role(one) => role(*one).to_owned(),
        }
    }
}

/// A piece of work within a week.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// The whole of it.
    pub activity: PlannedActivity,
    /// Its own hours within the week.
    pub hours: f64,
}

impl Task {
    /// The part of a piece of work that lies in a week: its hours lie evenly over its
    /// weeks.
    #[must_use]
    pub fn of(activity: &PlannedActivity) -> Self {
        let weeks = activity.finish_week.saturating_sub(activity.start_week);
        Self {
            hours: activity.own_hours() / f64::from(weeks.max(1)),
            activity: activity.clone(),
        }
    }

    /// The hours of the week, and of the whole where that is more.
    #[must_use]
    pub fn effort(&self) -> String {
        let (part, whole) = (hours(self.hours), hours(self.activity.own_hours()));
        if part == whole {
            part
        } else {
            fill("plan.part-of", &[("part", &part), ("whole", &whole)])
        }
    }
}

/// What one person has to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Checklist {
    /// Whose it is.
    pub person: Person,
    /// Hours of the week, of all roles that take part.
    pub hours: f64,
    /// The work, what ends first first.
    pub tasks: Vec<Task>,
}

/// A checklist for each person: those who are named by their names, then the roles in
/// their order.
#[must_use]
pub fn checklists(tasks: &[Task], owner: impl Fn(&PlannedActivity) -> String) -> Vec<Checklist> {
    let mut lists: Vec<Checklist> = Vec::new();
    for task in tasks {
        let person = person(&task.activity, owner(&task.activity));
        let place = lists.iter().position(|list| list.person == person);
        let place = place.unwrap_or_else(|| {
            lists.push(Checklist {
                person,
                hours: 0.0,
                tasks: Vec::new(),
            });
            lists.len() - 1
        });
        if let Some(list) = lists.get_mut(place) {
            list.hours += task.hours;
            list.tasks.push(task.clone());
        }
    }
    for list in &mut lists {
        sort_by_key(&mut list.tasks, |task| task.activity.finish_week);
    }
    sort_by_key(&mut lists, |list| match &list.person {
        Person::Named(name) => (0, name.clone()),
        Person::Role(role) => (1 + *role as usize, String::new()),
    });
    lists
}

fn person(activity: &PlannedActivity, owner: String) -> Person {
    if !owner.trim().is_empty() {
        return Person::Named(owner);
    }
    // Of roles with as many hours the first in their order.
    let most = Role::ALL.into_iter().rev().max_by(|one, other| {
        activity
            .hours_of(*one)
            .total_cmp(&activity.hours_of(*other))
    });
    Person::Role(most.unwrap_or(Role::Manager))
}

/// What the page is called: the week that runs, or the first that will.
#[must_use]
pub fn title(first_day: Date, today: Date) -> String {
    let key = if today < first_day {
        "plan.first-week"
    } else {
        "plan.this-week"
    };
    fill(key, &[("date", &day(first_day))])
}

/// The same before there is a plan.
#[must_use]
pub fn no_title() -> &'static str {
    t("plan.week")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::planning::Phase;
    use crate::core::id::ActionId;
    use crate::core::plan::{Attention, Work};
    use crate::core::standard::PerRole;

    fn date(text: &str) -> Date {
        text.parse().expect("a date")
    }

    fn activity(id: &str, weeks: u32, hours: [f64; 4]) -> PlannedActivity {
        PlannedActivity {
            work: Work::Action(ActionId::new(id)),
            phase: Phase::Start,
            attention: Attention::InHand,
            start_week: 0,
            finish_week: weeks,
            start: date("2026-12-07"),
            finish: date("2026-12-11").plus_days(7 * (weeks as i32 - 1)),
            hours: PerRole::from(hours),
            bought_hours: 0.0,
            euros: 0.0,
            after: Vec::new(),
            pinned: false,
        }
    }

    #[test]
    fn each_person_has_a_list() {
        let tasks = [
            Task::of(&activity("long", 2, [0.0, 6.0, 2.0, 0.0])),
            Task::of(&activity("short", 1, [1.0, 1.0, 0.0, 0.0])),
            Task::of(&activity("named", 1, [0.0, 0.0, 3.0, 0.0])),
            Task::of(&activity("also", 1, [0.0, 2.0, 0.0, 0.0])),
        ];
        let owner = |activity: &PlannedActivity| match activity.work.key().as_str() {
            "action/named" => "Ines".to_owned(),
            _ => String::new(),
        };
        let lists = checklists(&tasks, owner);
        let told: Vec<_> = lists
            .iter()
            .map(|list| {
                let keys = list.tasks.iter().map(|task| task.activity.work.key());
                (list.person.clone(), list.hours, keys.collect::<Vec<_>>())
            })
            .collect();
        let keys = |all: &[&str]| all.iter().map(|one| format!("action/{one}")).collect();
        let expected: Vec<(Person, f64, Vec<String>)> = vec![
            (Person::Named("Ines".to_owned()), 3.0, keys(&["named"])),
            (Person::Role(Role::Manager), 2.0, keys(&["short"])),
            (Person::Role(Role::Process), 6.0, keys(&["also", "long"])),
        ];
        assert_eq!(told, expected);
    }

    #[test]
    fn a_part_is_told_with_the_whole() {
        let check = |weeks, expected: &str| {
            let task = Task::of(&activity("a", weeks, [2.8, 0.0, 0.0, 0.0]));
            assert_eq!(task.effort(), expected);
        };
        check(1, "2.8\u{a0}h");
        check(2, "1.4\u{a0}h of 2.8\u{a0}h");
    }

    #[test]
    fn a_week_that_has_not_begun_is_the_first() {
        let check = |today: &str, expected: &str| {
            assert_eq!(title(date("2026-12-07"), date(today)), expected);
        };
        check("2026-11-27", "First week, from 7 Dec 2026");
        check("2026-12-07", "This week, from 7 Dec 2026");
        check("2026-12-09", "This week, from 7 Dec 2026");
    }
}
