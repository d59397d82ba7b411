//! Simulation against closed forms, projection against the report.

use ready20k::core::assessment::planning::Phase;
use ready20k::core::assessment::{Answer, AnswerValue, Assessment, Respondent};
use ready20k::core::bank::{Bank, OutsideHelp, ThreePoint};
use ready20k::core::id::{ActionId, AssessmentId, RespondentId};
use ready20k::core::plan::pert::{Quantiles, expected, variance};
use ready20k::core::plan::simulation::{RUNS, Simulation, simulate};
use ready20k::core::plan::{
    Attention, Capacity, Plan, PlanInput, Spread, Task, Work, plan_input, project, solve,
};
use ready20k::core::report::report;
use ready20k::core::standard::PerRole;

use crate::support::{EFFORT, assessment, bank, today};

/// Weeks of the single kind of task below, nine of them planned.
const LENGTH: ThreePoint = ThreePoint {
    low: 6.0,
    likely: 8.0,
    high: 16.0,
};

/// Tasks of one role, each waiting for those named, with room for all at once
/// and lengths that follow from the hours alone.
fn tasks(after: &[&[usize]]) -> PlanInput {
    let bank = Bank::default();
    let nobody = Assessment::new(AssessmentId::new("a"), today());
    let report = report(&bank, &nobody, today());
    let mut input = plan_input(&bank, &nobody, &report, today()).unwrap();
    let hours = 2_000.0;
    input.capacities = PerRole::new(|_| Capacity::steady(hours));
    (input.share, input.block, input.common_cause) = (10.0 / hours, 0.0, 0.0);
    input.parallel = 100;
    let hours = |weeks: f64| weeks * 10.0;
    input.tasks = after
        .iter()
        .enumerate()
        .map(|(at, after)| Task {
            work: Work::Action(ActionId::new(&format!("a{at}"))),
            phase: Phase::Control,
            hours: PerRole::from([
                ThreePoint {
                    low: hours(LENGTH.low),
                    likely: hours(LENGTH.likely),
                    high: hours(LENGTH.high),
                },
                ThreePoint::default(),
                ThreePoint::default(),
                ThreePoint::default(),
            ]),
            weeks: 1,
            spread: Spread::Uncertain,
            after: after.to_vec(),
            money: ThreePoint::default(),
            weight: 1,
            attention: Attention::InHand,
            pin: None,
            help: OutsideHelp::Never,
        })
        .collect();
    input
}

fn quantile(share: f64) -> f64 {
    Quantiles::new(LENGTH).at(share)
}

fn simulated(input: PlanInput, seed: u64) -> Simulation {
    let runner = solve(input, EFFORT, 1).unwrap();
    let found = runner.found().unwrap();
    simulate(runner.input(), runner.compiled(), &found, RUNS, seed).unwrap()
}

#[test]
fn a_chain_is_the_sum_of_its_links() {
    let links = 12;
    let after: Vec<Vec<usize>> = (0..links)
        .map(|at: usize| at.checked_sub(1).into_iter().collect())
        .collect();
    let after: Vec<&[usize]> = after.iter().map(Vec::as_slice).collect();
    let found = simulated(tasks(&after), 3);
    let mean = expected(LENGTH) * links as f64;
    let deviation = (variance(LENGTH) * links as f64).sqrt();
    // Four standard errors of the mean.
    assert!((found.mean_weeks - mean).abs() < 4.0 * deviation / f64::from(RUNS).sqrt());
    // The sum of twelve is close to normal.
    for (weeks, z) in [
        (found.weeks_50, 0.0),
        (found.weeks_80, 0.8416),
        (found.weeks_95, 1.6449),
    ] {
        assert!(
            (weeks - (mean + z * deviation)).abs() < 0.02 * mean,
            "{weeks} {z}"
        );
    }
    assert!(
        found
            .drivers
            .iter()
            .all(|driver| (driver.criticality - 1.0).abs() < 1e-9)
    );
}

#[test]
fn parallel_paths_take_the_longest() {
    let paths = 6;
    let found = simulated(tasks(&vec![&[][..]; paths]), 5);
    let longest = |share: f64| quantile(share.powf(1.0 / paths as f64));
    for (weeks, share) in [
        (found.weeks_50, 0.5),
        (found.weeks_80, 0.8),
        (found.weeks_95, 0.95),
    ] {
        assert!(
            (weeks - longest(share)).abs() < 0.01 * longest(share),
            "{weeks} {share}"
        );
    }
    let critical: f64 = found.drivers.iter().map(|driver| driver.criticality).sum();
    assert!((critical - 1.0).abs() < 1e-9);
}

#[test]
fn what_errs_together_widens_the_spread() {
    let width = |common: f64| {
        let mut input = tasks(&[&[], &[0], &[1], &[2], &[3], &[4]]);
        input.common_cause = common;
        let found = simulated(input, 3);
        found.weeks_95 - found.weeks_50
    };
    assert!(width(0.0) < width(0.5) && width(0.5) < width(1.0));
    // All together: six times the quantile of one.
    let alone = quantile(0.95) - quantile(0.5);
    assert!((width(1.0) - 6.0 * alone).abs() < 0.03 * 6.0 * alone);
}

#[test]
fn the_chance_of_a_date_is_the_share_of_runs_that_keep_it() {
    let mut input = tasks(&[&[]]);
    input.target = Some(input.calendar.last_day_before(9));
    let u = simulated(input, 3).chance.unwrap();
    assert!((quantile(u) - 9.0).abs() < 0.1, "{u}");
}

#[test]
fn a_seed_gives_one_simulation() {
    let bank = bank();
    let assessment = assessment(&bank, AnswerValue::Sometimes);
    let input = plan_input(
        &bank,
        &assessment,
        &report(&bank, &assessment, today()),
        today(),
    )
    .unwrap();
    let found = simulated(input.clone(), 9);
    assert_eq!(simulated(input.clone(), 9), found);
    assert_ne!(simulated(input, 10), found);
    let (first, last) = (found.bands[0], found.bands[found.bands.len() - 1]);
    assert!(first.middle < last.middle && last.low <= last.middle && last.middle <= last.high);
    assert!((last.high - 100.0).abs() < 1e-6);
}

/// The report if the actions of a phase and all before it were done.
fn after_phase(bank: &Bank, assessment: &Assessment, plan: &Plan, phase: Phase) -> (f64, f64) {
    let mut done = assessment.clone();
    let actions = plan.activities.iter().filter(|one| one.phase <= phase);
    for action in actions.filter_map(|one| bank.action(one.work.action()?)) {
        let open = action.closes.iter();
        for id in open.filter(|id| assessment.value(id) != Some(AnswerValue::Always)) {
            let always = Answer {
                value: Some(AnswerValue::Always),
                ..Answer::default()
            };
            for one in done.together.respondents.values_mut() {
                if one.answers.contains_key(id) {
                    one.answers.insert(id.clone(), always.clone());
                }
            }
            // Who has not answered is silent then, too.
            if done.value(id).is_none() || done.answers.contains_key(id) {
                done.answers.insert(id.clone(), always);
            }
        }
    }
    let report = report(bank, &done, today());
    (report.readiness.unwrap_or(0.0), report.conformity.percent())
}

#[test]
fn each_phase_has_its_own_projected_numbers_and_they_are_the_reports() {
    let bank = bank();
    let mut mixed = assessment(&bank, AnswerValue::Mostly);
    for (at, question) in bank.questions().iter().enumerate() {
        let value = AnswerValue::ALL[at % AnswerValue::ALL.len()];
        let answer = Answer {
            value: Some(value),
            ..Answer::default()
        };
        mixed.answers.insert(question.id.clone(), answer);
        if at % 11 == 0 {
            mixed.answers.remove(&question.id);
        }
    }
    let mut several = mixed.clone();
    let answers = several.answers.iter().step_by(2).rev();
    let values = mixed.answers.values().step_by(2);
    let others = answers
        .zip(values)
        .map(|((id, _), said)| (id.clone(), said.clone()));
    let colleague = Respondent {
        name: String::new(),
        called: String::new(),
        audience: None,
        changed: today(),
        changed_at: 0,
        answers: others.collect(),
    };
    several
        .together
        .respondents
        .insert(RespondentId::new("r"), colleague);
    for assessment in [mixed, several, assessment(&bank, AnswerValue::No)] {
        let now = report(&bank, &assessment, today());
        let input = plan_input(&bank, &assessment, &now, today()).unwrap();
        let runner = solve(input, EFFORT, 1).unwrap();
        let plan = Plan::of_runner(&runner).unwrap();
        let projection = project(&runner.input().prospects, &plan);
        assert!((projection.curve[0].readiness.unwrap() - now.readiness.unwrap()).abs() < 1e-9);
        assert!((projection.curve[0].conformity - now.conformity.percent()).abs() < 1e-9);
        let mut last = projection.curve[0].readiness;
        assert_eq!(projection.phases.len(), Phase::ALL.len());
        for (phase, projected) in &projection.phases {
            let (readiness, conformity) = after_phase(&bank, &assessment, &plan, *phase);
            assert!(
                (projected.readiness.unwrap() - readiness).abs() < 1e-6,
                "{phase:?}"
            );
            assert!(
                (projected.conformity - conformity).abs() < 1e-6,
                "{phase:?}"
            );
            assert!(projected.readiness > last, "{phase:?}");
            last = projected.readiness;
        }
        assert!((last.unwrap() - 100.0).abs() < 1e-6);
        for pair in projection.curve.windows(2) {
            assert!(pair[0].readiness <= pair[1].readiness && pair[0].met <= pair[1].met);
            assert!(pair[0].date < pair[1].date);
        }
    }
}
