//! Where one firm stands among the others.

use std::sync::Arc;

use crate::dom::prelude::*;

use super::reading::{Desk, Kept};
use crate::app::components::{Column, clause_name, data_table, number, text};
use crate::core::portfolio::{FEWEST, Member, rank};
use crate::core::standard::Clause;
use crate::messages::{fill, t, whole};
use crate::shown::portfolio::{distribution, scopes};

/// What a row opens.
pub(super) fn among(desk: Desk, kept: &Arc<Kept>, member: &Member) -> AnyView {
    let members = kept.portfolio.members();
    let all = |scope| {
        move || {
            members
                .iter()
                .filter_map(move |one| one.readiness_in(scope))
        }
    };
    let standing = member
        .readiness
        .and_then(|own| Some((own, rank(all(None)(), own)?)));
    let standing = match standing {
        Some((own, rank)) => fill(
            "portfolio.rank",
            &[
                ("readiness", &number(Some(own))),
                ("lower", &rank.lower),
                ("others", &rank.others),
            ],
        ),
        None => fill("portfolio.too-few", &[("fewest", &FEWEST)]),
    };
    let row = |scope: Option<Clause>| {
        let own = member.readiness_in(scope);
        let percentile = own.and_then(|own| rank(all(scope)(), own));
        vec![
            text(scope.map_or_else(|| t("portfolio.all-clauses").to_owned(), clause_name)),
            text(number(own)),
            text(number(distribution(members, scope).map(|one| one.median))),
            text(percentile.map_or_else(|| number(None), |rank| whole(rank.percent))),
        ]
    };
    let columns = [
        Column::Words(t("column.clause")),
        Column::Numbers(t("portfolio.own")),
        Column::Numbers(t("portfolio.median")),
        Column::Numbers(t("portfolio.percentile")),
    ];
    let rows = scopes().map(row).collect();
    let looked = member.clone();
    view! {
        <p><strong>{standing}</strong></p>
        {data_table(t("portfolio.distribution"), &columns, rows)}
        <p class="muted small-text">{t("portfolio.percentile-about")}</p>
        <div class="row">
            <button type="button" class="small" data-testid="portfolio-look" on:click=move |_| desk.look_at(&looked)>
                {t("portfolio.look")}
            </button>
            <span class="muted small-text">{t("portfolio.look-about")}</span>
        </div>
    }
}
