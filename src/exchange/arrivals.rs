//! What imported assessments are to those that are here already.

use crate::core::assessment::Assessment;

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

/// What each imported assessment is, in order.
#[must_use]
pub fn arrivals(here: &[Assessment], imported: &[Assessment]) -> Vec<Arrival> {
    let arrival = |(place, one): (usize, &Assessment)| {
        let before = || {
            imported
                .iter()
                .take(place)
                .filter(|other| other.id == one.id)
        };
        if here
            .iter()
            .chain(before())
            .any(|other| holds_the_same(one, other))
        {
            Arrival::Same
        } else if here.iter().chain(before()).any(|other| other.id == one.id) {
            Arrival::Differs
        } else {
            Arrival::New
        }
    };
    imported.iter().enumerate().map(arrival).collect()
}

/// Whether two assessments hold the same, be it that one is a copy under
/// another id, or that the visitor has looked at another question since.
pub fn holds_the_same(one: &Assessment, other: &Assessment) -> bool {
    let content = |of: &Assessment| Assessment {
        id: one.id.clone(),
        place: None,
        demo: None,
        ..of.clone()
    };
    // Most differ in a name or a number of answers, which is quick to see.
    one.profile == other.profile
        && one.answers.len() == other.answers.len()
        && content(one) == content(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Date;
    use crate::core::id::{AssessmentId, QuestionId};
    use Arrival::{Differs, New, Same};

    fn assessment(id: &str, name: &str, place: Option<&str>) -> Assessment {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let mut new = Assessment::new(AssessmentId::new(id), today);
        name.clone_into(&mut new.profile.organisation);
        new.place = place.map(QuestionId::new);
        new
    }

    fn check(imported: &[(&str, &str, Option<&str>)], expected: &[Arrival]) {
        let here = [assessment("a", "Ada", None), assessment("b", "Ben", None)];
        let imported: Vec<_> = imported
            .iter()
            .map(|&(id, name, place)| assessment(id, name, place))
            .collect();
        assert_eq!(arrivals(&here, &imported), expected, "{imported:?}");
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
}
