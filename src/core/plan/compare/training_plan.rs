//! Who learns what, when, how, and what it takes.

use crate::core::assessment::Assessment;
use crate::core::assessment::planning::{Assumption, TrainingChoice};
use crate::core::bank::{Bank, LearningKind};
use crate::core::date::Date;
use crate::core::id::{ActionId, TrainingId};
use crate::core::plan::model::Work;
use crate::core::plan::outcome::{Plan, PlannedActivity};
use crate::core::plan::reckon::{Lesson, select, training};
use crate::core::standard::Role;

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
    /// Whether the visitor chose that.
    pub chosen: bool,
    /// When; none if it is not learnt.
    pub dates: Option<(Date, Date)>,
    /// Hours of all attendees, in the order of [`Role::ALL`].
    pub hours: [f64; 4],
    /// Euros for all attendees.
    pub euros: f64,
    /// Own hours that it saves in the plan's actions.
    pub saved_hours: f64,
    /// The plan's actions that it helps.
    pub helps: Vec<ActionId>,
}

/// The topics that the plan's actions need, those that are learnt by date,
/// then those that are not.
#[must_use]
pub fn training_plan(bank: &Bank, assessment: &Assessment, plan: &Plan) -> Vec<TrainingRow> {
    let options = &assessment.plan.options;
    let smallest = options.assumption(Assumption::SmallestRest) / 100.0;
    let selected = select(bank, assessment, smallest, &[]);
    let mut rows = Vec::new();
    for topic in &bank.lists().training {
        let helped = || {
            selected
                .iter()
                .filter(|one| one.action.training.as_ref() == Some(&topic.id))
        };
        let helps: Vec<ActionId> = helped().map(|one| one.action.id.clone()).collect();
        if helps.is_empty() {
            continue;
        }
        let planned = plan.find(&Work::Training(topic.id.clone()));
        let lesson = planned
            .and_then(|_| training::offer(topic, options))
            .map(|offer| Lesson { topic, offer });
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
            chosen: matches!(
                options.training.get(&topic.id),
                Some(TrainingChoice::Skip | TrainingChoice::Offer(_))
            ),
            dates: planned.map(|one| (one.start, one.finish)),
            hours: planned.map_or([0.0; 4], |one| one.hours),
            euros: lesson.map_or(0.0, |lesson| training::money(lesson, options)),
            saved_hours: lesson.map_or(0.0, saved),
            helps,
        });
    }
    rows.sort_by_key(|row| (row.dates.is_none(), row.dates));
    rows
}
