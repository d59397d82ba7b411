//! Remedies, scenarios, training and costs, and the planner's session.

use ready20k::core::assessment::planning::{
    Assumption, HostingKind, NewTool, OrderPreset, Phase, PlanOptions, TrainingChoice,
};
use ready20k::core::assessment::{AnswerValue, Assessment};
use ready20k::core::bank::LearningKind;
use ready20k::core::id::{ActionId, ToolId, TrainingId};
use ready20k::core::json;
use ready20k::core::plan::job::{Job, Reply, Session};
use ready20k::core::plan::{
    BreakEven, Comparison, CostItem, Effort, Learning, Part, Plan, Progress, Remedied, Remedies,
    Remedy, RunningYear, Scenario, ScenarioResult, Work, compare_hosting, needs, per_month,
    plan_input, role_matrix, running_years, scenario_inputs, solve, suggested_tool, train_or_hire,
    training_plan, way_in_question,
};
use ready20k::core::report::report;
use ready20k::core::standard::{Role, SubClause};

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
    // Where even the most does not do, that is told.
    let mut in_vain = assessment(&bank(), AnswerValue::Mostly);
    in_weeks(10)(&mut in_vain);
    let input = input(&bank(), &in_vain).unwrap();
    let found = remedied(&in_vain, EFFORT);
    for (remedy, most) in [
        (Remedy::MoreHours, 4.0),
        (Remedy::MoreInParallel, f64::from(input.parallel + 6)),
        (Remedy::Consultant, f64::from(input.consultant.days + 80)),
    ] {
        let one = found.iter().find(|one| one.remedy == remedy).unwrap();
        assert!((one.amount - most).abs() < 1e-9, "{one:?}");
    }
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
fn a_tool_costs_what_it_costs_each_month_and_asks_for_hours() {
    let bank = bank();
    let mut tools = bank.lists().tools.iter();
    let is_both =
        |one: &&ready20k::core::bank::Tool| one.cloud.is_some() && one.self_hosted.is_some();
    let tool = tools.find(is_both).unwrap();
    let (cloud, own) = (tool.cloud.unwrap(), tool.self_hosted.unwrap());
    let agents = 7.0;
    let year = |in_use: bool, new: Option<HostingKind>| {
        let mut assessment = assessment(&bank, AnswerValue::No);
        assessment.profile.tool = in_use.then(|| tool.id.clone());
        assessment.plan.options.new_tool = new.map(|hosting| NewTool {
            tool: tool.id.clone(),
            hosting,
        });
        let assumed = (Assumption::Agents, agents);
        assessment.plan.options.assumptions.extend([assumed]);
        running_years(&bank, &assessment)[0].clone()
    };
    let of = |year: &RunningYear, item| {
        let mut items = year.items.iter();
        items.find(|(one, _)| *one == item).unwrap().1.likely
    };
    let without = year(false, None);
    assert_eq!(of(&without, CostItem::Tool), 0.0);
    for (in_use, new, hosting) in [
        (true, None, cloud),
        (false, Some(HostingKind::Cloud), cloud),
        (false, Some(HostingKind::SelfHosted), own),
        (true, Some(HostingKind::SelfHosted), own),
    ] {
        let with = year(in_use, new);
        let expected = 12.0 * (hosting.month + hosting.agent_month * agents);
        assert!((of(&with, CostItem::Tool) - expected).abs() < 1e-6);
        let more = with.hours - without.hours;
        assert!((more - 12.0 * hosting.upkeep_hours).abs() < 1e-6, "{more}");
        // Own hours are given, and all else is paid out.
        let given = of(&with, CostItem::OwnHours);
        assert!((with.total() - with.paid_out() - given).abs() < 1e-6);
        assert!(given > of(&without, CostItem::OwnHours));
    }
}

#[test]
fn the_roles_of_each_group_share_its_hours() {
    let bank = bank();
    let sizes = assessment(&bank, AnswerValue::No).profile.sizes();
    let rows = role_matrix(&bank, &sizes);
    for row in &rows {
        let below = format!("{}.", row.group);
        let actions = bank.actions().iter().filter(|action| {
            let number = action.sub_clause.map_or("", |one| one.number());
            number == row.group || number.starts_with(&below)
        });
        let hours = |role| -> f64 {
            let own = actions.clone().map(|one| one.hours_of(role, &sizes).likely);
            own.sum()
        };
        let all: f64 = Role::ALL.into_iter().map(hours).sum();
        for (role, (share, part)) in Role::ALL.into_iter().zip(row.parts.iter()) {
            assert!((share * all - hours(role)).abs() < 1e-6, "{row:?}");
            assert!((*part == Part::None) == (*share < 0.05), "{row:?}");
        }
        let leads = row.parts.iter().filter(|(_, part)| *part == Part::Leads);
        assert_eq!(leads.count(), 1, "{row:?}");
    }
    // Each sub-clause is in one of them.
    for sub_clause in SubClause::all() {
        let of = rows.iter().filter(|row| {
            let rest = sub_clause.number().strip_prefix(row.group);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        });
        assert_eq!(of.count(), 1, "{sub_clause}");
    }
}

#[test]
fn a_topic_is_learnt_in_the_way_that_was_chosen_else_in_the_cheapest() {
    let bank = bank();
    let topic = TrainingId::new("internal-auditor");
    let way = |choice: Option<TrainingChoice>| {
        let mut options = PlanOptions::default();
        options
            .training
            .extend(choice.map(|choice| (topic.clone(), choice)));
        way_in_question(&bank, &options, &topic)
    };
    let cheapest = way(None);
    assert!(cheapest.is_some_and(|way| way != LearningKind::Paid));
    assert_eq!(way(Some(TrainingChoice::Skip)), cheapest);
    let paid = LearningKind::Paid;
    assert_eq!(way(Some(TrainingChoice::Offer(paid))), Some(paid));
    assert_eq!(way(Some(TrainingChoice::Held(paid))), Some(paid));
    let unknown = TrainingId::new("unknown");
    assert_eq!(
        way_in_question(&bank, &PlanOptions::default(), &unknown),
        None
    );
}

#[test]
fn training_pays_from_the_break_even_on() {
    let bank = bank();
    let assessment = assessment(&bank, AnswerValue::No);
    let rows = train_or_hire(&bank, &assessment, &needs(&bank, &assessment, today()));
    let row = rows.first().unwrap();
    for (days, in_plan, pays) in [
        (Some(2.0), 3.0, true),
        (Some(2.0), 2.0, true),
        (Some(2.0), 1.9, false),
        (None, 9.0, false),
    ] {
        let one = BreakEven {
            days,
            days_in_plan: in_plan,
            ..row.clone()
        };
        assert_eq!(one.training_pays(), pays, "{days:?}, {in_plan}");
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
