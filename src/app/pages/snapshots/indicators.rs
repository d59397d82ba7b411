//! What the organisation measures: a value before the work began, and later ones.

use leptos::prelude::*;

use super::change;
use crate::app::browser;
use crate::app::components::{Column, DateField, NumberField, TextField, data_table, text};
use crate::app::state::{App, Undo};
use crate::core::assessment::planning::{Indicator, Measured};
use crate::core::edit::Edit;
use crate::messages::{day, fill, t};

/// The largest value taken, in whatever unit.
const MOST: f64 = 1_000_000_000.0;

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

impl App {
    fn indicators(self) -> Vec<Indicator> {
        self.with_open(|open| open.plan.indicators.clone())
            .unwrap_or_default()
    }

    /// Changes one indicator; by typing, which is stored a moment later.
    fn change_indicator(self, place: usize, change: impl FnOnce(&mut Indicator)) {
        let mut indicators = untrack(move || self.indicators());
        if let Some(one) = indicators.get_mut(place) {
            change(one);
            self.edit_text(Edit::Indicators(indicators));
        }
    }
}

/// The section of indicators.
pub(super) fn indicators(app: App) -> AnyView {
    let count = Memo::new(move |_| app.with_open(|open| open.plan.indicators.len()));
    let entries = move || {
        let places = 0..count.get().unwrap_or_default();
        places.map(|place| entry(app, place)).collect_view()
    };
    view! {
        <section class="card stack" data-testid="indicators">
            <div>
                <h2>{t("indicator.title")}</h2>
                <p class="muted small-text">{t("indicator.about")}</p>
            </div>
            <div class="row">{buttons(app)}</div>
            {entries}
        </section>
    }
    .into_any()
}

/// Buttons that add one of the proposed indicators, or one's own.
fn buttons(app: App) -> Vec<AnyView> {
    let own = (t("indicator.own"), "");
    let button = |(name, unit): (&'static str, &'static str)| {
        let is_own = name == own.0;
        let add = move |_| {
            let mut indicators = untrack(move || app.indicators());
            let name = if is_own {
                String::new()
            } else {
                name.to_owned()
            };
            indicators.push(Indicator {
                name,
                unit: unit.to_owned(),
                ..Indicator::default()
            });
            app.edit(Edit::Indicators(indicators));
        };
        let label = fill("indicator.add", &[("name", &name)]);
        view! { <button type="button" class="small" on:click=add>{label}</button> }.into_any()
    };
    proposals().into_iter().chain([own]).map(button).collect()
}

fn entry(app: App, place: usize) -> AnyView {
    let one = Memo::new(move |_| {
        app.with_open(|open| open.plan.indicators.get(place).cloned())
            .flatten()
            .unwrap_or_default()
    });
    let name = move || {
        one.with(|one| match one.name.trim() {
            "" => t("indicator.unnamed").to_owned(),
            name => name.to_owned(),
        })
    };
    let baseline = Memo::new(move |_| one.with(|one| one.baseline));
    view! {
        <details class="more" open>
            <summary>{name}</summary>
            <div class="stack">
                <div class="fields">
                    <TextField
                        id=format!("indicator-name-{place}") label=t("indicator.name")
                        value=Signal::derive(move || one.with(|one| one.name.clone()))
                        on_input=move |typed| app.change_indicator(place, |one| one.name = typed)
                    />
                    <TextField
                        id=format!("indicator-unit-{place}") label=t("indicator.unit")
                        value=Signal::derive(move || one.with(|one| one.unit.clone()))
                        on_input=move |typed| app.change_indicator(place, |one| one.unit = typed)
                    />
                    <NumberField
                        id=format!("indicator-baseline-{place}") label=t("indicator.baseline")
                        bounds=(-MOST, MOST) step=0.1 error=t("indicator.error") value=baseline
                        on_change=move |number| app.change_indicator(place, |one| one.baseline = number)
                    />
                </div>
                {measure(app, place)}
                {move || one.with(values)}
                <div class="row">
                    <button type="button" class="quiet small" on:click=move |_| delete(app, place)>
                        {t("indicator.delete")}
                    </button>
                </div>
            </div>
        </details>
    }
    .into_any()
}

/// Adds a later value.
fn measure(app: App, place: usize) -> AnyView {
    let date = RwSignal::new(Some(browser::today()));
    let value = RwSignal::new(None::<f64>);
    let add = move |_| {
        if let (Some(date), Some(number)) = (date.get_untracked(), value.get_untracked()) {
            app.change_indicator(place, |one| {
                one.values.push(Measured {
                    date,
                    value: number,
                });
                one.values.sort_by_key(|measured| measured.date);
            });
            value.set(None);
        }
    };
    let lacks = move || date.get().is_none() || value.get().is_none();
    view! {
        <div class="toolbar">
            <DateField
                id=format!("indicator-date-{place}") label=t("indicator.date") value=date
                on_change=move |chosen| date.set(chosen)
            />
            <NumberField
                id=format!("indicator-value-{place}") label=t("indicator.value")
                bounds=(-MOST, MOST) step=0.1 error=t("indicator.error") value=value
                on_change=move |number| value.set(number)
            />
            <button type="button" disabled=lacks on:click=add>{t("indicator.add-value")}</button>
        </div>
    }
    .into_any()
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
                text(change(
                    one.baseline.map(|baseline| measured.value - baseline),
                )),
            ]
        })
        .collect();
    let columns = [
        Column::Words(t("indicator.date")),
        Column::Numbers(t("indicator.value")),
        Column::Numbers(t("indicator.change")),
    ];
    Some(data_table(t("indicator.values"), &columns, rows))
}

fn delete(app: App, place: usize) {
    let before = untrack(move || app.indicators());
    let mut rest = before.clone();
    if place < rest.len() {
        let gone = rest.remove(place);
        app.edit(Edit::Indicators(rest));
        let words = fill("indicator.deleted", &[("name", &gone.name)]);
        let undo = move || app.edit(Edit::Indicators(before.clone()));
        app.say_with_undo(words, Undo::new(undo));
    }
}
