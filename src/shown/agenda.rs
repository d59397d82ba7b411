//! The work of a plan by month, for screens that have no room for a chart.

use super::timeline::{Piece, Standing, days};
use crate::core::date::Date;
use crate::core::sort::sort_by_key;
use crate::messages::{hours, month_of_year};

/// What begins in a month.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// Its name, with the year.
    pub name: String,
    /// What begins in it, by date.
    pub pieces: Vec<Piece>,
}

/// The pieces that are not done, by the month in which they begin; what has begun
/// before today stands in today's.
#[must_use]
pub fn months(pieces: &[Piece], today: Date) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    let open = pieces
        .iter()
        .filter(|piece| piece.standing != Standing::Done);
    let mut begin: Vec<(Date, &Piece)> = open
        .filter_map(|piece| {
            let (start, _) = piece.days?;
            Some((first_of_month(start.max(today)), piece))
        })
        .collect();
    sort_by_key(&mut begin, |(first, piece)| (*first, piece.days));
    for (first, piece) in begin {
        match months.last_mut().filter(|month| month.first == first) {
            Some(month) => month.pieces.push(piece.clone()),
            None => months.push(Month {
                first,
                name: month_of_year(first),
                pieces: vec![piece.clone()],
            }),
        }
    }
    months
}

fn first_of_month(date: Date) -> Date {
    let (_, _, day) = date.ymd();
    date.plus_days(1 - i32::try_from(day).unwrap_or(1))
}

/// When, how much and by whom.
#[must_use]
pub fn details(piece: &Piece) -> String {
    let hours = (piece.hours >= 0.05).then(|| hours(piece.hours));
    let parts = [
        days(piece.days),
        hours.unwrap_or_default(),
        piece.owner.clone(),
    ];
    let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(" · ")
}
