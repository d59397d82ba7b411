//! Train one's own staff or hire a consultant: where it breaks even.

use crate::core::assessment::Assessment;
use crate::core::assessment::planning::Assumption;
use crate::core::bank::{Bank, LearningKind, OutsideHelp};
use crate::core::id::TrainingId;
use crate::core::plan::model::Need;
use crate::core::plan::reckon::{
    prices, selected,
    training::{self, Lesson, When},
};
use crate::core::standard::Role;

/// Training on one topic against a consultant for the same work.
#[derive(Debug, Clone, PartialEq)]
pub struct BreakEven {
    /// The topic.
    pub topic: TrainingId,
    /// How it would be learnt.
    pub kind: LearningKind,
    /// Whether it is the way that the plan reckons with, or would if the topic
    /// were learnt.
    pub is_in_force: bool,
    /// Euros for the training: fees and the attendees' hours, less the hours
    /// that it saves in the plan.
    pub training_euros: f64,
    /// Euros that a consultant's day costs beyond the own hours it replaces.
    pub premium_per_day: f64,
    /// Days from which on training is cheaper; none if a consultant's day
    /// costs no more than own hours.
    pub days: Option<f64>,
    /// Days that a consultant could take over in this plan.
    pub days_in_plan: f64,
}

impl BreakEven {
    /// Whether training is the cheaper way for the work in this plan.
    #[must_use]
    pub fn training_pays(&self) -> bool {
        self.days.is_some_and(|days| self.days_in_plan >= days)
    }
}

/// The break-even of every way to learn every topic that the plan needs.
#[must_use]
pub fn train_or_hire(bank: &Bank, assessment: &Assessment, needs: &[Need]) -> Vec<BreakEven> {
    let options = &assessment.plan.options;
    let sizes = assessment.profile.sizes();
    let rates = Role::ALL.map(|role| prices::hourly(bank, options, role));
    let day_hours = options.assumption(Assumption::ConsultantHours);
    let replaced = day_hours * options.assumption(Assumption::ConsultantRate);
    let price = prices::price(bank, options, prices::CONSULTANT_DAY).likely;
    let selected = selected(bank, assessment, needs);
    let mut rows = Vec::new();
    for topic in &bank.lists().training {
        let (mut work, mut value, mut helped) = (0.0, 0.0, 0.0);
        for one in selected
            .iter()
            .filter(|one| one.action.training.as_ref() == Some(&topic.id))
        {
            let share = match one.action.outside_help {
                OutsideHelp::Never => 0.0,
                OutsideHelp::Possible => options.assumption(Assumption::ConsultantSharePossible),
                OutsideHelp::Usual => options.assumption(Assumption::ConsultantShareUsual),
            };
            for (role, rate) in Role::ALL.into_iter().zip(rates) {
                let hours = one.action.hours_of(role, &sizes).likely * one.rest;
                work += hours;
                value += hours * rate;
                helped += hours * share / 100.0;
            }
        }
        if work <= 0.0 {
            continue;
        }
        let in_force = training::in_question(topic, options);
        let premium = price - replaced * value / work;
        rows.extend(topic.options.iter().map(|offer| {
            let lesson = Lesson {
                topic,
                offer,
                when: When::Planned,
            };
            let time: f64 = training::hours(lesson, options)
                .iter()
                .zip(rates)
                .map(|(h, r)| h * r)
                .sum();
            let euros = training::money(lesson, options) + time - value * offer.saves;
            BreakEven {
                topic: topic.id.clone(),
                kind: offer.kind,
                is_in_force: in_force == Some(offer.kind),
                training_euros: euros,
                premium_per_day: premium,
                days: (premium > 0.0).then(|| (euros / premium).max(0.0)),
                days_in_plan: helped / replaced.max(0.01),
            }
        }));
    }
    rows
}
