//! Plans are valid: random ones and those of the real bank, checked by code
//! that shares nothing with the solver.

use proptest::prelude::*;
use ready20k::core::assessment::planning::{Goal, OrderPreset, Phase};
use ready20k::core::assessment::{AnswerValue, Assessment};
use ready20k::core::bank::{Bank, OutsideHelp, ThreePoint};
use ready20k::core::id::{ActionId, AssessmentId};
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
