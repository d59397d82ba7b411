//! Remedies, scenarios, training and costs, and the planner's session.

use ready20k::core::assessment::planning::{
    HostingKind, NewTool, OrderPreset, Phase, TrainingChoice,
};
use ready20k::core::assessment::{AnswerValue, Assessment};
use ready20k::core::bank::LearningKind;
use ready20k::core::id::{ActionId, ToolId, TrainingId};
use ready20k::core::json;
use ready20k::core::plan::job::{Job, Reply, Session};
use ready20k::core::plan::{
    Comparison, Effort, Learning, Plan, Progress, Remedied, Remedies, Remedy, RunningYear,
    Scenario, ScenarioResult, Work, compare_hosting, needs, per_month, plan_input, running_years,
    scenario_inputs, solve, suggested_tool, train_or_hire, training_plan,
};
use ready20k::core::report::report;

use crate::support::{EFFORT, assessment, bank, input, planned, today};

fn remedied(assessment: &Assessment, effort: Effort) -> Vec<Remedied> {
    let bank = bank();
    let input = input(&bank, assessment).unwrap();
    let found = solve(input.clone(), effort, 1).unwrap().found().unwrap();
    let finish = Plan::of_found(&input, &found).unwrap().finish;
    let mut search = Remedies::new(input, &found, finish, effort, 1).unwrap();
    while search.step(64) == Progress::More {}
    search.found().to_vec()
}

fn kept(remedy: Remedy, change: impl Fn(&mut Assessment)) -> bool {
    let mut assessment = assessment(&bank(), AnswerValue::Mostly);
    change(&mut assessment);
    let found = remedied(&assessment, EFFORT);
    let one = found.iter().find(|one| one.remedy == remedy).unwrap();
    assert!(
        !one.keeps || remedy == Remedy::LaterDate || Some(one.finish) <= assessment.profile.target
    );
    one.keeps
}

#[test]
fn remedies_are_computed() {
    let in_weeks = |weeks: i32| {
        move |a: &mut Assessment| {
            a.profile.target = Some(today().plus_days(7 * weeks));
        }
    };
    assert!(kept(Remedy::LaterDate, in_weeks(10)));
    assert!(!kept(Remedy::MoreHours, in_weeks(10)));
    assert!(kept(Remedy::MoreHours, in_weeks(56)));
    let money_comes_late = |a: &mut Assessment| {
        a.plan.options.quarter_budget = Some(1200.0);
        a.profile.target = Some(today().plus_days(7 * 80));
    };
    assert!(kept(Remedy::MoreMoney, money_comes_late));
    assert!(!kept(Remedy::MoreHours, money_comes_late));
}

#[test]
fn scenarios_differ_as_they_should() {
    let bank = bank();
    let assessment = assessment(&bank, AnswerValue::No);
    let report = report(&bank, &assessment, today());
    let inputs = scenario_inputs(&bank, &assessment, &report, today()).unwrap();
    let results: Vec<_> = inputs
        .into_iter()
        .map(|(scenario, input)| {
            let plan = Plan::of_runner(&solve(input.clone(), Effort::QUICK, 1).unwrap()).unwrap();
            ScenarioResult::new(scenario, &input, &plan)
        })
        .collect();
    assert_eq!(
        results.iter().map(|one| one.scenario).collect::<Vec<_>>(),
        Scenario::ALL
    );
    let [in_house, consultant, tool, both] = &results[..] else {
        panic!()
    };
    let own = |one: &ready20k::core::plan::ScenarioResult| one.hours.sum();
    assert!(own(consultant) < own(in_house) && own(both) < own(tool));
    assert!(consultant.consultant_days > 14.0 && consultant.consultant_days <= 15.0);
    assert!((consultant.euros - in_house.euros - 15.0 * 900.0).abs() < 900.0);
    assert!(in_house.consultant_days == 0.0 && tool.consultant_days == 0.0);
    assert!(consultant.weeks <= in_house.weeks);
    assert!(suggested_tool(&bank, &assessment, &needs(&bank, &assessment, today())).is_some());
}

#[test]
fn a_tool_is_set_up_before_it_saves() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::No);
    let (_, before) = planned(&bank, &assessment).unwrap();
    let tool = ToolId::new("glpi");
    assessment.plan.options.new_tool = Some(NewTool {
        tool: tool.clone(),
        hosting: HostingKind::SelfHosted,
    });
    let (_, after) = planned(&bank, &assessment).unwrap();
    let log = Work::Action(ActionId::new("incident-log"));
    let (without, with) = (before.find(&log).unwrap(), after.find(&log).unwrap());
    assert!((with.own_hours() / without.own_hours() - 0.6).abs() < 0.02);
    assert!(after.find(&Work::ToolSetup(tool)).unwrap().finish_week <= with.start_week);
}

#[test]
fn a_consultants_days_are_bounded_and_spent_where_hours_run_short() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::No);
    let (_, before) = planned(&bank, &assessment).unwrap();
    for days in [1, 10, 60, 1000] {
        assessment.plan.options.consultant_days = days;
        let (_, plan) = planned(&bank, &assessment).unwrap();
        assert!(plan.totals.bought_hours <= f64::from(days) * 8.0 + 1e-9);
        assert!(plan.totals.own_hours() < before.totals.own_hours());
        for one in plan.activities.iter().filter(|one| one.bought_hours > 0.0) {
            let action = bank.action(one.work.action().unwrap()).unwrap();
            assert_ne!(
                action.outside_help,
                ready20k::core::bank::OutsideHelp::Never
            );
        }
    }
}

#[test]
fn training_is_free_first_and_comes_before_what_it_helps() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::No);
    let (_, plan) = planned(&bank, &assessment).unwrap();
    let rows = training_plan(&bank, &assessment, &plan);
    assert_eq!(rows.len(), bank.lists().training.len());
    for row in &rows {
        assert!(row.euros == 0.0 && row.kind.is_none_or(|kind| kind == LearningKind::FreeOnline));
        for id in row.helps.iter().filter(|_| row.dates().is_some()) {
            let helped = plan.find(&Work::Action(id.clone())).unwrap();
            assert!(row.dates().unwrap().1 < helped.start, "{id}");
        }
    }
    let topic = TrainingId::new("internal-auditor");
    let paid = TrainingChoice::Offer(LearningKind::Paid);
    assessment.plan.options.training.insert(topic.clone(), paid);
    assessment
        .plan
        .options
        .training
        .insert(TrainingId::new("measuring"), TrainingChoice::Skip);
    let (_, plan) = planned(&bank, &assessment).unwrap();
    let rows = training_plan(&bank, &assessment, &plan);
    let row = |id: &TrainingId| rows.iter().find(|row| row.topic == *id).unwrap();
    assert!(row(&topic).euros > 1000.0 && row(&topic).saved_hours > 0.0);
    assert_eq!(
        row(&TrainingId::new("measuring")).learning,
        Learning::Skipped
    );
}

#[test]
fn costs_after_certification() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::No);
    assessment.plan.options.audit_quote = Some(9000.0);
    let years = running_years(&bank, &assessment);
    let audits: Vec<f64> = years.iter().map(|year| year.items[0].1.likely).collect();
    assert_eq!(audits, [2970.0, 2970.0, 6030.0]);
    assert!(
        (per_month(&years) * 36.0 - years.iter().map(RunningYear::paid_out).sum::<f64>()).abs()
            < 1e-6
    );
    let glpi = bank
        .lists()
        .tools
        .iter()
        .find(|tool| tool.id.as_str() == "glpi")
        .unwrap();
    let compared = compare_hosting(&bank, &assessment.plan.options, glpi).unwrap();
    assert!(compared.cloud[0] < compared.self_hosted[0]);
    assert_eq!(compared.cloud.len(), 37);
    for row in train_or_hire(&bank, &assessment, &needs(&bank, &assessment, today())) {
        let Some(days) = row.days else {
            panic!("{row:?}")
        };
        // At the break-even, hiring costs what training costs.
        let hiring = days * row.premium_per_day;
        assert!((hiring - row.training_euros.max(0.0)).abs() < 1e-6);
    }
}

#[test]
fn presets_move_what_they_name() {
    let bank = bank();
    let phase = |order: OrderPreset, id: &str| {
        let mut assessment = assessment(&bank, AnswerValue::No);
        assessment.plan.options.order = order;
        let (_, plan) = planned(&bank, &assessment).unwrap();
        plan.find(&Work::Action(ActionId::new(id))).unwrap().phase
    };
    assert_eq!(
        phase(OrderPreset::Balanced, "incident-log"),
        Phase::Foundation
    );
    assert_eq!(
        phase(OrderPreset::ResolutionFirst, "incident-log"),
        Phase::Start
    );
    assert_eq!(phase(OrderPreset::SmsFirst, "incident-log"), Phase::Control);
    assert_eq!(
        phase(OrderPreset::SmsFirst, "document-control"),
        Phase::Foundation
    );
}

/// Works a session off and gathers what it says, all of it through JSON.
fn worked_off(jobs: Vec<Job>) -> Vec<Reply> {
    let mut session = Session::default();
    let mut replies = Vec::new();
    for job in jobs {
        let text = serde_json::to_string(&job).unwrap();
        replies.extend(session.receive(json::read(&text).unwrap()));
    }
    while !session.is_idle() {
        replies.extend(session.step());
    }
    let text = serde_json::to_string(&replies).unwrap();
    json::read(&text).unwrap()
}

#[test]
fn a_comparison_keeps_what_belongs_to_its_inputs() {
    let bank = bank();
    let assessment = assessment(&bank, AnswerValue::Mostly);
    let report = report(&bank, &assessment, today());
    let inputs = scenario_inputs(&bank, &assessment, &report, today());
    let mut comparison = Comparison::default();
    let Some(Job::Scenarios {
        id,
        inputs: asked,
        seed,
        ..
    }) = comparison.follow(inputs.clone())
    else {
        panic!("nothing is asked for");
    };
    assert_eq!(comparison.follow(inputs.clone()), None, "asked twice");
    let count = asked.len();
    let effort = EFFORT;
    let replies = worked_off(vec![Job::Scenarios {
        id,
        inputs: asked,
        effort,
        seed,
    }]);
    replies.iter().for_each(|reply| comparison.hear(reply));
    // Each is told of twice, and the later news takes the place of the earlier.
    assert_eq!(comparison.state().results.len(), count);
    assert!(
        comparison
            .state()
            .results
            .iter()
            .all(|one| one.sure.is_some())
    );
    assert!(!comparison.state().is_refused);
    // What belongs to other inputs is late.
    assert_eq!(comparison.follow(Err(Vec::new())), None);
    replies.iter().for_each(|reply| comparison.hear(reply));
    assert_eq!(comparison.state().results, []);
    assert!(comparison.state().is_refused);
    assert!(comparison.follow(inputs).is_some());
    let refused = Reply::Refused {
        id: 1,
        problems: Vec::new(),
    };
    comparison.hear(&refused);
    assert!(!comparison.state().is_refused, "of another job");
}

#[test]
fn a_session_answers_every_kind_of_job() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::Sometimes);
    assessment.profile.target = Some(today().plus_months(6));
    let report = report(&bank, &assessment, today());
    let input = Box::new(plan_input(&bank, &assessment, &report, today()).unwrap());
    let effort = Effort {
        shortest: 500,
        ordered: 500,
    };
    let replies = worked_off(vec![Job::Search {
        id: 1,
        input: input.clone(),
        effort,
        seed: 1,
    }]);
    let found: Vec<_> = replies
        .iter()
        .filter_map(|reply| match reply {
            Reply::Found { id: 1, found } => Some(found.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(replies.last(), Some(&Reply::Done { id: 1 }));
    let last = found.last().unwrap().clone();
    let plan = Plan::of_found(&input, &last).unwrap();
    assert_eq!(plan.makespan, last.makespan);
    let inputs = scenario_inputs(&bank, &assessment, &report, today()).unwrap();
    let replies = worked_off(vec![
        Job::Simulate {
            id: 2,
            input: input.clone(),
            found: last.clone(),
            runs: 1000,
            seed: 1,
        },
        Job::Remedies {
            id: 3,
            input: input.clone(),
            found: last.clone(),
            sure: plan.finish.plus_days(21),
            effort: Effort::QUICK,
            seed: 1,
        },
        Job::Scenarios {
            id: 4,
            inputs,
            effort: Effort::QUICK,
            seed: 1,
        },
    ]);
    let count = |which: fn(&Reply) -> bool| replies.iter().filter(|reply| which(reply)).count();
    assert_eq!(
        count(|reply| matches!(reply, Reply::Simulated { id: 2, .. })),
        1
    );
    let told = |reply: &Reply| match reply {
        Reply::Remedied { id: 3, remedies } => Some(remedies.clone()),
        _ => None,
    };
    let told: Vec<Vec<Remedied>> = replies.iter().filter_map(told).collect();
    assert!(
        told.len() > 3 && told.is_sorted_by_key(Vec::len),
        "{told:?}"
    );
    // Each comes with how sure it is, and the later date is one that can be promised.
    assert!(told.iter().flatten().all(|one| one.sure.is_some()));
    let later = told[0][0];
    assert_eq!(later.remedy, Remedy::LaterDate);
    let target = assessment.profile.target.unwrap();
    let sure = plan.finish.plus_days(21);
    assert_eq!(later.amount, f64::from(sure.days_since(target)));
    // Each of the four comes once planned, and again once simulated.
    for is_sure in [false, true] {
        let told = replies.iter().filter(|reply| {
            matches!(reply, Reply::Compared { id: 4, result } if result.sure.is_some() == is_sure)
        });
        assert_eq!(told.count(), 4);
    }
    assert_eq!(count(|reply| matches!(reply, Reply::Done { .. })), 3);
}

#[test]
fn a_newer_job_replaces_the_older_and_a_stop_ends_all() {
    let bank = bank();
    let good = Box::new(input(&bank, &assessment(&bank, AnswerValue::Mostly)).unwrap());
    let mut bad = good.clone();
    bad.capacities
        .iter_mut()
        .for_each(|capacity| capacity.hours = 0.0);
    let job = |id, input: &ready20k::core::plan::PlanInput| Job::Search {
        id,
        input: Box::new(input.clone()),
        effort: Effort::QUICK,
        seed: 1,
    };
    let replies = worked_off(vec![job(1, &good), job(2, &good)]);
    assert!(
        replies
            .iter()
            .all(|reply| matches!(reply, Reply::Found { id: 2, .. } | Reply::Done { id: 2 }))
    );
    assert_eq!(worked_off(vec![job(1, &good), Job::Stop]), []);
    assert!(matches!(
        worked_off(vec![job(7, &bad)])[..],
        [Reply::Refused { id: 7, .. }]
    ));
}
