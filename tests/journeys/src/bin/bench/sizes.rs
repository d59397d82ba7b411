//! Cost against size, natively: the report of more and more answers, the first plan of
//! more and more actions. What the catalogue lacks is made of copies.

use std::hint::black_box;
use std::time::Instant;

use journeys::Result;
use ready20k::core::assessment::{Assessment, Depth};
use ready20k::core::bank::{Action, Bank, Question};
use ready20k::core::date::Date;
use ready20k::core::id::{ActionId, AssessmentId, QuestionId};
use ready20k::core::plan::{Effort, PlanInput, plan_input, solve};
use ready20k::core::report::report;

use crate::{
    figure::{Found, Growth},
    samples::{self, Extent},
};

const QUESTIONS: [usize; 4] = [60, 359, 1_000, 5_000];
const ACTIONS: [usize; 4] = [50, 150, 500, 1_500];

/// Times both.
pub(crate) fn measure(found: &mut Found) -> Result<()> {
    let bank = samples::bank()?;
    let today = Date::from_unix_millis(0.0);
    let mut points = Vec::new();
    for count in QUESTIONS {
        let bank = with_questions(&bank, count);
        let assessment = samples::answered(&bank, "sizes", Extent::Full, 0);
        points.push((count, millis(|| report(&bank, &assessment, today))));
    }
    found.growths.push(Growth {
        what: "report",
        of: "answers",
        points,
    });
    let mut points = Vec::new();
    for count in ACTIONS {
        let input = plan_of(&with_actions(&bank, count), today)?;
        match solve(input.clone(), Effort::QUICK, 1) {
            Ok(_) => points.push((
                count,
                millis(|| solve(input.clone(), Effort::QUICK, 1).is_ok()),
            )),
            Err(problems) => found.remarks.push(format!(
                "A plan of {count} actions is refused: {problems:?}."
            )),
        }
    }
    found.growths.push(Growth {
        what: "first plan",
        of: "actions",
        points,
    });
    Ok(())
}

/// The plan of all actions, with the hours of as many people as it takes to have the
/// same number of weeks at every size.
fn plan_of(bank: &Bank, today: Date) -> Result<PlanInput> {
    let mut assessment = Assessment::new(AssessmentId::new("sizes"), today);
    assessment.depth.general = Depth::Full;
    let share = bank.actions().len() as f64 / 150.0;
    let hours = &mut assessment.profile.hours;
    for own in [
        &mut hours.top,
        &mut hours.manager,
        &mut hours.process,
        &mut hours.technician,
    ] {
        *own = (40.0 * share).clamp(2.0, 2_000.0);
    }
    let report = report(bank, &assessment, today);
    plan_input(bank, &assessment, &report, today).map_err(|problems| format!("{problems:?}").into())
}

/// Milliseconds: the median of as many runs as fit into a second, 3 at least.
fn millis<T>(run: impl Fn() -> T) -> f64 {
    let started = Instant::now();
    let mut taken = Vec::new();
    while taken.len() < 3 || (started.elapsed().as_secs_f64() < 1.0 && taken.len() < 501) {
        let start = Instant::now();
        black_box(run());
        taken.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    taken.sort_by(f64::total_cmp);
    taken.get(taken.len() / 2).copied().unwrap_or(f64::INFINITY)
}

/// The suffix of a copy; the first is the original.
fn copy_of(id: &str, copy: usize) -> String {
    if copy == 0 {
        id.to_owned()
    } else {
        format!("{id}-copy-{copy}")
    }
}

fn with_questions(bank: &Bank, count: usize) -> Bank {
    let all = bank.questions();
    let questions = (0..).flat_map(|copy| {
        all.iter().map(move |question| Question {
            id: QuestionId::new(&copy_of(question.id.as_str(), copy)),
            ..question.clone()
        })
    });
    let mut lists = bank.lists().clone();
    lists.questions = questions.take(count).collect();
    let mut grown = Bank::default();
    grown.extend(lists);
    grown
}

fn with_actions(bank: &Bank, count: usize) -> Bank {
    let all = bank.actions();
    let copies = count.div_ceil(all.len());
    let actions = (0..copies).flat_map(|copy| {
        all.iter().map(move |action| Action {
            id: ActionId::new(&copy_of(action.id.as_str(), copy)),
            closes: action
                .closes
                .iter()
                .map(|id| QuestionId::new(&copy_of(id.as_str(), copy)))
                .collect(),
            after: action
                .after
                .iter()
                .map(|id| ActionId::new(&copy_of(id.as_str(), copy)))
                .collect(),
            ..action.clone()
        })
    });
    let mut lists = with_questions(bank, bank.questions().len() * copies)
        .lists()
        .clone();
    lists.actions = actions.take(count).collect();
    let here: std::collections::HashSet<_> = lists
        .actions
        .iter()
        .map(|action| action.id.clone())
        .collect();
    for action in &mut lists.actions {
        action.after.retain(|id| here.contains(id));
    }
    let mut grown = Bank::default();
    grown.extend(lists);
    grown
}
