//! What the visitor may set: value and pain per process, weights, targets.

mod field;

use crate::dom::prelude::*;

use crate::app::components::{
    Column, NumberField, Rule, SectionPage, card_head, clause_name, data_table, once_in_turn, rule,
};
use crate::app::reactive::Memo;
use crate::app::state::{App, app};
use crate::core::assessment::{Settings, limits};
use crate::core::edit;
use crate::core::report::InForce;
use crate::core::standard::{Clause, SubClause};
use crate::messages::{fill, t};
use crate::route::Page;
use field::{Field, cell};

/// The page of settings.
#[component]
pub(super) fn SettingsPage() -> impl IntoView {
    view! {
        <SectionPage page=Page::Settings title=t("setting.title") lead=t("setting.lead")>
            <Content/>
        </SectionPage>
    }
}

#[component]
fn Content() -> impl IntoView {
    let app = app();
    let is_default = Memo::new(move |_| app.settings() == Settings::default());
    let industry = move || {
        let name = app.industry_name();
        name.map_or_else(
            || t("setting.no-industry").to_owned(),
            |name| fill("setting.industry", &[("industry", &name)]),
        )
    };
    view! {
        <form class="stack loose" on:submit=|event| event.prevent_default()>
            <div class="row spread">
                <p class="small-text">{industry}" "{rule(Rule::Priority)}</p>
                <button
                    type="button"
                    disabled=move || is_default.get()
                    on:click=move |_| app.edit(edit::no_settings(&untrack(|| app.settings())))
                >
                    {t("setting.reset")}
                </button>
            </div>
            <section class="card stack">
                <h2>{t("setting.worth")}</h2>
                {once_in_turn(move || table(app, t("setting.worth-about"), Clause::Operation, [Field::Value, Field::Pain]))}
            </section>
            <section class="card stack">
                {card_head(t("setting.weights"), t("setting.weights-about"))}
                {Clause::ALL.map(|clause| once_in_turn(move || of_clause(app, clause)))}
            </section>
        </form>
    }
}

/// The weights and targets of a clause, and one target for all of it.
fn of_clause(app: App, clause: Clause) -> AnyView {
    if app.assessed(clause).is_empty() {
        return ().into_any();
    }
    let target = Signal::derive(move || {
        let settings = app.settings();
        let all = app.assessed(clause).into_iter();
        let mut targets = all.map(|one| settings.target(one));
        let first = targets.next()?;
        targets
            .all(|one| one.to_bits() == first.to_bits())
            .then_some(first)
    });
    let set_target = move |target| app.edit(edit::clause_targets(clause, target));
    view! {
        <details class="more">
            <summary>{clause_name(clause)}</summary>
            <div class="stack">
                <NumberField
                    id=format!("target-of-{}", clause.number())
                    label=t("setting.clause-target")
                    hint=t("setting.clause-target-hint")
                    takes=limits::SHARE
                    value=target
                    on_change=set_target
                />
                {table(app, t("setting.weights-of"), clause, [Field::Weight, Field::Target])}
            </div>
        </details>
    }
}

fn table(app: App, caption: &'static str, clause: Clause, fields: [Field; 2]) -> AnyView {
    let preset = |field: Field, sub_clause: SubClause| {
        app.with_open(|open| {
            app.with_bank(|bank| field.preset(&InForce::presets(bank, open), sub_clause))
        })
        .unwrap_or_default()
    };
    let rows = app
        .assessed(clause)
        .into_iter()
        .map(|one| {
            let cells = fields.map(|field| cell(app, one, field, preset(field, one)));
            std::iter::once(app.title_of(one).into_any())
                .chain(cells)
                .collect()
        })
        .collect();
    let [first, second] = fields;
    let columns = [
        Column::Words(t("column.sub-clause")),
        Column::Fields(first.name()),
        Column::Fields(second.name()),
    ];
    data_table(caption, &columns, rows)
}
