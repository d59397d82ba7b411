//! What the visitor tries on the plan: the values that may be moved, what each change
//! came to, and the edits that take it back.

use crate::core::assessment::planning::{Assumption, PlanOptions};
use crate::core::assessment::{Assessment, Profile, WeeklyHours};
use crate::core::bank::Bank;
use crate::core::date::Date;
use crate::core::edit::{Deed, Edit, Key, PlanField, ProfileField};
use crate::core::id::AssessmentId;
use crate::core::plan::There;
use crate::core::standard::Role;
use crate::messages::{
    Value, day, euros, fill, goal, list, order_preset, percent, t, weekly, whole,
};
use crate::shown::edited;

/// The values that can be tried, each as the edit that sets it, always in one order.
pub type Levers = Vec<Edit>;

/// The values in force.
#[must_use]
pub fn levers(assessment: &Assessment) -> Levers {
    of(&assessment.profile, &assessment.plan.options)
}

fn of(profile: &Profile, options: &PlanOptions) -> Levers {
    let hours = |role| ProfileField::Hours(role, profile.hours.of(role));
    let money = [
        ProfileField::Budget(profile.budget),
        ProfileField::Target(profile.target),
    ];
    let of_profile = Role::ALL.map(hours).into_iter().chain(money);
    let parallel = options.assumptions.get(&Assumption::Parallel).copied();
    let of_plan = [
        PlanField::QuarterBudget(options.quarter_budget),
        PlanField::ConsultantDays(options.consultant_days),
        PlanField::NewTool(options.new_tool.clone()),
        PlanField::Assumption(Assumption::Parallel, parallel),
        PlanField::Order(options.order),
        PlanField::Goal(options.goal),
    ];
    let of_profile = of_profile.map(Edit::Profile);
    of_profile
        .chain(of_plan.into_iter().map(Edit::Plan))
        .collect()
}

/// What a settled plan comes to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// When it ends if everything takes as long as expected.
    pub finish: Date,
    /// The day by which 80 % of the runs end.
    pub sure: Option<Date>,
    /// Share of the runs that keep the target date, 0–1; none without one.
    pub chance: Option<f64>,
    /// Euros until the certificate.
    pub euros: f64,
}

impl Outcome {
    /// That of a plan.
    #[must_use]
    pub fn of(there: &There) -> Self {
        let plan = &there.planned.plan;
        let simulation = there.simulation.as_deref();
        Self {
            finish: plan.finish,
            sure: simulation.map(|one| one.date_80),
            chance: simulation.and_then(|one| one.chance),
            euros: plan.totals.euros,
        }
    }
}

/// One change that was tried.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What was in force, of what was changed.
    before: Levers,
    /// What then was.
    after: Levers,
    from: Outcome,
    to: Outcome,
}

/// What was tried on one assessment, and what it came to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Trials {
    of: Option<AssessmentId>,
    /// What was in force before the first change, and what that came to, unless the
    /// plan has changed otherwise meanwhile.
    base: Option<(Levers, Option<Outcome>)>,
    now: Option<(Levers, Outcome)>,
    changes: Vec<Change>,
}

impl Trials {
    /// Takes note of a settled plan and the values that it was made by.
    pub fn settle(&mut self, of: &AssessmentId, levers: Levers, outcome: Outcome) {
        if self.of.as_ref() != Some(of) {
            *self = Self {
                of: Some(of.clone()),
                ..Self::default()
            };
        }
        let before = self.now.replace((levers.clone(), outcome));
        let Some((was, from)) = before else {
            self.base = Some((levers, Some(outcome)));
            return;
        };
        let (before, after) = difference(&was, &levers);
        if after.is_empty() {
            if from != outcome {
                self.follow(outcome);
            }
            return;
        }
        let is_base = self.base.as_ref().is_some_and(|(base, _)| *base == levers);
        if is_base {
            self.changes.clear();
            return;
        }
        let undone = |change: &Change| change.before == after && change.after == before;
        if let Some(place) = self.changes.iter().rposition(undone) {
            self.changes.remove(place);
            return;
        }
        match self.changes.last_mut() {
            // Moved on, as a slider is.
            Some(last) if keys(&last.after) == keys(&after) => {
                last.after = after;
                last.to = outcome;
            }
            _ => self.changes.push(Change {
                before,
                after,
                from,
                to: outcome,
            }),
        }
    }

    /// The plan has become another by something that is not tried here.
    fn follow(&mut self, outcome: Outcome) {
        let is_tried = !self.changes.is_empty();
        if let Some((_, base)) = &mut self.base {
            *base = (!is_tried).then_some(outcome);
        }
    }

    /// The changes in their order.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// What the plan comes to now, once it was settled.
    #[must_use]
    pub fn outcome(&self) -> Option<Outcome> {
        self.now.as_ref().map(|(_, outcome)| *outcome)
    }

    /// The values that the settled plan was made by.
    #[must_use]
    pub fn levers(&self) -> &[Edit] {
        self.now.as_ref().map_or(&[], |(levers, _)| levers)
    }

    /// The edit that sets a value to what it was before the first change.
    #[must_use]
    pub fn before(&self, key: &Key) -> Option<&Edit> {
        let (base, _) = self.base.as_ref()?;
        base.iter().find(|edit| edit.key() == *key)
    }

    /// The edit that takes all changes back.
    #[must_use]
    pub fn reset(&self) -> Option<Edit> {
        let ((base, _), (now, _)) = self.base.as_ref().zip(self.now.as_ref())?;
        let (back, _) = difference(base, now);
        (!back.is_empty()).then(|| together(back))
    }

    /// What the plan came to before the first change; none where nothing was tried.
    #[must_use]
    pub fn begun(&self) -> Option<Outcome> {
        let (_, begun) = self.base.as_ref()?;
        begun.filter(|_| !self.changes.is_empty())
    }

    /// What all changes came to, in a sentence.
    #[must_use]
    pub fn total(&self) -> String {
        let outcomes = self.base.as_ref().zip(self.now.as_ref());
        let outcomes = outcomes.and_then(|((_, base), (_, now))| Some(((*base)?, *now)));
        let count = self.changes.len();
        match outcomes {
            Some((from, to)) => fill(
                "trial.total",
                &[("count", &count), ("effect", &effect(&from, &to))],
            ),
            None => fill("trial.count", &[("count", &count)]),
        }
    }
}

impl Change {
    /// The edit that takes it back.
    #[must_use]
    pub fn back(&self) -> Edit {
        together(self.before.clone())
    }

    /// What was changed, and what that came to.
    #[must_use]
    pub fn words(&self, bank: &Bank) -> String {
        let numbers: [(&str, &dyn Value); 2] = [
            ("what", &moved(bank, &self.before, &self.after)),
            ("effect", &effect(&self.from, &self.to)),
        ];
        fill("trial.change", &numbers)
    }
}

/// Where the values of fields come from.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Origin {
    /// Nobody entered them.
    #[default]
    Default,
    /// They are the profile's.
    Profile,
    /// The visitor has chosen them for the plan.
    Own,
    /// They were changed just now; the edits that take that back.
    Changed(Levers),
}

/// Where the values come from that these keys name.
#[must_use]
pub fn origin(trials: &Trials, now: &Assessment, keys: &[Key]) -> Origin {
    let value = |of: &[Edit], key: &Key| of.iter().find(|edit| edit.key() == *key).cloned();
    let own = levers(now);
    let is_tried = trials.of.as_ref() == Some(&now.id);
    let changed = keys.iter().filter(|_| is_tried).filter_map(|key| {
        let before = trials.before(key)?;
        (value(&own, key).as_ref() != Some(before)).then(|| before.clone())
    });
    let changed: Levers = changed.collect();
    if !changed.is_empty() {
        return Origin::Changed(changed);
    }
    let presets = of(&Profile::default(), &PlanOptions::default());
    if keys
        .iter()
        .all(|key| value(&own, key) == value(&presets, key))
    {
        Origin::Default
    } else if keys.iter().any(|key| matches!(key, Key::Profile(_))) {
        Origin::Profile
    } else {
        Origin::Own
    }
}

/// Hours a week of all roles that come to this sum, in the shares that they have had,
/// in tenths of an hour.
#[must_use]
pub fn share_out(begun: &WeeklyHours, total: f64) -> WeeklyHours {
    let shares = match begun.total() {
        sum if sum > 0.0 => *begun,
        _ => WeeklyHours::default(),
    };
    let sum = shares.total();
    let tenths = |hours: f64| (hours * 10.0).round() / 10.0;
    let mut shared = shares;
    for role in Role::ALL {
        *shared.of_mut(role) = tenths(shares.of(role) / sum * total);
    }
    // What rounding has left goes to who has most.
    let most = Role::ALL
        .into_iter()
        .max_by(|one, other| shares.of(*one).total_cmp(&shares.of(*other)));
    if let Some(most) = most {
        let rest = total - shared.total();
        let own = shared.of_mut(most);
        *own = tenths((*own + rest).max(0.0));
    }
    shared
}

/// Several edits as one, or the one.
fn together(mut edits: Levers) -> Edit {
    match (edits.len(), edits.pop()) {
        (1, Some(edit)) => edit,
        (_, last) => {
            edits.extend(last);
            Edit::Together(Deed::Trial, edits)
        }
    }
}

fn keys(levers: &[Edit]) -> Vec<Key> {
    levers.iter().map(Edit::key).collect()
}

/// What differs: as it was, and as it is.
fn difference(was: &[Edit], is: &[Edit]) -> (Levers, Levers) {
    let pairs = was.iter().zip(is).filter(|(was, is)| was != is);
    pairs.map(|(was, is)| (was.clone(), is.clone())).unzip()
}

/// What was moved from where to where. Hours of several roles are told as one sum.
fn moved(bank: &Bank, before: &[Edit], after: &[Edit]) -> String {
    let hours_of = |levers: &[Edit]| -> Vec<f64> {
        let of = |edit: &Edit| match edit {
            Edit::Profile(ProfileField::Hours(_, hours)) => Some(*hours),
            _ => None,
        };
        levers.iter().filter_map(of).collect()
    };
    let step = |what: &str, from: String, to: String| {
        fill(
            "trial.moved",
            &[("what", &what), ("from", &from), ("to", &to)],
        )
    };
    let (was, is) = (hours_of(before), hours_of(after));
    let is_sum = was.len() > 1;
    let mut parts = Vec::new();
    if is_sum {
        let sum = |all: &[f64]| weekly(all.iter().sum());
        parts.push(step(t("trial.all-hours"), sum(&was), sum(&is)));
    }
    let others = before.iter().zip(after);
    let others = others.filter(|(edit, _)| !is_sum || hours_of(&[(*edit).clone()]).is_empty());
    parts.extend(others.map(|(was, is)| {
        step(
            &edited(bank, &is.key()),
            written(bank, was),
            written(bank, is),
        )
    }));
    list(&parts)
}

/// The value that an edit sets.
fn written(bank: &Bank, edit: &Edit) -> String {
    match edit {
        Edit::Profile(ProfileField::Hours(_, number)) => weekly(*number),
        Edit::Profile(ProfileField::Budget(budget)) => {
            budget.map_or_else(|| t("plan.no-limit").to_owned(), euros)
        }
        Edit::Plan(PlanField::QuarterBudget(budget)) => {
            budget.map_or_else(|| t("plan.no-limit").to_owned(), euros)
        }
        Edit::Profile(ProfileField::Target(date)) => {
            date.map_or_else(|| t("trial.none").to_owned(), day)
        }
        Edit::Plan(PlanField::ConsultantDays(days)) => fill("plan.days", &[("days", days)]),
        Edit::Plan(PlanField::NewTool(tool)) => tool.as_ref().map_or_else(
            || t("trial.none").to_owned(),
            |new| {
                let mut tools = bank.lists().tools.iter();
                let tool = tools.find(|one| one.id == new.tool);
                tool.map_or_else(|| new.tool.to_string(), |tool| tool.text.name.clone())
            },
        ),
        Edit::Plan(PlanField::Assumption(of, number)) => whole(number.unwrap_or(of.info().default)),
        Edit::Plan(PlanField::Order(order)) => order_preset(*order).to_owned(),
        Edit::Plan(PlanField::Goal(best_at)) => goal(*best_at).to_owned(),
        _ => String::new(),
    }
}

/// How much earlier or later a plan ends than another.
#[must_use]
pub fn earlier(from: &Outcome, to: &Outcome) -> String {
    let days = match from.sure.zip(to.sure) {
        Some((from, to)) => from.days_since(to),
        None => from.finish.days_since(to.finish),
    };
    let count = days.unsigned_abs();
    let (key, count) = match (days, count) {
        (0, _) => return t("trial.same-date").to_owned(),
        (1.., ..14) => ("trial.days-earlier", count),
        (1.., _) => ("trial.weeks-earlier", count / 7),
        (_, ..14) => ("trial.days-later", count),
        _ => ("trial.weeks-later", count / 7),
    };
    fill(key, &[("count", &count)])
}

/// What a plan brings beside another: time, chance and money.
#[must_use]
pub fn effect(from: &Outcome, to: &Outcome) -> String {
    let share = |chance: f64| (chance * 100.0).round();
    let chance = match (from.chance.map(share), to.chance.map(share)) {
        (Some(from), Some(to)) if (from - to).abs() >= 1.0 => Some(fill(
            "trial.chance",
            &[("from", &whole(from)), ("to", &percent(to))],
        )),
        (None, Some(to)) => Some(fill("trial.new-chance", &[("to", &percent(to))])),
        _ => None,
    };
    let more = (to.euros - from.euros).round();
    let money = match more {
        1.0.. => Some(fill("trial.more", &[("euros", &euros(more))])),
        ..=-1.0 => Some(fill("trial.less", &[("euros", &euros(-more))])),
        _ => None,
    };
    let parts: Vec<String> = [Some(earlier(from, to)), chance, money]
        .into_iter()
        .flatten()
        .collect();
    list(&parts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Moment;
    use crate::core::edit::apply;
    use crate::core::edit::{PlanKey, ProfileKey};

    fn day_of(text: &str) -> Date {
        text.parse().expect("a date")
    }

    fn outcome(sure: &str, chance: f64, euros: f64) -> Outcome {
        Outcome {
            finish: day_of(sure),
            sure: Some(day_of(sure)),
            chance: Some(chance),
            euros,
        }
    }

    #[test]
    fn the_effect_names_time_chance_and_money() {
        let from = outcome("2028-11-03", 0.0, 22_010.0);
        let check = |to: Outcome, expected: &str| assert_eq!(effect(&from, &to), expected);
        check(
            outcome("2028-08-18", 0.91, 22_010.0),
            "11 weeks earlier, chance 0 → 91\u{a0}%",
        );
        check(
            outcome("2028-11-06", 0.0, 22_910.0),
            "3 days later, €900 more",
        );
        check(outcome("2028-11-03", 0.004, 22_010.2), "the same date");
        check(
            outcome("2028-11-02", 0.0, 21_010.0),
            "1 day earlier, €1,000 saved",
        );
    }

    /// An assessment of which plans are settled, one change after the other.
    struct Tried {
        assessment: Assessment,
        trials: Trials,
    }

    impl Tried {
        fn new() -> Self {
            let today = day_of("2026-11-27");
            let assessment = Assessment::new(AssessmentId::new("a"), today);
            let mut tried = Self {
                assessment,
                trials: Trials::default(),
            };
            tried.settle(outcome("2028-11-03", 0.0, 0.0));
            tried
        }

        fn settle(&mut self, outcome: Outcome) {
            let levers = levers(&self.assessment);
            self.trials.settle(&self.assessment.id, levers, outcome);
        }

        fn change(&mut self, edit: Edit, outcome: Outcome) {
            let now = Moment::of_day(day_of("2026-11-27"));
            apply(&mut self.assessment, edit, now);
            self.settle(outcome);
        }

        fn words(&self) -> Vec<String> {
            let bank = Bank::default();
            let changes = self.trials.changes().iter();
            changes.map(|change| change.words(&bank)).collect()
        }
    }

    fn hours_of(role: Role, hours: f64) -> Edit {
        Edit::Profile(ProfileField::Hours(role, hours))
    }

    #[test]
    fn every_change_leaves_a_line_and_goes_with_its_undo() {
        let mut tried = Tried::new();
        assert_eq!(tried.words(), [""; 0]);
        // A slider that moves on is one change.
        tried.change(
            hours_of(Role::Manager, 5.0),
            outcome("2028-10-06", 0.1, 0.0),
        );
        tried.change(
            hours_of(Role::Manager, 6.0),
            outcome("2028-08-18", 0.91, 0.0),
        );
        let days = Edit::Plan(PlanField::ConsultantDays(5));
        tried.change(days, outcome("2028-08-18", 0.91, 4_500.0));
        let words = tried.words();
        assert_eq!(words.len(), 2, "{words:?}");
        assert!(
            words[0].contains("4\u{a0}h → 6\u{a0}h") && words[0].contains("chance 0 → 91\u{a0}%")
        );
        assert!(words[1].contains("€4,500 more"));
        assert!(
            tried
                .trials
                .total()
                .starts_with("You changed 2 things: 11 weeks earlier")
        );
        // One is taken back by its button, or by undo, which is the same.
        let back = tried.trials.changes()[0].back();
        tried.change(back, outcome("2028-11-03", 0.0, 4_500.0));
        assert_eq!(tried.words().len(), 1);
        let reset = tried.trials.reset().expect("something differs");
        tried.change(reset, outcome("2028-11-03", 0.0, 0.0));
        assert_eq!(tried.words(), [""; 0]);
        assert!(tried.trials.reset().is_none());
    }

    #[test]
    fn several_hours_are_told_as_one_sum() {
        let mut tried = Tried::new();
        let more =
            Role::ALL.map(|role| hours_of(role, tried.assessment.profile.hours.of(role) * 2.0));
        let more = Edit::Together(Deed::Remedy, more.into());
        tried.change(more, outcome("2028-08-18", 0.9, 0.0));
        assert!(
            tried.words()[0].contains("15\u{a0}h → 30\u{a0}h"),
            "{:?}",
            tried.words()
        );
    }

    #[test]
    fn hours_keep_their_shares() {
        let begun = WeeklyHours::default();
        for total in [0.0, 0.5, 7.5, 15.0, 22.0, 80.0] {
            let shared = share_out(&begun, total);
            assert!((shared.total() - total).abs() < 1e-9, "{total}: {shared:?}");
        }
        assert_eq!(share_out(&begun, 30.0).manager, 8.0);
        assert_eq!(share_out(&begun, 15.0), begun);
        let nothing = share_out(&begun, 0.0);
        assert_eq!(share_out(&nothing, 15.0), begun);
    }

    #[test]
    fn a_value_says_where_it_comes_from() {
        let mut tried = Tried::new();
        let key = [Key::Profile(ProfileKey::Hours(Role::Top))];
        let of = |tried: &Tried| origin(&tried.trials, &tried.assessment, &key);
        assert_eq!(of(&tried), Origin::Default);
        tried.change(hours_of(Role::Top, 3.0), outcome("2028-10-03", 0.2, 0.0));
        assert_eq!(of(&tried), Origin::Changed(vec![hours_of(Role::Top, 1.0)]));
        // On the next visit it is the profile's.
        tried.trials = Trials::default();
        assert_eq!(of(&tried), Origin::Profile);
        let days = [Key::Plan(PlanKey::ConsultantDays)];
        tried.assessment.plan.options.consultant_days = 3;
        assert_eq!(origin(&tried.trials, &tried.assessment, &days), Origin::Own);
    }

    #[test]
    fn what_changes_otherwise_is_no_trial() {
        let mut tried = Tried::new();
        tried.settle(outcome("2028-10-06", 0.2, 0.0));
        assert_eq!(tried.words(), [""; 0]);
        tried.change(hours_of(Role::Top, 3.0), outcome("2028-10-03", 0.2, 0.0));
        assert!(tried.words()[0].contains("3 days earlier"));
        // What the changes come to together cannot be told any more.
        tried.settle(outcome("2028-12-01", 0.1, 0.0));
        assert_eq!(tried.trials.total(), "You changed 1 thing.");
        // Another assessment begins anew.
        tried.assessment.id = AssessmentId::new("b");
        tried.settle(outcome("2028-12-01", 0.1, 0.0));
        assert_eq!(tried.words(), [""; 0]);
    }
}
