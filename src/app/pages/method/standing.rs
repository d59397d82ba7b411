//! Conformity, readiness and the verdict.

use crate::dom::prelude::*;

use super::part::{formula, prose, source};
use crate::app::components::{Column, data_table, number, status_mark, text};
use crate::core::assessment::{AnswerValue, DEFAULT_WEIGHT, Settings};
use crate::core::bank::Kind;
use crate::core::scoring::{Conformity, MONTHS_OF_OPERATION, Stage, score};
use crate::messages::{answer, conformity as name, fill, kind, kind_meaning, t, whole};

/// The rule of conformity.
pub(super) fn conformity() -> AnyView {
    let when = |of: Conformity| match of {
        Conformity::Major => t("method.major-when"),
        Conformity::Ungraded => t("method.ungraded-when"),
        Conformity::Minor => t("method.minor-when"),
        Conformity::NotShown => t("method.not-shown-when"),
        Conformity::Met => t("method.met-when"),
    };
    let mut rows: Vec<_> = Conformity::ALL
        .map(|of| vec![status_mark(of.key(), name(of)), text(when(of))])
        .into();
    rows.push(vec![
        status_mark("claimed", t("mark.claimed")),
        text(t("method.claimed-when")),
    ]);
    rows.push(vec![
        status_mark("first-look", t("mark.first-look")),
        text(t("method.first-look-when")),
    ]);
    let columns = [
        Column::Words(t("method.state")),
        Column::Words(t("method.when")),
    ];
    let kinds = Kind::ALL
        .map(|of| vec![text(kind(of)), text(kind_meaning(of))])
        .into();
    let kind_columns = [
        Column::Words(t("method.kinds")),
        Column::Words(t("method.meaning")),
    ];
    view! {
        {prose(t("method.conformity-text"))}
        {data_table(t("method.kinds"), &kind_columns, kinds)}
        {data_table(t("method.conformity"), &columns, rows)}
        {prose(t("method.conformity-note"))}
        {source(t("method.conformity-source"))}
    }
}

/// The formula of readiness.
pub(super) fn readiness() -> AnyView {
    let (low, high) = (
        number(score(AnswerValue::No)),
        number(score(AnswerValue::Always)),
    );
    view! {
        {prose(t("method.readiness-text"))}
        {formula(fill("method.readiness-formula", &[("low", &low), ("high", &high)]))}
        {prose(&fill("method.readiness-more", &[("weight", &DEFAULT_WEIGHT)]))}
    }
}

/// What leaves the numbers alone.
pub(super) fn nothing() -> AnyView {
    let percent = |share: f64| whole(share * 100.0);
    let (full, part) = (
        percent(Settings::FULL_CREDIT),
        percent(Settings::PART_CREDIT),
    );
    let certificate = fill(
        "method.certificate-effect",
        &[("full", &full), ("part", &part)],
    );
    let rows = [
        (
            answer(AnswerValue::DontKnow),
            t("method.unknown-effect").to_owned(),
        ),
        (t("method.open"), t("method.open-effect").to_owned()),
        (
            t("method.occurs-not"),
            t("method.occurs-not-effect").to_owned(),
        ),
        (t("method.certificate"), certificate),
    ];
    let rows = rows.map(|(what, effect)| vec![text(what), text(effect)]);
    let columns = [
        Column::Words(t("method.what")),
        Column::Words(t("method.effect")),
    ];
    view! {
        {prose(t("method.nothing-text"))}
        {data_table(t("method.nothing"), &columns, rows.into())}
    }
}

/// The reasons against each stage.
pub(super) fn verdict() -> AnyView {
    let months = fill("method.months", &[("months", &MONTHS_OF_OPERATION)]);
    let stage_one = [
        t("method.leadership"),
        t("method.majors"),
        t("method.gates"),
        t("method.documents"),
        t("method.audit"),
        t("method.review"),
    ];
    let stage_two = [
        t("method.ungraded"),
        t("method.not-shown"),
        t("method.quick"),
        t("method.claims"),
        t("method.records"),
        &months,
    ];
    let row = |stage: Stage, reason: &str| {
        let stage = match stage {
            Stage::One => 1,
            Stage::Two => 2,
        };
        vec![
            text(reason),
            text(fill("method.stage", &[("number", &stage)])),
        ]
    };
    let rows = stage_one
        .map(|reason| row(Stage::One, reason))
        .into_iter()
        .chain(stage_two.map(|reason| row(Stage::Two, reason)))
        .collect();
    let columns = [
        Column::Words(t("method.reason")),
        Column::Words(t("method.against")),
    ];
    view! {
        {prose(t("method.verdict-text"))}
        {data_table(t("method.verdict"), &columns, rows)}
        {prose(t("method.minors"))}
        {prose(t("result.disclaimer"))}
        {source(t("method.verdict-source"))}
    }
}
