//! Actions can be planned: sane numbers, no circles, real results.

use std::collections::{HashMap, HashSet};

use ready20k::core::bank::Source;
use ready20k::core::bank::{Action, ActionResult, ThreePoint};
use ready20k::core::plan::{
    CERTIFICATION_BODY, INTERNAL_AUDIT, MANAGEMENT_REVIEW, PREPARATION, SCOPE_STATEMENT,
};
use ready20k::core::standard::{Driver, Role, Scale, Sizes};

use crate::{all, assert_none, unless};

const SIZES: [Scale; 3] = Scale::ROWS;

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

/// Likely hours that build everything from nothing, modules left out.
fn all_hours(sizes: &Sizes) -> f64 {
    let actions = all(|l| &l.actions).into_iter();
    let own = actions.filter(|action| action.module.is_none());
    own.map(|action| action.likely_hours(sizes)).sum()
}

/// One more of something adds little, also where examples and tables change.
#[test]
fn no_size_is_a_jump() {
    let usual = Sizes {
        people: 30,
        services: Some(8),
        customers: Some(25),
        suppliers: Some(12),
    };
    let with = |driver: Driver, count: u32| match driver {
        Driver::People => Sizes {
            people: count,
            ..Sizes::default()
        },
        Driver::Services => Sizes {
            services: Some(count),
            ..usual
        },
        Driver::Customers => Sizes {
            customers: Some(count),
            ..usual
        },
        Driver::Suppliers => Sizes {
            suppliers: Some(count),
            ..usual
        },
    };
    let mut problems = Vec::new();
    for driver in Driver::ALL {
        for count in 1..300 {
            let [before, after] = [count, count + 1].map(|count| all_hours(&with(driver, count)));
            let grown = after / before - 1.0;
            problems.extend(unless((-1e-12..=0.05).contains(&grown), || {
                format!("{driver:?} {count}: {before:.0} h, then {after:.0} h")
            }));
        }
    }
    assert_none(problems);
}

#[test]
fn totals_are_those_of_firms_of_that_size() {
    let check = |people, least: f64, most: f64| {
        let hours = all_hours(&Sizes {
            people,
            ..Sizes::default()
        });
        assert!(
            (least..=most).contains(&hours),
            "{people} people: {hours:.0} h"
        );
    };
    check(5, 500.0, 800.0);
    check(10, 600.0, 950.0);
    check(30, 1_150.0, 1_650.0);
    check(150, 2_500.0, 3_600.0);
    check(250, 3_300.0, 5_300.0);
}

#[test]
fn each_estimate_of_ours_says_so_and_on_what_it_rests() {
    assert_none(all(|l| &l.actions).into_iter().filter_map(|action| {
        let note = &action.provenance.note;
        let says = note.contains("estimate") && note.contains("people");
        let ours = action.provenance.source == Source::Proposal;
        unless(!ours || says, || format!("action {}: {note}", action.id))
    }));
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
            ("buy-the-standard", "scope-statement"),
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
    let known = [
        CERTIFICATION_BODY,
        INTERNAL_AUDIT,
        MANAGEMENT_REVIEW,
        PREPARATION,
        SCOPE_STATEMENT,
    ];
    let missing = known.into_iter().filter(|id| {
        all(|l| &l.actions)
            .iter()
            .all(|action| action.id.as_str() != *id)
    });
    assert_none(missing.map(|id| format!("action {id}: not there")));
}
