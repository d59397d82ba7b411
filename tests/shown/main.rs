//! What the pages show: names, orders, sides, the plan's outcome in words.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

mod colleagues;
mod edits;
mod picture;
mod plan;
mod showcase;

use ready20k::catalogue;
use ready20k::core::assessment::{AnswerValue, Assessment};
use ready20k::core::bank::{Area, Bank};
use ready20k::core::date::{Date, Moment};
use ready20k::core::edit::{AnswerField, Edit, GapField, apply};
use ready20k::core::id::{ActionId, AssessmentId, IndustryId};
use ready20k::core::plan::{Limit, PlanProblem, TargetCheck, Work, hours_left};
use ready20k::core::questionnaire::Group;
use ready20k::core::report::{Report, report};
use ready20k::core::scoring::{Conformity, Reason};
use ready20k::core::standard::{Clause, Role, SubClause};
use ready20k::shown::listing::{Cell, Choices, Row, Way, arranged};
use ready20k::shown::{self, Points, Shown, gap_rows, outcome};

fn bank() -> Bank {
    catalogue::bank().unwrap()
}

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).unwrap()
}

fn empty() -> Assessment {
    Assessment::new(AssessmentId::new("a"), today())
}

/// Answers go round: no, sometimes, mostly, always, don't know, none.
fn mixed(bank: &Bank) -> Assessment {
    let mut assessment = empty();
    for (place, question) in bank.questions().iter().enumerate() {
        if let Some(value) = AnswerValue::ALL.get(place % 6).copied() {
            let field = AnswerField::Value(Some(value));
            apply(
                &mut assessment,
                Edit::Answer(question.id.clone(), field),
                Moment::of_day(today()),
            );
        }
    }
    assessment
}

#[test]
fn names() {
    let bank = bank();
    let sub_clause: SubClause = "8.6.1".parse().unwrap();
    let incident = "8.6.1 Incident management";
    assert_eq!(shown::title(&bank, sub_clause), incident);
    let of_area = |wanted: fn(Area) -> bool| {
        let mut areas = bank.questions().iter().map(|question| question.area);
        shown::area_name(&bank, areas.find(|area| wanted(*area)).unwrap())
    };
    let is_incident = |area: Area| area.sub_clause().is_some_and(|one| one.number() == "8.6.1");
    assert_eq!(of_area(is_incident), incident);
    assert!(!of_area(|area| area.sub_clause().is_none()).is_empty());
    let group = Group::Clause(Clause::Operation);
    assert!(shown::group_name(&bank, group).starts_with("8 "));
    let unknown = Work::Action(ActionId::new("none-such"));
    assert_eq!(shown::work_name(&bank, &unknown), "none-such");
    let known = Work::Action(bank.actions()[0].id.clone());
    assert_eq!(
        shown::work_name(&bank, &known),
        bank.actions()[0].text.title
    );
}

#[test]
fn the_list_of_gaps_is_narrowed_down_and_sorted() {
    let bank = bank();
    let mut assessment = mixed(&bank);
    let some: SubClause = "8.6.1".parse().unwrap();
    let owner = GapField::Owner("Ines".to_owned());
    let due = GapField::Due(Some(today()));
    for field in [owner, due] {
        let edit = Edit::Gap(some, field);
        apply(&mut assessment, edit, Moment::of_day(today()));
    }
    let report = report(&bank, &assessment, today());
    let of = |one: SubClause| report.of(one).unwrap();
    let title = |one: SubClause| shown::title(&bank, one);
    let left = hours_left(&bank, &assessment, today());
    let rows = gap_rows(&report, &assessment, &left, &title);
    assert_eq!(rows.len(), SubClause::COUNT);
    let found = |row: &Row| row.key.parse::<SubClause>().unwrap();
    let score = |row: &Row| of(found(row)).priority.score;
    assert!(rows.is_sorted_by(|one, other| score(one) >= score(other)));
    let own = rows.iter().find(|row| found(row) == some).unwrap();
    assert_eq!(own.cells[0], Cell::placed(title(some), some.index()));
    assert_eq!(
        own.cells[6..],
        [Cell::words("Ines"), Cell::day(Some(today()))]
    );

    let arrange = |sort, key: &str| -> Vec<SubClause> {
        let filters = vec![key.to_owned(), String::new()];
        let choices = Choices {
            sort,
            filters,
            open: vec![],
        };
        let keys = arranged(&rows, &choices, None).keys;
        keys.iter().map(|key| key.parse().unwrap()).collect()
    };
    let check = |column: usize, way: Way, rank: &dyn Fn(SubClause) -> f64| {
        let all = arrange(Some((column, way)), Shown::All.key());
        assert_eq!(all.len(), SubClause::COUNT);
        let in_order = |one: &SubClause, other: &SubClause| match way {
            Way::Up => rank(*one) <= rank(*other),
            Way::Down => rank(*one) >= rank(*other),
        };
        assert!(all.is_sorted_by(in_order), "{column}");
    };
    for way in [Way::Up, Way::Down] {
        check(3, way, &|one| of(one).priority.gap);
        check(4, way, &|one| of(one).priority.value);
        check(5, way, &|one| left[one.index()]);
    }
    let standard: Vec<_> = SubClause::all().collect();
    assert_eq!(arrange(Some((0, Way::Up)), Shown::All.key()), standard);
    let check = |shown: Shown, holds: &dyn Fn(SubClause) -> bool| {
        let found = arrange(Some((0, Way::Up)), shown.key());
        let expected: Vec<_> = SubClause::all().filter(|one| holds(*one)).collect();
        assert_eq!(found, expected, "{shown:?}");
        assert!(!shown.name().contains('.'));
    };
    let gap = |one: SubClause| report.gaps.iter().find(|gap| gap.sub_clause == one);
    check(Shown::All, &|_| true);
    check(Shown::Gaps, &|one| gap(one).is_some());
    check(Shown::QuickWins, &|one| {
        gap(one).is_some_and(|gap| gap.quick_win)
    });
    for conformity in [Conformity::Major, Conformity::Minor, Conformity::NotShown] {
        check(Shown::Of(conformity), &|one| {
            of(one).conformity == conformity
        });
    }
}

#[test]
fn what_all_else_waits_for_comes_first_in_the_list_of_gaps() {
    let bank = bank();
    let mut nothing = mixed(&bank);
    for answer in nothing.answers.values_mut() {
        answer.value = Some(AnswerValue::No);
    }
    let report = report(&bank, &nothing, today());
    assert!(shown::board::waits_for_leadership(&report));
    let rows = gap_rows(&report, &nothing, &[], &|one| one.to_string());
    assert_eq!(rows[0].key, SubClause::LEADERSHIP.to_string());
}

/// The points below the heading that ends like this.
fn below(points: Vec<Points>, at: usize) -> Vec<String> {
    points
        .into_iter()
        .nth(at)
        .map(|(_, points)| points)
        .unwrap()
}

#[test]
fn what_helps_and_what_hinders() {
    let bank = bank();
    let mut open = mixed(&bank);
    let made = |open: &Assessment| -> Report { report(&bank, open, today()) };
    let means = |open: &Assessment| below(shown::constraints(&bank, open, &made(open)), 1);
    open.profile.staff = Some(1);
    open.profile.budget = Some(12_539.0);
    open.profile.growth = None;
    let week = means(&open);
    assert!(week[0].ends_with("a week, from 1 person."), "{week:?}");
    assert!(week[1].starts_with("€12,539 to spend"), "{week:?}");
    assert_eq!(week.len(), 2);
    open.profile.staff = Some(20);
    for (growth, words) in [
        (50, "50\u{a0}%, to about 30 people"),
        (-50, "−50\u{a0}%, to about 10 people"),
    ] {
        open.profile.growth = Some(growth);
        let growing = &means(&open)[2];
        assert!(growing.contains(words), "{growing}");
    }
    open.profile.growth = Some(0);
    assert_eq!(means(&open).len(), 2);
    let helps = |open: &Assessment| shown::opportunities(&bank, open, &made(open));
    assert!(below(helps(&open), 0).is_empty());
    let industry = bank.lists().industries[0].clone();
    open.profile = open.profile.with_industry(&bank, Some(industry.id));
    assert_eq!(below(helps(&open), 0), industry.text.opportunities);
    assert!(below(helps(&open), 3).len() <= 5);
    let unknown = IndustryId::new("none-such");
    open.profile.industry = Some(unknown);
    assert!(below(helps(&open), 0).is_empty());
}

#[test]
fn whether_the_target_is_kept() {
    #[track_caller]
    fn check(slack_days: i32, expected: &str) {
        let target = Date::from_ymd(2027, 9, 1).unwrap();
        let check = TargetCheck { target, slack_days };
        assert_eq!(outcome::feasibility(Some(check)), expected);
    }
    check(0, "On the day");
    check(1, "1 day early");
    check(13, "13 days early");
    check(14, "2 weeks early");
    check(8400, "1,200 weeks early");
    check(-1, "1 day late");
    check(-13, "13 days late");
    check(-20, "2 weeks late");
    assert_eq!(outcome::weeks(1), "1 week");
    assert_eq!(outcome::weeks(0), "0 weeks");
    assert_eq!(outcome::weeks(19), "19 weeks");
}

#[test]
fn problems_and_reasons_in_sentences() {
    #[track_caller]
    fn check(sentence: &str, expected: &[&str]) {
        for part in expected {
            assert!(sentence.contains(part), "{sentence} has no {part}");
        }
    }
    let action = |_: &ActionId| "Write it".to_owned();
    let problem = |problem: PlanProblem| shown::plan_problem(&problem, action);
    let needed = |limit| PlanProblem::BudgetTooSmall {
        limit,
        needed: 12_539,
        granted: 0,
    };
    check(&problem(needed(Limit::Budget)), &["€12,539 and €0"]);
    check(&problem(needed(Limit::Quarter)), &["€12,539", "a quarter"]);
    let long = |weeks| PlanProblem::TooMuchWork {
        role: Role::Process,
        weeks,
    };
    check(&problem(long(60)), &["1 year."]);
    check(&problem(long(600)), &["11 years."]);
    let pinned = Date::from_ymd(2027, 9, 1).unwrap();
    let pin = PlanProblem::PinUnreachable {
        action: ActionId::new("a"),
        pinned,
    };
    check(&problem(pin), &["“Write it”", "1 Sept 2027"]);
    let all: Vec<_> = SubClause::all().collect();
    check(
        &shown::reason(&Reason::MajorGaps(all)),
        &["44 (4.1, 4.2", ", …)"],
    );
    let two: Vec<_> = SubClause::all().take(2).collect();
    check(&shown::minors(&two), &["2 sub-clauses (4.1, 4.2)."]);
    check(&shown::minors(&two[..1]), &["1 sub-clause (4.1)."]);
}
