//! An assessment that has just begun: answers and nothing else.
//!
//! The first steps of a new visitor know only this much, so that the first load
//! does without the code of everything else. Stored, it reads as an assessment
//! whose other fields have their defaults.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{Answer, AnswerValue, Assessment};
use crate::core::date::{Date, Moment};
use crate::core::id::{AssessmentId, QuestionId};

/// An assessment of which only the first questions have been answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Unique id.
    pub id: AssessmentId,
    /// The day it was started.
    pub created: Date,
    /// The day of its last change.
    pub changed: Date,
    /// The moment of its last change, in milliseconds since 1970-01-01 UTC.
    pub changed_at: u64,
    answers: Vec<(QuestionId, AnswerValue)>,
}

impl Begun {
    /// Nothing answered yet.
    #[must_use]
    pub fn new(id: AssessmentId, now: Moment) -> Self {
        Self {
            id,
            created: now.today,
            changed: now.today,
            changed_at: now.timestamp(),
            answers: Vec::new(),
        }
    }

    /// Answers a question, or answers it anew.
    pub fn answer(&mut self, question: &QuestionId, value: AnswerValue, now: Moment) {
        self.answers.retain(|(one, _)| one != question);
        self.answers.push((question.clone(), value));
        self.changed = now.today;
        self.changed_at = self.changed_at.max(now.timestamp());
    }

    /// The value chosen for a question, if any.
    #[must_use]
    pub fn value(&self, question: &QuestionId) -> Option<AnswerValue> {
        let said = self.answers.iter().find(|(one, _)| one == question);
        said.map(|(_, value)| *value)
    }

    /// The question answered last, where one goes on.
    fn place(&self) -> Option<&QuestionId> {
        self.answers.last().map(|(question, _)| question)
    }
}

/// An answer that is a value only.
#[derive(Serialize)]
struct Said {
    value: AnswerValue,
}

/// The answers as a map by question.
struct Answers<'a>(&'a [(QuestionId, AnswerValue)]);

impl Serialize for Answers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let said = self.0.iter();
        serializer.collect_map(said.map(|(question, value)| (question, Said { value: *value })))
    }
}

impl Serialize for Begun {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Assessment", 6)?;
        fields.serialize_field("id", &self.id)?;
        fields.serialize_field("created", &self.created)?;
        fields.serialize_field("changed", &self.changed)?;
        fields.serialize_field("changed_at", &self.changed_at)?;
        fields.serialize_field("answers", &Answers(&self.answers))?;
        fields.serialize_field("place", &self.place())?;
        fields.end()
    }
}

impl From<Begun> for Assessment {
    fn from(begun: Begun) -> Self {
        let place = begun.place().cloned();
        let answers = begun.answers.into_iter().map(|(question, value)| {
            let answer = Answer {
                value: Some(value),
                ..Answer::default()
            };
            (question, answer)
        });
        Self {
            answers: answers.collect(),
            place,
            changed: begun.changed,
            changed_at: begun.changed_at,
            ..Self::new(begun.id, begun.created)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begun() -> Begun {
        let day = |day| Moment::of_day(Date::from_ymd(2026, 11, day).unwrap());
        let mut begun = Begun::new(AssessmentId::new("a"), day(23));
        begun.answer(&QuestionId::new("4.1-a"), AnswerValue::No, day(23));
        begun.answer(&QuestionId::new("4.2-a"), AnswerValue::Mostly, day(24));
        begun.answer(&QuestionId::new("4.1-a"), AnswerValue::Always, day(25));
        begun
    }

    #[test]
    fn what_is_stored_reads_as_the_assessment_that_it_becomes() {
        let text = serde_json::to_string(&begun()).unwrap();
        let read: Assessment = crate::core::json::read(&text).unwrap();
        assert_eq!(read, Assessment::from(begun()));
    }

    #[test]
    fn the_last_answer_counts_and_is_where_one_goes_on() {
        let (begun, question) = (begun(), QuestionId::new("4.1-a"));
        assert_eq!(begun.value(&question), Some(AnswerValue::Always));
        let assessment = Assessment::from(begun);
        assert_eq!(assessment.value(&question), Some(AnswerValue::Always));
        assert_eq!(assessment.answers.len(), 2);
        assert_eq!(assessment.place, Some(question));
        assert_eq!(assessment.changed, Date::from_ymd(2026, 11, 25).unwrap());
    }
}
