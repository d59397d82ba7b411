//! What was noted at questions and gaps, for wherever their work is shown.

use crate::core::assessment::{Assessment, GapNote};
use crate::core::bank::{Action, Bank, Question};
use crate::core::id::{ActionId, QuestionId};
use crate::core::ordered::Map;
use crate::core::standard::SubClause;
use crate::messages::{day, fill};
use crate::shown::colleagues::noted;

/// A note at a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionNote {
    /// Which question.
    pub question: QuestionId,
    /// What it asks.
    pub ask: String,
    /// What the visitor and colleagues wrote.
    pub note: String,
}

fn note_at(assessment: &Assessment, question: &Question) -> Option<QuestionNote> {
    let note = noted(assessment, &question.id);
    (!note.is_empty()).then(|| QuestionNote {
        question: question.id.clone(),
        ask: question.text.ask.clone(),
        note,
    })
}

/// The notes at the questions of each sub-clause, in the questions' order.
#[must_use]
pub fn by_sub_clause(bank: &Bank, assessment: &Assessment) -> Map<SubClause, Vec<QuestionNote>> {
    let mut all: Map<_, Vec<_>> = Map::new();
    for question in bank.questions() {
        if let (Some(sub_clause), Some(note)) =
            (question.area.sub_clause(), note_at(assessment, question))
        {
            all.entry(sub_clause).or_default().push(note);
        }
    }
    all
}

/// The notes at the questions that an action closes.
#[must_use]
pub fn of_action(bank: &Bank, assessment: &Assessment, action: &Action) -> Vec<QuestionNote> {
    let questions = action.closes.iter();
    questions
        .filter_map(|id| note_at(assessment, bank.question(id)?))
        .collect()
}

fn gap<'a>(assessment: &'a Assessment, action: &Action) -> Option<&'a GapNote> {
    assessment.gaps.get(&action.sub_clause?)
}

/// Who does an action: who was named for it, else who closes its gap. Empty
/// if nobody is named.
#[must_use]
pub fn owner<'a>(bank: &Bank, assessment: &'a Assessment, id: &ActionId) -> &'a str {
    let own = assessment.plan.actions.get(id);
    let own = own.map_or("", |plan| plan.owner.trim());
    if !own.is_empty() {
        return own;
    }
    let gap = bank.action(id).and_then(|action| gap(assessment, action));
    gap.map_or("", |gap| gap.owner.trim())
}

/// What was said about the gap that an action closes: by when, why there is
/// one, and what else; a line for each.
#[must_use]
pub fn about_gap(assessment: &Assessment, action: &Action) -> Vec<String> {
    let Some(gap) = gap(assessment, action) else {
        return Vec::new();
    };
    let due = gap.due.map(|due| fill("note.due", &[("date", &day(due))]));
    let text = |key: &'static str, text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| fill(key, &[("text", &text)]))
    };
    [
        due,
        text("note.cause", &gap.cause),
        text("note.gap", &gap.note),
    ]
    .into_iter()
    .flatten()
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::Answer;
    use crate::core::date::Date;
    use crate::core::id::AssessmentId;

    fn with_notes(bank: &Bank) -> (Assessment, Action) {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let mut assessment = Assessment::new(AssessmentId::new("a"), today);
        let action = bank.action(&ActionId::new("scope-statement")).unwrap();
        let noted = &action.closes[0];
        let answer = Answer {
            note: " Ask Ada ".to_owned(),
            ..Answer::default()
        };
        assessment.answers.insert(noted.clone(), answer);
        let gap = GapNote {
            owner: "Ada".to_owned(),
            due: Date::from_ymd(2027, 3, 15),
            cause: "Nobody wrote it down".to_owned(),
            note: String::new(),
        };
        assessment.gaps.insert(action.sub_clause.unwrap(), gap);
        (assessment, action.clone())
    }

    #[test]
    fn notes_at_questions_come_with_their_gap_and_their_work() {
        let bank = crate::catalogue::bank().unwrap();
        let (assessment, action) = with_notes(&bank);
        let all = by_sub_clause(&bank, &assessment);
        let found = all.get(&action.sub_clause.unwrap()).unwrap();
        assert_eq!((all.len(), found[0].note.as_str()), (1, "Ask Ada"));
        assert_eq!(&of_action(&bank, &assessment, &action), found);
    }

    #[test]
    fn who_closes_a_gap_does_its_work_unless_another_is_named() {
        let bank = crate::catalogue::bank().unwrap();
        let (mut assessment, action) = with_notes(&bank);
        assert_eq!(owner(&bank, &assessment, &action.id), "Ada");
        let plan = assessment.plan.actions.entry(action.id.clone());
        plan.or_default().owner = "Ben".to_owned();
        assert_eq!(owner(&bank, &assessment, &action.id), "Ben");
        let other = ActionId::new("context-list");
        assert_eq!(owner(&bank, &assessment, &other), "");
        let about = about_gap(&assessment, &action);
        assert_eq!(
            about,
            [
                "Gap to be closed by 15 Mar 2027",
                "Cause of the gap: Nobody wrote it down"
            ]
        );
    }
}
