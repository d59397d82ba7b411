//! Where several files lead that are opened at once.

use crate::core::id::AssessmentId;

/// What the assessments are to each other that were opened at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Several {
    /// There is one, or none.
    One,
    /// All are states of the same assessment: colleagues' answers, to be brought together.
    Same,
    /// Different ones: a portfolio.
    Different,
}

/// What assessments that were opened at once are to each other, by their ids.
#[must_use]
pub fn several<'a>(ids: impl IntoIterator<Item = &'a AssessmentId>) -> Several {
    let mut ids = ids.into_iter();
    let Some(first) = ids.next() else {
        return Several::One;
    };
    let mut others = ids.peekable();
    if others.peek().is_none() {
        Several::One
    } else if others.all(|other| other == first) {
        Several::Same
    } else {
        Several::Different
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_apart_by_whose_they_are() {
        let check = |ids: &str, expected: Several| {
            let ids: Vec<_> = ids.split_whitespace().map(AssessmentId::new).collect();
            assert_eq!(several(&ids), expected, "{ids:?}");
        };
        check("", Several::One);
        check("a", Several::One);
        check("a a", Several::Same);
        check("a a a", Several::Same);
        check("a a b", Several::Different);
        check("a b", Several::Different);
    }
}
