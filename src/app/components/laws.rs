//! The laws that touch the organisation, beside what they change.

use crate::dom::prelude::*;

use super::{bullets, link, with_guide};
use crate::app::state::App;
use crate::core::bank::{Law, Source};
use crate::messages::{day, fill, t};
use crate::route::Page;

/// The day on which a law was looked up; nothing where it is known from practice alone.
pub(crate) fn looked_up(law: &Law) -> String {
    match law.provenance.source {
        Source::Recalled => String::new(),
        _ => fill("law.checked", &[("date", &day(law.checked))]),
    }
}

/// A line with the laws among those ticked that matter here; it opens to their deadlines
/// and the day on which they were looked up. Nothing, and no wait for the guide, where
/// none is ticked.
pub(crate) fn laws_here(app: App, matters: impl Fn(&Law) -> bool + Send + 'static) -> AnyView {
    let chosen = app.of_profile(|profile| profile.laws.clone());
    if chosen.is_empty() {
        return ().into_any();
    }
    with_guide(move |guide| {
        let laws = guide.laws.iter();
        let here: Vec<&Law> = laws
            .filter(|law| chosen.contains(&law.key) && matters(law))
            .collect();
        if here.is_empty() {
            return ().into_any();
        }
        // The number under which a law can be found stands behind a comma.
        let names: Vec<&str> = here
            .iter()
            .filter_map(|law| law.name.split(',').next())
            .collect();
        let lines: Vec<String> = here
            .iter()
            .map(|law| {
                let checked = looked_up(law);
                format!("{}: {} {checked}", law.name, law.deadlines.join(" "))
            })
            .collect();
        view! {
            <details class="more" data-testid="laws-here">
                <summary>{fill("law.here", &[("names", &names.join(" · "))])}</summary>
                <div class="stack tight">
                    {bullets(&lines)}
                    <p>{link(app.link(Page::Laws), t("law.title"))}</p>
                </div>
            </details>
        }
    })
}
