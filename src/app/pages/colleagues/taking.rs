//! Taking in what colleagues sent back: choosing files, seeing what they hold, deciding.

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::app::components::{card_head, file_choice};
use crate::app::reactive::{Memo, Show, effect};
use crate::app::state::{App, name_of};
use crate::app::{browser, drops, files};
use crate::core::assessment::Assessment;
use crate::core::ordered;
use crate::core::respondents::{Arriving, News, arriving, merging, news};
use crate::messages::{day, fill, t};
use crate::shown::colleagues;

/// Something that came: its name, and what it holds or why it cannot be read.
pub(super) type Came = (String, Result<Assessment, String>);

/// What was brought here from other pages.
pub(super) fn brought(app: App) -> RwSignal<Vec<Came>> {
    let all = app.brought().into_iter();
    let came = all.map(|one| (name_of(&one), Ok(one))).collect::<Vec<_>>();
    if !came.is_empty() {
        request_animation_frame(|| browser::focus("#came"));
    }
    RwSignal::new(came)
}

/// What is said of one that came, and what of it is news.
fn row(app: App, (file, held): &Came) -> (Option<&'static str>, Vec<String>) {
    let one = match held {
        Ok(one) => one,
        Err(problem) => {
            let said = fill(
                "start.file-problem",
                &[("file", file), ("problem", problem)],
            );
            return (Some("bad"), vec![said]);
        }
    };
    let said = app.with_open(|open| match arriving(one, open) {
        None => {
            let values = [("file", file.clone()), ("name", name_of(one))];
            let [(_, file), (_, name)] = &values;
            let said = fill("colleagues.of-another", &[("file", file), ("name", name)]);
            (Some("warn"), vec![said])
        }
        Some(all) if all.is_empty() => {
            let said = fill("colleagues.nothing", &[("file", file)]);
            (Some("warn"), vec![said])
        }
        Some(all) => {
            let respondents = &open.together.respondents;
            let each = all.iter().map(|(id, one)| {
                let said = news(respondents.get(id), one);
                let facts = fill(
                    "colleagues.facts",
                    &[
                        ("news", &colleagues::news(said)),
                        ("count", &one.answers.len()),
                        ("date", &day(one.changed)),
                    ],
                );
                let who = colleagues::sent_by(one, file);
                fill("colleagues.says", &[("who", &who), ("said", &facts)])
            });
            (None, each.collect())
        }
    });
    said.unwrap_or_default()
}

/// All that came for the open assessment.
fn all_of(app: App, came: &[Came]) -> Vec<Arriving> {
    let all = app.with_open(|open| {
        let files = came.iter().filter_map(|(_, held)| held.as_ref().ok());
        let all = files.filter_map(|one| arriving(one, open)).flatten();
        all.collect()
    });
    all.unwrap_or_default()
}

/// How many colleagues have something new to say.
fn new_ones(app: App, came: &[Came]) -> usize {
    let all = all_of(app, came);
    let count = app.with_open(|open| {
        let is_new = |(id, one): &&Arriving| {
            let said = news(open.together.respondents.get(id), one);
            matches!(said, News::New | News::Later(_))
        };
        let ids = all.iter().filter(is_new).map(|(id, _)| id.clone());
        ids.collect::<ordered::Set<_>>().iter().count()
    });
    count.unwrap_or_default()
}

/// The card in which files are chosen, with what they hold.
pub(super) fn taking(app: App, came: RwSignal<Vec<Came>>) -> AnyView {
    // Whatever is dropped on the page.
    effect(move || {
        app.dropped.track();
        let dropped = drops::take();
        if !dropped.is_empty() {
            read_all(dropped, came);
        }
    });
    let count = Memo::new(move |_| came.with(|came| new_ones(app, came)));
    let rows = move || {
        let rows = came.with(|came| came.iter().map(|one| row(app, one)).collect::<Vec<_>>());
        let rows = rows.into_iter().flat_map(|(tone, said)| {
            said.into_iter().map(move |said| match tone {
                Some(tone) => view! { <li class="notice" data-tone=tone>{said}</li> },
                None => view! { <li>{said}</li> },
            })
        });
        rows.collect_view()
    };
    let take = move |_| {
        let all = untrack(|| came.with(|came| all_of(app, came)));
        let words = fill("colleagues.taken", &[("count", &count.get_untracked())]);
        let edit = untrack(|| app.with_open(|open| merging(open, all)));
        came.set(Vec::new());
        if let Some(edit) = edit {
            app.remove(edit, words);
        }
        request_animation_frame(|| browser::focus("#talk"));
    };
    let leave = move |_| {
        came.set(Vec::new());
        browser::focus("#replies");
    };
    view! {
        <section class="card stack">
            {card_head(t("colleagues.bring"), t("colleagues.bring-about"))}
            {file_choice("replies", t("colleagues.choose"), ".json,application/json", move |files| read_all(files, came))}
            <Show when=move || came.with(|came| !came.is_empty())>
                <div class="stack tight" data-testid="came">
                    <h3 id="came" tabindex="-1">{t("colleagues.found")}</h3>
                    <ul class="stack tight">{rows}</ul>
                    <div class="row">
                        <Show
                            when=move || { count.get() > 0 }
                            fallback=|| view! { <p>{t("colleagues.all-here")}</p> }
                        >
                            <button type="button" class="primary" data-testid="take-in" on:click=take>
                                {move || fill("colleagues.take", &[("count", &count.get())])}
                            </button>
                        </Show>
                        <button type="button" on:click=leave>{t("colleagues.leave")}</button>
                    </div>
                </div>
            </Show>
        </section>
    }
}

/// Reads the files one by one; then what they hold takes the focus.
fn read_all(chosen: Vec<File>, came: RwSignal<Vec<Came>>) {
    spawn_local(async move {
        let mut read = Vec::new();
        for file in chosen {
            let name = file.name();
            match files::Coming::begin(&file).held().await {
                Ok(held) => {
                    let all = held.assessments.into_iter();
                    read.extend(all.map(|one| (name.clone(), Ok(one))));
                }
                Err(problem) => read.push((name, Err(problem))),
            }
        }
        // The visitor may have left the page meanwhile.
        if came.try_set(read).is_none() {
            request_animation_frame(|| browser::focus("#came"));
        }
    });
}
