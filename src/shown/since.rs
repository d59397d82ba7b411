//! What has moved most between two snapshots, as a sentence.

use crate::core::assessment::planning::{Indicator, Measured};
use crate::core::plan::Pair;
use crate::core::standard::Clause;
use crate::messages::{clause, day, fill, t, whole};

/// Which clause has gained most, or lost where none has gained.
#[must_use]
pub fn most_moved(clauses: &[(Clause, Pair<Option<f64>>)]) -> String {
    let moves = clauses.iter().filter_map(|(of, (before, after))| {
        let more = (*after)? - (*before)?;
        (more.abs() >= 0.5).then_some((*of, more))
    });
    let most = moves.reduce(|most, one| if one.1 > most.1 { one } else { most });
    let Some((of, more)) = most else {
        return t("progress.none-moved").to_owned();
    };
    let key = if more > 0.0 {
        "progress.most-gained"
    } else {
        "progress.most-lost"
    };
    fill(
        key,
        &[
            ("number", &of.number()),
            ("clause", &clause(of)),
            ("points", &whole(more.abs())),
        ],
    )
}

/// The first and the last value of what is measured; none before there are two days.
#[must_use]
pub fn course(of: &Indicator) -> Option<Pair<Measured>> {
    let (first, last) = (*of.values.first()?, *of.values.last()?);
    let is_drawn = |value: f64| value >= 0.0;
    let all = of.values.iter().map(|one| one.value).chain(of.baseline);
    let mut all = all.map(is_drawn);
    (first.date < last.date && all.all(|drawn| drawn)).then_some((first, last))
}

/// How what is measured has gone, of the first that has a course.
#[must_use]
pub fn measured_since(indicators: &[Indicator]) -> Option<String> {
    let (of, (first, last)) = indicators
        .iter()
        .find_map(|one| Some((one, course(one)?)))?;
    let from = of.baseline.unwrap_or(first.value);
    Some(fill(
        "progress.measured",
        &[
            ("name", &of.name),
            ("before", &from),
            ("after", &last.value),
            ("unit", &of.unit),
            ("date", &day(last.date)),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::date::Date;

    #[test]
    fn the_clause_that_gained_most_is_named() {
        use Clause::{Context, Leadership, Operation};
        let check = |clauses: &[(Clause, Pair<Option<f64>>)], expected: &str| {
            assert_eq!(most_moved(clauses), expected);
        };
        let none = "No clause has moved by a point";
        check(&[], none);
        check(
            &[
                (Context, (Some(1.0), Some(1.4))),
                (Leadership, (None, Some(80.0))),
            ],
            none,
        );
        check(
            &[
                (Context, (Some(50.0), Some(30.0))),
                (Leadership, (Some(10.0), Some(22.0))),
                (Operation, (Some(10.0), Some(15.0))),
            ],
            "Clause 5 (Leadership) has gained most: 12 of 100",
        );
        check(
            &[
                (Context, (Some(50.0), Some(30.0))),
                (Operation, (Some(10.0), Some(5.0))),
            ],
            "No clause has gained; clause 8 (Operation) has lost 5 of 100",
        );
    }

    #[test]
    fn what_was_measured_on_one_day_has_no_course() {
        let on = |day, value| Measured {
            date: Date::from_ymd(2026, 11, day).unwrap(),
            value,
        };
        let check = |values: Vec<Measured>, baseline, expected: bool| {
            let one = Indicator {
                values,
                baseline,
                ..Indicator::default()
            };
            assert_eq!(course(&one).is_some(), expected, "{one:?}");
        };
        check(vec![], None, false);
        check(vec![on(1, 5.0)], Some(4.0), false);
        check(vec![on(1, 5.0), on(1, 6.0)], None, false);
        check(vec![on(1, 5.0), on(2, 6.0)], None, true);
        // What lies below 0 is not drawn.
        check(vec![on(1, 5.0), on(2, -6.0)], None, false);
    }
}
