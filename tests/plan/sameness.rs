//! One truth: the same plan wherever it is told of.

use ready20k::core::assessment::planning::{Goal, GrowthUse, TrainingChoice};
use ready20k::core::assessment::{AnswerValue, Assessment};
use ready20k::core::bank::{Bank, LearningKind};
use ready20k::core::date::Moment;
use ready20k::core::edit::apply;
use ready20k::core::id::TrainingId;
use ready20k::core::plan::{
    Effort, Found, Learning, Plan, PlannedActivity, Progress, Remedies, Remedy, Runner, SEED,
    Scenario, Work, hours_left, scenario_inputs, solve, train_or_hire, training_plan,
};
use ready20k::core::report::report;
use ready20k::core::standard::{PerRole, SubClause};

use crate::support::{assessment, bank, input, planned, today};

/// More than a first plan, so that both rounds of the search are gone through.
const LONGER: Effort = Effort {
    shortest: 400,
    ordered: 400,
};

/// Answers of every kind.
fn mixed(bank: &Bank) -> Assessment {
    let mut mixed = assessment(bank, AnswerValue::Mostly);
    for (at, answer) in mixed.answers.values_mut().enumerate() {
        answer.value = AnswerValue::ALL.get(at % AnswerValue::ALL.len()).copied();
    }
    mixed
}

fn found(assessment: &Assessment, effort: Effort) -> Found {
    let input = input(&bank(), assessment).unwrap();
    solve(input, effort, SEED).unwrap().found().unwrap()
}

#[test]
fn a_longer_search_never_ends_later() {
    let mut mixed = mixed(&bank());
    for goal in Goal::ALL {
        mixed.plan.options.goal = goal;
        let input = input(&bank(), &mixed).unwrap();
        let mut runner = Runner::new(input, LONGER, SEED).unwrap();
        let mut first = None;
        while runner.step(50).unwrap() == Progress::More {
            let now = runner.found().unwrap().makespan;
            if runner.found().unwrap().schedules > 320 {
                let first = *first.get_or_insert(now);
                assert!(now <= first, "{goal:?}: {now} weeks after {first}");
            }
        }
        let last = runner.found().unwrap().makespan;
        assert!(last <= found(&mixed, Effort::QUICK).makespan, "{goal:?}");
    }
}

#[test]
fn slices_of_any_size_give_the_same_plan() {
    let mut mixed = mixed(&bank());
    for goal in [Goal::PhasesInOrder, Goal::SmoothLoad] {
        mixed.plan.options.goal = goal;
        let whole = found(&mixed, LONGER);
        for slice in [7, 250] {
            let input = input(&bank(), &mixed).unwrap();
            let mut runner = Runner::new(input, LONGER, SEED).unwrap();
            while runner.step(slice).unwrap() == Progress::More {}
            assert_eq!(runner.found().unwrap(), whole, "{goal:?} {slice}");
        }
    }
}

#[test]
fn money_that_is_there_from_the_start_changes_nothing() {
    let mut mixed = mixed(&bank());
    let without = found(&mixed, Effort::QUICK);
    mixed.profile.budget = Some(1_000_000.0);
    mixed.plan.options.quarter_budget = Some(500_000.0);
    assert_eq!(found(&mixed, Effort::QUICK), without);
}

/// What a remedy tells is the plan that carrying it out gives.
fn check_remedies(change: impl Fn(&mut Assessment)) -> Vec<Remedy> {
    let bank = bank();
    let mut before = mixed(&bank);
    change(&mut before);
    let input = input(&bank, &before).unwrap();
    let found = solve(input.clone(), LONGER, SEED).unwrap().found().unwrap();
    let finish = Plan::of_found(&input, &found).unwrap().finish;
    let mut search = Remedies::new(input, &found, finish, LONGER, SEED).unwrap();
    while search.step(250) == Progress::More {}
    for told in search.found() {
        let mut after = before.clone();
        apply(
            &mut after,
            told.edit(&before.profile),
            Moment::of_day(today()),
        );
        let input = crate::support::input(&bank, &after).unwrap();
        let plan = Plan::of_runner(&solve(input, LONGER, SEED).unwrap()).unwrap();
        assert_eq!(
            (plan.finish, plan.totals.euros),
            (told.finish, told.euros),
            "{told:?}"
        );
        assert_eq!(plan.target.unwrap().is_kept(), told.keeps, "{told:?}");
    }
    search.found().iter().map(|told| told.remedy).collect()
}

#[test]
fn a_remedy_says_what_trying_it_shows() {
    let in_weeks = |a: &mut Assessment, weeks: i32| {
        a.profile.target = Some(today().plus_days(7 * weeks));
    };
    let told = check_remedies(|a| {
        in_weeks(a, 60);
        a.profile.hours.manager = 3.7;
        a.plan.options.growth = GrowthUse::ChangesHours;
        a.profile.growth = Some(17);
    });
    assert!(told.contains(&Remedy::MoreHours) && !told.contains(&Remedy::MoreMoney));
    let told = check_remedies(|a| {
        in_weeks(a, 40);
        a.profile.budget = Some(60_000.0);
        a.plan.options.quarter_budget = Some(2_000.0);
        a.plan.options.goal = Goal::SmoothLoad;
    });
    assert_eq!(told, Remedy::ALL);
}

#[test]
fn a_scenario_says_what_choosing_it_shows() {
    let bank = bank();
    let mixed = mixed(&bank);
    let report = report(&bank, &mixed, today());
    let inputs = scenario_inputs(&bank, &mixed, &report, today()).unwrap();
    let (scenario, own) = &inputs[0];
    assert_eq!(*scenario, Scenario::InHouse);
    assert_eq!(*own, input(&bank, &mixed).unwrap());
}

#[test]
fn the_training_plan_is_the_plans() {
    let bank = bank();
    for value in AnswerValue::ALL {
        let assessment = assessment(&bank, value);
        let (input, plan) = planned(&bank, &assessment).unwrap();
        let in_plan = plan.activities.iter().filter_map(|one| match &one.work {
            Work::Training(topic) => Some(topic.clone()),
            _ => None,
        });
        let mut in_plan: Vec<TrainingId> = in_plan.collect();
        let rows = training_plan(&bank, &assessment, &plan);
        let planned = rows.iter().filter(|row| row.dates().is_some());
        let mut told: Vec<_> = planned.map(|row| row.topic.clone()).collect();
        in_plan.sort();
        told.sort();
        assert_eq!(told, in_plan, "{value:?}");
        let compared = train_or_hire(&bank, &assessment, &input.needs);
        for topic in &in_plan {
            let way = rows.iter().find(|row| row.topic == *topic).unwrap().kind;
            let in_force = compared
                .iter()
                .filter(|one| one.topic == *topic && one.is_in_force);
            let in_force: Vec<_> = in_force.map(|one| Some(one.kind)).collect();
            assert_eq!(in_force, [way], "{value:?} {topic}");
        }
    }
    // The reviews of the evidence run bring training with them.
    let (_, plan) = planned(&bank, &assessment(&bank, AnswerValue::Always)).unwrap();
    let topic = Work::Training(TrainingId::new("internal-auditor"));
    assert!(plan.find(&topic).is_some());
}

#[test]
fn training_that_was_held_is_not_planned_again_and_still_saves() {
    let bank = bank();
    let mut assessment = assessment(&bank, AnswerValue::No);
    let topic = TrainingId::new("internal-auditor");
    let choose = |assessment: &mut Assessment, choice| {
        let options = &mut assessment.plan.options;
        options.training.insert(topic.clone(), choice);
        let (_, plan) = planned(&bank, assessment).unwrap();
        let rows = training_plan(&bank, assessment, &plan);
        let row = rows.into_iter().find(|row| row.topic == topic).unwrap();
        let actions = plan
            .activities
            .iter()
            .filter(|one| one.work.action().is_some());
        (row, actions.map(PlannedActivity::own_hours).sum::<f64>())
    };
    let (planned, with) = choose(&mut assessment, TrainingChoice::Offer(LearningKind::Paid));
    let (held, after) = choose(&mut assessment, TrainingChoice::Held(LearningKind::Paid));
    let (_, without) = choose(&mut assessment, TrainingChoice::Skip);
    assert!(planned.dates().is_some() && planned.euros > 0.0);
    assert_eq!(held.learning, Learning::Held);
    assert_eq!((held.kind, held.euros), (planned.kind, 0.0));
    assert_eq!(held.hours, PerRole::default());
    assert!((held.saved_hours - planned.saved_hours).abs() < 1e-9);
    assert!((after - with).abs() < 1e-9 && after < without);
}

#[test]
fn a_gap_takes_as_many_hours_in_the_list_as_in_the_plan() {
    let bank = bank();
    let mixed = mixed(&bank);
    let (_, plan) = planned(&bank, &mixed).unwrap();
    let mut planned = [0.0; SubClause::COUNT];
    for activity in &plan.activities {
        let action = activity.work.action().and_then(|id| bank.action(id));
        if let Some(of) = action.and_then(|action| action.sub_clause) {
            planned[of.index()] += activity.own_hours();
        }
    }
    let left = hours_left(&bank, &mixed, today());
    assert!(left.iter().sum::<f64>() > 100.0);
    for (of, (left, planned)) in SubClause::all().zip(left.iter().zip(planned)) {
        assert!((left - planned).abs() < 0.1, "{of}: {left} and {planned}");
    }
}
