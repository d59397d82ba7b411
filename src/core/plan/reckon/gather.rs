//! From bank, assessment and report to what a plan is made from.

use super::capacity;
use super::evidence::{self, Before};
use super::field_check::out_of_range;
use super::own_hours::Savings;
use super::selection::{
    CERTIFICATION_BODY, INTERNAL_AUDIT, MANAGEMENT_REVIEW, PREPARATION, Selected, needs, selected,
};
use super::training::{self, Lesson, When};
use super::{phases, prices};
use crate::core::assessment::planning::{Assumption, Phase, Pin};
use crate::core::assessment::{Assessment, most_money};
use crate::core::bank::{Bank, ThreePoint};
use crate::core::date::Date;
use crate::core::id::ActionId;
use crate::core::ordered::Map;
use crate::core::plan::model::{
    Attention, Consultant, Money, Need, PlanInput, PlanProblem, Prospects, Spread, Task, Work,
};
use crate::core::report::Report;
use crate::core::standard::PerRole;

/// Weight of what serves a theme or module, whose value nobody is asked for:
/// that of a sub-clause of medium value half of which is missing.
const WEIGHT_WITHOUT_SUB_CLAUSE: f64 = 150.0;

/// Gathers all that a plan is made from. Work starts on the profile's date or
/// today, whichever is later: what lies in the past is replanned.
///
/// # Errors
/// If numbers are out of range; each problem names its field.
pub fn plan_input(
    bank: &Bank,
    assessment: &Assessment,
    report: &Report,
    today: Date,
) -> Result<PlanInput, Vec<PlanProblem>> {
    plan_input_for(
        bank,
        assessment,
        report,
        today,
        needs(bank, assessment, today),
    )
}

/// The same for actions that are selected already.
pub(crate) fn plan_input_for(
    bank: &Bank,
    assessment: &Assessment,
    report: &Report,
    today: Date,
    needs: Vec<Need>,
) -> Result<PlanInput, Vec<PlanProblem>> {
    let problems = out_of_range(assessment);
    if !problems.is_empty() {
        return Err(problems);
    }
    let options = &assessment.plan.options;
    let start = assessment.profile.start;
    let start = start.map_or(today, |start| start.max(today));
    let start = options.working_week.first_day(start);
    let calendar = capacity::calendar(assessment, start);
    let percent = |assumption| options.assumption(assumption) / 100.0;
    let selected = selected(bank, assessment, &needs);
    let tasks = tasks(bank, assessment, report, &selected, start, |date| {
        calendar.week_of(date)
    });
    Ok(PlanInput {
        prospects: Prospects::new(bank, assessment, report, &tasks),
        target: assessment.profile.target,
        goal: options.goal,
        needs,
        tasks,
        capacities: capacity::capacities(assessment, &calendar),
        share: percent(Assumption::ShareOfWeek),
        block: options.assumption(Assumption::SmallestBlock) * 60.0,
        waiting_spread: percent(Assumption::WaitingSpread),
        common_cause: percent(Assumption::CommonCause),
        parallel: options.assumption(Assumption::Parallel) as u32,
        money: Money {
            budget: assessment.profile.budget.map(whole),
            quarter: options.quarter_budget.map(whole),
        },
        most_money: most_money(options.currency),
        consultant: Consultant {
            days: options.consultant_days,
            hours: options.assumption(Assumption::ConsultantHours),
            price: prices::price(bank, options, prices::CONSULTANT_DAY).likely,
            rate: options.assumption(Assumption::ConsultantRate),
            share_usual: percent(Assumption::ConsultantShareUsual),
            share_possible: percent(Assumption::ConsultantSharePossible),
        },
        hourly: PerRole::new(|role| prices::hourly(bank, options, role)),
        calendar,
    })
}

fn whole(euros: f64) -> u64 {
    euros.floor() as u64
}

fn tasks(
    bank: &Bank,
    assessment: &Assessment,
    report: &Report,
    selected: &[Selected<'_>],
    start: Date,
    week_of: impl Fn(Date) -> u32,
) -> Vec<Task> {
    let options = &assessment.plan.options;
    let practice = options.assumption(Assumption::PracticeWeeks);
    let place: Map<&ActionId, usize> = selected
        .iter()
        .enumerate()
        .map(|(at, one)| (&one.action.id, at))
        .collect();
    let savings = Savings::new(bank, assessment, selected);
    let mut tasks: Vec<Task> = selected
        .iter()
        .map(|one| Task {
            work: Work::Action(one.action.id.clone()),
            phase: phases::chosen(one.action, one.decided, options.order, report),
            hours: savings.hours(one),
            weeks: weeks(one, &savings, practice),
            spread: Spread::Uncertain,
            after: after(one, &place),
            money: money(one, assessment),
            weight: weight(one, report),
            attention: attention(one, practice),
            pin: pin(one, &week_of),
            help: one.action.outside_help,
        })
        .collect();
    raise_phases(&mut tasks);
    wait_for_earlier_phases(&mut tasks, selected);
    let lessons = savings.lessons.iter();
    for lesson in lessons.filter(|lesson| lesson.when == When::Planned) {
        add_lesson(&mut tasks, *lesson, selected, assessment);
    }
    savings.tool.add_setup(&mut tasks, selected);
    let before = before(&tasks, selected);
    evidence::add(&mut tasks, &before, bank, assessment, start);
    tasks
}

/// Whether an action is practice: it mostly needs time to show that what was
/// set up works.
fn is_practice(one: &Selected<'_>, practice: f64) -> bool {
    f64::from(one.weeks()) >= practice
}

fn attention(one: &Selected<'_>, practice: f64) -> Attention {
    if is_practice(one, practice) {
        Attention::Alongside
    } else {
        Attention::InHand
    }
}

/// Shortest length: what is half there takes half the time, except practice
/// and what the visitor says.
fn weeks(one: &Selected<'_>, savings: &Savings<'_>, practice: f64) -> u32 {
    let own = one.decided.is_some_and(|plan| plan.weeks.is_some());
    let full = one.weeks();
    if own || is_practice(one, practice) {
        return full;
    }
    let reductions = savings.of(one);
    let share = reductions.answers * reductions.certificates;
    (f64::from(full) * share).ceil().max(1.0) as u32
}

/// Prerequisites among the selected actions; what is under way waits for
/// nothing.
fn after(one: &Selected<'_>, place: &Map<&ActionId, usize>) -> Vec<usize> {
    if one.is_under_way() {
        return Vec::new();
    }
    one.after()
        .iter()
        .filter_map(|id| place.get(id).copied())
        .collect()
}

fn pin(one: &Selected<'_>, week_of: impl Fn(Date) -> u32) -> Option<u32> {
    if one.is_under_way() {
        return Some(0);
    }
    match one.decided.and_then(|plan| plan.pin) {
        Some(Pin::Week(date)) => Some(week_of(date)),
        _ => None,
    }
}

fn money(one: &Selected<'_>, assessment: &Assessment) -> ThreePoint {
    if one.is_under_way() {
        // Money is spent at the start, which has been.
        return ThreePoint::default();
    }
    match one.decided.and_then(|plan| plan.money) {
        Some(own) => ThreePoint::exactly(own),
        None => {
            let options = &assessment.plan.options;
            let scale = assessment.profile.sizes().scale(one.action.grows_with);
            let money = one.action.money.as_ref();
            money
                .map(|money| prices::spent(money, options, scale))
                .unwrap_or_default()
        }
    }
}

/// Value × gap of its sub-clause, as far as the action closes its questions.
fn weight(one: &Selected<'_>, report: &Report) -> u32 {
    let value = match one.action.sub_clause {
        None => WEIGHT_WITHOUT_SUB_CLAUSE,
        Some(sub_clause) => report.of(sub_clause).map_or(0.0, |result| {
            let share = one.open as f64 / result.counts.asked.max(1) as f64;
            result.priority.value * result.priority.gap * share.min(1.0)
        }),
    };
    value.clamp(1.0, 1_000_000.0) as u32
}

/// Nothing belongs to an earlier phase than what it waits for.
fn raise_phases(tasks: &mut [Task]) {
    // A circle of prerequisites, which the solver reports, ends this as well.
    for _ in 0..tasks.len() {
        let phases: Vec<Phase> = tasks.iter().map(|task| task.phase).collect();
        let mut raised = false;
        for task in tasks.iter_mut() {
            let needed = task.after.iter().filter_map(|&at| phases.get(at)).max();
            if let Some(&needed) = needed.filter(|&&needed| needed > task.phase) {
                task.phase = needed;
                raised = true;
            }
        }
        if !raised {
            break;
        }
    }
}

/// What the visitor moved to a phase waits for the set-up of the phases before.
fn wait_for_earlier_phases(tasks: &mut [Task], selected: &[Selected<'_>]) {
    let phases: Vec<(Phase, Attention)> = tasks
        .iter()
        .map(|task| (task.phase, task.attention))
        .collect();
    for (task, one) in tasks.iter_mut().zip(selected) {
        let Some(Pin::Phase(_)) = one.decided.and_then(|plan| plan.pin) else {
            continue;
        };
        if one.is_under_way() {
            continue;
        }
        let earlier = phases.iter().enumerate().filter(|(_, (phase, attention))| {
            *phase < task.phase && *attention == Attention::InHand
        });
        task.after.extend(earlier.map(|(at, _)| at));
    }
}

/// A lesson comes before the actions that it helps and that are not under way.
fn add_lesson(
    tasks: &mut Vec<Task>,
    lesson: Lesson<'_>,
    selected: &[Selected<'_>],
    assessment: &Assessment,
) {
    let helped: Vec<usize> = selected
        .iter()
        .enumerate()
        .filter(|(_, one)| one.action.training.as_ref() == Some(&lesson.topic.id))
        .filter(|(_, one)| !one.is_under_way())
        .map(|(at, _)| at)
        .collect();
    let phase = helped
        .iter()
        .filter_map(|&at| tasks.get(at))
        .map(|task| task.phase)
        .min();
    let Some(phase) = phase else { return };
    let at = tasks.len();
    tasks.push(training::task(lesson, phase, &assessment.plan.options));
    for helped in helped {
        if let Some(task) = tasks.get_mut(helped) {
            task.after.push(at);
        }
    }
}

fn before(tasks: &[Task], selected: &[Selected<'_>]) -> Before {
    let is_set_up = |task: &Task| task.attention == Attention::InHand;
    let in_evidence_run = |task: &Task| task.phase == Phase::EvidenceRun;
    let set_up: Vec<usize> = (0..tasks.len())
        .filter(|&at| {
            tasks
                .get(at)
                .is_some_and(|task| is_set_up(task) && !in_evidence_run(task))
        })
        .collect();
    let find = |id| selected.iter().position(|one| one.is(id));
    let operations = set_up
        .iter()
        .copied()
        .filter(|&at| {
            let sub_clause = selected.get(at).and_then(|one| one.action.sub_clause);
            sub_clause.is_some_and(phases::keeps_daily_records)
        })
        .collect();
    Before {
        operations,
        set_up,
        audit: find(INTERNAL_AUDIT),
        review: find(MANAGEMENT_REVIEW),
        preparation: find(PREPARATION),
        body: find(CERTIFICATION_BODY),
    }
}
