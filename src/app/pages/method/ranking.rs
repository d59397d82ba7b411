//! Agreement of answers, priorities, effort, and where all this comes from.

use crate::dom::prelude::*;

use super::part::{formula, prose, source};
use crate::app::components::{Column, data_table, text};
use crate::core::assessment::{DEFAULT_TARGET, DEFAULT_VALUE};
use crate::core::bank::Source;
use crate::core::scoring::ReliabilityClass;
use crate::messages::{fill, reliability, source as kind, t};

/// How much the answers behind a score agree.
pub(super) fn agreement() -> AnyView {
    let (high, poor) = (ReliabilityClass::HIGH_BELOW, ReliabilityClass::POOR_ABOVE);
    let rows = [
        (
            ReliabilityClass::High,
            fill("method.below", &[("bound", &high)]),
        ),
        (
            ReliabilityClass::Medium,
            fill("method.between", &[("low", &high), ("high", &poor)]),
        ),
        (
            ReliabilityClass::Poor,
            fill("method.over", &[("bound", &poor)]),
        ),
    ];
    let rows = rows.map(|(class, spread)| vec![text(reliability(class)), text(spread)]);
    let columns = [
        Column::Words(t("method.agreement")),
        Column::Words(t("method.spread")),
    ];
    view! {
        {prose(t("method.reliability-text"))}
        {data_table(t("method.reliability"), &columns, rows.into())}
        {source(t("method.answers-source"))}
    }
}

/// Which gap first.
pub(super) fn priority() -> AnyView {
    let rows = [
        (
            t("method.value"),
            fill("method.value-of", &[("value", &DEFAULT_VALUE)]),
        ),
        (t("method.gap"), t("method.gap-of").to_owned()),
        (t("method.effort"), t("method.effort-of").to_owned()),
    ];
    let rows = rows.map(|(part, made_of)| vec![text(part), text(made_of)]);
    let columns = [
        Column::Words(t("method.part")),
        Column::Words(t("method.made-of")),
    ];
    view! {
        {prose(&fill("method.priority-text", &[("target", &DEFAULT_TARGET)]))}
        {formula(t("method.priority-formula").to_owned())}
        {data_table(t("method.priority"), &columns, rows.into())}
        {source(t("method.priority-source"))}
    }
}

/// Where hours and money come from.
pub(super) fn hours() -> AnyView {
    let rows = [
        (Source::Published, t("method.published")),
        (Source::Recalled, t("method.recalled")),
        (Source::Proposal, t("method.proposal")),
    ];
    let rows = rows.map(|(of, meaning)| vec![text(kind(of)), text(meaning)]);
    let columns = [
        Column::Words(t("method.kind")),
        Column::Words(t("method.meaning")),
    ];
    view! {
        {prose(t("method.hours-text"))}
        {data_table(t("method.hours"), &columns, rows.into())}
    }
}

/// The published sources.
pub(super) fn sources() -> AnyView {
    const STUDY: &str = "10.1016/j.im.2019.103213";
    view! {
        <ul>
            <li>{t("method.standard")}</li>
            <li>{t("method.scale")}</li>
            <li>
                {t("method.study")} " "
                <a href=format!("https://doi.org/{STUDY}") rel="noreferrer">
                    {format!("doi:{STUDY}")}
                </a>
            </li>
            <li>{t("method.fitsm")}</li>
        </ul>
    }
}
