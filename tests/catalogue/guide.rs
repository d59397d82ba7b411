//! The guide: complete, and all that it refers to exists.

use std::collections::{BTreeMap, BTreeSet};

use ready20k::core::bank::{ActionResult, ResourceKind};
use ready20k::core::standard::{Role, SubClause};

use crate::{GUIDE, all, assert_none, unless};

#[test]
fn what_can_be_reused_is_somewhere() {
    assert_none(GUIDE.reuse.iter().filter_map(|one| {
        let places = [&one.iso9001, &one.iso27001, &one.iso14001];
        unless(places.iter().any(|place| !place.is_empty()), || {
            format!("{} {}: nowhere", one.sub_clause, one.item)
        })
    }));
}

#[test]
fn every_sub_clause_has_its_sheet() {
    let mut problems = Vec::new();
    for sub_clause in SubClause::all() {
        let own = GUIDE
            .sheets
            .iter()
            .filter(|one| one.sub_clause == sub_clause);
        let count = own.count();
        problems.extend(unless(count == 1, || {
            format!("{sub_clause}: {count} sheets")
        }));
    }
    for sheet in &GUIDE.sheets {
        let mut expect = |holds: bool, what: &str| {
            problems.extend(unless(holds, || format!("{}: {what}", sheet.sub_clause)));
        };
        expect(!sheet.samples.is_empty(), "no sample");
        expect(sheet.questions.len() == 3, "three questions");
        expect((5..=60).contains(&sheet.minutes), "5 to 60 minutes");
        expect(
            sheet
                .questions
                .iter()
                .all(|one| one.ask.ends_with(['?', '.'])),
            "a question that does not end",
        );
    }
    assert_none(problems);
}

#[test]
fn an_auditor_meets_every_role() {
    let asked: BTreeSet<Role> = GUIDE
        .sheets
        .iter()
        .flat_map(|sheet| &sheet.questions)
        .map(|one| one.role)
        .collect();
    assert_eq!(asked, BTreeSet::from(Role::ALL));
}

/// The documents and records of a model system of one page each.
const MODEL: [&str; 12] = [
    "sms-scope",
    "sm-policy",
    "objectives",
    "sm-plan",
    "risks-opportunities",
    "service-catalogue",
    "slas",
    "change-policy",
    "major-incident-procedure",
    "continuity-plan",
    "audit-results",
    "review-results",
];

#[test]
fn each_firm_has_a_whole_model_system() {
    let known: BTreeSet<_> = all(|l| &l.documents)
        .into_iter()
        .map(|one| ActionResult::Document(one.id.clone()))
        .map(|one| format!("{one:?}"))
        .chain(
            all(|l| &l.records)
                .into_iter()
                .map(|one| format!("{:?}", ActionResult::Record(one.id.clone()))),
        )
        .collect();
    let mut problems = Vec::new();
    for firm in &GUIDE.firms {
        let own = GUIDE.samples.iter().filter(|one| one.firm == firm.key);
        let shown: BTreeSet<_> = own
            .map(|one| match &one.of {
                ActionResult::Document(id) => id.to_string(),
                ActionResult::Record(id) => id.to_string(),
                ActionResult::Practice => String::new(),
            })
            .collect();
        let missing = MODEL.iter().filter(|id| !shown.contains(**id));
        problems.extend(missing.map(|id| format!("{}: no {id}", firm.key)));
    }
    for sample in &GUIDE.samples {
        let what = format!("{} {:?}", sample.firm, sample.of);
        let mut expect = |holds: bool, why: &str| {
            problems.extend(unless(holds, || format!("{what}: {why}")));
        };
        let firm = GUIDE.firms.iter().find(|firm| firm.key == sample.firm);
        expect(firm.is_some(), "no such firm");
        // The page finds it where it shows the document.
        let mut found = GUIDE.samples_of(&sample.of);
        let is_found = found.any(|(of, one)| of.key == sample.firm && one == sample);
        expect(is_found, "not found by its document");
        expect(
            known.contains(&format!("{:?}", sample.of)),
            "no such document",
        );
        for part in &sample.parts {
            let widths: BTreeSet<_> = part.table.iter().map(Vec::len).collect();
            expect(widths.len() <= 1, "rows of different length");
            expect(
                !part.lines.is_empty() || part.table.len() > 1,
                "an empty part",
            );
            let texts = part.lines.iter().chain(part.table.iter().flatten());
            for text in texts {
                let names = text
                    .split('{')
                    .skip(1)
                    .filter_map(|rest| rest.split('}').next());
                let filled = |name: &str| {
                    ["firm", "services"].contains(&name)
                        || firm.is_some_and(|firm| firm.people.iter().any(|(who, ..)| who == name))
                };
                expect(
                    names.into_iter().all(filled),
                    "a name that nothing fills in",
                );
            }
        }
    }
    assert_none(problems);
}

#[test]
fn laws_change_questions_and_actions_that_exist() {
    let questions: BTreeSet<_> = all(|l| &l.questions)
        .into_iter()
        .map(|one| &one.id)
        .collect();
    let actions: BTreeSet<_> = all(|l| &l.actions).into_iter().map(|one| &one.id).collect();
    let mut keys = BTreeSet::new();
    let mut problems = Vec::new();
    for law in &GUIDE.laws {
        let mut expect = |holds: bool, what: &str| {
            problems.extend(unless(holds, || format!("law {}: {what}", law.key)));
        };
        expect(keys.insert(&law.key), "twice");
        expect(!law.touches.is_empty(), "no sign that it touches");
        expect(!law.deadlines.is_empty(), "no deadline");
        expect(
            law.questions.iter().all(|id| questions.contains(id)),
            "an unknown question",
        );
        expect(
            law.actions.iter().all(|id| actions.contains(id)),
            "an unknown action",
        );
        expect(
            !law.questions.is_empty() && !law.actions.is_empty(),
            "changes nothing",
        );
    }
    assert_none(problems);
}

#[test]
fn the_way_and_the_resources_are_whole() {
    let mut keys = BTreeMap::new();
    for step in &GUIDE.path {
        *keys.entry(&step.key).or_insert(0) += 1;
    }
    assert_none(
        keys.iter().filter_map(|(key, count)| {
            unless(*count == 1, || format!("step {key}: {count} times"))
        }),
    );
    for key in [
        "accreditation",
        "stage-one",
        "stage-two",
        "findings",
        "surveillance",
    ] {
        assert!(GUIDE.path.iter().any(|step| step.key == key), "{key}");
    }
    for kind in ResourceKind::ALL {
        assert!(
            GUIDE.resources.iter().any(|one| one.kind == kind),
            "{kind:?}"
        );
    }
}
