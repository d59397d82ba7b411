//! The 44 sub-clauses in a row, each by what an auditor would find.

use super::canvas::{Anchor, Canvas, SMALL, Words, line_height, sheet};
use super::frame::Frame;
use super::ink::Ink;
use super::text;
use crate::core::scoring::Conformity;

/// What a strip shows: the clauses in order, each with its name and the states of its
/// sub-clauses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StripData {
    /// Name and states.
    pub groups: Vec<(String, Vec<Conformity>)>,
}

const HEIGHT: i32 = 26;
const GAP: i32 = 3;
const BETWEEN: i32 = 10;
/// From the cells to the names below them.
const AWAY: i32 = 4;

/// Draws a strip. Legend: the states of conformity. They are told apart by shape as
/// well: what is met fills its cell, a minor gap only frames it, one that cannot be graded
/// yet leaves the frame open, a major one is barred.
#[must_use]
pub fn strip(frame: &Frame<'_>, data: &StripData) -> String {
    let width = frame.width_up_to(1120);
    let height = HEIGHT + AWAY + line_height(SMALL);
    sheet(frame, "strip-chart", (width, height), &|canvas| {
        draw(canvas, width, data);
    })
}

fn draw(canvas: &Canvas<'_>, width: i32, data: &StripData) {
    let groups = data.groups.iter().filter(|(_, states)| !states.is_empty());
    let cells = count(groups.clone().map(|(_, states)| states.len()).sum());
    let gaps = count(groups.clone().count()) - 1;
    let room = width - (cells - 1 - gaps).max(0) * GAP - gaps.max(0) * BETWEEN;
    // Hundredths of pixels, so that the last cell ends where the sheet does.
    let each = (room * 100 / cells.max(1)).max(100);
    let mut place = 0;
    for (name, states) in groups {
        let start = place / 100;
        for state in states {
            let (left, right) = (place / 100, (place + each) / 100);
            if right > width {
                return;
            }
            cell(canvas, (left, right), *state);
            place += each + GAP * 100;
        }
        let end = place / 100 - GAP;
        let middle = HEIGHT + AWAY + line_height(SMALL) / 2;
        let room = (end - start + BETWEEN - 2).min(width - start);
        let name = text::cut(name, SMALL, room);
        let words = Words::new(Ink::Muted, Anchor::Start).small();
        canvas.text(&name, (start, middle), words);
        place += (BETWEEN - GAP) * 100;
    }
}

fn cell(canvas: &Canvas<'_>, (left, right): (i32, i32), state: Conformity) {
    let (from, to) = ((left, 0), (right, HEIGHT));
    // How far within its cell a mark stands.
    let rim = ((right - left) / 4).min(3);
    match state {
        Conformity::Met => canvas.rect(from, to, Ink::RatingF),
        Conformity::Minor | Conformity::Ungraded => {
            canvas.rect(from, to, Ink::RatingP);
            let (from, to) = ((left + rim, rim), (right - rim, HEIGHT - rim));
            canvas.rect(from, to, Ink::Surface);
            if state == Conformity::Ungraded {
                let (from, to) = ((left, HEIGHT / 4), (right, HEIGHT - HEIGHT / 4));
                canvas.rect(from, to, Ink::Surface);
            }
        }
        Conformity::Major => {
            canvas.rect(from, to, Ink::RatingN);
            let middle = HEIGHT / 2;
            let (from, to) = ((left + rim, middle - 2), (right - rim, middle + 2));
            canvas.rect(from, to, Ink::Surface);
        }
        Conformity::NotShown => canvas.rect(from, to, Ink::RatingNone),
    }
}

fn count(things: usize) -> i32 {
    i32::try_from(things).unwrap_or(0).min(10_000)
}
