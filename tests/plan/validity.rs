//! Plans are valid: random ones and those of the real bank, checked by code
//! that shares nothing with the solver.

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use ready20k::core::assessment::planning::{Goal, OrderPreset, Phase};
use ready20k::core::assessment::{AnswerValue, Assessment};
use ready20k::core::bank::{Bank, OutsideHelp, ThreePoint};
use ready20k::core::id::{ActionId, AssessmentId};
use ready20k::core::plan::simulation::simulate;
use ready20k::core::plan::{
    Attention, Capacity, Consultant, Money, Plan, PlanInput, PlanProblem, Progress, Runner, Spread,
    Task, Work, plan_input, solve,
};
use ready20k::core::report::report;
use ready20k::core::standard::{PerRole, Role};

use crate::support::{EFFORT, assessment, bank, faults, input, planned, today};

prop_compose! {
    fn any_task(count: usize)(
        hours in prop::array::uniform4(prop_oneof![Just(0.0), 0.0..30.0_f64]),
        weeks in 0..14_u32,
        after in prop::collection::vec(0..count.max(1), 0..3),
        money in prop_oneof![3 => Just(0.0), 1 => 0.0..2000.0_f64],
        pin in prop_oneof![8 => Just(None), 1 => (0..60_u32).prop_map(Some)],
        phase in 0..5_usize,
        weight in 1..1000_u32,
        in_hand in any::<bool>(),
        help in prop_oneof![Just(OutsideHelp::Never), Just(OutsideHelp::Possible), Just(OutsideHelp::Usual)],
    ) -> Task {
        Task {
            work: Work::Operation,
            phase: Phase::ALL[phase],
            hours: PerRole::from(hours).map(|likely| ThreePoint { low: likely * 0.7, likely, high: likely * 2.0 }),
            weeks,
            spread: Spread::Uncertain,
            after,
            money: ThreePoint { low: money, likely: money, high: money },
            weight,
            attention: if in_hand { Attention::InHand } else { Attention::Alongside },
            pin,
            help,
        }
    }
}

prop_compose! {
    fn any_input()(
        count in 1..25_usize,
    )(
        tasks in prop::collection::vec(any_task(count), count),
        usual in prop::array::uniform4(0.5..20.0_f64),
        dips in prop::collection::vec((0..4_usize, 0..40_usize), 0..6),
        parallel in 1..6_u32,
        quarter in prop_oneof![Just(None), (200..4000_u64).prop_map(Some)],
        days in prop_oneof![Just(0), 1..30_u32],
        goal in 0..Goal::ALL.len(),
    ) -> PlanInput {
        let bank = Bank::default();
        let assessment = Assessment::new(AssessmentId::new("a"), today());
        let mut input = plan_input(&bank, &assessment, &report(&bank, &assessment, today()), today()).unwrap();
        input.tasks = tasks;
        for (at, task) in input.tasks.iter_mut().enumerate() {
            // Only earlier tasks come before: no circle.
            task.after.retain(|&before| before < at);
            task.work = Work::Action(ActionId::new(&format!("a{at}")));
        }
        input.capacities = PerRole::from(usual).map(|hours| Capacity { shares: vec![1.0; 40], ..Capacity::steady(hours) });
        for (role, week) in dips {
            input.capacities.of_mut(Role::ALL[role]).shares[week] /= 4.0;
        }
        input.parallel = parallel;
        input.money = Money { budget: None, quarter };
        input.consultant = Consultant { days, price: 900.0, ..input.consultant };
        input.goal = Goal::ALL[goal];
        input
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn a_plan_keeps_precedence_capacity_money_and_pins(input in any_input()) {
        match solve(input.clone(), EFFORT, 7) {
            Ok(runner) => {
                let plan = Plan::of_runner(&runner).unwrap();
                prop_assert_eq!(faults(&input, &plan), Vec::<String>::new());
                let lengths = plan.activities.iter().map(|one| one.finish_week).max();
                prop_assert_eq!(plan.makespan, lengths.unwrap_or(0));
                prop_assert!(plan.lower_bound <= plan.makespan);
                // Small ones again: the same seed gives the same plan.
                if input.tasks.len() < 8 {
                    let again = solve(input, EFFORT, 7).unwrap();
                    prop_assert_eq!(Plan::of_runner(&again).unwrap(), plan);
                }
            }
            Err(problems) => prop_assert!(problems.iter().any(PlanProblem::stops), "{problems:?}"),
        }
    }
}

/// Another machine must come to the same plan, and to the same certainty. Whoever changes how
/// plans are made on purpose puts in what comes of it now.
#[test]
fn the_same_input_gives_the_same_plan_on_every_machine() {
    let mut runner = TestRunner::deterministic();
    let inputs = std::iter::repeat_with(|| any_input().new_tree(&mut runner).unwrap().current());
    let plans = inputs.filter_map(|input| {
        let runner = solve(input.clone(), EFFORT, 7).ok()?;
        let plan = Plan::of_runner(&runner)?;
        let found = runner.found()?;
        let simulation = simulate(&input, runner.compiled(), &found, 200, 7)?;
        let starts = plan.activities.iter().fold(0, |sum: u64, one| {
            (sum * 1_009 + u64::from(one.start_week) + 1) % 1_000_000_007
        });
        let totals = &plan.totals;
        Some(format!(
            "{} of {} weeks from {}, {starts}; {:.2} h, {:.2} h bought, {:.0} euros, {:.0} own; \
             {} loads; {:.3} weeks, {} {} {}, {} drivers",
            plan.makespan,
            plan.lower_bound,
            plan.start,
            totals.own_hours(),
            totals.bought_hours,
            totals.euros,
            totals.own_cost,
            plan.overloads.len(),
            simulation.mean_weeks,
            simulation.date_50,
            simulation.date_80,
            simulation.date_95,
            simulation.drivers.len(),
        ))
    });
    let found: Vec<String> = plans.take(EXPECTED.len()).collect();
    assert_eq!(found, EXPECTED, "{found:#?}");
}

#[rustfmt::skip]
const EXPECTED: [&str; 12] = [
    "117 of 102 weeks from 2026-11-23, 638143288; 777.31 h, 0.00 h bought, 4411 euros, 0 own; 0 loads; 120.803 weeks, 2029-02-23 2029-04-13 2029-06-22, 10 drivers",
    "59 of 59 weeks from 2026-11-23, 580648732; 187.44 h, 26.75 h bought, 3096 euros, 0 own; 0 loads; 59.400 weeks, 2028-01-14 2028-01-14 2028-01-21, 2 drivers",
    "45 of 45 weeks from 2026-11-23, 982422531; 297.56 h, 0.00 h bought, 2618 euros, 0 own; 0 loads; 45.494 weeks, 2027-10-08 2027-10-08 2027-10-15, 1 drivers",
    "70 of 61 weeks from 2026-11-23, 999724152; 315.71 h, 16.00 h bought, 4912 euros, 0 own; 0 loads; 70.325 weeks, 2028-03-31 2028-03-31 2028-03-31, 8 drivers",
    "12 of 12 weeks from 2026-11-23, 1; 12.42 h, 18.50 h bought, 2971 euros, 0 own; 0 loads; 12.573 weeks, 2027-02-19 2027-02-19 2027-02-26, 1 drivers",
    "98 of 74 weeks from 2026-11-23, 708485729; 252.63 h, 172.00 h bought, 19410 euros, 0 own; 0 loads; 100.009 weeks, 2028-10-20 2028-11-17 2028-12-29, 4 drivers",
    "48 of 31 weeks from 2026-11-23, 758662592; 604.44 h, 0.00 h bought, 9317 euros, 0 own; 0 loads; 47.986 weeks, 2027-10-22 2027-11-05 2027-11-12, 9 drivers",
    "67 of 57 weeks from 2026-11-23, 305939377; 529.56 h, 0.00 h bought, 4241 euros, 0 own; 0 loads; 67.201 weeks, 2028-03-03 2028-03-31 2028-05-12, 6 drivers",
    "83 of 55 weeks from 2026-11-23, 576346144; 564.87 h, 96.00 h bought, 14126 euros, 0 own; 1 loads; 83.216 weeks, 2028-06-30 2028-06-30 2028-06-30, 1 drivers",
    "294 of 274 weeks from 2026-11-23, 378835549; 359.76 h, 96.00 h bought, 15692 euros, 0 own; 0 loads; 294.950 weeks, 2032-07-23 2032-12-24 2033-05-20, 10 drivers",
    "65 of 65 weeks from 2026-11-23, 6738024; 399.66 h, 64.00 h bought, 11022 euros, 0 own; 0 loads; 66.007 weeks, 2028-02-25 2028-03-03 2028-03-10, 1 drivers",
    "55 of 19 weeks from 2026-11-23, 541370476; 363.83 h, 56.00 h bought, 12803 euros, 0 own; 0 loads; 55.075 weeks, 2027-12-17 2027-12-17 2027-12-24, 1 drivers",
];

#[test]
fn how_far_a_plan_is_from_the_shortest_is_told_in_percent() {
    let bank = bank();
    let (_, plan) = planned(&bank, &assessment(&bank, AnswerValue::Mostly)).unwrap();
    for (makespan, lower_bound, expected) in
        [(30, 25, 20.0), (30, 30, 0.0), (20, 30, 0.0), (2, 0, 100.0)]
    {
        let plan = Plan {
            makespan,
            lower_bound,
            ..plan.clone()
        };
        let within = plan.within_percent();
        assert!(
            (within - expected).abs() < 1e-9,
            "{makespan} of {lower_bound}: {within}"
        );
    }
}

#[test]
fn a_role_without_hours_is_named() {
    let bank = bank();
    for role in Role::ALL {
        for (hours, is_named) in [(0.0, true), (0.001, true), (0.05, false)] {
            let mut assessment = assessment(&bank, AnswerValue::No);
            *assessment.profile.hours.of_mut(role) = hours;
            let input = input(&bank, &assessment);
            let problems = input.and_then(|input| solve(input, EFFORT, 1)).err();
            let problems = problems.unwrap_or_default();
            let found = problems.contains(&PlanProblem::NoHours(role));
            assert_eq!(found, is_named, "{role:?}, {hours}: {problems:?}");
        }
    }
}

#[test]
fn a_week_has_so_many_minutes() {
    let capacity = Capacity {
        shares: vec![1.0, 0.5, 0.0],
        later: 0.75,
        ..Capacity::steady(2.0)
    };
    let minutes = [0, 1, 2, 3, 99].map(|week| capacity.at(week));
    assert_eq!(minutes, [120, 60, 0, 90, 90]);
    assert_eq!(Capacity::steady(1e9).at(0), 900_000);
    assert_eq!(Capacity::steady(-1.0).at(0), 0);
}

#[test]
fn gaps_by_value_come_in_three_parts() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::No);
    assessment.plan.options.order = OrderPreset::ValueFirst;
    let report = report(&bank, &assessment, today());
    let (_, plan) = planned(&bank, &assessment).unwrap();
    let mut parts = [[0_u32; 2]; 3];
    for (place, gap) in report.gaps.iter().enumerate() {
        let of = |one: &&ready20k::core::plan::PlannedActivity| {
            let action = one.work.action().and_then(|id| bank.action(id));
            action.is_some_and(|action| action.sub_clause == Some(gap.sub_clause))
        };
        let part = place * 3 / report.gaps.len();
        let phase = [Phase::Foundation, Phase::Control, Phase::Assurance][part];
        for one in plan.activities.iter().filter(of) {
            parts[part][usize::from(one.phase == phase)] += 1;
        }
    }
    // But for the scope, for the evidence run and for what others wait for.
    for [others, there] in parts {
        assert!(there * 2 > others, "{parts:?}");
    }
}

#[test]
fn plans_of_the_bank_are_valid_under_every_goal_and_order() {
    let bank = bank();
    for value in [AnswerValue::No, AnswerValue::Mostly, AnswerValue::Always] {
        for goal in Goal::ALL {
            for order in OrderPreset::ALL {
                let mut assessment = assessment(&bank, value);
                assessment.plan.options.goal = goal;
                assessment.plan.options.order = order;
                let (input, plan) = planned(&bank, &assessment).unwrap();
                assert_eq!(faults(&input, &plan), Vec::<String>::new());
                assert_eq!(plan.activities.last().unwrap().finish_week, plan.makespan);
                assert!(plan.overloads.is_empty());
            }
        }
    }
}

#[test]
fn slices_do_not_change_the_plan() {
    let bank = bank();
    let input = input(&bank, &assessment(&bank, AnswerValue::Sometimes)).unwrap();
    let whole = solve(input.clone(), EFFORT, 1).unwrap().found().unwrap();
    let mut runner = Runner::new(input, EFFORT, 1).unwrap();
    while runner.step(EFFORT.shortest / 3).unwrap() == Progress::More {}
    assert_eq!(runner.found().unwrap().starts, whole.starts);
}

/// Without slack by a backward pass: what waits for an activity, and the end,
/// leave it no later finish.
fn without_slack(plan: &Plan) -> Vec<bool> {
    let count = plan.activities.len();
    let mut latest = vec![plan.makespan; count];
    for _ in 0..count {
        for (at, one) in plan.activities.iter().enumerate() {
            let start = latest[at] - (one.finish_week - one.start_week);
            for &before in &one.after {
                latest[before] = latest[before].min(start);
            }
        }
    }
    let pairs = plan.activities.iter().zip(latest);
    pairs
        .map(|(one, latest)| one.finish_week == latest)
        .collect()
}

#[test]
fn the_critical_path_is_what_has_no_slack() {
    let bank = bank();
    for value in [AnswerValue::No, AnswerValue::Mostly, AnswerValue::Always] {
        let (_, plan) = planned(&bank, &assessment(&bank, value)).unwrap();
        let critical = plan.critical();
        assert_eq!(critical, without_slack(&plan));
        assert!(critical.contains(&true));
    }
}
