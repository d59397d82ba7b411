//! What the evidence run takes beside the actions: hours of operation, of hosting audits
//! and of closing findings, and the way to a certification body.

use ready20k::core::assessment::planning::Assumption;
use ready20k::core::assessment::{AnswerValue, Assessment, Mode};
use ready20k::core::bank::Bank;
use ready20k::core::id::ActionId;
use ready20k::core::plan::{
    CERTIFICATION_BODY, PREPARATION, Plan, PlannedActivity, Work, pert, running_years,
};
use ready20k::core::standard::Role;

use crate::support::{assessment, bank, faults, input, planned, today};

/// Expected own hours of an event by role, before anything is scheduled.
fn hours(bank: &Bank, assessment: &Assessment, work: &Work) -> [f64; 4] {
    let tasks = input(bank, assessment).unwrap().tasks;
    let task = tasks.iter().find(|task| task.work == *work).unwrap();
    Role::ALL.map(|role| pert::expected(*task.hours.of(role)))
}

#[track_caller]
fn check(found: [f64; 4], expected: [f64; 4]) {
    for (found, expected) in found.into_iter().zip(expected) {
        assert!((found - expected).abs() < 1e-9, "{found} {expected}");
    }
}

#[test]
fn an_audit_takes_hours_of_those_who_sit_with_the_auditor() {
    let bank = bank();
    let mut firm = assessment(&bank, AnswerValue::Always);
    let options = &mut firm.plan.options;
    options.audit_days = Some(5.0);
    for (assumption, value) in [
        (Assumption::AuditHours, 10.0),
        (Assumption::StageOneShare, 40.0),
        (Assumption::SurveillanceShare, 20.0),
    ] {
        options.assumptions.insert(assumption, value);
    }
    check(hours(&bank, &firm, &Work::StageOne), [8.0, 6.0, 4.0, 2.0]);
    check(hours(&bank, &firm, &Work::StageTwo), [12.0, 9.0, 6.0, 3.0]);
    firm.profile.hours.technician = 0.0;
    check(hours(&bank, &firm, &Work::StageOne), [8.0, 6.0, 0.0, 2.0]);
    firm.profile.mode = Mode::Maintaining;
    check(
        hours(&bank, &firm, &Work::Surveillance),
        [4.0, 3.0, 0.0, 1.0],
    );
}

#[test]
fn operating_takes_its_part_of_a_year_and_findings_their_share() {
    let bank = bank();
    let mut firm = assessment(&bank, AnswerValue::Always);
    let likely = |firm: &Assessment, work: &Work| -> f64 {
        let tasks = input(&bank, firm).unwrap().tasks;
        let task = tasks.iter().find(|task| task.work == *work).unwrap();
        task.hours.iter().map(|hours| hours.likely).sum()
    };
    let year = running_years(&bank, &firm)[0].hours;
    let share = |of: Assumption| of.info().default / 100.0;
    let all = year / share(Assumption::UpkeepShare);
    let near = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-6, "{found}");
    near(likely(&firm, &Work::Operation), year / 4.0);
    for closing in [Work::Findings, Work::Decision] {
        near(
            likely(&firm, &closing),
            all * share(Assumption::FindingsShare),
        );
    }
    firm.milestones.operating_since = Some(today().plus_days(-35));
    near(likely(&firm, &Work::Operation), year * 8.0 / 52.0);
    firm.milestones.operating_since = Some(today().plus_months(-7));
    near(likely(&firm, &Work::Operation), 0.0);
}

fn without_events(bank: &Bank, firm: &Assessment) -> Plan {
    let mut firm = firm.clone();
    for assumption in [
        Assumption::AuditHours,
        Assumption::FindingsShare,
        Assumption::UpkeepShare,
    ] {
        firm.plan.options.assumptions.insert(assumption, 0.0);
    }
    planned(bank, &firm).unwrap().1
}

#[test]
fn hours_of_events_count_in_all_sums_and_change_no_date() {
    let bank = bank();
    let firm = assessment(&bank, AnswerValue::Sometimes);
    let (input, plan) = planned(&bank, &firm).unwrap();
    assert_eq!(faults(&input, &plan), Vec::<String>::new());
    assert!(plan.overloads.is_empty());
    let without = without_events(&bank, &firm);
    assert_eq!(
        (plan.finish, plan.lower_bound),
        (without.finish, without.lower_bound)
    );
    let events = plan.activities.iter().filter(|one| !one.work.is_own_work());
    let of_events: f64 = events.map(PlannedActivity::own_hours).sum();
    let near = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-6, "{found}");
    assert!(of_events > 50.0, "{of_events}");
    near(
        plan.totals.own_hours() - without.totals.own_hours(),
        of_events,
    );
    near(
        plan.weeks.last().unwrap().hours_so_far,
        plan.totals.own_hours(),
    );
    let of_phases: f64 = plan.phases.iter().map(|span| span.hours).sum();
    near(of_phases, plan.totals.own_hours());
    let cost: f64 = Role::ALL
        .into_iter()
        .map(|role| plan.totals.hours.of(role) * input.hourly.of(role))
        .sum();
    near(plan.totals.own_cost, cost);
}

#[test]
fn stage_one_waits_for_its_auditor_and_for_people_who_are_prepared() {
    let bank = bank();
    for value in [AnswerValue::No, AnswerValue::Always] {
        let mut firm = assessment(&bank, value);
        let (_, plan) = planned(&bank, &firm).unwrap();
        let of = |work: &Work| plan.find(work).unwrap();
        let one = of(&Work::StageOne);
        let operation = of(&Work::Operation);
        for id in [CERTIFICATION_BODY, PREPARATION] {
            let before = of(&Work::Action(ActionId::new(id)));
            assert!(before.finish_week <= one.start_week, "{id}");
        }
        let prepared = of(&Work::Action(ActionId::new(PREPARATION)));
        assert!(operation.finish_week <= prepared.start_week);
        let booked = of(&Work::Action(ActionId::new(CERTIFICATION_BODY)));
        assert!(operation.start_week <= booked.start_week);
        // Who is certified needs neither again.
        firm.profile.mode = Mode::Maintaining;
        let (_, plan) = planned(&bank, &firm).unwrap();
        let again = plan.find(&Work::Action(ActionId::new(CERTIFICATION_BODY)));
        assert_eq!(again.is_some(), value == AnswerValue::No);
    }
}
