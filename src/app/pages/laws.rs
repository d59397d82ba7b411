//! Laws that may touch a provider of services, and what they change.

use crate::dom::prelude::*;

use crate::app::components::{SectionPage, WithWords, bullets, link, looked_up, with_guide};
use crate::app::state::{App, app};
use crate::core::bank::{Guide, Law};
use crate::core::edit::ProfileField;
use crate::messages::{source, t};
use crate::route::Page;

/// The page of laws.
#[component]
pub(super) fn Laws() -> impl IntoView {
    view! {
        <SectionPage page=Page::Laws title=t("law.title") lead=t("law.lead")>
            <WithWords>{with_guide(|guide| content(guide))}</WithWords>
        </SectionPage>
    }
}

fn content(guide: &Guide) -> AnyView {
    let app = app();
    let laws: Vec<_> = guide.laws.iter().map(|one| law(app, one)).collect();
    view! {
        <div class="stack">
            <p class="notice">{t("law.no-advice")}</p>
            {laws}
        </div>
    }
}

fn law(app: App, law: &Law) -> AnyView {
    let key = StoredValue::new(law.key.clone());
    let is_on = move || app.of_profile(|profile| key.with_value(|key| profile.laws.contains(key)));
    let choose = move |_| {
        let wanted = !untrack(is_on);
        app.edit_profile(ProfileField::Law(key.get_value(), wanted));
    };
    let (questions, actions) = (law.questions.clone(), law.actions.clone());
    let changes = move || {
        is_on().then(|| {
            let asked = app.with_bank(|bank| {
                let known = questions.iter().filter_map(|id| bank.question(id));
                let item = |(id, ask): (_, String)| {
                    view! { <li>{link(app.link(Page::Question(id)), ask)}</li> }
                };
                known
                    .map(|one| item((one.id.clone(), one.text.ask.clone())))
                    .collect_view()
            });
            let done: Vec<String> = app.with_bank(|bank| {
                let known = actions.iter().filter_map(|id| bank.action(id));
                known.map(|one| one.text.title.clone()).collect()
            });
            view! {
                <section class="stack tight">
                    <h3>{t("law.questions")}</h3>
                    <ul>{asked}</ul>
                    <h3>{t("law.actions")}</h3>
                    {bullets(&done)}
                    <p>{link(app.link(Page::Plan), t("law.plan"))}</p>
                </section>
            }
        })
    };
    let found = format!(
        "{}: {} {}",
        source(law.provenance.source),
        law.provenance.note,
        looked_up(law),
    );
    view! {
        <section class="card stack">
            <header class="stack tight">
                <h2>{law.name.clone()}</h2>
                <p class="muted">{law.region.clone()}</p>
            </header>
            <p>{law.about.clone()}</p>
            <section class="stack tight">
                <h3>{t("law.touches")}</h3>
                {bullets(&law.touches)}
            </section>
            <section class="stack tight">
                <h3>{t("law.deadlines")}</h3>
                {bullets(&law.deadlines)}
            </section>
            <label class="check">
                <input type="checkbox" prop:checked=is_on on:change=choose/>
                <span>{t("law.ours")}</span>
            </label>
            {changes}
            <p class="muted small-text">{found}</p>
        </section>
    }
}
