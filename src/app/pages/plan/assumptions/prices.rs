//! The prices that the plan reckons with, each with its source.

use crate::dom::prelude::*;

use crate::app::components::{NumberField, euro_range};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::core::assessment::limits;
use crate::core::bank::CostUnit;
use crate::core::edit::{Edit, PlanField};
use crate::core::plan::prices::listed;
use crate::messages::{fill, source, t};

/// All cost units.
pub(super) fn prices(app: App) -> AnyView {
    let units = app.with_bank(|bank| bank.lists().costs.clone());
    let units: Vec<_> = units.iter().map(|unit| price(app, unit)).collect();
    view! {
        <section class="card stack" data-testid="prices">
            <div>
                <h2 id="prices" tabindex="-1">{t("scenarios.prices")}</h2>
                <p class="muted small-text">{t("scenarios.prices-about")}</p>
            </div>
            <details class="more">
                <summary>{t("plan.all-prices")}</summary>
                <form class="fields" on:submit=|event| event.prevent_default()>{units}</form>
            </details>
        </section>
    }
}

/// The price of a cost unit; emptied, the default is back. Where what is listed
/// has prices that differ, the field is empty until the visitor enters one.
fn price(app: App, unit: &CostUnit) -> AnyView {
    let default = app.with_bank(|bank| listed(bank, unit));
    let key = StoredValue::new(unit.key.clone());
    let value = Memo::new(move |_| {
        let own =
            app.with_open(|open| key.with_value(|key| open.plan.options.prices.get(key).copied()));
        own.flatten().or(default)
    });
    let change = move |number: Option<f64>| {
        let is_own = |number: &f64| default.map(f64::to_bits) != Some(number.to_bits());
        let own = number.filter(is_own);
        app.edit(Edit::Plan(PlanField::Price(key.get_value(), own)));
    };
    let label = fill(
        "scenarios.price-of",
        &[("what", &unit.text.name), ("per", &unit.text.per)],
    );
    let hint = fill(
        match default {
            Some(_) => "scenarios.price-source",
            None => "scenarios.price-each",
        },
        &[
            ("range", &euro_range(unit.amount)),
            ("source", &source(unit.provenance.source)),
            ("note", &unit.provenance.note),
        ],
    );
    view! {
        <NumberField
            id=format!("price-{}", unit.key) label=label hint=hint unit="€"
            takes=limits::EUROS value=value on_change=change
        />
    }
}
