//! What the organisation provides and where it stands.

use crate::dom::prelude::*;

use crate::app::components::{Choice, ChoiceField, NumberField, TextField};
use crate::app::reactive::Memo;
use crate::app::state::app;
use crate::core::assessment::{Mode, ScopeOverlap, limits};
use crate::core::bank::Certificate;
use crate::core::edit::ProfileField;
use crate::core::entry::whole;
use crate::messages::{certificate, mode, scope_overlap, t};

/// The fields.
pub(super) fn service() -> AnyView {
    let app = app();
    let modes = Mode::ALL.map(|one| {
        let is_on = move || app.of_profile(|profile| profile.mode) == one;
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="mode"
                    value=one.key()
                    prop:checked=is_on
                    on:change=move |_| app.edit_profile(ProfileField::Mode(one))
                />
                <span>{mode(one)}</span>
            </label>
        }
    });
    view! {
        <TextField
            id="services"
            label=t("profile.services")
            hint=t("profile.services-hint")
            lines=3
            value=Signal::derive(move || app.of_profile(|profile| profile.services.clone()))
            on_input=move |text| app.type_profile(ProfileField::Services(text))
        />
        <div class="fields">
            <NumberField
                id="customers" label=t("profile.customers") hint=t("profile.customers-hint")
                unit=t("profile.customers-unit") takes=limits::COUNTED
                value=Signal::derive(move || app.of_profile(|profile| profile.customers.map(f64::from)))
                on_change=move |count| {
                    app.edit_profile(ProfileField::Customers(count.and_then(whole)));
                }
            />
            <NumberField
                id="suppliers" label=t("profile.suppliers") hint=t("profile.suppliers-hint")
                unit=t("profile.suppliers-unit") takes=limits::COUNTED
                value=Signal::derive(move || app.of_profile(|profile| profile.suppliers.map(f64::from)))
                on_change=move |count| {
                    app.edit_profile(ProfileField::Suppliers(count.and_then(whole)));
                }
            />
        </div>
        <fieldset class="field">
            <legend>{t("profile.mode")}</legend>
            <p class="hint">{t("profile.mode-hint")}</p>
            {modes}
        </fieldset>
        <fieldset class="field">
            <legend>{t("profile.certificates")}</legend>
            <p class="hint">{t("profile.certificates-hint")}</p>
            <div class="fields">{Certificate::ALL.map(held)}</div>
        </fieldset>
    }
}

/// Whether a certificate is held, and for what.
fn held(of: Certificate) -> AnyView {
    let app = app();
    let none = Choice {
        key: String::new(),
        label: t("profile.not-held").to_owned(),
    };
    let overlaps = ScopeOverlap::ALL.map(|overlap| Choice {
        key: overlap.key().to_owned(),
        label: scope_overlap(overlap).to_owned(),
    });
    let choices: Vec<Choice> = std::iter::once(none).chain(overlaps).collect();
    let value = Memo::new(move |_| {
        app.of_profile(|profile| profile.certificates.get(&of).map(|held| held.key()))
            .unwrap_or_default()
            .to_owned()
    });
    let choose = move |key: String| {
        let overlap = ScopeOverlap::ALL.into_iter().find(|one| one.key() == key);
        app.edit_profile(ProfileField::Certificate(of, overlap));
    };
    view! {
        <ChoiceField
            id=of.key()
            label=certificate(of)
            choices=Signal::stored(choices)
            value=value
            on_change=choose
        />
    }
}
