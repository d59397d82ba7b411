//! What was deleted and can be brought back.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::reactive::{For, Memo, Show};
use crate::app::state::app;
use crate::core::id::AssessmentId;
use crate::messages::{day, fill, t};

/// A deleted assessment in the list.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    id: AssessmentId,
    name: String,
    facts: String,
}

/// The list of what was deleted in the last 30 days, if there is anything.
#[component]
pub(super) fn RecentlyDeleted() -> impl IntoView {
    let app = app();
    let rows = Memo::new(move |_| {
        app.keeping().deleted.with(|all| {
            let whole = all.iter().filter(|(_, one)| one.is_whole());
            let row = |(id, one): &(AssessmentId, crate::storage::Deleted)| {
                let size = one.size().div_ceil(1_000);
                let when = day(browser::day_of(one.at));
                let name = one.name.trim();
                Row {
                    id: id.clone(),
                    name: if name.is_empty() {
                        t("library.unnamed").to_owned()
                    } else {
                        name.to_owned()
                    },
                    facts: fill("deleted.facts", &[("day", &when), ("size", &size)]),
                }
            };
            whole.map(row).collect::<Vec<_>>()
        })
    });
    let row = move |Row { id, name, facts }: Row| {
        let restored = id.clone();
        let label = |key: &'static str| fill("start.act-on", &[("act", &t(key)), ("name", &name)]);
        view! {
            <li class="row spread" data-testid="deleted">
                <span>{name.clone()}" "<small class="muted">{facts}</small></span>
                <span class="row">
                    <button
                        type="button"
                        class="small"
                        data-testid="restore"
                        aria-label=label("deleted.restore")
                        on:click=move |_| app.restore(&restored)
                    >
                        {t("deleted.restore")}
                    </button>
                    <button
                        type="button"
                        class="quiet small"
                        data-testid="remove-for-good"
                        aria-label=label("deleted.remove")
                        on:click=move |_| app.remove_for_good(&id)
                    >
                        {t("deleted.remove")}
                    </button>
                </span>
            </li>
        }
    };
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <section class="stack" aria-labelledby="deleted">
                <div class="row spread">
                    <h2 id="deleted" tabindex="-1">{t("deleted.title")}</h2>
                    <button
                        type="button"
                        class="quiet small"
                        data-testid="empty-deleted"
                        on:click=move |_| app.empty_deleted()
                    >
                        {t("deleted.empty")}
                    </button>
                </div>
                <p class="muted">{t("deleted.about")}</p>
                <ul class="stack tight">
                    <For each=move || rows.get() key=|row| row.id.clone() children=row/>
                </ul>
            </section>
        </Show>
    }
}
