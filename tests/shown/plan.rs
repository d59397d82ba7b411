//! What the pages of the plan show of the example `it-provider`.

use std::path::Path;
use std::sync::LazyLock;

use ready20k::core::assessment::Assessment;
use ready20k::core::assessment::planning::{ActionPlan, ActionState, Phase};
use ready20k::core::bank::Bank;
use ready20k::core::date::Date;
use ready20k::core::plan::{self, Effort, Plan, Work, plan_input, solve};
use ready20k::core::report::{Report, report};
use ready20k::shown::roadmap::roadmap;
use ready20k::shown::work_name;
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
    let data = roadmap(plan, None, &[], today(), &name);
    assert!(data.period.start <= today() && data.period.start <= plan.start);
    assert!(data.period.end >= plan.finish);
    assert!(
        data.target
            .as_ref()
            .is_some_and(|target| target.date <= data.period.end)
    );
    assert_eq!(data.phases.len(), plan.phases.len());
    assert!(data.phases.iter().all(|phase| phase.done == 0.0));
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
    let data = roadmap(plan, None, &done, today(), &name);
    let expected = count as f64 / (count + plan.phases[0].activities) as f64;
    assert!((data.phases[0].done - expected).abs() < 1e-9);
}
