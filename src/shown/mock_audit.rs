//! What was noted in a mock audit, as the record of an internal audit.

use crate::core::ordered::Map;

use crate::core::assessment::{AuditNote, AuditResult};
use crate::core::standard::SubClause;
use crate::messages::{audit_result, day, t};

/// How many sub-clauses have each result, those without one first.
#[must_use]
pub fn counts(notes: &Map<SubClause, AuditNote>) -> Vec<(AuditResult, usize)> {
    let noted = |result: AuditResult| notes.values().filter(|one| one.result == result).count();
    let seen = AuditResult::ALL
        .into_iter()
        .filter(|result| *result != AuditResult::Open);
    let seen: Vec<_> = seen.map(|result| (result, noted(result))).collect();
    let open = SubClause::COUNT - seen.iter().map(|(_, count)| count).sum::<usize>();
    std::iter::once((AuditResult::Open, open))
        .chain(seen)
        .collect()
}

/// The notes as a table with tabs, in the columns of an audit record: what an
/// internal audit must leave behind.
#[must_use]
pub fn record(notes: &Map<SubClause, AuditNote>, title: impl Fn(SubClause) -> String) -> String {
    let head = [
        t("mock.date"),
        t("mock.part"),
        t("mock.seen"),
        t("mock.result"),
        t("mock.action"),
    ];
    let mut text = format!("{}\n", head.join("\t"));
    for (sub_clause, note) in notes {
        let row = [
            note.date.map(day).unwrap_or_default(),
            title(*sub_clause),
            note.seen.replace(['\n', '\t'], " "),
            audit_result(note.result).to_owned(),
            String::new(),
        ];
        text.push_str(&format!("{}\n", row.join("\t")));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_noted_becomes_a_record() {
        let note = AuditNote {
            result: AuditResult::Minor,
            seen: "INC 7\nand 9".to_owned(),
            date: None,
        };
        let notes = Map::from([("8.6.1".parse().unwrap(), note)]);
        let text = record(&notes, |one| one.to_string());
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(lines.len(), 2, "{text}");
        assert_eq!(lines[1], "\t8.6.1\tINC 7 and 9\tMinor finding\t");
        let counts = counts(&notes);
        assert_eq!(counts[0], (AuditResult::Open, 43));
        assert!(counts.contains(&(AuditResult::Minor, 1)), "{counts:?}");
    }
}
