//! What the organisation measures: a value before the work began, and later ones.

use crate::dom::prelude::*;

use super::chart;
use crate::app::browser;
use crate::app::components::{
    Column, DateField, NumberField, TextField, card_head, data_table, text,
};
use crate::app::reactive::{For, Memo};
use crate::app::state::App;
use crate::core::assessment::limits;
use crate::core::assessment::planning::{Indicator, Measured};
use crate::core::edit::{Edit, IndicatorField, OfList};
use crate::core::id::IndicatorId;
use crate::core::sort::sort_by_key;
use crate::messages::{day, difference, fill, t};

/// Indicators that help most firms: name and unit.
fn proposals() -> [(&'static str, &'static str); 4] {
    [
        (t("indicator.resolution"), t("indicator.resolution-unit")),
        (
            t("indicator.satisfaction"),
            t("indicator.satisfaction-unit"),
        ),
        (
            t("indicator.failed-changes"),
            t("indicator.failed-changes-unit"),
        ),
        (t("indicator.incidents"), t("indicator.incidents-unit")),
    ]
}

/// The section of indicators.
pub(super) fn indicators(app: App) -> AnyView {
    let ids = Memo::new(move |_| {
        let indicators = app.indicators();
        let ids = indicators.into_iter().map(|one| one.id);
        ids.collect::<Vec<_>>()
    });
    view! {
        <section class="card stack" data-testid="indicators">
            {card_head(t("indicator.title"), t("indicator.about"))}
            <div class="row">{buttons(app)}</div>
            <For each=move || ids.get() key=IndicatorId::clone children=move |id| entry(app, id)/>
        </section>
        {move || chart::measured(&app.indicators())}
    }
}

/// Buttons that add one of the proposed indicators, or one's own.
fn buttons(app: App) -> Vec<AnyView> {
    let own = (t("indicator.own"), "");
    let button = |(name, unit): (&'static str, &'static str)| {
        let is_own = name == own.0;
        let add = move |_| {
            let place = untrack(move || app.indicators()).len();
            let name = if is_own {
                String::new()
            } else {
                name.to_owned()
            };
            let new = Indicator {
                id: IndicatorId::new(&browser::unique()),
                name,
                unit: unit.to_owned(),
                ..Indicator::default()
            };
            app.edit(Edit::Indicator(OfList::Add(place, Box::new(new))));
        };
        let label = fill("indicator.add", &[("name", &name)]);
        view! { <button type="button" class="small" on:click=add>{label}</button> }
    };
    proposals().into_iter().chain([own]).map(button).collect()
}

fn entry(app: App, id: IndicatorId) -> AnyView {
    let id = StoredValue::new(id);
    let one = Memo::new(move |_| {
        let mut all = app.indicators().into_iter();
        id.with_value(|id| all.find(|one| one.id == *id))
            .unwrap_or_default()
    });
    let on_page = move |name: &str| id.with_value(|id| format!("indicator-{name}-{id}"));
    let name = move || {
        one.with(|one| match one.name.trim() {
            "" => t("indicator.unnamed").to_owned(),
            name => name.to_owned(),
        })
    };
    let baseline = Memo::new(move |_| one.with(|one| one.baseline));
    let delete = move |_| {
        delete(
            app,
            id.get_value(),
            &one.with_untracked(|one| one.name.clone()),
        );
    };
    view! {
        <details class="more" open>
            <summary>{name}</summary>
            <div class="stack">
                <div class="fields">
                    <TextField
                        id=on_page("name") label=t("indicator.name")
                        value=Signal::derive(move || one.with(|one| one.name.clone()))
                        on_input=move |typed| app.set_indicator(id, IndicatorField::Name(typed))
                    />
                    <TextField
                        id=on_page("unit") label=t("indicator.unit")
                        value=Signal::derive(move || one.with(|one| one.unit.clone()))
                        on_input=move |typed| app.set_indicator(id, IndicatorField::Unit(typed))
                    />
                    <NumberField
                        id=on_page("baseline") label=t("indicator.baseline")
                        takes=limits::MEASURED value=baseline
                        on_change=move |number| app.set_indicator(id, IndicatorField::Baseline(number))
                    />
                </div>
                {measure(app, id, one)}
                {move || one.with(values)}
                <div class="row">
                    <button type="button" class="quiet small" on:click=delete>
                        {t("indicator.delete")}
                    </button>
                </div>
            </div>
        </details>
    }
}

/// Adds a later value.
fn measure(app: App, id: StoredValue<IndicatorId>, one: Memo<Indicator>) -> AnyView {
    let date = RwSignal::new(Some(browser::today()));
    let value = RwSignal::new(None::<f64>);
    let add = move |_| {
        if let (Some(date), Some(number)) = (date.get_untracked(), value.get_untracked()) {
            let mut values = one.with_untracked(|one| one.values.clone());
            values.push(Measured {
                date,
                value: number,
            });
            sort_by_key(&mut values, |measured| measured.date);
            app.set_indicator(id, IndicatorField::Values(values));
            value.set(None);
        } else {
            id.with_value(|id| browser::focus_on(&format!("indicator-value-{id}")));
        }
    };
    view! {
        <div class="toolbar">
            <DateField
                id=id.with_value(|id| format!("indicator-date-{id}")) label=t("indicator.date") value=date
                on_change=move |chosen| date.set(chosen)
            />
            <NumberField
                id=id.with_value(|id| format!("indicator-value-{id}")) label=t("indicator.value")
                takes=limits::MEASURED value=value
                on_change=move |number| value.set(number)
            />
            <button type="button" on:click=add>{t("indicator.add-value")}</button>
        </div>
    }
}

/// All values against the first.
fn values(one: &Indicator) -> Option<AnyView> {
    if one.values.is_empty() {
        return None;
    }
    let rows = one
        .values
        .iter()
        .map(|measured| {
            let amount = fill(
                "indicator.amount",
                &[("value", &measured.value), ("unit", &one.unit)],
            );
            vec![
                text(day(measured.date)),
                text(amount),
                text(difference(
                    one.baseline.map(|baseline| measured.value - baseline),
                )),
            ]
        })
        .collect();
    let columns = [
        Column::Dates(t("indicator.date")),
        Column::Numbers(t("indicator.value")),
        Column::Numbers(t("indicator.change")),
    ];
    Some(data_table(t("indicator.values"), &columns, rows))
}

fn delete(app: App, id: IndicatorId, name: &str) {
    let words = fill("indicator.deleted", &[("name", &name)]);
    app.remove(Edit::Indicator(OfList::Remove(id)), words);
}
