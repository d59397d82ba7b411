//! What imported assessments are to those that are here already.

use crate::core::assessment::Assessment;
use crate::core::id::AssessmentId;
use crate::core::json;
use crate::core::ordered::Set;

/// What an imported assessment is to those that are here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Arrival {
    /// The same is here, or was read before it: nothing to take in.
    Same,
    /// One with its id is here, with other content: the visitor chooses.
    Differs,
    /// Nothing like it is here.
    New,
}

/// What is here, to look imported assessments up in.
struct Here<'a> {
    ids: Set<&'a AssessmentId>,
    contents: Set<String>,
}

impl<'a> Here<'a> {
    /// Writes out each that is here, once.
    fn new(here: &'a [Assessment]) -> Self {
        Self {
            ids: here.iter().map(|one| &one.id).collect(),
            contents: here.iter().filter_map(content).collect(),
        }
    }
}

fn arrival(is_there: bool, is_known: bool) -> Arrival {
    match (is_there, is_known) {
        (true, _) => Arrival::Same,
        (false, true) => Arrival::Differs,
        (false, false) => Arrival::New,
    }
}

/// What each imported assessment is to those that are here, whatever was read before it.
#[must_use]
pub fn found_here(here: &[Assessment], imported: &[Assessment]) -> Vec<Arrival> {
    let here = Here::new(here);
    let of = |one: &Assessment| {
        let is_there = content(one).is_some_and(|content| here.contents.contains(&content));
        arrival(is_there, here.ids.contains(&&one.id))
    };
    imported.iter().map(of).collect()
}

/// What each imported assessment is, in order.
#[must_use]
pub fn arrivals<'a>(here: &'a [Assessment], imported: &'a [Assessment]) -> Vec<Arrival> {
    // A file may hold many that differ in little: each is written out once.
    let Here { mut ids, contents } = Here::new(here);
    let mut read: Set<(&AssessmentId, String)> = Set::new();
    let of = |one: &'a Assessment| {
        let is_known = !ids.insert(&one.id);
        let is_there = content(one)
            .is_some_and(|content| contents.contains(&content) || !read.insert((&one.id, content)));
        arrival(is_there, is_known)
    };
    imported.iter().map(of).collect()
}

/// What an assessment holds, written out. It is the same for two that hold the same, be
/// it that one is a copy under another id, or that the visitor has looked at another
/// question since.
pub fn content(of: &Assessment) -> Option<String> {
    let content = Assessment {
        id: AssessmentId::new(""),
        place: None,
        demo: None,
        ..of.clone()
    };
    json::write(&content).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Date;
    use crate::core::id::QuestionId;
    use Arrival::{Differs, New, Same};

    fn assessment(id: &str, name: &str, place: Option<&str>) -> Assessment {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let mut new = Assessment::new(AssessmentId::new(id), today);
        name.clone_into(&mut new.profile.organisation);
        new.place = place.map(QuestionId::new);
        new
    }

    /// An id, a name, and where the visitor is.
    type One<'a> = (&'a str, &'a str, Option<&'a str>);

    #[track_caller]
    fn check_by(
        arrivals: fn(&[Assessment], &[Assessment]) -> Vec<Arrival>,
        imported: &[One<'_>],
        expected: &[Arrival],
    ) {
        let here = [assessment("a", "Ada", None), assessment("b", "Ben", None)];
        let imported: Vec<_> = imported
            .iter()
            .map(|&(id, name, place)| assessment(id, name, place))
            .collect();
        assert_eq!(arrivals(&here, &imported), expected, "{imported:?}");
    }

    #[track_caller]
    fn check(imported: &[One<'_>], expected: &[Arrival]) {
        check_by(arrivals, imported, expected);
    }

    #[test]
    fn what_is_here_already_is_recognised() {
        check(&[("c", "Cy", None)], &[New]);
        check(&[("a", "Ada", None)], &[Same]);
        check(&[("a", "Ada", Some("4.1-issues"))], &[Same]);
        check(&[("copy", "Ada", None)], &[Same]);
        check(&[("a", "Bea", None)], &[Differs]);
        check(
            &[
                ("a", "Ada", None),
                ("b", "Ben", None),
                ("c", "Cy", None),
                ("c", "Cy", None),
                ("c", "Cyd", None),
                ("d", "Cy", None),
            ],
            &[Same, Same, New, Same, Differs, New],
        );
    }

    #[test]
    fn what_is_here_has_nothing_to_do_with_the_rest_of_a_file() {
        check_by(
            found_here,
            &[
                ("copy", "Ada", Some("4.1-issues")),
                ("a", "Bea", None),
                ("c", "Cy", None),
                ("c", "Cy", None),
                ("c", "Cyd", None),
            ],
            &[Same, Differs, New, New, New],
        );
    }
}
