//! Why the organisation wants it, and what else applies to it.

use crate::dom::prelude::*;

use super::step::tick_box;
use crate::app::reactive::Memo;
use crate::app::state::app;
use crate::core::bank::{ModuleInfo, Motive};
use crate::core::edit::ProfileField;
use crate::messages::t;

/// The motives, which raise the value of some sub-clauses, and the context modules.
pub(super) fn reasons() -> AnyView {
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
    view! {
        <fieldset class="field">
            <legend class="visually-hidden">{t("profile.why")}</legend>
            <div class="fields">{move || motives.get().into_iter().map(tick).collect_view()}</div>
        </fieldset>
        {modules()}
    }
}

/// The context modules, which add questions of their own.
fn modules() -> AnyView {
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
    view! {
        <fieldset class="field">
            <legend>{t("profile.modules")}</legend>
            <p class="hint">{t("profile.modules-about")}</p>
            <div class="fields">{move || modules.get().into_iter().map(tick).collect_view()}</div>
        </fieldset>
    }
}
