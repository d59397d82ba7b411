//! The lists beside the questions: the right number, bounds and links.

use std::collections::HashSet;

use ready20k::core::bank::{Capability, Duty, ThreePoint};
use ready20k::core::standard::{Module, Role, SubClause, Theme};

use crate::{all, assert_none, unless};

#[test]
fn each_list_is_whole() {
    let check = |what: &str, found: usize, expected: usize| {
        unless(found == expected, || {
            format!("{what}: {found} instead of {expected}")
        })
    };
    let problems = [
        check("records", always(&all(|l| &l.records), |r| r.duty), 18),
        check("documents", always(&all(|l| &l.documents), |d| d.duty), 28),
        check("crosswalk", all(|l| &l.crosswalk).len(), SubClause::COUNT),
        check("industries", all(|l| &l.industries).len(), 7),
        check("training", all(|l| &l.training).len(), 16),
    ];
    assert_none(problems.into_iter().flatten());
}

/// How many the standard asks for in any case.
fn always<T>(all: &[&T], duty: impl Fn(&T) -> Duty) -> usize {
    let asked_for = all.iter().filter(|one| duty(one) == Duty::Always);
    asked_for.count()
}

#[test]
fn themes_modules_and_roles_come_in_the_order_they_are_shown() {
    let themes: Vec<_> = all(|l| &l.themes).iter().map(|info| info.theme).collect();
    assert_eq!(themes, Theme::ALL);
    let modules: Vec<_> = all(|l| &l.modules).iter().map(|info| info.module).collect();
    assert_eq!(modules, Module::ALL);
    let roles: Vec<_> = all(|l| &l.roles).iter().map(|info| info.role).collect();
    assert_eq!(roles, Role::ALL);
}

#[test]
fn records_and_documents_lie_in_their_sub_clause_and_have_an_outline() {
    let records = all(|l| &l.records).into_iter().map(|r| {
        (
            r.id.to_string(),
            r.sub_clause,
            &r.reference,
            &r.text.outline,
        )
    });
    let documents = all(|l| &l.documents).into_iter().map(|d| {
        (
            d.id.to_string(),
            d.sub_clause,
            &d.reference,
            &d.text.outline,
        )
    });
    assert_none(
        records
            .chain(documents)
            .filter_map(|(id, sub_clause, reference, outline)| {
                let inside = reference.starts_with(sub_clause.number());
                unless(inside && (4..=12).contains(&outline.len()), || {
                    format!("{id}: reference {reference}, {} headings", outline.len())
                })
            }),
    );
}

#[test]
fn weights_and_factors_stay_in_their_bounds() {
    let mut problems = Vec::new();
    for industry in all(|l| &l.industries) {
        let weights = industry
            .weights
            .iter()
            .all(|(_, w)| (0.5..=2.0).contains(w));
        let marks = industry.value.iter().chain(&industry.pain);
        let processes = marks.clone().all(|(sub_clause, _)| sub_clause.is_process());
        let marks = marks.clone().all(|(_, mark)| (1..=5).contains(mark));
        problems.extend(unless(weights && processes && marks, || {
            format!("industry {}: weight, value or pain", industry.id)
        }));
    }
    for motive in all(|l| &l.motives) {
        let good = (1.0..=2.0).contains(&motive.factor) && !motive.raises.is_empty();
        problems.extend(unless(good, || format!("motive {}", motive.key)));
    }
    assert_none(problems);
}

#[test]
fn prices_are_in_order() {
    let costs = all(|l| &l.costs)
        .into_iter()
        .map(|cost| (cost.key.clone(), cost.amount));
    let setup = all(|l| &l.tools)
        .into_iter()
        .map(|tool| (tool.id.to_string(), tool.setup_hours));
    assert_none(costs.chain(setup).filter_map(|(name, amount)| {
        let ThreePoint { low, likely, high } = amount;
        unless(0.0 <= low && low <= likely && likely <= high, || {
            format!("{name}: {low}, {likely}, {high}")
        })
    }));
}

#[test]
fn training_starts_with_the_cheapest_and_a_free_way() {
    assert_none(all(|l| &l.training).into_iter().filter_map(|topic| {
        let free = topic
            .options
            .first()
            .is_some_and(|first| first.money == 0.0);
        let ordered = topic
            .options
            .is_sorted_by(|a, b| a.kind < b.kind && a.money <= b.money);
        let sane = topic.options.iter().all(|option| {
            (0.5..=60.0).contains(&option.hours) && (0.0..=0.5).contains(&option.saves)
        });
        unless(free && ordered && sane && !topic.roles.is_empty(), || {
            format!("training {}", topic.id)
        })
    }));
}

#[test]
fn sizes_run_from_small_to_large() {
    let bounds: Vec<_> = all(|l| &l.sizes).iter().map(|size| size.up_to).collect();
    assert!(bounds.is_sorted_by(|a, b| a < b), "{bounds:?}");
}

#[test]
fn some_tool_can_do_what_actions_leave_to_one() {
    let offered: HashSet<_> = all(|l| &l.tools)
        .into_iter()
        .flat_map(|tool| &tool.capabilities)
        .collect();
    assert_none(all(|l| &l.actions).into_iter().filter_map(|action| {
        let wanted = action.automates?.capability;
        unless(offered.contains(&wanted), || {
            format!("action {}: no tool offers {wanted:?}", action.id)
        })
    }));
}

/// What a tool can do helps with at least one of these.
#[rustfmt::skip]
const SERVES: [(Capability, &[&str]); 11] = [
    (Capability::Ticketing, &["8.6.1"]),
    (Capability::Problems, &["8.6.3"]),
    (Capability::Changes, &["8.5.1"]),
    (Capability::Assets, &["8.2.5", "8.2.6"]),
    (Capability::Services, &["8.2.4", "8.3.3"]),
    (Capability::Contracts, &["8.3.4"]),
    (Capability::Knowledge, &["7.6"]),
    (Capability::Documents, &["7.5"]),
    (Capability::Reports, &["9.1", "9.4"]),
    (Capability::Finance, &["8.4.1"]),
    (Capability::Monitoring, &["8.4.3", "8.7.1"]),
];

#[test]
fn a_tool_helps_where_its_capabilities_lie() {
    let mut problems = Vec::new();
    for tool in all(|l| &l.tools) {
        let helps = |number: &&str| tool.covers.iter().any(|one| one.number() == *number);
        for (capability, places) in SERVES {
            let can = tool.capabilities.contains(&capability);
            problems.extend(unless(!can || places.iter().any(helps), || {
                format!("tool {}: {capability:?}, yet none of {places:?}", tool.id)
            }));
        }
    }
    assert_none(problems);
}

/// Where nothing but people helps: leadership, means, awareness, the work itself.
#[rustfmt::skip]
const WITHOUT_TOOL: [&str; 5] = ["5.1", "7.1", "7.3", "8.1", "8.5.2"];

#[test]
fn all_but_what_people_must_do_has_a_tool_that_helps() {
    let helped: HashSet<_> = all(|l| &l.tools)
        .into_iter()
        .flat_map(|tool| &tool.covers)
        .collect();
    let without: Vec<_> = SubClause::all()
        .filter(|one| !helped.contains(one))
        .map(SubClause::number)
        .collect();
    assert_eq!(without, WITHOUT_TOOL);
}
