//! The visitor's assessments.

use crate::dom::prelude::*;

use super::row::Row;
use crate::app::components::TextField;
use crate::app::reactive::{For, Memo, Show};
use crate::app::state::{app, name_of};
use crate::app::{browser, visits};
use crate::messages::{fill, t};
use crate::route::Route;

/// How many assessments are listed at first, and how many more at each wish: a long
/// list would hold the page up.
const STEP: usize = 20;

/// The list of assessments, if there are any; where there are many, those whose name
/// holds what is sought.
#[component]
pub(super) fn Library() -> impl IntoView {
    let app = app();
    let count = Memo::new(move |_| app.library.with(Vec::len));
    let is_long = Memo::new(move |_| count.get() > STEP);
    let sought = visits::kept("sought", String::new());
    let most = visits::kept("most", STEP);
    let found = Memo::new(move |_| {
        let sought = if is_long.get() {
            sought.with(|sought| browser::lower(sought.trim()))
        } else {
            String::new()
        };
        app.library.with(|all| {
            all.iter()
                .filter(|one| sought.is_empty() || browser::lower(&name_of(one)).contains(&sought))
                .map(|one| one.id.clone())
                .collect::<Vec<_>>()
        })
    });
    let listed =
        move || found.with(|found| found.iter().take(most.get()).cloned().collect::<Vec<_>>());
    let hides_some = Memo::new(move |_| found.with(Vec::len) > most.get());
    let how_many = move || {
        let found = found.with(Vec::len);
        fill(
            "start.listed",
            &[("listed", &found.min(most.get())), ("found", &found)],
        )
    };
    let show_more = move |_| {
        let next = most.get_untracked() + 1;
        most.update(|most| *most += STEP);
        request_animation_frame(move || {
            browser::focus(&format!("#list-of-yours > li:nth-child({next}) h3 a"));
        });
    };
    let save_all = move |_| app.save_as_file(app.library.get_untracked());
    view! {
        <Show when=move || { count.get() > 0 }>
            <section class="stack" aria-labelledby="yours" data-testid="assessments">
                <div class="row spread">
                    <h2 id="yours" tabindex="-1">{t("start.yours")}</h2>
                    <div class="row">
                        <button type="button" class="small" data-testid="new" on:click=move |_| app.create()>
                            {t("start.new")}
                        </button>
                        <button type="button" class="small" data-testid="export-all" on:click=save_all>
                            {t("start.export-all")}
                        </button>
                        <Show when=move || { count.get() > 1 }>
                            <a class="button small" href=Route::Portfolio.to_string()>{t("portfolio.link")}</a>
                        </Show>
                    </div>
                </div>
                <Show when=move || is_long.get()>
                    <TextField
                        id="seek"
                        label=t("start.seek")
                        value=sought
                        on_input=move |text| {
                            most.set(STEP);
                            sought.set(text);
                        }
                    />
                    <p class="muted small-text" role="status" data-testid="listed">{how_many}</p>
                </Show>
                <ul class="grid two" id="list-of-yours">
                    <For each=listed key=Clone::clone let:id>
                        <Row id=id/>
                    </For>
                </ul>
                <Show when=move || hides_some.get()>
                    <p>
                        <button type="button" data-testid="show-more" on:click=show_more>{t("start.show-more")}</button>
                    </p>
                </Show>
            </section>
        </Show>
    }
}
