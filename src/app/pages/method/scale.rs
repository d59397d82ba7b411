//! From answers to ratings and levels.

use crate::dom::prelude::*;

use super::part::{prose, source};
use crate::app::components::{Column, data_table, number, rating_mark, text};
use crate::core::assessment::AnswerValue;
use crate::core::scoring::{Rating, readiness, score};
use crate::core::standard::Attribute;
use crate::messages::{answer, attribute, rating, t};

/// What each answer counts.
pub(super) fn answers() -> AnyView {
    let row = |value: AnswerValue| {
        vec![
            text(answer(value)),
            text(number(score(value))),
            text(number(readiness(value))),
        ]
    };
    let columns = [
        Column::Words(t("method.answer")),
        Column::Numbers(t("method.counts")),
        Column::Numbers(t("method.as-readiness")),
    ];
    let rows = AnswerValue::ALL.map(row).into();
    view! {
        {prose(t("method.answers-text"))}
        {data_table(t("method.answers"), &columns, rows)}
        {prose(t("method.answers-note"))}
        {source(t("method.answers-source"))}
    }
}

/// The bands of the scale.
pub(super) fn ratings() -> AnyView {
    let mut above = 0.0;
    let row = |of: Rating| {
        let lower = std::mem::replace(&mut above, of.upper_bound());
        vec![
            rating_mark(Some(of)),
            text(rating(of)),
            text(number(Some(lower))),
            text(number(Some(of.upper_bound()))),
        ]
    };
    let columns = [
        Column::Words(t("method.rating-column")),
        Column::Words(t("method.meaning")),
        Column::Numbers(t("method.above")),
        Column::Numbers(t("method.up-to")),
    ];
    let rows = Rating::ALL.map(row).into();
    view! {
        {prose(t("method.rating-text"))}
        {data_table(t("method.rating"), &columns, rows)}
    }
}

/// Attributes and levels.
pub(super) fn levels() -> AnyView {
    let row = |of: Attribute| {
        vec![
            text(attribute(of)),
            text(format!("PA {}", of.number())),
            text(of.level().to_string()),
        ]
    };
    let columns = [
        Column::Words(t("method.attribute")),
        Column::Words(t("method.number")),
        Column::Numbers(t("method.of-level")),
    ];
    let rows = Attribute::ALL.map(row).into();
    view! {
        {prose(t("method.level-text"))}
        {data_table(t("method.level"), &columns, rows)}
    }
}
