//! Who learns what, when, how, and what it takes.

use crate::core::assessment::Assessment;
use crate::core::bank::{Bank, LearningKind};
use crate::core::date::Date;
use crate::core::id::{ActionId, TrainingId};
use crate::core::plan::model::Work;
use crate::core::plan::outcome::{Plan, PlannedActivity};
use crate::core::plan::reckon::training::{self, Lesson, When};
use crate::core::sort::sort_by_key;
use crate::core::standard::{PerRole, Role};

/// A topic of the training plan.
#[derive(Debug, Clone, PartialEq)]
pub struct TrainingRow {
    /// The topic.
    pub topic: TrainingId,
    /// Who attends.
    pub roles: Vec<Role>,
    /// How many people.
    pub people: f64,
    /// How it is learnt; none if it is not.
    pub kind: Option<LearningKind>,
    /// Whether and when.
    pub learning: Learning,
    /// Hours of all attendees.
    pub hours: PerRole<f64>,
    /// Euros for all attendees.
    pub euros: f64,
    /// Own hours that it saves in the plan's actions.
    pub saved_hours: f64,
    /// The plan's actions that it helps.
    pub helps: Vec<ActionId>,
}

/// Whether a topic is learnt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Learning {
    /// From the first to the last day.
    Planned(Date, Date),
    /// It was.
    Held,
    /// The visitor does not want it.
    Skipped,
    /// It would take more hours than the work that it helps.
    NotWorth,
}

impl TrainingRow {
    /// First and last day, if it is planned.
    #[must_use]
    pub fn dates(&self) -> Option<(Date, Date)> {
        match self.learning {
            Learning::Planned(start, finish) => Some((start, finish)),
            Learning::Held | Learning::Skipped | Learning::NotWorth => None,
        }
    }
}

/// The topics that the plan's actions need, those that are learnt by date,
/// then those that are not.
#[must_use]
pub fn training_plan(bank: &Bank, assessment: &Assessment, plan: &Plan) -> Vec<TrainingRow> {
    let options = &assessment.plan.options;
    let mut rows = Vec::new();
    for topic in &bank.lists().training {
        let actions = plan
            .activities
            .iter()
            .filter_map(|one| bank.action(one.work.action()?));
        let helps: Vec<ActionId> = actions
            .filter(|action| action.training.as_ref() == Some(&topic.id))
            .map(|action| action.id.clone())
            .collect();
        if helps.is_empty() {
            continue;
        }
        let planned = plan.find(&Work::Training(topic.id.clone()));
        let lesson = training::lesson(topic, options);
        let learning = match (planned, lesson) {
            (Some(one), _) => Learning::Planned(one.start, one.finish),
            (None, None) => Learning::Skipped,
            (None, Some(lesson)) if lesson.when == When::Held => Learning::Held,
            (None, Some(_)) => Learning::NotWorth,
        };
        let lesson = lesson.filter(|_| learning != Learning::NotWorth);
        // What the plan's hours would be without: they are net of the saving.
        let saved = |lesson: Lesson<'_>| -> f64 {
            let saves = lesson.offer.saves.clamp(0.0, 0.99);
            let work: f64 = helps
                .iter()
                .filter_map(|id| plan.find(&Work::Action(id.clone())))
                .map(PlannedActivity::own_hours)
                .sum();
            work * saves / (1.0 - saves)
        };
        rows.push(TrainingRow {
            topic: topic.id.clone(),
            roles: topic.roles.clone(),
            people: topic
                .roles
                .iter()
                .map(|&role| training::attendees(options, role))
                .sum(),
            kind: lesson.map(|lesson| lesson.offer.kind),
            learning,
            hours: planned.map_or_else(PerRole::default, |one| one.hours),
            euros: planned
                .and(lesson)
                .map_or(0.0, |lesson| training::money(lesson, options)),
            saved_hours: lesson.map_or(0.0, saved),
            helps,
        });
    }
    sort_by_key(&mut rows, |row| (row.dates().is_none(), row.dates()));
    rows
}
