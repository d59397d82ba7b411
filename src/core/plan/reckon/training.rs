//! What is learnt, how, and what that takes: training adds hours first and
//! cuts them later.

use super::prices::fee;
use super::selection::Selected;
use crate::core::assessment::Assessment;
use crate::core::assessment::planning::{Assumption, Phase, PlanOptions, TrainingChoice};
use crate::core::bank::{Bank, LearningKind, LearningOption, OutsideHelp, ThreePoint, Training};
use crate::core::id::TrainingId;
use crate::core::plan::model::{Attention, Spread, Task, Work};
use crate::core::standard::{PerRole, Role};

/// How far the hours of learning may differ from those announced: our own
/// proposal.
const SPREAD: ThreePoint = ThreePoint {
    low: 0.8,
    likely: 1.0,
    high: 1.5,
};

/// A topic that is learnt, by one of its offers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lesson<'a> {
    pub(crate) topic: &'a Training,
    pub(crate) offer: &'a LearningOption,
    pub(crate) when: When,
}

/// When something is learnt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// It has been.
    Held,
    /// In the plan.
    Planned,
}

/// People of a role who attend.
pub(crate) fn attendees(options: &PlanOptions, role: Role) -> f64 {
    match role {
        Role::Manager | Role::Top => 1.0,
        Role::Process => options.assumption(Assumption::ProcessAttendees),
        Role::Technician => options.assumption(Assumption::TechnicianAttendees),
    }
}

/// Hours of all who attend, per role.
pub(crate) fn hours(lesson: Lesson<'_>, options: &PlanOptions) -> PerRole<f64> {
    PerRole::new(|role| {
        if lesson.topic.roles.contains(&role) {
            lesson.offer.hours * attendees(options, role)
        } else {
            0.0
        }
    })
}

/// Euros for all who attend.
pub(crate) fn money(lesson: Lesson<'_>, options: &PlanOptions) -> f64 {
    let people: f64 = lesson
        .topic
        .roles
        .iter()
        .map(|&role| attendees(options, role))
        .sum();
    fee(lesson.offer, options) * people
}

/// The offer in force for a topic: the visitor's choice, else the cheapest,
/// so that own and free resources come before paid ones.
pub(crate) fn offer<'a>(topic: &'a Training, options: &PlanOptions) -> Option<&'a LearningOption> {
    match options.training.get(&topic.id) {
        Some(TrainingChoice::Skip) => None,
        Some(TrainingChoice::Offer(kind) | TrainingChoice::Held(kind)) => {
            topic.options.iter().find(|one| one.kind == *kind)
        }
        None => cheapest(topic, options),
    }
}

fn cheapest<'a>(topic: &'a Training, options: &PlanOptions) -> Option<&'a LearningOption> {
    topic.options.iter().min_by(|one, other| {
        fee(one, options)
            .total_cmp(&fee(other, options))
            .then(one.kind.cmp(&other.kind))
    })
}

/// The way to learn a topic that comes into question: the visitor's choice, else
/// the cheapest, also where the topic is not learnt.
pub(crate) fn in_question(topic: &Training, options: &PlanOptions) -> Option<LearningKind> {
    let offer = offer(topic, options).or_else(|| cheapest(topic, options))?;
    Some(offer.kind)
}

/// The same for a topic by its id.
#[must_use]
pub fn way_in_question(
    bank: &Bank,
    options: &PlanOptions,
    topic: &TrainingId,
) -> Option<LearningKind> {
    let mut topics = bank.lists().training.iter();
    in_question(topics.find(|one| one.id == *topic)?, options)
}

/// The lesson of a topic by the offer in force.
pub(crate) fn lesson<'a>(topic: &'a Training, options: &PlanOptions) -> Option<Lesson<'a>> {
    let is_held = matches!(
        options.training.get(&topic.id),
        Some(TrainingChoice::Held(_))
    );
    Some(Lesson {
        topic,
        offer: offer(topic, options)?,
        when: if is_held { When::Held } else { When::Planned },
    })
}

/// What is learnt for the actions of the plan, or was. Where the visitor chose
/// nothing, a topic is learnt only if the actions that it helps take at least
/// as many hours as the learning.
pub(crate) fn lessons<'a>(
    bank: &'a Bank,
    assessment: &Assessment,
    selected: &[Selected<'_>],
) -> Vec<Lesson<'a>> {
    let options = &assessment.plan.options;
    let sizes = assessment.profile.sizes();
    let work = |topic: &Training| -> f64 {
        let helped = selected
            .iter()
            .filter(|one| one.action.training.as_ref() == Some(&topic.id));
        helped
            .map(|one| one.action.likely_hours(&sizes) * one.rest)
            .sum()
    };
    let topics = bank.lists().training.iter();
    let lessons = topics.filter_map(|topic| {
        let lesson = lesson(topic, options)?;
        let work = work(topic);
        let chosen = options.training.contains_key(&topic.id);
        let takes: f64 = hours(lesson, options).sum();
        (work > 0.0 && (chosen || takes <= work)).then_some(lesson)
    });
    lessons.collect()
}

/// The activity of a lesson.
pub(crate) fn task(lesson: Lesson<'_>, phase: Phase, options: &PlanOptions) -> Task {
    let cost = money(lesson, options);
    Task {
        work: Work::Training(lesson.topic.id.clone()),
        phase,
        hours: hours(lesson, options).map(|hours| SPREAD * hours),
        weeks: 1,
        spread: Spread::Uncertain,
        after: Vec::new(),
        money: ThreePoint::exactly(cost),
        weight: 0,
        attention: Attention::InHand,
        pin: None,
        help: OutsideHelp::Never,
    }
}
