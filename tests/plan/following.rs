//! The plan as a value: what is known of it, and when.

use ready20k::core::assessment::planning::{
    ActionPlan, ActionState, Assumption, Pin, TrainingChoice,
};
use ready20k::core::assessment::{Answer, AnswerValue, Assessment};
use ready20k::core::id::{ActionId, AssessmentId, QuestionId};
use ready20k::core::plan::job::{Job, Reply, Session};
use ready20k::core::plan::{
    Basis, Field, Follower, Later, Limit, PlanProblem, PlanState, PlanVerdict, Progress, Stage,
    TargetCheck, Tone, Work, basis, own_work, why_later,
};
use ready20k::core::report::report;
use ready20k::core::standard::Role;

use crate::support::{EFFORT, assessment, bank, planned, today};

fn basis_of(assessment: &Assessment) -> Basis {
    let bank = bank();
    let report = report(&bank, assessment, today());
    basis(&bank, assessment, &report, today())
}

/// Follows an assessment up to the first plan.
fn follow(follower: &mut Follower, assessment: &Assessment) {
    let Some(mut runner) = follower.follow(&assessment.id, basis_of(assessment)) else {
        return;
    };
    let turn = follower.turn();
    loop {
        match runner.step(100) {
            Ok(Progress::More) => {}
            Ok(Progress::Done) => return follower.begin(turn, &runner),
            Err(problems) => return follower.fail(turn, problems),
        }
    }
}

/// The same job with little effort.
fn small(job: Job) -> Job {
    match job {
        Job::Search {
            id, input, seed, ..
        } => Job::Search {
            id,
            input,
            effort: EFFORT,
            seed,
        },
        Job::Simulate {
            id,
            input,
            found,
            seed,
            ..
        } => Job::Simulate {
            id,
            input,
            found,
            runs: 200,
            seed,
        },
        Job::Remedies {
            id,
            input,
            found,
            sure,
            seed,
            ..
        } => Job::Remedies {
            id,
            input,
            found,
            sure,
            effort: EFFORT,
            seed,
        },
        other => other,
    }
}

/// Works off all that is to be asked for; the stages on the way.
fn finish(follower: &mut Follower) -> Vec<Stage> {
    let mut session = Session::default();
    let mut stages = Vec::new();
    let mut jobs: Vec<Job> = follower.search(follower.turn()).into_iter().collect();
    while !jobs.is_empty() || !session.is_idle() {
        let mut replies: Vec<_> = jobs
            .drain(..)
            .flat_map(|job| session.receive(small(job)))
            .collect();
        replies.extend(session.step());
        for reply in replies {
            jobs.extend(follower.hear(reply));
            stages.extend(follower.state().there().map(|there| there.stage));
        }
    }
    stages.dedup();
    stages
}

#[test]
fn the_plan_is_known_step_by_step() {
    let mut assessment = assessment(&bank(), AnswerValue::Mostly);
    let mut follower = Follower::default();
    assert_eq!(*follower.state(), PlanState::Nothing);
    follow(&mut follower, &assessment);
    assert_eq!(follower.state().there().unwrap().stage, Stage::First);
    assert!(follower.state().is_making());
    let stages = [Stage::First, Stage::Best, Stage::Known];
    assert_eq!(finish(&mut follower), stages);
    let there = follower.state().there().unwrap();
    assert!(there.simulation.is_some() && there.remedies.is_empty() && there.later.is_none());
    // The same again makes nothing anew.
    assert!(
        follower
            .follow(&assessment.id, basis_of(&assessment))
            .is_none()
    );
    assert_eq!(follower.state().there().unwrap().stage, Stage::Known);
    // A target that is missed asks for remedies.
    assessment.profile.target = Some(today().plus_days(70));
    follow(&mut follower, &assessment);
    let stages = [Stage::First, Stage::Best, Stage::Simulated, Stage::Known];
    assert_eq!(finish(&mut follower), stages);
    let there = follower.state().there().unwrap();
    assert!(!there.remedies.is_empty());
    assert_eq!(there.verdict(), PlanVerdict::Missed);
}

#[test]
fn a_settled_plan_is_exchanged_once() {
    let mut assessment = assessment(&bank(), AnswerValue::Mostly);
    let mut follower = Follower::default();
    // The first plan of all is shown while better ones are looked for.
    follow(&mut follower, &assessment);
    assert_eq!(follower.shown(), *follower.state());
    finish(&mut follower);
    let settled = follower.shown();
    assert_eq!(settled.there().unwrap().stage, Stage::Known);
    assessment.profile.hours.manager += 2.0;
    follow(&mut follower, &assessment);
    assert_eq!(follower.state().there().unwrap().stage, Stage::First);
    let meanwhile = follower.shown();
    assert_eq!(meanwhile.there().unwrap().stage, Stage::Before);
    assert_eq!(meanwhile.planned(), settled.planned());
    finish(&mut follower);
    assert_eq!(follower.shown(), *follower.state());
    assert_ne!(follower.shown().planned(), settled.planned());
    // Where there can be none, none is shown.
    assessment.profile.hours.manager = 0.0;
    follow(&mut follower, &assessment);
    assert!(matches!(follower.shown(), PlanState::Refused(_)));
}

#[test]
fn what_belongs_to_an_earlier_plan_is_left_alone() {
    let assessment = assessment(&bank(), AnswerValue::Mostly);
    let mut follower = Follower::default();
    let problems = || vec![PlanProblem::TooLarge];
    let refused = PlanState::Refused(problems().into());
    // While the first plan is looked for.
    let input = basis_of(&assessment);
    let runner = follower.follow(&assessment.id, input.clone()).unwrap();
    let turn = follower.turn();
    assert!(follower.state().is_making());
    follower.fail(turn - 1, problems());
    follower.begin(turn - 1, &runner);
    assert_eq!(*follower.state(), PlanState::Making);
    follower.fail(turn, problems());
    assert_eq!(*follower.state(), refused);
    // Once there is one.
    follow(&mut follower, &assessment);
    let first = follower.state().clone();
    let turn = follower.turn();
    assert!(follower.search(turn - 1).is_none());
    let job = follower.search(turn).map(small).unwrap();
    assert_eq!(job.id(), Some(turn));
    let mut session = Session::default();
    session.receive(job.clone());
    let mut replies = Vec::new();
    while !session.is_idle() {
        replies.extend(session.step());
    }
    let late = |reply: &Reply| match reply.clone() {
        Reply::Found { found, .. } => Reply::Found {
            id: turn - 1,
            found,
        },
        _ => Reply::Done { id: turn - 1 },
    };
    let late = replies.iter().map(late);
    let problems_too_late = Reply::Refused {
        id: turn - 1,
        problems: problems(),
    };
    for reply in late.chain([problems_too_late, Reply::Done { id: turn }]) {
        assert!(follower.hear(reply).is_empty());
        assert_eq!(*follower.state(), first);
    }
    // The search ends with nothing found.
    let nothing = Reply::Refused {
        id: turn,
        problems: problems(),
    };
    assert!(follower.hear(nothing).is_empty());
    assert_eq!(*follower.state(), refused);
    // That it is not known how sure a plan is takes no plan away.
    follow(&mut follower, &assessment);
    let turn = follower.turn();
    session.receive(follower.search(turn).map(small).unwrap());
    let mut next = Vec::new();
    while !session.is_idle() {
        for reply in session.step() {
            next.extend(follower.hear(reply));
        }
    }
    assert!(matches!(&next[..], [Job::Simulate { id, .. }] if *id == turn));
    assert_eq!(next[0].id(), Some(turn));
    let best = follower.state().planned().cloned();
    let unknown = Reply::Refused {
        id: turn,
        problems: problems(),
    };
    assert_eq!(
        (unknown.ends(), Reply::Done { id: 7 }.ends()),
        (None, Some(7))
    );
    assert!(follower.hear(unknown).is_empty());
    let there = follower.state().there().unwrap();
    assert_eq!(there.stage, Stage::Known);
    assert_eq!(follower.state().planned(), best.as_ref());
    assert!(follower.hear(Reply::Done { id: turn }).is_empty());
    // Another of the same kind, or the order to stop, ends what is under way.
    session.receive(job.clone());
    session.receive(job);
    assert!(session.receive(Job::Stop).is_empty() && session.is_idle());
    assert_eq!((Job::Stop.id(), session.step()), (None, Vec::new()));
    assert!(follower.follow(&assessment.id, input).is_none());
}

#[test]
fn each_problem_leads_to_the_field_that_can_be_changed() {
    let id = || ActionId::new("incident-log");
    let too_long = |work, role| PlanProblem::TooLong {
        work,
        weeks: 600,
        role,
    };
    let work = || Work::Action(id());
    let short = |limit| PlanProblem::BudgetTooSmall {
        limit,
        needed: 2,
        granted: 1,
    };
    let pinned = today();
    let of_pin = [
        PlanProblem::PinTooEarly {
            action: id(),
            pinned,
            earliest: today(),
        },
        PlanProblem::PinUnreachable {
            action: id(),
            pinned,
        },
        PlanProblem::PinTooLate {
            action: id(),
            pinned,
        },
    ];
    for problem in of_pin {
        assert_eq!(problem.field(), Field::ActionPin(id()), "{problem:?}");
        assert!(!problem.stops(), "{problem:?}");
    }
    for (problem, field) in [
        (PlanProblem::OutOfRange(Field::Target), Field::Target),
        (PlanProblem::NoHours(Role::Top), Field::Hours(Role::Top)),
        (
            PlanProblem::TooMuchWork {
                role: Role::Process,
                weeks: 600,
            },
            Field::Hours(Role::Process),
        ),
        (
            too_long(work(), Some(Role::Technician)),
            Field::Hours(Role::Technician),
        ),
        (too_long(work(), None), Field::ActionWeeks(id())),
        (too_long(Work::Operation, None), Field::Hours(Role::Manager)),
        (
            PlanProblem::BeyondHorizon { weeks: 600 },
            Field::Hours(Role::Manager),
        ),
        (PlanProblem::TooLarge, Field::Hours(Role::Manager)),
        (PlanProblem::Cycle(vec![id()]), Field::ActionAfter(id())),
        (short(Limit::Budget), Field::Budget),
        (short(Limit::Quarter), Field::QuarterBudget),
    ] {
        assert_eq!(problem.field(), field, "{problem:?}");
        assert!(problem.stops(), "{problem:?}");
    }
}

#[test]
fn no_old_plan_stays_when_there_can_be_none() {
    let check = |change: &dyn Fn(&mut Assessment), field: Field| {
        let mut assessment = assessment(&bank(), AnswerValue::No);
        let mut follower = Follower::default();
        follow(&mut follower, &assessment);
        assert!(follower.state().planned().is_some());
        let late = follower.search(follower.turn());
        change(&mut assessment);
        follow(&mut follower, &assessment);
        let PlanState::Refused(problems) = follower.state() else {
            panic!("{:?}", follower.state().there().map(|there| there.stage));
        };
        assert!(
            problems.iter().any(|one| one.field() == field),
            "{problems:?}"
        );
        // What was asked for before comes too late.
        let refused = follower.state().clone();
        let mut session = Session::default();
        session.receive(small(late.unwrap()));
        while !session.is_idle() {
            for reply in session.step() {
                assert!(follower.hear(reply).is_empty());
            }
        }
        assert_eq!(*follower.state(), refused);
        assert!(!refused.is_making());
    };
    check(&|a| a.profile.budget = Some(0.0), Field::Budget);
    check(
        &|a| a.profile.hours.technician = 0.0,
        Field::Hours(Role::Technician),
    );
    let circle = ActionId::new("incident-process");
    check(
        &|a| {
            let plan = ActionPlan {
                after: Some(vec![circle.clone()]),
                ..ActionPlan::default()
            };
            a.plan.actions.insert(ActionId::new("incident-log"), plan);
        },
        Field::ActionAfter(circle.clone()),
    );
}

#[test]
fn a_pin_beyond_the_longest_plan_is_told_and_left_out() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::No);
    let id = ActionId::new("incident-log");
    let plan = ActionPlan {
        pin: Some(Pin::Week(today().plus_months(12 * 14))),
        ..ActionPlan::default()
    };
    assessment.plan.actions.insert(id.clone(), plan);
    let (_, plan) = planned(&bank, &assessment).unwrap();
    assert!(
        matches!(&plan.problems[..], [PlanProblem::PinTooLate { action, .. }] if *action == id)
    );
    assert_eq!(plan.problems[0].field(), Field::ActionPin(id));
}

#[test]
fn the_plan_of_another_assessment_is_not_shown_meanwhile() {
    let mut one = assessment(&bank(), AnswerValue::Mostly);
    let mut follower = Follower::default();
    follow(&mut follower, &one);
    one.profile.hours.manager += 1.0;
    follower.follow(&one.id, basis_of(&one));
    assert_eq!(follower.state().there().unwrap().stage, Stage::Before);
    one.id = AssessmentId::new("other");
    one.profile.hours.manager += 1.0;
    follower.follow(&one.id, basis_of(&one));
    assert_eq!(*follower.state(), PlanState::Making);
}

#[test]
fn too_few_answers_are_too_early_for_a_plan() {
    let bank = bank();
    let answered = |value: AnswerValue, count: usize| {
        let mut assessment = Assessment::new(AssessmentId::new("a"), today());
        let asked = bank.questions().iter().filter(|one| one.quick);
        let ids: Vec<QuestionId> = asked.map(|one| one.id.clone()).collect();
        for id in ids.into_iter().take(count) {
            let answer = Answer {
                value: Some(value),
                ..Answer::default()
            };
            assessment.answers.insert(id, answer);
        }
        assessment
    };
    let is_too_early = |assessment: &Assessment| {
        let mut follower = Follower::default();
        follow(&mut follower, assessment);
        matches!(follower.state(), PlanState::TooEarly(missing) if missing.answered < missing.needed)
    };
    assert!(is_too_early(&answered(AnswerValue::No, 0)));
    assert!(is_too_early(&answered(AnswerValue::No, 1)));
    assert!(is_too_early(&answered(AnswerValue::DontKnow, 60)));
    assert!(!is_too_early(&answered(AnswerValue::No, 60)));
}

#[test]
fn the_verdict_follows_the_chance() {
    let bank = bank();
    let (_, mut plan) = planned(&bank, &assessment(&bank, AnswerValue::Mostly)).unwrap();
    let mut check = |days: Option<i32>, chance: Option<f64>, expected: (PlanVerdict, Tone)| {
        plan.target = days.map(|slack_days| TargetCheck {
            target: plan.finish.plus_days(slack_days),
            slack_days,
        });
        let verdict = PlanVerdict::new(&plan, chance);
        assert_eq!((verdict, verdict.tone()), expected, "{days:?} {chance:?}");
    };
    check(None, None, (PlanVerdict::Open, Tone::Neutral));
    check(Some(0), None, (PlanVerdict::Reckoning, Tone::Neutral));
    check(Some(-9), None, (PlanVerdict::Reckoning, Tone::Neutral));
    check(Some(0), Some(0.16), (PlanVerdict::Unlikely, Tone::Bad));
    check(Some(-9), Some(0.16), (PlanVerdict::Missed, Tone::Bad));
    check(Some(9), Some(0.5), (PlanVerdict::Tight, Tone::Warn));
    check(Some(9), Some(0.79), (PlanVerdict::Tight, Tone::Warn));
    check(Some(9), Some(0.8), (PlanVerdict::Likely, Tone::Good));
}

#[test]
fn a_role_has_dates_of_its_own() {
    let bank = bank();
    let mut firm = assessment(&bank, AnswerValue::Mostly);
    // What stage 2 finds keeps all roles busy to the end.
    let assumptions = &mut firm.plan.options.assumptions;
    assumptions.insert(Assumption::FindingsShare, 0.0);
    let (_, plan) = planned(&bank, &firm).unwrap();
    let own = own_work(&plan, Role::Technician).unwrap();
    assert!(own.finish < plan.finish);
    assert!(
        own.activities
            .iter()
            .all(|one| one.hours_of(Role::Technician) > 0.0)
    );
    assert!(own.activities.iter().any(|one| one.finish == own.finish));
    assert!(
        own.activities
            .iter()
            .all(|one| own.start <= one.start && one.finish <= own.finish)
    );
}

#[test]
fn a_later_end_is_explained_unless_the_visitor_knows() {
    let bank = bank();
    let before = assessment(&bank, AnswerValue::No);
    let then = planned(&bank, &before).unwrap();
    // Later by as much as matters.
    let check = |after: &Assessment, is_late: bool, expected: Option<Later>| {
        let (input, mut plan) = planned(&bank, after).unwrap();
        if is_late {
            plan.finish = then.1.finish.plus_days(7);
        }
        let told = why_later((&then.0, &then.1), (&input, &plan));
        assert_eq!(told, expected);
    };
    check(&before, false, None);
    check(&before, true, Some(Later::Order));
    let mut after = before.clone();
    after.profile.start = Some(today().plus_days(14));
    check(
        &after,
        true,
        Some(Later::Start(today().plus_days(14).monday())),
    );
    after.profile.hours.manager -= 0.5;
    check(&after, true, None);
    let mut after = before.clone();
    let topic = ready20k::core::id::TrainingId::new("leading-sms");
    let options = &mut after.plan.options;
    options.training.insert(topic.clone(), TrainingChoice::Skip);
    check(
        &after,
        true,
        Some(Later::WithoutTraining(Work::Training(topic))),
    );
    let mut after = before.clone();
    let done = ActionPlan {
        state: ActionState::Done,
        ..ActionPlan::default()
    };
    after
        .plan
        .actions
        .insert(ActionId::new("incident-log"), done);
    check(&after, true, Some(Later::Order));
}
