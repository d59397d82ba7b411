//! Roles × groups of sub-clauses: who leads, who helps.

use crate::dom::prelude::*;

use crate::app::components::{Column, card_head, data_table, text};
use crate::app::state::App;
use crate::core::plan::{Part, role_matrix};
use crate::core::standard::Role;
use crate::messages::{clause, fill, role, t, whole};

/// The matrix of responsibilities.
pub(super) fn matrix(app: App) -> AnyView {
    let table = move || {
        let sizes = app.with_open(|open| open.profile.sizes())?;
        let rows = app.with_bank(|bank| role_matrix(bank, &sizes));
        let rows = rows
            .into_iter()
            .map(|row| {
                let group = fill(
                    "role-page.group",
                    &[
                        ("number", &row.group),
                        ("clause", &section_name(row.group, clause(row.clause))),
                    ],
                );
                let cells = row.parts.map(|(share, part)| text(part_words(share, part)));
                std::iter::once(text(group)).chain(cells).collect()
            })
            .collect();
        let mut columns = vec![Column::Words(t("role-page.clause"))];
        columns.extend(Role::ALL.map(|one| Column::Words(role(one))));
        Some(data_table(t("role-page.matrix"), &columns, rows))
    };
    view! {
        <section class="card stack screen-only">
            {card_head(t("role-page.matrix"), t("role-page.matrix-about"))}
            {table}
        </section>
    }
}

/// The name of a section of clause 8, else of the clause.
fn section_name(group: &str, clause: &'static str) -> &'static str {
    match group {
        "8.1" => t("section.planning-control"),
        "8.2" => t("section.portfolio"),
        "8.3" => t("section.relationship"),
        "8.4" => t("section.supply-demand"),
        "8.5" => t("section.design"),
        "8.6" => t("section.resolution"),
        "8.7" => t("section.assurance"),
        _ => clause,
    }
}

fn part_words(share: f64, part: Part) -> String {
    let percent = whole(share * 100.0);
    match part {
        Part::None => t("mark.none").to_owned(),
        Part::Helps => fill("role-page.helps", &[("percent", &percent)]),
        Part::Leads => fill("role-page.leads", &[("percent", &percent)]),
    }
}
