//! Which context modules are asked.

use crate::dom::prelude::*;

use crate::app::host::host;
use crate::app::reactive::Memo;
use crate::app::state::app;
use crate::core::bank::ModuleInfo;
use crate::core::edit::{Edit, ProfileField};
use crate::core::standard::Module;
use crate::messages::{fill, list, t};

/// The modules, each with when to switch it on.
#[component]
pub(super) fn ModulesCard() -> impl IntoView {
    let app = app();
    let is_on = move |module: Module| {
        app.with_open(|open| open.profile.modules.contains(&module))
            .unwrap_or(false)
    };
    let is_offered = |info: &&ModuleInfo| {
        let offered = host().modules.as_ref();
        offered.is_none_or(|offered| offered.contains(&info.module))
    };
    let infos = Memo::new(move |_| {
        app.with_bank(|bank| {
            let all = bank.lists().modules.iter();
            // What is on can always be switched off.
            let all = all.filter(|info| is_offered(info) || is_on(info.module));
            all.cloned().collect::<Vec<_>>()
        })
    });
    let switch = move |module: Module, on: bool| {
        app.edit(Edit::Profile(ProfileField::Module(module, on)));
    };
    let row = move |info: ModuleInfo| {
        let module = info.module;
        view! {
            <label class="check">
                <input
                    type="checkbox"
                    data-testid=format!("module-{}", module.key())
                    prop:checked=move || is_on(module)
                    on:change:target=move |event| switch(module, event.target().checked())
                />
                <span>{info.name} " " <span class="hint">{info.when}</span></span>
            </label>
        }
    };
    let chosen = move || {
        let on: Vec<_> = infos
            .get()
            .into_iter()
            .filter(|info| is_on(info.module))
            .map(|info| info.name)
            .collect();
        if on.is_empty() {
            t("overview.no-module").to_owned()
        } else {
            fill("overview.modules-on", &[("list", &list(&on))])
        }
    };
    view! {
        <section class="card stack">
            <h2>{t("overview.modules")}</h2>
            <p class="muted small-text">{t("overview.modules-about")}</p>
            <details class="more">
                <summary>{t("overview.choose-modules")}</summary>
                <div class="stack tight">
                    {move || infos.get().into_iter().map(row).collect_view()}
                </div>
            </details>
            <p>{chosen}</p>
        </section>
    }
}
