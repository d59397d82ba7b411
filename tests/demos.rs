//! Checks the example organisations in `src/catalogue/en/demos`: complete,
//! consistent with the catalogue, and different from each other.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use ready20k::core::assessment::{AnswerValue, Assessment, EvidenceState, Mode};
use ready20k::core::bank::{Bank, Guide};
use ready20k::core::date::Date;
use ready20k::core::plan::{Effort, Plan, plan_input, solve};
use ready20k::core::questionnaire::asked;
use ready20k::core::report::{Report, report};
use ready20k::core::scoring::Outlook;
use ready20k::{catalogue, exchange};

/// Largest file, in bytes: each travels uncompressed in the released folder.
const LARGEST: u64 = 150_000;
/// A target date may be missed, but not by more days than that: a quarter.
const LATE: i32 = 92;
/// Readiness of any two examples is at least this far apart, in points.
const APART: f64 = 3.0;

struct Demo {
    name: String,
    bytes: u64,
    assessment: Assessment,
    report: Report,
    plan: Plan,
}

static BANK: LazyLock<Bank> = LazyLock::new(|| catalogue::bank().unwrap());
static GUIDE: LazyLock<Guide> = LazyLock::new(|| catalogue::guide().unwrap());

/// All examples, read as a visitor's browser reads them and as of the day they were written.
static DEMOS: LazyLock<Vec<Demo>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue/en/demos");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths.iter().map(|path| demo(path)).collect()
});

fn demo(path: &Path) -> Demo {
    let text = std::fs::read_to_string(path).unwrap();
    let mut read =
        exchange::import(&text).unwrap_or_else(|problem| panic!("{}: {problem:?}", path.display()));
    assert_eq!(read.repairs, [], "{}", path.display());
    assert_eq!(read.assessments.len(), 1, "{}", path.display());
    let assessment = read.assessments.remove(0);
    let today = Date::from_ymd(2026, 11, 23).unwrap();
    let report = report(&BANK, &assessment, today);
    let input = plan_input(&BANK, &assessment, &report, today).unwrap();
    let runner = solve(input, Effort::QUICK, 1).unwrap();
    Demo {
        name: path.file_stem().unwrap().to_string_lossy().into_owned(),
        bytes: std::fs::metadata(path).unwrap().len(),
        plan: Plan::of_runner(&runner).unwrap(),
        report,
        assessment,
    }
}

/// Fails with all problems of all examples at once.
#[track_caller]
fn check(problems: impl Fn(&Demo) -> Vec<String>) {
    let found: Vec<_> = DEMOS
        .iter()
        .flat_map(|demo| {
            let lines = problems(demo).into_iter();
            lines.map(|line| format!("{}: {line}", demo.name))
        })
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

fn unless(holds: bool, problem: &str) -> Vec<String> {
    if holds {
        vec![]
    } else {
        vec![problem.to_owned()]
    }
}

#[test]
fn every_industry_has_its_example() {
    let industries: BTreeSet<_> = BANK
        .lists()
        .industries
        .iter()
        .map(|all| all.id.as_str())
        .collect();
    let demos: BTreeSet<_> = DEMOS.iter().map(|demo| demo.name.as_str()).collect();
    assert_eq!(demos, industries);
}

#[test]
fn each_is_named_after_its_industry() {
    check(|demo| {
        let Demo {
            name,
            assessment,
            bytes,
            ..
        } = demo;
        let profile = &assessment.profile;
        [
            unless(assessment.id.as_str() == format!("demo-{name}"), "other id"),
            unless(
                assessment
                    .demo
                    .as_ref()
                    .is_some_and(|id| id.as_str() == name),
                "other demo",
            ),
            unless(
                profile
                    .industry
                    .as_ref()
                    .is_some_and(|id| id.as_str() == name),
                "other industry",
            ),
            unless(
                assessment.created <= assessment.changed,
                "changed before created",
            ),
            unless(profile.start < profile.target, "target before start"),
            unless(*bytes <= LARGEST, "file too large"),
        ]
        .concat()
    });
}

#[test]
fn every_question_asked_is_answered_and_no_other() {
    check(|demo| {
        let asked: BTreeSet<_> = asked(&BANK, &demo.assessment).map(|all| &all.id).collect();
        let answered: BTreeSet<_> = demo.assessment.answers.keys().collect();
        let open = asked
            .iter()
            .filter(|id| demo.assessment.value(id).is_none());
        let needless = answered.difference(&asked);
        open.map(|id| format!("{} is open", id.as_str()))
            .chain(needless.map(|id| format!("{} is not asked", id.as_str())))
            .collect()
    });
}

#[test]
fn everything_named_is_in_the_catalogue() {
    let lists = BANK.lists();
    check(|demo| {
        let Assessment {
            profile,
            work_products,
            place,
            ..
        } = &demo.assessment;
        let motives = profile
            .motives
            .iter()
            .filter(|key| !lists.motives.iter().any(|motive| motive.key == **key));
        let documents = work_products
            .documents
            .keys()
            .filter(|id| !lists.documents.iter().any(|document| document.id == **id));
        let records = work_products
            .records
            .keys()
            .filter(|id| !lists.records.iter().any(|record| record.id == **id));
        let tool = profile
            .tool
            .iter()
            .filter(|id| !lists.tools.iter().any(|tool| tool.id == **id));
        let place = place.iter().filter(|id| BANK.question(id).is_none());
        let laws = profile
            .laws
            .iter()
            .filter(|key| !GUIDE.laws.iter().any(|law| law.key == **key));
        let answers = demo.assessment.answers.iter();
        let ticks = answers.flat_map(|(id, answer)| {
            let known = BANK.question(id).map(|one| one.text.ticks.as_slice());
            let known = known.unwrap_or_default();
            let unknown = answer.ticks.iter();
            let unknown = unknown.filter(|key| !known.iter().any(|tick| tick.key == **key));
            unknown.map(|key| format!("tick {} of {}", key.as_str(), id.as_str()))
        });
        motives
            .map(|key| format!("motive {key}"))
            .chain(documents.map(|id| format!("document {}", id.as_str())))
            .chain(records.map(|id| format!("record {}", id.as_str())))
            .chain(tool.map(|id| format!("tool {}", id.as_str())))
            .chain(place.map(|id| format!("place {}", id.as_str())))
            .chain(laws.map(|key| format!("law {key}")))
            .chain(ticks)
            .collect()
    });
}

#[test]
fn each_tells_its_own_story() {
    let mut notes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for demo in DEMOS.iter() {
        let own = demo
            .assessment
            .answers
            .values()
            .map(|answer| answer.note.as_str());
        for note in own.filter(|note| !note.is_empty()) {
            notes.entry(note).or_default().push(&demo.name);
        }
    }
    let shared: Vec<_> = notes.iter().filter(|(_, users)| users.len() > 1).collect();
    assert!(shared.is_empty(), "{shared:?}");
    check(|demo| {
        let answers = || demo.assessment.answers.values();
        let notes = answers().filter(|answer| !answer.note.is_empty()).count();
        let links = || answers().filter(|answer| !answer.evidence_link.is_empty());
        let shown = |answer: &_| EvidenceState::Exists == *answer;
        let unknown = answers()
            .filter(|answer| answer.value == Some(AnswerValue::DontKnow))
            .count();
        [
            unless((25..=60).contains(&notes), "not 25 to 60 notes"),
            unless(links().count() >= 5, "fewer than five links"),
            unless(
                links().all(|answer| shown(&answer.evidence)),
                "a link without evidence",
            ),
            unless(unknown > 0, "nothing unknown"),
            unless(demo.assessment.gaps.len() >= 4, "fewer than four gap notes"),
        ]
        .concat()
    });
}

#[test]
fn the_certified_differ_from_those_on_the_way() {
    let maintaining = DEMOS
        .iter()
        .filter(|demo| demo.assessment.profile.mode == Mode::Maintaining)
        .count();
    assert!(maintaining >= 2, "{maintaining} are maintaining");
    check(|demo| {
        let milestones = &demo.assessment.milestones;
        let report = &demo.report;
        if demo.assessment.profile.mode == Mode::Maintaining {
            [
                unless(report.conformity.major == 0, "certified with a major gap"),
                unless(report.conformity.minor > 0, "nothing to maintain"),
                unless(milestones.operating_since.is_some(), "not in operation"),
                unless(milestones.internal_audit.is_some(), "no internal audit"),
                unless(
                    milestones.management_review.is_some(),
                    "no management review",
                ),
                unless(report.documents.0 <= 3, "too few documents"),
                unless(
                    report.verdict.outlook >= Outlook::StageOne,
                    "not even stage 1",
                ),
            ]
            .concat()
        } else {
            [
                unless(
                    report.verdict.outlook == Outlook::NotReady,
                    "ready before certification",
                ),
                unless(report.documents.0 > 3, "all documents before certification"),
            ]
            .concat()
        }
    });
}

#[test]
fn each_has_a_plan_that_can_be_kept() {
    check(|demo| {
        let settings = &demo.assessment.plan;
        let unknown = settings
            .actions
            .keys()
            .filter(|id| BANK.action(id).is_none())
            .map(|id| format!("action {id}"));
        let dates: Vec<_> = settings
            .snapshots
            .iter()
            .map(|snapshot| snapshot.date)
            .collect();
        let money = demo.assessment.profile.budget.unwrap();
        [
            unless(dates.is_sorted(), "snapshots out of order"),
            unless(
                dates.iter().all(|date| *date <= demo.assessment.changed),
                "a snapshot to come",
            ),
            unless(
                settings.actions.len() >= 4,
                "fewer than four actions decided on",
            ),
            unless(demo.plan.problems.is_empty(), "pins that cannot be kept"),
            unless(demo.plan.overloads.is_empty(), "overload"),
            unless(demo.plan.totals.euros <= money, "above the budget"),
            unless(
                demo.plan
                    .target
                    .is_some_and(|check| check.slack_days >= -LATE),
                "far too late",
            ),
            unknown.collect(),
        ]
        .concat()
    });
}

#[test]
fn no_two_stand_at_the_same_point() {
    let mut readiness: Vec<_> = DEMOS
        .iter()
        .map(|demo| (demo.report.readiness.unwrap(), demo.name.as_str()))
        .collect();
    readiness.sort_by(|left, right| left.0.total_cmp(&right.0));
    for pair in readiness.windows(2) {
        assert!(pair[1].0 - pair[0].0 >= APART, "{pair:?}");
    }
}
