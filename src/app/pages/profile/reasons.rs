//! Why the organisation wants it, and what else applies to it.

use leptos::prelude::*;

use super::group::{section, tick_box};
use crate::app::reactive::Memo;
use crate::app::state::app;
use crate::core::bank::{ModuleInfo, Motive};
use crate::core::edit::ProfileField;
use crate::messages::t;

/// The motives, which raise the value of some sub-clauses.
#[component]
pub(super) fn Reasons() -> impl IntoView {
    let app = app();
    let motives = Memo::new(move |_| app.with_bank(|bank| bank.lists().motives.clone()));
    let tick = move |motive: Motive| {
        let (key, own) = (motive.key.clone(), motive.key);
        tick_box(
            motive.name,
            String::new(),
            move || app.of_profile(|profile| profile.motives.contains(&key)),
            move |is_on| app.edit_profile(ProfileField::Motive(own.clone(), is_on)),
        )
    };
    let fields = view! {
        <fieldset class="field">
            <legend class="visually-hidden">{t("profile.why")}</legend>
            <div class="fields">{move || motives.get().into_iter().map(tick).collect_view()}</div>
        </fieldset>
    };
    section("profile.why", "profile.why-about", fields.into_any())
}

/// The context modules, which add questions of their own.
#[component]
pub(super) fn Modules() -> impl IntoView {
    let app = app();
    let modules = Memo::new(move |_| app.with_bank(|bank| bank.lists().modules.clone()));
    let tick = move |info: ModuleInfo| {
        let module = info.module;
        tick_box(
            info.name,
            info.when,
            move || app.of_profile(|profile| profile.modules.contains(&module)),
            move |is_on| app.edit_profile(ProfileField::Module(module, is_on)),
        )
    };
    let fields = view! {
        <fieldset class="field">
            <legend class="visually-hidden">{t("profile.modules")}</legend>
            <div class="fields">{move || modules.get().into_iter().map(tick).collect_view()}</div>
        </fieldset>
    };
    section(
        "profile.modules",
        "profile.modules-about",
        fields.into_any(),
    )
}
