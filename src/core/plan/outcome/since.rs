//! What has changed from one snapshot to a later one.

use crate::core::assessment::AnswerValue;
use crate::core::assessment::planning::{Details, Snapshot, Stood};
use crate::core::id::{ActionId, DocumentId, QuestionId, RecordId};
use crate::core::ordered::Set;
use crate::core::scoring::{mean, score};
use crate::core::standard::{Clause, SubClause};

/// Before and after.
pub type Pair<T> = (T, T);

/// What has changed from one snapshot to a later one.
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// Readiness 0–100.
    pub readiness: Pair<Option<f64>>,
    /// Sub-clauses met, in percent.
    pub conformity: Pair<f64>,
    /// Mean capability level 0–3.
    pub capability: Pair<Option<f64>>,
    /// Actions that were not done before.
    pub done: Vec<ActionId>,
    /// What stood behind the numbers; none where one of the two does not know.
    pub details: Option<Changes>,
}

/// What has changed of what stood behind the numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Changes {
    /// Readiness of the clauses.
    pub clauses: Vec<(Clause, Pair<Option<f64>>)>,
    /// The sub-clauses in which something has changed.
    pub sub_clauses: Vec<(SubClause, Pair<Stood>)>,
    /// Sub-clauses with a gap before and none after.
    pub closed: Vec<SubClause>,
    /// Sub-clauses with a gap after and none before.
    pub opened: Vec<SubClause>,
    /// Questions that are answered otherwise, in the order of their ids.
    pub answers: Vec<(QuestionId, Pair<Option<AnswerValue>>)>,
    /// Documents that are current now and were not.
    pub documents: Vec<DocumentId>,
    /// Records likewise.
    pub records: Vec<RecordId>,
    /// Documents and records that were current and are not any more.
    pub lapsed: (Vec<DocumentId>, Vec<RecordId>),
}

/// How an answer has moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Move {
    /// It is better.
    Better,
    /// It is worse.
    Worse,
    /// It is known now, or known no more.
    Other,
}

/// How an answer has moved.
#[must_use]
pub fn moved((before, after): Pair<Option<AnswerValue>>) -> Move {
    match (before.and_then(score), after.and_then(score)) {
        (Some(before), Some(after)) if after > before => Move::Better,
        (Some(before), Some(after)) if after < before => Move::Worse,
        _ => Move::Other,
    }
}

/// What has changed from one snapshot to another.
#[must_use]
pub fn since(before: &Snapshot, after: &Snapshot) -> Since {
    let known = [&before.details, &after.details];
    let done = after.done.iter().filter(|id| !before.done.contains(id));
    Since {
        readiness: (before.readiness, after.readiness),
        conformity: (before.conformity, after.conformity),
        capability: (capability(&before.details), capability(&after.details)),
        done: done.cloned().collect(),
        details: known
            .iter()
            .all(|details| !details.sub_clauses.is_empty())
            .then(|| changes(&before.details, &after.details)),
    }
}

/// Mean capability level 0–3 of the processes that have one.
#[must_use]
pub fn capability(details: &Details) -> Option<f64> {
    let levels = details.sub_clauses.values().filter_map(|one| one.level);
    mean(levels.map(f64::from))
}

fn changes(before: &Details, after: &Details) -> Changes {
    let clauses = Clause::ALL.map(|clause| {
        let of = |details: &Details| details.clauses.get(&clause.number()).copied();
        (clause, (of(before), of(after)))
    });
    let both = |of| {
        let one = |details: &Details| details.sub_clauses.get(&of).copied();
        Some((of, (one(before)?, one(after)?)))
    };
    let both: Vec<_> = SubClause::all().filter_map(both).collect();
    let gaps = |is: fn(bool, bool) -> bool| {
        let all = both.iter();
        let gap = |stood: &Stood| stood.conformity.is_gap();
        all.filter(|(_, (before, after))| is(gap(before), gap(after)))
            .map(|(of, _)| *of)
            .collect()
    };
    let (said, says) = (before.by_question(), after.by_question());
    let answers = said.keys().chain(says.keys());
    let answers: Set<&QuestionId> = answers.copied().collect();
    let answer = |id: &QuestionId| (said.get(&id).copied(), says.get(&id).copied());
    Changes {
        clauses: clauses.into(),
        closed: gaps(|before, after| before && !after),
        opened: gaps(|before, after| !before && after),
        sub_clauses: both
            .iter()
            .filter(|(_, (before, after))| before != after)
            .copied()
            .collect(),
        answers: answers
            .iter()
            .map(|id| ((*id).clone(), answer(id)))
            .filter(|(_, (before, after))| before != after)
            .collect(),
        documents: missing(&after.documents, &before.documents),
        records: missing(&after.records, &before.records),
        lapsed: (
            missing(&before.documents, &after.documents),
            missing(&before.records, &after.records),
        ),
    }
}

/// Those of the first that are not among the second.
fn missing<Id: Clone + PartialEq>(of: &[Id], among: &[Id]) -> Vec<Id> {
    let missing = of.iter().filter(|id| !among.contains(id));
    missing.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Date;
    use crate::core::id::SnapshotId;
    use crate::core::standard::Conformity::{self, Major, Met, Minor, NotShown};

    fn snapshot(
        parts: &[(&str, Conformity, Option<u8>)],
        answers: &[(AnswerValue, &[&str])],
        documents: &[&str],
    ) -> Snapshot {
        let stood = |&(number, conformity, level): &(&str, Conformity, Option<u8>)| {
            let stood = Stood {
                readiness: None,
                conformity,
                level,
            };
            (number.parse().unwrap(), stood)
        };
        let said = |&(value, ids): &(AnswerValue, &[&str])| {
            (value, ids.iter().map(|id| QuestionId::new(id)).collect())
        };
        Snapshot {
            id: SnapshotId::default(),
            date: Date::from_ymd(2026, 11, 27).unwrap(),
            name: String::new(),
            readiness: None,
            conformity: 0.0,
            done: Vec::new(),
            lessons: String::new(),
            details: Details {
                sub_clauses: parts.iter().map(stood).collect(),
                answers: answers.iter().map(said).collect(),
                documents: documents.iter().map(|id| DocumentId::new(id)).collect(),
                ..Details::default()
            },
        }
    }

    #[test]
    fn gaps_that_closed_and_opened_are_told() {
        let before = [
            ("4.1", Major, None),
            ("4.2", Minor, None),
            ("4.3", Met, None),
            ("8.6.1", Minor, Some(0)),
            ("8.6.2", NotShown, Some(1)),
        ];
        let after = [
            ("4.1", Minor, None),
            ("4.2", Met, None),
            ("4.3", Minor, None),
            ("8.6.1", Met, Some(3)),
            ("8.6.2", NotShown, Some(1)),
        ];
        let found = since(&snapshot(&before, &[], &[]), &snapshot(&after, &[], &[]));
        assert_eq!(found.capability, (Some(0.5), Some(2.0)));
        let changes = found.details.unwrap();
        let numbers = |of: &[SubClause]| of.iter().map(|one| one.number()).collect::<Vec<_>>();
        assert_eq!(numbers(&changes.closed), ["4.2", "8.6.1"]);
        assert_eq!(numbers(&changes.opened), ["4.3"]);
        assert_eq!(changes.sub_clauses.len(), 4);
    }

    #[test]
    fn answers_and_documents_are_compared_one_by_one() {
        use AnswerValue::{Always, DontKnow, No};
        let parts = [("4.1", Major, None)];
        let before = snapshot(&parts, &[(No, &["a", "b"]), (Always, &["c"])], &["x", "y"]);
        let after = [(No, &["c"][..]), (Always, &["a", "b"]), (DontKnow, &["d"])];
        let after = snapshot(&parts, &after, &["y", "z"]);
        let changes = since(&before, &after).details.unwrap();
        let moves: Vec<_> = changes
            .answers
            .iter()
            .map(|(id, pair)| (id.as_str(), moved(*pair)))
            .collect();
        let expected = [
            ("a", Move::Better),
            ("b", Move::Better),
            ("c", Move::Worse),
            ("d", Move::Other),
        ];
        assert_eq!(moves, expected);
        assert_eq!(changes.documents, [DocumentId::new("z")]);
        assert_eq!(changes.lapsed, (vec![DocumentId::new("x")], vec![]));
        assert_eq!(since(&after, &after).details.unwrap().answers, []);
    }

    #[test]
    fn nothing_is_made_up_where_an_earlier_version_kept_less() {
        let parts = [("4.1", Major, None)];
        let old = Snapshot {
            details: Details::default(),
            ..snapshot(&parts, &[], &[])
        };
        assert_eq!(since(&old, &snapshot(&parts, &[], &[])).details, None);
    }
}
