//! One number of a sub-clause that the visitor may set.

use crate::dom::prelude::*;

use crate::app::components::{Labelled, NumberField};
use crate::app::reactive::Memo;
use crate::app::state::App;
use crate::core::assessment::{DEFAULT_TARGET, Settings, limits};
use crate::core::edit::{Edit, SettingField};
use crate::core::entry::{Numbers, whole};
use crate::core::report::InForce;
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

    fn takes(self) -> Numbers {
        match self {
            Self::Weight => limits::WEIGHT,
            Self::Target => limits::SHARE,
            Self::Value | Self::Pain => limits::SCALE,
        }
    }

    /// The number where the visitor says nothing.
    pub(super) fn preset(self, presets: &InForce<'_>, sub_clause: SubClause) -> f64 {
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
        match self {
            Self::Weight => SettingField::Weight(sub_clause, number),
            Self::Target => SettingField::Target(sub_clause, number),
            Self::Value => SettingField::Value(sub_clause, number.and_then(whole)),
            Self::Pain => SettingField::Pain(sub_clause, number.and_then(whole)),
        }
    }
}

/// The field of one number with its preset beside it.
pub(super) fn cell(app: App, sub_clause: SubClause, field: Field, preset: f64) -> AnyView {
    let own = Memo::new(move |_| {
        app.with_open(|open| field.own(&open.settings, sub_clause))
            .flatten()
    });
    let change = move |number: Option<f64>| {
        let own = number.filter(|number| number.to_bits() != preset.to_bits());
        app.edit(Edit::Setting(field.set(sub_clause, own)));
    };
    let label = fill(
        "setting.of",
        &[("what", &field.name()), ("sub-clause", &sub_clause)],
    );
    let note = Signal::derive(move || {
        own.get().map_or_else(String::new, |_| {
            fill("setting.default", &[("number", &preset)])
        })
    });
    view! {
        <NumberField
            id=format!("setting-{}-{sub_clause}", field as u8)
            label=label
            labelled=Labelled::ByTable
            hint=note
            takes=field.takes()
            value=Signal::derive(move || Some(own.get().unwrap_or(preset)))
            on_change=change
        />
    }
}
