//! What the pages of the plan show of the example `it-provider`.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::LazyLock;

use ready20k::core::assessment::planning::{ActionPlan, ActionState, Phase};
use ready20k::core::assessment::{Assessment, Profile};
use ready20k::core::bank::Bank;
use ready20k::core::date::{Date, Moment};
use ready20k::core::edit::apply;
use ready20k::core::plan::simulation::{Driver, Simulation};
use ready20k::core::plan::{
    self, Effort, Plan, PlannedActivity, Scenario, ScenarioResult, WeekLoad, Work, plan_input,
    scenario_inputs, solve,
};
use ready20k::core::report::{Report, report};
use ready20k::core::standard::{PerRole, Role};
use ready20k::shown::agenda::{details, months};
use ready20k::shown::roadmap::roadmap;
use ready20k::shown::scenarios::{Measure, cells, follow, recommended};
use ready20k::shown::timeline::{
    Block, Grouping, Only, Piece, Slack, Standing, Timeline, message, timeline,
};
use ready20k::shown::{costs, people, risk, work_name};
use ready20k::{catalogue, exchange};

pub(crate) struct Example {
    pub(crate) bank: Bank,
    pub(crate) assessment: Assessment,
    pub(crate) report: Report,
    pub(crate) plan: Plan,
}

pub(crate) fn today() -> Date {
    Date::from_ymd(2026, 11, 27).unwrap()
}

/// As a visitor sees it, but for the length of the search.
pub(crate) static EXAMPLE: LazyLock<Example> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = root.join("src/catalogue/en/demos/it-provider.json");
    let text = std::fs::read_to_string(path).unwrap();
    let assessment = exchange::import(&text).unwrap().assessments.remove(0);
    example(assessment)
});

pub(crate) fn example(assessment: Assessment) -> Example {
    let bank = catalogue::bank().unwrap();
    let report = report(&bank, &assessment, today());
    let input = plan_input(&bank, &assessment, &report, today()).unwrap();
    let runner = solve(input, Effort::QUICK, 1).unwrap();
    let plan = Plan::of_runner(&runner).unwrap();
    Example {
        bank,
        assessment,
        report,
        plan,
    }
}

#[test]
fn the_roadmap_reaches_from_today_to_the_last_date_and_knows_what_is_done() {
    let Example {
        bank,
        assessment,
        report,
        plan,
    } = &*EXAMPLE;
    let name = |work: &Work| work_name(bank, work);
    let data = roadmap(plan, None, &[], today(), None, &name);
    assert!(data.period.start <= today() && data.period.start <= plan.start);
    assert!(data.period.end >= plan.finish);
    assert!(
        data.target
            .as_ref()
            .is_some_and(|target| target.date <= data.period.end)
    );
    assert_eq!(data.phases.len(), plan.phases.len());
    assert!(data.phases.iter().all(|phase| phase.done == 0.0));
    // A phase lasts as long here as among all work, where audits stand by themselves.
    let work = timeline(bank, assessment, plan, &[], today());
    for (phase, block) in data
        .phases
        .iter()
        .zip(work.blocks(bank, Grouping::Phase, Only::All))
    {
        let days = block.pieces.iter().filter_map(|piece| piece.days);
        let ends = days.clone().map(|(_, last)| last).max();
        assert_eq!(
            days.map(|(first, _)| first).min(),
            Some(phase.start),
            "{}",
            block.name
        );
        assert_eq!(ends, Some(phase.end), "{}", block.name);
    }
    let names: Vec<&str> = data.milestones.iter().map(|one| &*one.label).collect();
    let last = names.last().copied();
    assert_eq!(last, Some("Decision on the certificate"), "{names:?}");
    assert!(data.milestones.is_sorted_by_key(|one| one.date));
    assert!(data.fan.is_empty());

    let first = plan.activities.iter().find(|one| one.phase == Phase::Start);
    let first = first.unwrap().work.action().unwrap();
    let mut begun = assessment.clone();
    let state = ActionState::Done;
    let was = begun.plan.actions.get(first).cloned().unwrap_or_default();
    begun
        .plan
        .actions
        .insert(first.clone(), ActionPlan { state, ..was });
    let done = plan::done(bank, &begun, report);
    assert!(done.contains(&(first.clone(), Phase::Start)), "{done:?}");
    let count = done
        .iter()
        .filter(|(_, phase)| *phase == Phase::Start)
        .count();
    let data = roadmap(plan, None, &done, today(), None, &name);
    let expected = count as f64 / (count + plan.phases[0].activities) as f64;
    assert!((data.phases[0].done - expected).abs() < 1e-9);
}

fn all() -> Timeline {
    let Example {
        bank,
        assessment,
        report,
        plan,
    } = &*EXAMPLE;
    let done = plan::done(bank, assessment, report);
    timeline(bank, assessment, plan, &done, today())
}

#[test]
fn all_work_is_in_one_block_however_it_is_grouped() {
    let (bank, all) = (&EXAMPLE.bank, all());
    let own = EXAMPLE.plan.activities.iter();
    let own = own.filter(|one| one.work.is_own_work()).count();
    let done = all.pieces.len() - own;
    let of_all = |pieces: &[Piece]| {
        let keys: BTreeSet<String> = pieces.iter().map(|piece| piece.work.key()).collect();
        (pieces.len(), keys.len())
    };
    assert_eq!(of_all(&all.pieces), (own + done, own + done));
    for by in Grouping::ALL {
        let blocks = all.blocks(bank, by, Only::All);
        let sum: usize = blocks.iter().map(|block| block.pieces.len()).sum();
        assert_eq!(sum, all.pieces.len() + all.milestones.len(), "{by:?}");
        assert_eq!(blocks.last().unwrap().name, "Milestones");
        let keys: BTreeSet<&String> = blocks.iter().map(|block| &block.key).collect();
        assert_eq!(keys.len(), blocks.len());
        assert!(blocks.iter().map(Block::done).sum::<usize>() == done);
        for block in blocks {
            let open = block.pieces.iter();
            let open: Vec<_> = open.filter(|one| one.standing != Standing::Done).collect();
            assert!(open.is_sorted_by_key(|one| one.days), "{}", block.name);
        }
    }
    let phases = all.blocks(bank, Grouping::Phase, Only::All);
    assert_eq!(phases[0].name, "1 Start");
    let people = all.blocks(bank, Grouping::Person, Only::All);
    let (named, roles): (Vec<&Block>, Vec<&Block>) = people
        .iter()
        .partition(|block| !block.name.contains("nobody named"));
    assert!(
        named.len() > 2 && !roles.is_empty(),
        "{} {}",
        named.len(),
        roles.len()
    );
}

#[test]
fn the_timeline_is_narrowed_down_to_what_matters() {
    let (bank, all) = (&EXAMPLE.bank, all());
    let shown = |only: Only| -> Vec<Piece> {
        let blocks = all.blocks(bank, Grouping::Phase, only);
        blocks.into_iter().flat_map(|block| block.pieces).collect()
    };
    let critical = EXAMPLE.plan.critical().iter().filter(|one| **one).count();
    let can_delay = shown(Only::CanDelay);
    assert_eq!(can_delay.len(), critical);
    assert!(can_delay.iter().all(|piece| piece.slack == Slack::None));
    let expected = format!("{critical} of {} pieces of work can delay the end", {
        let pieces = all.pieces.iter().chain(&all.milestones);
        pieces
            .filter(|piece| piece.standing != Standing::Done)
            .count()
    });
    assert_eq!(message(&all), expected);
    assert!(
        shown(Only::Late)
            .iter()
            .all(|piece| piece.standing == Standing::Late)
    );

    // What ends after its gap is to be closed, or after the date aimed at, is late.
    let mut hurried = EXAMPLE.assessment.clone();
    hurried.profile.target = Some(today().plus_days(60));
    let hurried = example(hurried);
    let done = plan::done(&hurried.bank, &hurried.assessment, &hurried.report);
    let all = timeline(
        &hurried.bank,
        &hurried.assessment,
        &hurried.plan,
        &done,
        today(),
    );
    for piece in all.pieces.iter().chain(&all.milestones) {
        let is_after = piece
            .days
            .is_some_and(|(_, end)| end > today().plus_days(60));
        let is_late = piece.standing == Standing::Late;
        assert!(
            is_late || !is_after || piece.standing == Standing::Done,
            "{}",
            piece.name
        );
    }
}

#[test]
fn places_on_the_axis_follow_the_days() {
    let all = all();
    assert!(all.place(all.start) == 0.0 && all.start <= today());
    assert!(all.place(all.end.plus_days(1)) == 1.0);
    let weeks = f64::from(all.end.days_since(all.start) + 1) / 7.0;
    assert!((all.weeks() - weeks).abs() < 1e-9);
    let labels = all.labels(500);
    assert!(labels.len() > 3 && labels.is_sorted_by(|one, other| one.0 < other.0));
}

#[test]
fn the_agenda_has_each_open_piece_in_the_month_in_which_it_begins() {
    let all = all();
    let months = months(&all.pieces, today());
    assert!(months.is_sorted_by(|one, other| one.first < other.first));
    let sum: usize = months.iter().map(|month| month.pieces.len()).sum();
    let open = all.pieces.iter();
    let open = open
        .filter(|piece| piece.standing != Standing::Done)
        .count();
    assert_eq!(sum, open);
    for month in &months {
        for piece in &month.pieces {
            let (_, number, _) = piece.days.unwrap().0.max(today()).ymd();
            assert_eq!(number, month.first.ymd().1, "{}", piece.name);
        }
    }
    let piece = |hours: f64, owner: &str, days: [&str; 2]| Piece {
        hours,
        owner: owner.to_owned(),
        days: Some((days[0].parse().unwrap(), days[1].parse().unwrap())),
        ..months[0].pieces[0].clone()
    };
    let check = |piece: &Piece, expected: &str| assert_eq!(details(piece), expected);
    let week = ["2027-01-11", "2027-01-22"];
    check(
        &piece(2.8, "Ines", week),
        "11 Jan – 22 Jan · 2.8\u{a0}h · Ines",
    );
    check(&piece(0.0, "", ["2027-01-11"; 2]), "11 Jan");
}

/// A plan whose weeks take these shares of a role's ten hours.
fn with_shares(shares: &[(usize, f64)]) -> Plan {
    let mut plan = EXAMPLE.plan.clone();
    let week = plan.weeks[0];
    let shares = shares
        .iter()
        .flat_map(|(weeks, share)| std::iter::repeat_n(*share, *weeks));
    plan.weeks = (0..)
        .zip(shares)
        .map(|(number, share)| WeekLoad {
            first_day: week.first_day.plus_days(7 * number),
            load: PerRole::new(|role| {
                if role == Role::Manager {
                    10.0 * share
                } else {
                    1.0
                }
            }),
            capacity: PerRole::new(|_| 10.0),
            ..week
        })
        .collect();
    plan
}

#[test]
fn who_is_full_is_said_with_the_month_until_which() {
    let check = |shares: &[(usize, f64)], expected: &str| {
        assert_eq!(
            people::message(&with_shares(shares)),
            expected,
            "{shares:?}"
        );
    };
    let room = "Everybody has room for the plan";
    check(&[(40, 0.5)], room);
    check(&[(3, 1.0), (40, 0.2)], room);
    // From 7 Dec 2026 on.
    check(
        &[(40, 0.95)],
        "Full: Service manager until Sept 2027. The others have room.",
    );
    check(
        &[(10, 0.95), (60, 0.3), (1, 1.0)],
        "Full: Service manager until Feb 2027. The others have room.",
    );
    // Full later, and only for most of the weeks.
    check(
        &[(30, 0.3), (6, 0.95), (2, 0.5), (6, 1.0), (20, 0.2)],
        "Full: Service manager from Jul 2027 to Oct 2027. The others have room.",
    );
    check(&[(30, 0.3), (1, 1.0), (9, 0.3), (3, 1.0)], room);
    let full = people::fullness(&with_shares(&[(10, 0.95), (5, 0.2)]), Role::Manager);
    assert_eq!((full.full_weeks, full.weeks), (10, 15));
}

#[test]
fn the_cost_is_set_off_against_the_budget() {
    let mut plan = EXAMPLE.plan.clone();
    plan.totals.euros = 22_010.0;
    plan.totals.hours = PerRole::new(|role| if role == Role::Top { 709.0 } else { 0.0 });
    let check = |budget, expected: &str| assert_eq!(costs::message(&plan, budget), expected);
    check(
        None,
        "€22,010 and 709\u{a0}h of your own until the certificate",
    );
    check(
        Some(24_000.0),
        "€22,010 and 709\u{a0}h of your own until the certificate: €1,990 of the budget of €24,000 are left",
    );
    check(
        Some(20_000.0),
        "€22,010 and 709\u{a0}h of your own until the certificate: €2,010 more than the budget of €20,000",
    );
}

fn way(scenario: Scenario, weeks: u32, euros: f64, chance: Option<f64>) -> ScenarioResult {
    let finish = today().plus_days(7 * i32::try_from(weeks).unwrap());
    ScenarioResult {
        scenario,
        finish,
        weeks,
        hours: PerRole::new(|_| 100.0),
        consultant_days: 0.0,
        euros,
        own_cost: 10_000.0,
        keeps_target: None,
        sure: Some((finish.plus_days(28), chance)),
    }
}

#[test]
fn a_way_is_recommended_for_what_it_costs_and_whether_it_keeps_the_date() {
    let ways = |chances: [Option<f64>; 4]| -> Vec<ScenarioResult> {
        let numbers = [
            (80, 10_000.0),
            (60, 30_000.0),
            (70, 12_000.0),
            (50, 34_000.0),
        ];
        let ways = Scenario::ALL.into_iter().zip(numbers).zip(chances);
        ways.map(|((one, (weeks, euros)), chance)| way(one, weeks, euros, chance))
            .collect()
    };
    let check = |chances, scenario, words: &str| {
        let (best, said) = recommended(&ways(chances)).unwrap();
        assert_eq!(best, scenario, "{said}");
        assert!(said.contains(words), "{said}");
    };
    check(
        [None; 4],
        Scenario::InHouse,
        "the cheapest way, own hours included. 80\u{a0}% sure by",
    );
    check(
        [Some(0.1), Some(0.9), Some(0.5), Some(0.95)],
        Scenario::Consultant,
        "likely keeps your date",
    );
    check(
        [Some(0.81), Some(0.9), Some(0.5), Some(0.95)],
        Scenario::InHouse,
        "chance 81\u{a0}%, €10,000 paid out",
    );
    check(
        [Some(0.1), Some(0.42), Some(0.2), Some(0.44)],
        Scenario::Consultant,
        "No way likely keeps",
    );
    check([Some(0.0); 4], Scenario::Both, "No way likely keeps");
    assert_eq!(recommended(&ways([None; 4])[..3]), None);
    // The way that the plan follows is told with the plan's own numbers.
    let mut all = ways([Some(0.1), Some(0.8), Some(0.5), Some(0.95)]);
    let own = way(Scenario::InHouse, 59, 29_000.0, Some(0.82));
    follow(&mut all, Some(Scenario::Consultant), Some(&own));
    let (best, said) = recommended(&all).unwrap();
    assert_eq!(best, Scenario::Consultant);
    assert!(said.contains("chance 82\u{a0}%, €29,000"), "{said}");
    let before = all.clone();
    follow(&mut all, None, Some(&own));
    follow(&mut all, Some(Scenario::Tool), None);
    assert_eq!(all, before);
}

#[test]
fn the_main_risk_is_work_that_one_can_act_on() {
    let plan = &EXAMPLE.plan;
    let at = |of: &str| {
        let is_it = |one: &PlannedActivity| one.work.key() == of;
        plan.activities.iter().position(is_it).unwrap()
    };
    let own = plan.activities.iter().position(|one| {
        let key = one.work.key();
        one.work.is_own_work()
            && !["action/internal-audit", "action/management-review"].contains(&key.as_str())
    });
    let own = own.unwrap();
    let check = |drivers: &[usize], expected: Option<usize>| {
        let driver = |&task: &usize| Driver {
            task,
            criticality: 0.5,
            sensitivity: 0.1,
        };
        let simulation = Simulation {
            runs: 1,
            mean_weeks: 1.0,
            weeks_50: 1.0,
            weeks_80: 1.0,
            weeks_95: 1.0,
            date_50: today(),
            date_80: today(),
            date_95: today(),
            chance: None,
            bins: Vec::new(),
            drivers: drivers.iter().map(driver).collect(),
            bands: Vec::new(),
        };
        let expected = expected.map(|at| (&plan.activities[at].work, 0.5));
        assert_eq!(risk::main_risk(plan, &simulation), expected, "{drivers:?}");
    };
    let [audit, review] = ["action/internal-audit", "action/management-review"].map(at);
    let decision = at("decision");
    check(&[review, decision, audit, own], Some(own));
    check(&[review, decision], Some(review));
    check(&[], None);
}

#[test]
fn a_date_that_has_passed_is_spoken_against() {
    let check = |target: Option<i32>, start: Option<i32>, expected: bool| {
        let day = |days: i32| today().plus_days(days);
        let profile = Profile {
            target: target.map(day),
            start: start.map(day),
            ..EXAMPLE.assessment.profile.clone()
        };
        let found = risk::target_objection(&profile, today()).is_some();
        assert_eq!(found, expected, "{target:?} {start:?}");
    };
    check(None, None, false);
    check(Some(-1), None, true);
    check(Some(1), None, false);
    check(Some(-1), Some(-9), true);
    check(Some(8), Some(9), true);
    check(Some(10), Some(9), false);
}

#[test]
fn what_a_role_learns_is_told_where_there_is_something() {
    let plan = &EXAMPLE.plan;
    let rows = plan::training_plan(&EXAMPLE.bank, &EXAMPLE.assessment, plan);
    for role in Role::ALL {
        let own = rows
            .iter()
            .filter(|row| row.dates().is_some() && row.roles.contains(&role));
        let said = people::learns(&rows, role);
        assert_eq!(said.is_some(), own.clone().count() > 0);
        let count = own.count().to_string();
        assert!(said.is_none_or(|said| said.starts_with(&format!("to learn: {count} topic"))));
    }
    assert_eq!(people::learns(&[], Role::Top), None);
}

#[test]
fn ways_are_set_off_against_the_first() {
    let base = way(Scenario::InHouse, 80, 10_000.0, Some(0.1));
    let other = way(Scenario::Both, 69, 12_000.0, Some(0.5));
    let check = |measure, expected: [Option<&str>; 2]| {
        let cells = cells(measure, &[Some(&base), Some(&other), None], Some(&base));
        let found: Vec<_> = cells
            .iter()
            .map(|cell| cell.difference.as_deref())
            .collect();
        assert_eq!(found, [expected[0], expected[1], None], "{measure:?}");
        assert!(cells[0].number.is_some() && cells[2].number.is_none());
    };
    check(Measure::Sure, [None, Some("11 weeks earlier")]);
    check(Measure::Chance, [None, Some("+40\u{a0}%")]);
    check(Measure::Paid, [None, Some("+€2,000")]);
    check(Measure::OwnHours, [None, Some("the same")]);
    check(Measure::Weeks, [None, Some("−11")]);
    assert!(!Measure::all(false).contains(&Measure::Chance));
}

#[test]
fn planning_with_a_way_makes_the_plan_that_was_compared() {
    let Example {
        bank,
        assessment,
        report,
        ..
    } = &*EXAMPLE;
    let needs = plan::needs(bank, assessment, today());
    for scenario in Scenario::ALL {
        let mut chosen = assessment.clone();
        let result = way(scenario, 50, 30_000.0, None);
        let edit = result.edit(bank, assessment, &needs);
        apply(&mut chosen, edit, Moment::of_day(today()));
        assert!(scenario.is_planned(bank, &chosen, &needs), "{scenario:?}");
        let compared = scenario_inputs(bank, assessment, report, today()).unwrap();
        let (_, compared) = compared
            .into_iter()
            .find(|(one, _)| *one == scenario)
            .unwrap();
        let planned = plan_input(bank, &chosen, report, today()).unwrap();
        assert_eq!(planned.tasks, compared.tasks, "{scenario:?}");
        assert_eq!(planned.consultant, compared.consultant);
        assert!(
            chosen
                .profile
                .budget
                .is_none_or(|budget| budget >= 30_000.0)
        );
    }
}
