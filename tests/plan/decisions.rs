//! The visitor's decisions and mistakes.

use ready20k::core::assessment::planning::{
    Absence, ActionPlan, ActionState, Assumption, Phase, Pin, TrainingChoice,
};
use ready20k::core::assessment::{AnswerValue, Assessment, Mode, ScopeOverlap};
use ready20k::core::bank::Certificate;
use ready20k::core::date::Date;
use ready20k::core::id::{ActionId, SnapshotId, ToolId};
use ready20k::core::plan::{
    Attention, Field, PlanProblem, Work, reductions, snapshot, to_answer_again,
};
use ready20k::core::report::report;
use ready20k::core::standard::Role;
use ready20k::core::week::WorkingWeek;

use crate::support::{assessment, bank, faults, input, planned, today};

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
        now.plan
            .options
            .training
            .insert(topic.id.clone(), TrainingChoice::Skip);
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
    let first_day = today().plus_days(28);
    assessment.plan.options.absences.push(Absence {
        id: "a".into(),
        from: first_day,
        to: first_day.plus_days(13),
        role: None,
        percent: 100,
    });
    let (_, with) = planned(&bank, &assessment).unwrap();
    assert_eq!(with.makespan, without.makespan);
    assert_eq!(with.finish, without.finish.plus_days(14));
    assert!(with.weeks.iter().all(|week| week.first_day != first_day));
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
    // The quarters are in the way, unless the whole would not be enough either.
    check(
        &|a| {
            a.profile.budget = None;
            a.plan.options.quarter_budget = Some(10.0);
        },
        Field::QuarterBudget,
    );
    check(
        &|a| {
            a.profile.budget = Some(10.0);
            a.plan.options.quarter_budget = Some(10.0);
        },
        Field::Budget,
    );
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

#[test]
fn what_lowers_an_actions_hours_is_told() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::Mostly);
    assessment.profile.tool = Some(ToolId::new("glpi"));
    assessment
        .profile
        .certificates
        .insert(Certificate::Iso9001, ScopeOverlap::Whole);
    let log = ActionId::new("incident-log");
    let (input, _) = planned(&bank, &assessment).unwrap();
    let told = reductions(&bank, &assessment, &input.needs, &log).unwrap();
    assert!((told.answers - 0.294).abs() < 0.001 && told.certificates == 1.0);
    assert!(told.tool == 0.6 && told.progress == 1.0);
    let policy = reductions(&bank, &assessment, &input.needs, &ActionId::new("policy")).unwrap();
    assert!((policy.certificates - 0.3).abs() < 1e-9 && policy.tool == 1.0);
    let task = input
        .tasks
        .iter()
        .find(|task| task.work.action() == Some(&log))
        .unwrap();
    let estimate = bank
        .action(&log)
        .unwrap()
        .hours_of(Role::Manager, &assessment.profile.sizes());
    assert!((task.hours.of(Role::Manager).likely - estimate.likely * told.factor()).abs() < 1e-9);
}

#[test]
fn a_snapshot_keeps_the_reports_numbers() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::Mostly);
    let state = ActionState::Done;
    decide(
        &mut assessment,
        "policy",
        ActionPlan {
            state,
            ..ActionPlan::default()
        },
    );
    let report = report(&bank, &assessment, today());
    let kept = snapshot(SnapshotId::new("a"), &assessment, &report, today(), "Start");
    assert_eq!(
        (kept.readiness, kept.conformity),
        (report.readiness, report.conformity.percent())
    );
    assert_eq!(kept.done, [ActionId::new("policy")]);
}

#[test]
fn the_weeks_of_a_plan_are_the_working_weeks() {
    for (week, first) in [
        (WorkingWeek::MondayToFriday, "2026-11-23"),
        (WorkingWeek::SundayToThursday, "2026-11-22"),
        (WorkingWeek::SaturdayToWednesday, "2026-11-21"),
    ] {
        let bank = bank();
        let mut one = assessment(&bank, AnswerValue::Mostly);
        one.plan.options.working_week = week;
        let (_, plan) = planned(&bank, &one).unwrap();
        assert_eq!(plan.start.to_string(), first);
        for activity in &plan.activities {
            assert_eq!(week.first_day(activity.start), activity.start);
            let finish = week.first_day(activity.finish).plus_days(4);
            assert_eq!(finish, activity.finish, "{week:?}");
        }
        assert_eq!(week.first_day(plan.finish).plus_days(4), plan.finish);
    }
}
