//! Where the organisation stands today, to be kept.

use crate::core::assessment::planning::{ActionState, Details, Snapshot};
use crate::core::assessment::{AnswerValue, Assessment, WorkProduct, WorkProductState};
use crate::core::date::Date;
use crate::core::id::{QuestionId, SnapshotId};
use crate::core::ordered::Map;
use crate::core::report::{Report, shown};

/// A snapshot of today's report and of the actions done; its name is the
/// phase's or the visitor's.
#[must_use]
pub fn snapshot(
    id: SnapshotId,
    assessment: &Assessment,
    report: &Report,
    today: Date,
    name: &str,
) -> Snapshot {
    let actions = assessment.plan.actions.iter();
    Snapshot {
        id,
        date: today,
        name: name.to_owned(),
        readiness: report.readiness,
        conformity: report.conformity.percent(),
        done: actions
            .filter(|(_, plan)| plan.state == ActionState::Done)
            .map(|(id, _)| id.clone())
            .collect(),
        lessons: String::new(),
        details: details(assessment, report),
    }
}

fn details(assessment: &Assessment, report: &Report) -> Details {
    let clauses = report.clauses.iter();
    let clauses =
        clauses.filter_map(|(clause, result)| Some((clause.number(), shown(result.readiness?))));
    let mut answers: Map<AnswerValue, Vec<QuestionId>> = Map::new();
    for (id, answer) in &assessment.answers {
        if let Some(value) = answer.value {
            answers.entry(value).or_default().push(id.clone());
        }
    }
    Details {
        clauses: clauses.collect(),
        sub_clauses: report.stands().collect(),
        answers,
        documents: current(&assessment.work_products.documents),
        records: current(&assessment.work_products.records),
    }
}

fn current<Id: Clone + Ord>(held: &Map<Id, WorkProduct>) -> Vec<Id> {
    let held = held.iter();
    held.filter(|(_, one)| one.state == WorkProductState::Current)
        .map(|(id, _)| id.clone())
        .collect()
}
