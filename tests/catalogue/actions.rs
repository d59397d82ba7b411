//! Actions can be planned: sane numbers, no circles, real results.

use std::collections::{HashMap, HashSet};

use ready20k::core::bank::{Action, ActionResult, ThreePoint};
use ready20k::core::plan::{INTERNAL_AUDIT, MANAGEMENT_REVIEW, SCOPE_STATEMENT};
use ready20k::core::standard::{Role, SizeBand};

use crate::{all, assert_none, unless};

const SIZES: [SizeBand; 3] = [SizeBand::Micro, SizeBand::Small, SizeBand::Medium];

/// More than this of one role in one action is a project of its own: split it.
const MOST_HOURS: f64 = 120.0;

/// Euros; more than this is no action of a small firm.
const MOST_MONEY: f64 = 20_000.0;

#[test]
fn hours_are_in_order_and_grow_with_size() {
    let mut problems = Vec::new();
    for action in all(|l| &l.actions) {
        let mut likely = [0.0; 3];
        for (size, sum) in SIZES.into_iter().zip(&mut likely) {
            for role in Role::ALL {
                let hours = action.hours.of(role, size);
                *sum += hours.likely;
                problems.extend(unless(in_order(hours, MOST_HOURS), || {
                    format!("action {}: {} hours at {size:?}", action.id, role.key())
                }));
            }
        }
        let [micro, small, medium] = likely;
        problems.extend(unless(
            0.0 < micro && micro <= small && small <= medium,
            || format!("action {}: likely hours {likely:?}", action.id),
        ));
    }
    assert_none(problems);
}

#[test]
fn weeks_money_and_shares_are_sane() {
    let mut problems = Vec::new();
    for action in all(|l| &l.actions) {
        let mut expect = |holds: bool, what: &str| {
            problems.extend(unless(holds, || format!("action {}: {what}", action.id)));
        };
        expect((1..=26).contains(&action.weeks), "1–26 weeks");
        if let Some(money) = &action.money {
            let sane = SIZES.map(|size| in_order(money.amount.at(size), MOST_MONEY));
            expect(sane == [true; 3], "money out of order or bounds");
        }
        if let Some(automation) = action.automates {
            expect((0.1..=0.6).contains(&automation.share), "share 0.1–0.6");
        }
        expect(
            action.money.is_some() != action.text.money_for.is_empty(),
            "money and what it is for go together",
        );
    }
    assert_none(problems);
}

#[test]
fn an_action_serves_something_and_says_how() {
    let mut problems = Vec::new();
    for action in all(|l| &l.actions) {
        let mut expect = |holds: bool, what: &str| {
            problems.extend(unless(holds, || format!("action {}: {what}", action.id)));
        };
        let serves =
            action.sub_clause.is_some() || action.module.is_some() || !action.themes.is_empty();
        expect(serves, "serves no sub-clause, theme or module");
        expect(!action.closes.is_empty(), "closes no question");
        expect((2..=8).contains(&action.text.steps.len()), "2–8 steps");
        expect(words(&action.text.title) <= 12, "title of at most 12 words");
        let listed = action
            .results()
            .any(|result| matches!(result, ActionResult::Document(_)));
        expect(
            !listed || action.text.outline.is_empty(),
            "the outline is the listed document's",
        );
    }
    assert_none(problems);
}

#[test]
fn prerequisites_go_in_no_circle() {
    let actions = by_id();
    assert_none(actions.keys().filter_map(|id| {
        unless(!before(id, &actions).contains(id), || {
            format!("action {id}: comes before itself")
        })
    }));
}

/// The prerequisites that the standard's clauses imply among each other.
#[test]
fn what_builds_on_something_comes_after_it() {
    let actions = by_id();
    assert_none(
        [
            ("service-catalogue", "slas"),
            ("slas", "service-reports"),
            ("slas", "capacity-plan"),
            ("slas", "availability-targets"),
            ("slas", "continuity-plan"),
            ("incident-log", "problem-log"),
            ("change-control", "release-rules"),
            ("risk-register", "availability-targets"),
            ("risk-register", "continuity-plan"),
            ("risk-register", "security-policy"),
            ("measurements", "management-review"),
            ("internal-audit", "management-review"),
        ]
        .into_iter()
        .filter_map(|(first, then)| {
            unless(before(then, &actions).contains(first), || {
                format!("action {then}: should come after {first}")
            })
        }),
    );
}

fn by_id() -> HashMap<&'static str, &'static Action> {
    all(|l| &l.actions)
        .into_iter()
        .map(|action| (action.id.as_str(), action))
        .collect()
}

/// All actions that must be done before this one, however far back.
fn before(id: &str, actions: &HashMap<&str, &'static Action>) -> HashSet<&'static str> {
    let mut found = HashSet::new();
    let mut open = vec![id];
    while let Some(next) = open.pop() {
        for earlier in actions
            .get(next)
            .into_iter()
            .flat_map(|action| &action.after)
        {
            if found.insert(earlier.as_str()) {
                open.push(earlier.as_str());
            }
        }
    }
    found
}

fn in_order(three: ThreePoint, most: f64) -> bool {
    0.0 <= three.low
        && three.low <= three.likely
        && three.likely <= three.high
        && three.high <= most
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[test]
fn the_actions_that_the_plan_knows_by_name_are_there() {
    let missing = [INTERNAL_AUDIT, MANAGEMENT_REVIEW, SCOPE_STATEMENT]
        .into_iter()
        .filter(|id| {
            all(|l| &l.actions)
                .iter()
                .all(|action| action.id.as_str() != *id)
        });
    assert_none(missing.map(|id| format!("action {id}: not there")));
}
