//! Short lists that still say all there is.

use crate::core::standard::SubClause;
use crate::messages::{fill, list};

/// The first sub-clauses by name and the others by number in one last line.
#[must_use]
pub fn first_and_others(
    all: &[SubClause],
    first: usize,
    name: impl Fn(SubClause) -> String,
) -> Vec<String> {
    let (first, others) = all.split_at(all.len().min(first));
    let numbers: Vec<&str> = others.iter().map(|one| one.number()).collect();
    let more = (!others.is_empty()).then(|| {
        fill(
            "list.and-more",
            &[("count", &others.len()), ("numbers", &list(&numbers))],
        )
    });
    first.iter().map(|&one| name(one)).chain(more).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_room_is_named_by_number() {
        let check = |count: usize, expected: &[&str]| {
            let all: Vec<_> = SubClause::all().take(count).collect();
            let shown = first_and_others(&all, 2, |one| format!("<{one}>"));
            assert_eq!(shown, expected, "{count}");
        };
        check(0, &[]);
        check(2, &["<4.1>", "<4.2>"]);
        check(5, &["<4.1>", "<4.2>", "and 3 more: 4.3, 4.4, 5.1"]);
    }
}
