//! What is composed: everything that was entered, the page's own numbers, and nothing
//! that is not settled.

use ready20k::core::assessment::{Assessment, Depth, Names};
use ready20k::core::id::AssessmentId;
use ready20k::messages;
use ready20k::outputs::report::{Block, Composed, Section};
use ready20k::shown::board;

use crate::support::{SCRIPTS, everywhere, example, today, with_plan, without_plan};

/// The demos, by their files.
const EXAMPLES: [&str; 7] = [
    "agritech",
    "chemicals",
    "finance",
    "forestry",
    "it-provider",
    "media",
    "oil-gas",
];

fn section<'a>(report: &'a Composed, id: &str) -> Option<&'a Section> {
    report.sections.iter().find(|section| section.id == id)
}

fn words(section: &Section) -> String {
    let texts = section.blocks.iter().flat_map(Block::texts);
    texts.collect::<Vec<_>>().join("\n")
}

/// Everything that was written by hand, trimmed as fields are.
fn written(of: &Assessment) -> Vec<&str> {
    let mut all = vec![of.profile.organisation.as_str()];
    all.extend(of.profile.services.lines());
    for answer in of.answers.values() {
        all.extend([answer.note.as_str(), &answer.evidence_link]);
    }
    for one in of.together.respondents.values() {
        let noted = one
            .answers
            .values()
            .filter(|answer| !answer.note.is_empty());
        let noted = noted.flat_map(|answer| [answer.note.as_str(), &answer.evidence_link]);
        all.extend(noted.chain([one.name.as_str()]));
    }
    let agreed = of.together.consensus.values();
    all.extend(agreed.map(|one| one.reason.as_str()));
    for gap in of.gaps.values() {
        all.extend([gap.cause.as_str(), &gap.owner, &gap.note]);
    }
    for action in of.plan.actions.values() {
        all.extend([action.cause.as_str(), &action.owner, &action.note]);
    }
    all.extend(of.mock_audit.values().map(|audit| audit.seen.as_str()));
    let products = &of.work_products;
    all.extend(products.documents.values().map(|one| one.owner.as_str()));
    all.extend(products.records.values().map(|one| one.owner.as_str()));
    for snapshot in &of.plan.snapshots {
        all.extend([snapshot.name.as_str(), &snapshot.lessons]);
    }
    for indicator in &of.plan.indicators {
        all.extend([indicator.name.as_str(), &indicator.unit]);
    }
    all.iter().map(|text| text.trim()).collect()
}

/// What of it a report lacks.
fn missing(report: &Composed, of: &Assessment) -> Vec<String> {
    // What turns the words around is set apart by signs that nobody sees.
    let bare = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
    let all = bare(&report.texts().join("\n"));
    let written = written(of).into_iter();
    written
        .filter(|text| !all.contains(&bare(text)))
        .map(str::to_owned)
        .collect()
}

#[test]
fn everything_that_was_written_stands_in_it() {
    for name in EXAMPLES {
        let made = without_plan(example(name));
        assert_eq!(
            missing(&made.composed(), &made.assessment),
            [""; 0],
            "{name}"
        );
    }
    let made = with_plan(everywhere(SCRIPTS));
    assert_eq!(missing(&made.composed(), &made.assessment), [""; 0]);
}

#[test]
fn numbers_and_sentences_are_those_of_the_page() {
    let made = with_plan(example("it-provider"));
    let report = made.composed();
    let page = words(section(&report, "board").unwrap());
    let numbers = &made.report;
    let expected = [
        ready20k::shown::headline(&numbers.verdict),
        board::in_the_way(numbers, &made.assessment),
        messages::whole(numbers.readiness.unwrap()),
        messages::count(numbers.conformity.met),
        board::average(numbers),
        messages::t("result.disclaimer").to_owned(),
    ];
    for text in expected {
        assert!(page.contains(&text), "{text} is not on\n{page}");
    }
    let results = words(section(&report, "results").unwrap());
    for result in &numbers.sub_clauses {
        let title = format!("{} ", result.sub_clause);
        assert!(results.contains(&title), "{title}");
        let readiness = messages::number(result.readiness);
        assert!(results.contains(&readiness), "{title} {readiness}");
    }
    let planned = made.plan.there().unwrap();
    let (plan, simulation) = (
        &planned.planned.plan,
        planned.simulation.as_deref().unwrap(),
    );
    let page = words(section(&report, "plan").unwrap());
    let dates = [
        plan.finish,
        simulation.date_50,
        simulation.date_80,
        simulation.date_95,
    ];
    for date in dates {
        assert!(page.contains(&messages::day(date)), "{date}");
    }
    for amount in [plan.totals.euros]
        .into_iter()
        .chain(plan.phases.iter().map(|span| span.euros))
    {
        assert!(page.contains(&messages::euros(amount)), "{amount}");
    }
}

#[test]
fn the_disclaimer_is_first_on_the_boards_page_and_last() {
    let disclaimer = messages::t("result.disclaimer");
    for made in [
        with_plan(example("it-provider")),
        without_plan(example("finance")),
    ] {
        let report = made.composed();
        assert_eq!(report.cover.as_ref().unwrap().disclaimer, disclaimer);
        let last = report.sections.last().unwrap();
        for section in [section(&report, "board").unwrap(), last] {
            let ends = section.blocks.last();
            let is_it = |block: &Block| matches!(block, Block::Notice(text) if text == disclaimer);
            assert!(ends.is_some_and(is_it), "{}", section.id);
        }
    }
}

#[test]
fn what_is_not_settled_is_not_written_down() {
    let made = without_plan(example("it-provider"));
    let report = made.composed();
    let plan = words(section(&report, "plan").unwrap());
    assert_eq!(plan, messages::t("report.no-plan"));
    assert!(section(&report, "all-work").is_none());
    let empty = Assessment::new(AssessmentId::new("a"), today());
    let report = without_plan(empty).composed();
    assert_eq!(report.whose, messages::t("library.unnamed"));
    assert!(section(&report, "progress").is_none());
    let notes = words(section(&report, "notes").unwrap());
    assert_eq!(notes, messages::t("report.no-notes"));
}

#[test]
fn every_section_has_an_id_of_its_own_and_every_row_all_cells() {
    for made in [with_plan(everywhere("x")), without_plan(example("finance"))] {
        let report = made.composed();
        let mut ids: Vec<&str> = report.sections.iter().map(|one| one.id).collect();
        let blocks = || report.sections.iter().flat_map(|one| &one.blocks);
        for block in blocks() {
            match block {
                Block::Figure(figure) => ids.push(figure.id),
                Block::Table(table) => {
                    assert!(!table.rows.is_empty(), "{}", table.caption);
                    for row in &table.rows {
                        assert_eq!(row.len(), table.columns.len(), "{}", table.caption);
                    }
                }
                _ => {}
            }
        }
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }
}

#[test]
fn the_terms_are_those_that_it_uses() {
    let report = with_plan(example("it-provider")).composed();
    let Some(Block::Terms(terms)) = section(&report, "terms").unwrap().blocks.first() else {
        panic!("no terms");
    };
    let names: Vec<&str> = terms.iter().map(|(name, _)| name.as_str()).collect();
    let mut sorted = names.clone();
    sorted.sort_by_key(|name| name.to_lowercase());
    assert_eq!(names, sorted);
    for used in [
        "Stage 1 audit",
        "Conformity",
        "Readiness",
        "Management review",
    ] {
        assert!(names.contains(&used), "{used} in {names:?}");
    }
    for unused in ["Due diligence", "DevOps"] {
        assert!(!names.contains(&unused), "{unused} in {names:?}");
    }
}

#[test]
fn the_depth_says_where_it_was_otherwise() {
    let mut one = example("it-provider");
    one.depth.clauses.insert(8, Depth::Quick);
    let report = without_plan(one).composed();
    assert_eq!(
        fact(&report, "report.depth"),
        "Full assessment; Quick scan of 8 Operation"
    );
}

#[test]
fn colleagues_who_answered_are_named_unless_their_names_are_hidden() {
    let mut one = everywhere("Zoë");
    let named = |one: &Assessment| fact(&without_plan(one.clone()).composed(), "report.people");
    assert!(named(&one).contains("name Zoë"), "{}", named(&one));
    one.together.names = Names::Hidden;
    let hidden = named(&one);
    assert!(hidden.contains("keeper Zoë"), "{hidden}");
    assert!(!hidden.contains("name Zoë"), "{hidden}");
}

/// What the cover says of it.
fn fact(report: &Composed, key: &'static str) -> String {
    let facts = &report.cover.as_ref().unwrap().facts;
    let found = facts.iter().find(|(name, _)| name == messages::t(key));
    found.unwrap().1.replace(['\u{2068}', '\u{2069}'], "")
}
