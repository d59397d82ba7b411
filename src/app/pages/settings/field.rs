//! One number of a sub-clause that the visitor may set.

use leptos::prelude::*;

use crate::app::state::App;
use crate::core::assessment::{DEFAULT_TARGET, Settings};
use crate::core::edit::{Edit, SettingField};
use crate::core::report::Means;
use crate::core::standard::SubClause;
use crate::messages::{fill, t};

/// Which number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// Weight in the readiness, 0–5.
    Weight,
    /// Target readiness, 0–100.
    Target,
    /// Business value, 1–5.
    Value,
    /// Customer pain, 1–5.
    Pain,
}

impl Field {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Weight => t("setting.weight"),
            Self::Target => t("setting.target"),
            Self::Value => t("setting.value"),
            Self::Pain => t("setting.pain"),
        }
    }

    /// Smallest number, largest number and step.
    fn bounds(self) -> (f64, f64, f64) {
        match self {
            Self::Weight => (0.0, 5.0, 0.1),
            Self::Target => (0.0, 100.0, 1.0),
            Self::Value | Self::Pain => (1.0, 5.0, 1.0),
        }
    }

    /// The number where the visitor says nothing.
    pub(super) fn preset(self, presets: &Means<'_>, sub_clause: SubClause) -> f64 {
        match self {
            Self::Weight => presets.weight(sub_clause),
            Self::Target => DEFAULT_TARGET,
            Self::Value => f64::from(presets.business_value(sub_clause)),
            Self::Pain => f64::from(presets.customer_pain(sub_clause)),
        }
    }

    fn own(self, settings: &Settings, sub_clause: SubClause) -> Option<f64> {
        match self {
            Self::Weight => settings.weights.get(&sub_clause).copied(),
            Self::Target => settings.targets.get(&sub_clause).copied(),
            Self::Value => settings.value.get(&sub_clause).copied().map(f64::from),
            Self::Pain => settings.pain.get(&sub_clause).copied().map(f64::from),
        }
    }

    /// The edit that sets the number; none goes back to the preset.
    fn set(self, sub_clause: SubClause, number: Option<f64>) -> SettingField {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // within 1–5
        let whole = number.map(|number| number.round().clamp(1.0, 5.0) as u8);
        match self {
            Self::Weight => SettingField::Weight(sub_clause, number),
            Self::Target => SettingField::Target(sub_clause, number),
            Self::Value => SettingField::Value(sub_clause, whole),
            Self::Pain => SettingField::Pain(sub_clause, whole),
        }
    }
}

/// The field of one number with its preset beside it.
pub(super) fn cell(app: App, sub_clause: SubClause, field: Field, preset: f64) -> AnyView {
    let is_wrong = RwSignal::new(false);
    let (least, most, step) = field.bounds();
    let own = Memo::new(move |_| {
        app.with_open(|open| field.own(&open.settings, sub_clause))
            .flatten()
    });
    let change = move |text: String| {
        let text = text.trim().replace(',', ".");
        let number = text
            .parse::<f64>()
            .ok()
            .filter(|number| (least..=most).contains(number));
        is_wrong.set(number.is_none() && !text.is_empty());
        if !is_wrong.get_untracked() {
            let own = number.filter(|number| number.to_bits() != preset.to_bits());
            app.edit(Edit::Setting(field.set(sub_clause, own)));
        }
    };
    let label = fill(
        "setting.of",
        &[("what", &field.name()), ("sub-clause", &sub_clause)],
    );
    let note = move || match (is_wrong.get(), own.get()) {
        (true, _) => fill("setting.between", &[("least", &least), ("most", &most)]),
        (false, Some(_)) => fill("setting.default", &[("number", &preset)]),
        (false, None) => String::new(),
    };
    let note_id = format!("note-{}-{sub_clause}", field as u8);
    view! {
        <input
            type="number"
            inputmode="decimal"
            min=least
            max=most
            step=step
            aria-label=label
            aria-describedby=note_id.clone()
            aria-invalid=move || is_wrong.get().then_some("true")
            prop:value=move || own.get().unwrap_or(preset).to_string()
            on:change:target=move |event| change(event.target().value())
        />
        <span class="hint" id=note_id>{note}</span>
    }
    .into_any()
}
