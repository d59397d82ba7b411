//! The prices that the plan reckons with, each with its source.

use crate::dom::prelude::*;

use crate::app::components::{NumberField, euro_range};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::core::assessment::limits;
use crate::core::assessment::planning::PlanOptions;
use crate::core::bank::CostUnit;
use crate::core::currency::Currency;
use crate::core::edit::{Edit, PlanField};
use crate::core::plan::prices::{listed, of_euros};
use crate::messages::{Decimals, Number, Value, currency, fill, source, t};

/// All cost units.
pub(super) fn prices(app: App) -> AnyView {
    let units = app.with_bank(|bank| bank.lists().costs.clone());
    let units: Vec<_> = units.iter().map(|unit| price(app, unit)).collect();
    view! {
        <section class="card stack" data-testid="prices">
            <div>
                <h2 id="prices" tabindex="-1">{t("scenarios.prices")}</h2>
                <p class="muted small-text">{t("scenarios.prices-about")}</p>
                {rate()}
            </div>
            <details class="more">
                <summary>{t("plan.all-prices")}</summary>
                <form class="fields" on:submit=|event| event.prevent_default()>{units}</form>
            </details>
        </section>
    }
}

/// What our prices, which are euros, were multiplied by; nothing where they are euros.
fn rate() -> Option<AnyView> {
    let currency = Some(currency()).filter(|one| *one != Currency::default())?;
    let values: [(&str, &dyn Value); 2] = [
        ("rate", &Number(currency.rate(), Decimals::UpTo(2))),
        ("currency", &currency.code()),
    ];
    let said = fill("scenarios.rate", &values);
    Some(view! { <p class="muted small-text" data-testid="rate">{said}</p> }.into_any())
}

/// The price of a cost unit; emptied, the default is back. Where what is listed
/// has prices that differ, the field is empty until the visitor enters one.
fn price(app: App, unit: &CostUnit) -> AnyView {
    let options = app.plan_options(PlanOptions::clone);
    let default = app.with_bank(|bank| listed(bank, &options, unit));
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
            ("range", &euro_range(of_euros(&options, unit.amount))),
            ("source", &source(unit.provenance.source)),
            ("note", &unit.provenance.note),
        ],
    );
    view! {
        <NumberField
            id=format!("price-{}", unit.key) label=label hint=hint
            unit=options.currency.sign() takes=limits::money(options.currency) value=value on_change=change
        />
    }
}
