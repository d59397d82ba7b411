//! The laws that touch the organisation, beside what they change.

use leptos::prelude::*;

use super::{bullets, link, with_guide};
use crate::app::state::App;
use crate::core::bank::Law;
use crate::messages::{day, fill, t};
use crate::route::Page;

/// The laws among those ticked that matter here, each with its deadlines and the day on
/// which they were looked up; nothing, and no wait for the guide, where none is ticked.
pub(crate) fn laws_here(app: App, matters: impl Fn(&Law) -> bool + Send + 'static) -> AnyView {
    let chosen = app.of_profile(|profile| profile.laws.clone());
    if chosen.is_empty() {
        return ().into_any();
    }
    with_guide(move |guide| {
        let laws = guide.laws.iter();
        let here: Vec<String> = laws
            .filter(|law| chosen.contains(&law.key) && matters(law))
            .map(|law| {
                let checked = fill("law.checked", &[("date", &day(law.checked))]);
                format!("{}: {} {checked}", law.name, law.deadlines.join(" "))
            })
            .collect();
        if here.is_empty() {
            return ().into_any();
        }
        view! {
            <div class="notice stack tight" data-testid="laws-here">
                <p><b>{t("law.here")}</b></p>
                {bullets(&here)}
                <p>{link(app.link(Page::Laws), t("law.title"))}</p>
            </div>
        }
        .into_any()
    })
}
