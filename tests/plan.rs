//! The plan's rules, checked on random plans and on the real bank by code that
//! shares nothing with the solver.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use proptest::prelude::*;
use ready20k::core::assessment::planning::{
    Absence, ActionPlan, ActionState, Assumption, Goal, OrderPreset, Phase, Pin,
};
use ready20k::core::assessment::{Answer, AnswerValue, Assessment, Depth, Mode};
use ready20k::core::bank::{Bank, OutsideHelp, ThreePoint};
use ready20k::core::date::Date;
use ready20k::core::id::{ActionId, AssessmentId};
use ready20k::core::plan::{
    Attention, Capacity, Consultant, Effort, Field, MoneyGrant, Plan, PlanInput, PlanProblem,
    Runner, Spread, Task, Work, plan_input, solve, to_answer_again,
};
use ready20k::core::report::report;
use ready20k::core::standard::Role;

const EFFORT: Effort = Effort {
    shortest: 30,
    ordered: 30,
};

fn today() -> Date {
    Date::from_ymd(2026, 11, 23).unwrap()
}

fn bank() -> Bank {
    ready20k::catalogue::bank().unwrap()
}

/// Every question of a full assessment answered alike.
fn assessment(bank: &Bank, value: AnswerValue) -> Assessment {
    let mut assessment = Assessment::new(AssessmentId::new("a"), today());
    assessment.depth.general = Depth::Full;
    for question in bank.questions() {
        let answer = Answer {
            value: Some(value),
            ..Answer::default()
        };
        assessment.answers.insert(question.id.clone(), answer);
    }
    assessment
}

fn input(bank: &Bank, assessment: &Assessment) -> Result<PlanInput, Vec<PlanProblem>> {
    plan_input(
        bank,
        assessment,
        &report(bank, assessment, today()),
        today(),
    )
}

fn planned(bank: &Bank, assessment: &Assessment) -> Result<(PlanInput, Plan), Vec<PlanProblem>> {
    let input = input(bank, assessment)?;
    let runner = solve(input.clone(), EFFORT, 1)?;
    Ok((input, Plan::of_runner(&runner).unwrap()))
}

/// What is wrong with a plan, found without the solver's code.
fn faults(input: &PlanInput, plan: &Plan) -> Vec<String> {
    let mut faults = Vec::new();
    for activity in &plan.activities {
        for &before in &activity.after {
            if plan.activities[before].finish_week > activity.start_week {
                faults.push(format!("{} starts too early", activity.work.key()));
            }
        }
    }
    let pinned = plan.activities.iter().any(|activity| activity.pinned);
    for week in 0..plan.makespan {
        let running: Vec<_> = plan
            .activities
            .iter()
            .filter(|one| one.start_week <= week && week < one.finish_week)
            .collect();
        for role in Role::ALL {
            let minutes: f64 = running
                .iter()
                .map(|one| one.hours_of(role) * 60.0 / f64::from(one.finish_week - one.start_week))
                .sum();
            let flagged = plan
                .overloads
                .iter()
                .any(|over| over.role == role && over.week == week);
            let over = minutes > f64::from(input.capacity(role).at(week)) + 1e-6;
            if over && !(pinned && flagged) {
                faults.push(format!("{role:?} is overloaded in week {week}"));
            }
        }
        let in_hand = running
            .iter()
            .filter(|one| one.attention == Attention::InHand)
            .count();
        if in_hand > input.parallel as usize && !pinned {
            faults.push(format!("{in_hand} in hand in week {week}"));
        }
        if let Some(grants) = &input.grants {
            let spent: f64 = plan
                .activities
                .iter()
                .filter(|one| one.start_week <= week)
                .map(|one| one.euros)
                .sum();
            let granted: u64 = grants
                .iter()
                .filter(|grant| grant.week <= week)
                .map(|grant| grant.euros)
                .sum();
            if spent > granted as f64 {
                faults.push(format!("{spent} of {granted} spent in week {week}"));
            }
        }
    }
    for (task, activity) in input.tasks.iter().zip(&plan.activities) {
        let dropped = plan.problems.iter().any(|problem| {
            matches!(problem,
                PlanProblem::PinTooEarly { action, .. } | PlanProblem::PinUnreachable { action, .. }
                if activity.work.action() == Some(action))
        });
        if task.pin.is_some_and(|pin| pin != activity.start_week) && !dropped {
            faults.push(format!("{} is not where it is pinned", activity.work.key()));
        }
        if activity.finish_week - activity.start_week < task.weeks {
            faults.push(format!("{} is too short", activity.work.key()));
        }
    }
    faults
}

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
            hours: hours.map(|likely| ThreePoint { low: likely * 0.7, likely, high: likely * 2.0 }),
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
        usual in prop::array::uniform4(30..1200_u32),
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
        input.capacities = usual.map(|usual| Capacity { profile: vec![usual; 40], tail: usual, usual });
        for (role, week) in dips {
            input.capacities[role].profile[week] /= 4;
        }
        input.parallel = parallel;
        input.grants = quarter.map(|euros| (0..40).map(|k| MoneyGrant { week: k * 13, euros }).collect());
        input.consultant = Consultant { days, price: 900.0, ..input.consultant };
        input.goal = Goal::ALL[goal];
        input
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn a_plan_keeps_precedence_capacity_money_and_pins(input in any_input()) {
        match solve(input.clone(), EFFORT, 7) {
            Ok(runner) => {
                let plan = Plan::of_runner(&runner).unwrap();
                prop_assert_eq!(faults(&input, &plan), Vec::<String>::new());
                let lengths = plan.activities.iter().map(|one| one.finish_week).max();
                prop_assert_eq!(plan.makespan, lengths.unwrap_or(0));
                prop_assert!(plan.lower_bound <= plan.makespan);
                let again = solve(input, EFFORT, 7).unwrap();
                prop_assert_eq!(Plan::of_runner(&again).unwrap(), plan);
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
    while runner.step(EFFORT.shortest / 3).unwrap() == ready20k::core::plan::Progress::More {}
    assert_eq!(runner.found().unwrap().starts, whole.starts);
}

#[test]
fn a_better_answer_never_adds_hours() {
    let bank = bank();
    let hours = |assessment: &Assessment| -> f64 {
        let tasks = input(&bank, assessment).unwrap().tasks;
        // Learning is left out: what is learnt depends on what there is to do.
        let own = tasks
            .iter()
            .filter(|task| matches!(task.work, Work::Action(_)));
        own.flat_map(|task| task.hours)
            .map(|hours| hours.likely)
            .sum()
    };
    let mut now = assessment(&bank, AnswerValue::No);
    for topic in &bank.lists().training {
        let skip = ready20k::core::assessment::planning::TrainingChoice::Skip;
        now.plan.options.training.insert(topic.id.clone(), skip);
    }
    let mut before = hours(&now);
    for question in bank.questions().iter().step_by(7) {
        for value in [
            AnswerValue::Sometimes,
            AnswerValue::Mostly,
            AnswerValue::Always,
        ] {
            now.answers.get_mut(&question.id).unwrap().value = Some(value);
            let after = hours(&now);
            assert!(after <= before + 1e-9, "{} {value:?}", question.id);
            before = after;
        }
    }
}

#[test]
fn nothing_to_do_leaves_the_evidence_run() {
    let bank = bank();
    let mut done = assessment(&bank, AnswerValue::Always);
    let (_, plan) = planned(&bank, &done).unwrap();
    assert!(
        plan.activities
            .iter()
            .all(|one| one.phase == Phase::EvidenceRun)
    );
    assert!(plan.find(&Work::Operation).is_some() && plan.find(&Work::StageTwo).is_some());
    done.profile.mode = Mode::Maintaining;
    done.milestones.internal_audit = Some(today());
    done.milestones.management_review = Some(today());
    let (_, plan) = planned(&bank, &done).unwrap();
    assert_eq!(plan.activities.len(), 1);
    assert!(plan.find(&Work::Surveillance).is_some());
}

#[test]
fn operation_that_has_begun_counts() {
    let bank = bank();
    let length = |since: Option<Date>| {
        let mut assessment = assessment(&bank, AnswerValue::Always);
        assessment.milestones.operating_since = since;
        let (_, plan) = planned(&bank, &assessment).unwrap();
        let operation = plan.find(&Work::Operation).unwrap();
        operation.finish_week - operation.start_week
    };
    assert_eq!(length(None), 13);
    assert_eq!(length(Some(today().plus_days(-35))), 8);
    assert_eq!(length(Some(today().plus_months(-7))), 0);
}

fn decide(assessment: &mut Assessment, id: &str, decided: ActionPlan) {
    assessment.plan.actions.insert(ActionId::new(id), decided);
}

#[test]
fn what_is_done_leaves_the_plan_and_asks_for_answers() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::No);
    let decided = ActionPlan {
        state: ActionState::Done,
        ..ActionPlan::default()
    };
    decide(&mut assessment, "incident-log", decided);
    let (_, plan) = planned(&bank, &assessment).unwrap();
    assert!(
        plan.find(&Work::Action(ActionId::new("incident-log")))
            .is_none()
    );
    let again = to_answer_again(&bank, &assessment);
    assert_eq!(again.len(), 1);
    assert_eq!(
        again[0].1,
        bank.action(&ActionId::new("incident-log")).unwrap().closes
    );
}

#[test]
fn pins_hold_or_say_why_not() {
    let bank = bank();
    let pinned = |id: &str, pin: Pin| {
        let mut assessment = assessment(&bank, AnswerValue::No);
        let decided = ActionPlan {
            pin: Some(pin),
            ..ActionPlan::default()
        };
        decide(&mut assessment, id, decided);
        let (input, plan) = planned(&bank, &assessment).unwrap();
        assert_eq!(faults(&input, &plan), Vec::<String>::new());
        (
            plan.find(&Work::Action(ActionId::new(id))).unwrap().clone(),
            plan,
        )
    };
    let date = today().plus_days(7 * 80 + 3);
    let (activity, _) = pinned("incident-log", Pin::Week(date));
    assert_eq!(activity.start, date.monday());
    let (_, plan) = pinned("management-review", Pin::Week(today()));
    assert!(
        matches!(plan.problems[..], [PlanProblem::PinTooEarly { .. }]),
        "{:?}",
        plan.problems
    );
    let (activity, plan) = pinned("request-log", Pin::Phase(Phase::Assurance));
    assert_eq!(activity.phase, Phase::Assurance);
    let earlier = plan.activities.iter().filter(|one| {
        one.phase < Phase::Assurance
            && one.attention == Attention::InHand
            && matches!(one.work, Work::Action(_))
    });
    assert!(earlier.map(|one| one.finish_week).max().unwrap() <= activity.start_week);
}

#[test]
fn pins_that_overload_are_flagged() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::No);
    for id in ["business-case", "leadership-commitment", "sm-plan", "slas"] {
        let decided = ActionPlan {
            state: ActionState::Doing,
            ..ActionPlan::default()
        };
        decide(&mut assessment, id, decided);
    }
    let (input, plan) = planned(&bank, &assessment).unwrap();
    assert_eq!(faults(&input, &plan), Vec::<String>::new());
    assert!(!plan.overloads.is_empty());
}

#[test]
fn holidays_have_no_length() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::Mostly);
    let (_, without) = planned(&bank, &assessment).unwrap();
    let monday = today().plus_days(28);
    assessment.plan.options.absences.push(Absence {
        from: monday,
        to: monday.plus_days(13),
        role: None,
        percent: 100,
    });
    let (_, with) = planned(&bank, &assessment).unwrap();
    assert_eq!(with.makespan, without.makespan);
    assert_eq!(with.finish, without.finish.plus_days(14));
    assert!(with.weeks.iter().all(|week| week.monday != monday));
}

#[test]
fn bad_input_is_named() {
    let bank = bank();
    let problems = |change: &dyn Fn(&mut Assessment)| {
        let mut assessment = assessment(&bank, AnswerValue::No);
        change(&mut assessment);
        planned(&bank, &assessment).map_or_else(|problems| problems, |(_, plan)| plan.problems)
    };
    let check = |change: &dyn Fn(&mut Assessment), field: Field| {
        let found = problems(change);
        assert!(
            found.iter().any(|problem| problem.field() == field),
            "{field:?}: {found:?}"
        );
    };
    check(
        &|a| a.profile.hours.manager = 0.0,
        Field::Hours(Role::Manager),
    );
    check(&|a| a.profile.hours.top = -1.0, Field::Hours(Role::Top));
    check(
        &|a| a.profile.hours.process = f64::NAN,
        Field::Hours(Role::Process),
    );
    check(
        &|a| a.profile.hours.technician = 0.02,
        Field::Hours(Role::Technician),
    );
    check(
        &|a| a.profile.hours.manager = 1e300,
        Field::Hours(Role::Manager),
    );
    check(&|a| a.profile.budget = Some(10.0), Field::Budget);
    check(&|a| a.profile.budget = Some(-10.0), Field::Budget);
    check(
        &|a| a.profile.target = Some(today().plus_days(-30)),
        Field::Target,
    );
    check(
        &|a| {
            a.plan.options.assumptions.insert(Assumption::Parallel, 0.0);
        },
        Field::Assumption(Assumption::Parallel),
    );
    let id = ActionId::new("incident-log");
    check(
        &|a| {
            let after = Some(vec![ActionId::new("incident-process")]);
            decide(
                a,
                "incident-log",
                ActionPlan {
                    after,
                    ..ActionPlan::default()
                },
            );
        },
        Field::ActionAfter(ActionId::new("incident-process")),
    );
    check(
        &|a| {
            let weeks = Some(100_000);
            decide(
                a,
                "incident-log",
                ActionPlan {
                    weeks,
                    ..ActionPlan::default()
                },
            );
        },
        Field::ActionWeeks(id.clone()),
    );
    check(
        &|a| {
            let hours = [(Role::Manager, 1900.0)].into();
            a.profile.hours.manager = 0.5;
            decide(
                a,
                "incident-log",
                ActionPlan {
                    hours,
                    ..ActionPlan::default()
                },
            );
        },
        Field::Hours(Role::Manager),
    );
}
