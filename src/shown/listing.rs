//! A list that is a table: its rows as values, and which of them stand in which order.

use std::cmp::Ordering;

use crate::core::date::Date;
use crate::core::scoring::Rating;
use crate::core::sort::sort_by;
use crate::messages::{Value, day, few, in_order, number};

/// One row.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Row {
    /// Tells it apart from the others of its list, and stays as long as it does.
    pub key: String,
    /// Where its title leads. A row without opens in place, where its list does.
    pub href: Option<String>,
    /// What stands below the title, such as the visitor's note.
    pub note: Option<String>,
    /// Short words behind the title, such as “Quick win”.
    pub badges: Vec<&'static str>,
    /// One for each column; the first is the row's title.
    pub cells: Vec<Cell>,
    /// The keys of all choices of filters that show it.
    pub tags: Vec<String>,
}

/// What stands in one column of a row.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Cell {
    /// Nothing; it comes last, whichever way is sorted.
    #[default]
    Empty,
    /// Words, sorted by their letters.
    Words(String),
    /// Words with what they are sorted by, such as a number or a date.
    Ranked {
        /// What is shown; of a number without its unit, which the heading has.
        words: String,
        /// Smaller is further up.
        rank: f64,
    },
    /// A state with the mark of its key. What most rows are is not said in each of them.
    State {
        /// The key of its mark in the stylesheet.
        key: &'static str,
        /// Its name.
        words: &'static str,
        /// Smaller is further up.
        rank: f64,
    },
    /// A rating, or that there is none.
    Rating(Option<Rating>),
}

impl Cell {
    /// Words, or nothing.
    #[must_use]
    pub fn words(words: &str) -> Self {
        if words.is_empty() {
            Self::Empty
        } else {
            Self::Words(words.to_owned())
        }
    }

    /// Words of which those at the lower place are further up.
    #[must_use]
    pub fn placed(words: String, place: usize) -> Self {
        let rank = u32::try_from(place).map_or(f64::MAX, f64::from);
        Self::Ranked { words, rank }
    }

    /// A number with one decimal.
    #[must_use]
    pub fn number(of: f64) -> Self {
        Self::Ranked {
            words: number(Some(of)),
            rank: of,
        }
    }

    /// A number with its decimal only where it is small.
    #[must_use]
    pub fn few(of: f64) -> Self {
        Self::Ranked {
            words: few(of).written(),
            rank: of,
        }
    }

    /// A day, or nothing.
    #[must_use]
    pub fn day(of: Option<Date>) -> Self {
        of.map_or(Self::Empty, |of| Self::Ranked {
            words: day(of),
            rank: of.unix_millis(),
        })
    }

    fn against(&self, other: &Self, way: Way) -> Ordering {
        match (self, other) {
            (Self::Empty, Self::Empty) => Ordering::Equal,
            (Self::Empty, _) => Ordering::Greater,
            (_, Self::Empty) => Ordering::Less,
            (one, other) => {
                let ranks = one.rank().total_cmp(&other.rank());
                let order = ranks.then_with(|| in_order(one.letters(), other.letters()));
                match way {
                    Way::Up => order,
                    Way::Down => order.reverse(),
                }
            }
        }
    }

    fn rank(&self) -> f64 {
        match self {
            Self::Ranked { rank, .. } | Self::State { rank, .. } => *rank,
            // None comes before the lowest.
            Self::Rating(rating) => rating.map_or(-1.0, |rating| f64::from(rating as u8)),
            Self::Empty | Self::Words(_) => 0.0,
        }
    }

    fn letters(&self) -> &str {
        match self {
            Self::Words(words) => words,
            _ => "",
        }
    }
}

/// Which way a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The smallest first, A before Z.
    Up,
    /// The largest first.
    Down,
}

impl Way {
    /// The other way.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

/// What the visitor has chosen of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// The column it is sorted by and which way; none leaves the rows as they are given.
    pub sort: Option<(usize, Way)>,
    /// The chosen key of each filter; an empty one shows all.
    pub filters: Vec<String>,
    /// The keys of the rows that are open.
    pub open: Vec<String>,
}

/// The rows that are shown, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arranged {
    /// Their keys.
    pub keys: Vec<String>,
    /// What they were chosen by.
    by: (Option<(usize, Way)>, Vec<String>),
}

/// Which rows are shown, and in which order. While one is open and nothing else is chosen,
/// those that were shown stay in their places: what is typed into a row does not move it.
#[must_use]
pub fn arranged(rows: &[Row], choices: &Choices, before: Option<&Arranged>) -> Arranged {
    let by = (choices.sort, choices.filters.clone());
    let is_shown = |row: &&Row| {
        let mut filters = choices.filters.iter();
        filters.all(|key| key.is_empty() || row.tags.contains(key))
    };
    let mut shown: Vec<&Row> = rows.iter().filter(is_shown).collect();
    if let Some((column, way)) = choices.sort {
        sort_by(&mut shown, |one, other| {
            match (one.cells.get(column), other.cells.get(column)) {
                (Some(one), Some(other)) => one.against(other, way),
                _ => Ordering::Equal,
            }
        });
    }
    let shown = shown.into_iter().map(|row| row.key.clone());
    let stays = before.filter(|before| !choices.open.is_empty() && before.by == by);
    let keys = match stays {
        None => shown.collect(),
        Some(before) => {
            let is_there = |key: &&String| rows.iter().any(|row| row.key == **key);
            let stay = before.keys.iter().filter(is_there).cloned();
            let new = shown.filter(|key| !before.keys.contains(key));
            stay.chain(new).collect()
        }
    };
    Arranged { keys, by }
}

/// Fewer rows are not worth leaving their common state out.
const FEW: usize = 4;

/// The state that more than half of the rows have in a column, by key and name.
#[must_use]
pub fn common_state<'a>(
    rows: impl Iterator<Item = &'a Row>,
    column: usize,
) -> Option<(&'static str, &'static str)> {
    let mut counts: Vec<(&'static str, &'static str, usize)> = Vec::new();
    let mut all = 0;
    for row in rows {
        all += 1;
        let Some(Cell::State { key, words, .. }) = row.cells.get(column) else {
            continue;
        };
        match counts.iter_mut().find(|(known, ..)| known == key) {
            Some((.., count)) => *count += 1,
            None => counts.push((key, words, 1)),
        }
    }
    let most = counts.into_iter().max_by_key(|(.., count)| *count)?;
    (all >= FEW && 2 * most.2 > all).then_some((most.0, most.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(key: &str, cells: Vec<Cell>) -> Row {
        Row {
            key: key.to_owned(),
            tags: key.chars().map(String::from).collect(),
            cells,
            ..Row::default()
        }
    }

    fn rows() -> Vec<Row> {
        vec![
            row("ax", vec![Cell::words("Beta"), Cell::number(2.0)]),
            row("ay", vec![Cell::words("alpha"), Cell::number(10.0)]),
            row("bx", vec![Cell::words("gamma"), Cell::Empty]),
            row("by", vec![Cell::words(""), Cell::number(2.0)]),
        ]
    }

    fn choices(sort: Option<(usize, Way)>, filters: &[&str], open: &[&str]) -> Choices {
        let texts = |all: &[&str]| all.iter().map(|&one| one.to_owned()).collect();
        Choices {
            sort,
            filters: texts(filters),
            open: texts(open),
        }
    }

    #[test]
    fn rows_are_sorted_and_narrowed_down() {
        let check = |sort, filters: &[&str], expected: &str| {
            let found = arranged(&rows(), &choices(sort, filters, &[]), None);
            assert_eq!(found.keys.join(" "), expected, "{sort:?} {filters:?}");
        };
        check(None, &[], "ax ay bx by");
        check(Some((0, Way::Up)), &[], "ay ax bx by");
        check(Some((0, Way::Down)), &[], "bx ax ay by");
        check(Some((1, Way::Up)), &[], "ax by ay bx");
        check(Some((1, Way::Down)), &[], "ay ax by bx");
        check(Some((7, Way::Up)), &[], "ax ay bx by");
        check(None, &["", ""], "ax ay bx by");
        check(None, &["a", ""], "ax ay");
        check(None, &["a", "y"], "ay");
        check(None, &["z"], "");
    }

    #[test]
    fn rows_stay_in_their_places_while_one_is_open() {
        let check = |now: &[&str], choices: Choices, expected: &str| {
            let before = arranged(&rows(), &self::choices(None, &["a"], &[]), None);
            let all = rows();
            let find = |key: &&str| all.iter().find(|row| row.key == **key).cloned();
            let now: Vec<Row> = now.iter().filter_map(find).collect();
            let found = arranged(&now, &choices, Some(&before));
            assert_eq!(found.keys.join(" "), expected);
        };
        let turned = ["ay", "ax", "bx"];
        check(&turned, choices(None, &["a"], &[]), "ay ax");
        check(&turned, choices(None, &["a"], &["ax"]), "ax ay");
        check(&["ay"], choices(None, &["a"], &["ax"]), "ay");
        // Another choice holds at once.
        check(&turned, choices(None, &["x"], &["ax"]), "ax bx");
    }

    #[test]
    fn a_state_that_most_rows_have_is_common() {
        let check = |states: &str, expected: Option<&str>| {
            let state = |letter| match letter {
                'm' => ("minor", "Minor"),
                _ => ("major", "Major"),
            };
            let rows: Vec<Row> = states
                .chars()
                .map(|letter| {
                    let (key, words) = state(letter);
                    let rank = 0.0;
                    row("", vec![Cell::State { key, words, rank }])
                })
                .collect();
            let found = common_state(rows.iter(), 0);
            assert_eq!(found.map(|(key, _)| key), expected, "{states}");
            assert_eq!(common_state(rows.iter(), 1), None);
        };
        check("", None);
        check("mmm", None);
        check("mmmx", Some("minor"));
        check("mmxx", None);
        check("xxxxm", Some("major"));
    }
}
