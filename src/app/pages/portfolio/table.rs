//! The firms as a list.

use std::sync::Arc;

use crate::dom::prelude::*;

use super::among::among;
use super::reading::{Desk, Kept};
use crate::app::components::{Choice, ListColumn, ListFilter, Listing, listing};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::messages::{fill, t};
use crate::shown::portfolio::{Facet, choices, rows};

/// The list; a row opens to show where the firm stands among the others.
pub(super) fn table(app: App, desk: Desk, kept: &Arc<Kept>) -> AnyView {
    let members = kept.portfolio.members();
    let (rows, facets) = app.with_bank(|bank| (rows(bank, members), choices(bank, members)));
    let kept = kept.clone();
    let opens = move |key: &str| {
        let place = key.parse().ok();
        let member = place.and_then(|place: usize| kept.portfolio.members().get(place));
        member.map(|member| among(desk, &kept, member)).into_any()
    };
    let filters = [
        ("filter-industry", t("portfolio.industry")),
        ("filter-size", t("portfolio.sizes")),
        ("filter-depth", t("portfolio.depth")),
        ("filter-verdict", t("portfolio.verdict")),
    ];
    let filter = |((id, label), facets): ((&'static str, &'static str), Vec<Facet>)| {
        let facets = facets.into_iter().map(|facet| Choice {
            key: facet.key,
            label: facet.name,
        });
        let all = Choice {
            key: String::new(),
            label: t("filter.all").to_owned(),
        };
        ListFilter {
            id,
            label,
            choices: std::iter::once(all).chain(facets).collect(),
            begins: "",
        }
    };
    let list = Listing {
        name: "firm",
        caption: t("portfolio.title"),
        columns: vec![
            ListColumn::words(t("portfolio.organisation")),
            ListColumn::numbers(t("column.readiness"), ""),
            ListColumn::numbers(t("portfolio.conformity"), "%"),
            ListColumn::numbers(t("portfolio.level"), ""),
            ListColumn::numbers(t("portfolio.major"), ""),
            ListColumn::numbers(t("portfolio.minor"), ""),
            ListColumn::numbers(t("portfolio.size"), ""),
            ListColumn::words(t("portfolio.changed")),
            ListColumn::words(t("portfolio.depth")),
            ListColumn::words(t("portfolio.industry")).long(),
        ],
        filters: filters
            .into_iter()
            .zip(facets)
            .filter(|(_, facets)| !facets.is_empty())
            .map(filter)
            .collect(),
        order: t("portfolio.order"),
        counted: |count| fill("portfolio.shown", &[("count", &count)]),
        opens: Some(Box::new(opens)),
    };
    view! {
        <p class="muted small-text">{t("portfolio.list-about")}</p>
        {listing(list, Memo::new(move |_| rows.clone()))}
    }
}
