//! What readiness and conformity would be if the plan's actions were done and
//! their questions answered with “always”.
//!
//! The numbers are the report's, only reckoned from sums instead of answers so
//! that thousands of simulated runs can afford them; a test compares both.

use serde::Serialize;

use super::task::{Task, Work};
use crate::core::assessment::{AnswerValue, Assessment};
use crate::core::bank::{Bank, Kind};
use crate::core::json::Read;
use crate::core::questionnaire::asked;
use crate::core::report::Report;
use crate::core::scoring::{readiness_of_score, score};
use crate::core::standard::SubClause;

/// Where each sub-clause stands and what each task would change.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Read)]
pub struct Prospects {
    /// By sub-clause.
    standings: Vec<Standing>,
    /// By task.
    gains: Vec<Vec<Gain>>,
    /// How many sub-clauses are assessed.
    all: usize,
}

/// The sums of one sub-clause.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Read)]
struct Standing {
    /// Weight in the readiness.
    weight: f64,
    /// Sum of the scores answered.
    sum: f64,
    /// How many there are.
    answers: u32,
    /// Requirements that are not “always” yet.
    open: u32,
}

/// What a task changes in one sub-clause.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Read)]
struct Gain {
    /// Its place in the standard's order.
    sub_clause: usize,
    /// What its sum of scores grows by.
    sum: f64,
    /// What its number of answers grows by.
    answers: u32,
    /// Requirements that become “always”.
    closed: u32,
}

impl Prospects {
    pub(crate) fn new(
        bank: &Bank,
        assessment: &Assessment,
        report: &Report,
        tasks: &[Task],
    ) -> Self {
        let mut standings = vec![Standing::default(); SubClause::COUNT];
        let mut gains: Vec<Vec<Gain>> = tasks.iter().map(|_| Vec::new()).collect();
        for result in &report.sub_clauses {
            if let Some(standing) = standings.get_mut(result.sub_clause.index()) {
                standing.weight = result.priority.weight;
            }
        }
        let always = score(AnswerValue::Always).unwrap_or(0.0);
        let closes = |task: &Task, id| match &task.work {
            Work::Action(action) => bank
                .action(action)
                .is_some_and(|action| action.closes.contains(id)),
            _ => false,
        };
        for question in asked(bank, assessment) {
            let Some(sub_clause) = question.area.sub_clause().map(SubClause::index) else {
                continue;
            };
            let Some(standing) = standings.get_mut(sub_clause) else {
                continue;
            };
            let value = assessment.value(&question.id);
            let (mut sum, mut count, mut voices) = (0.0, 0_u32, 0_u32);
            for value in assessment.counted(&question.id) {
                let score = score(value);
                sum += score.unwrap_or(0.0);
                count += u32::from(score.is_some());
                voices += 1;
            }
            let voices = voices.max(1);
            standing.sum += sum;
            standing.answers += count;
            if value == Some(AnswerValue::Always) {
                continue;
            }
            let requirements = u32::from(question.kind == Kind::Requirement);
            standing.open += requirements;
            let Some(task) = tasks.iter().position(|task| closes(task, &question.id)) else {
                continue;
            };
            let Some(gains) = gains.get_mut(task) else {
                continue;
            };
            let gain = Gain {
                sub_clause,
                // All who answered would say so.
                sum: always * f64::from(voices) - sum,
                answers: voices - count,
                closed: requirements,
            };
            match gains
                .iter_mut()
                .find(|other| other.sub_clause == sub_clause)
            {
                None => gains.push(gain),
                Some(other) => {
                    other.sum += gain.sum;
                    other.answers += gain.answers;
                    other.closed += gain.closed;
                }
            }
        }
        Self {
            standings,
            gains,
            all: report.sub_clauses.len(),
        }
    }

    /// The state before anything is done.
    #[must_use]
    pub fn now(&self) -> Prospect {
        let mut prospect = Prospect {
            standings: self.standings.clone(),
            value: 0.0,
            weights: 0.0,
            met: 0,
            all: self.all,
        };
        for standing in &self.standings {
            prospect.add(*standing, 1.0);
            prospect.met += usize::from(standing.open == 0 && standing.answers > 0);
        }
        prospect
    }

    /// Puts a state back to before anything is done, without a new allocation.
    pub(crate) fn reset(&self, prospect: &mut Prospect, start: &Prospect) {
        prospect.standings.copy_from_slice(&self.standings);
        (prospect.value, prospect.weights, prospect.met) = (start.value, start.weights, start.met);
    }

    /// Whether a task changes anything.
    pub(crate) fn has_gain(&self, task: usize) -> bool {
        self.gains.get(task).is_some_and(|gains| !gains.is_empty())
    }

    /// Closes what a task closes.
    pub fn finish(&self, prospect: &mut Prospect, task: usize) {
        for gain in self.gains.get(task).into_iter().flatten() {
            let Some(standing) = prospect.standings.get(gain.sub_clause).copied() else {
                continue;
            };
            let after = Standing {
                sum: standing.sum + gain.sum,
                answers: standing.answers + gain.answers,
                open: standing.open.saturating_sub(gain.closed),
                ..standing
            };
            prospect.add(standing, -1.0);
            prospect.add(after, 1.0);
            prospect.met += usize::from(standing.open > 0 && after.open == 0);
            if let Some(place) = prospect.standings.get_mut(gain.sub_clause) {
                *place = after;
            }
        }
    }
}

/// A possible state of the organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Prospect {
    standings: Vec<Standing>,
    /// Σ weight × readiness over the sub-clauses with answers.
    value: f64,
    /// Σ weight of these.
    weights: f64,
    /// Sub-clauses met.
    met: usize,
    /// How many there are.
    all: usize,
}

impl Prospect {
    fn add(&mut self, standing: Standing, sign: f64) {
        if standing.answers > 0 {
            let readiness = readiness_of_score(standing.sum / f64::from(standing.answers));
            self.value += sign * standing.weight * readiness;
            self.weights += sign * standing.weight;
        }
    }

    /// Readiness 0–100; none without answers.
    #[must_use]
    pub fn readiness(&self) -> Option<f64> {
        (self.weights > 1e-9).then(|| (self.value / self.weights).clamp(0.0, 100.0))
    }

    /// Sub-clauses met of all, in percent.
    #[must_use]
    pub fn conformity(&self) -> f64 {
        self.met as f64 / self.all.max(1) as f64 * 100.0
    }

    /// Sub-clauses met.
    #[must_use]
    pub fn met(&self) -> usize {
        self.met
    }
}
