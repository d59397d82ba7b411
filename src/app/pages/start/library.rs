//! The visitor's assessments.

use leptos::prelude::*;

use super::row::Row;
use crate::app::state::app;
use crate::messages::t;

/// The list of assessments, if there are any.
#[component]
pub(super) fn Library() -> impl IntoView {
    let app = app();
    let ids = Memo::new(move |_| {
        app.library
            .with(|all| all.iter().map(|one| one.id.clone()).collect::<Vec<_>>())
    });
    let save_all = move |_| app.save_as_file(app.library.get_untracked());
    view! {
        <Show when=move || ids.with(|ids| !ids.is_empty())>
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
                    </div>
                </div>
                <ul class="grid two">
                    <For each=move || ids.get() key=Clone::clone let:id>
                        <Row id=id/>
                    </For>
                </ul>
            </section>
        </Show>
    }
}
