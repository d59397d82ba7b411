//! The answers to check: what is worth a second look, how far one is, how deep to go.

mod depth;
mod index;
mod modules;

use crate::dom::prelude::*;

use crate::app::components::{WithWords, section_links};
use crate::app::reactive::{Memo, Show};
use crate::app::state::app;
use crate::core::questionnaire::{Direction, GroupProgress, progress};
use crate::messages::{fill, t};
use crate::route::Page;

/// The answers, to check and to change.
#[component]
pub(crate) fn Overview() -> impl IntoView {
    let app = app();
    let groups = Memo::new(move |_| {
        app.bank.with(|state| {
            app.with_open(|open| progress(state.bank(), open))
                .unwrap_or_default()
        })
    });
    view! {
        <WithWords>
            <div class="page stack">
                {section_links(&Page::Overview)}
                <header class="page-head">
                    <div>
                        <h1 tabindex="-1">{t("overview.title")}</h1>
                        <p class="muted">{t("overview.about")}</p>
                    </div>
                </header>
                <HowFar groups/>
                <index::Index groups/>
                <Show when=move || !app.is_invited()>
                    <div class="grid two">
                        <depth::DepthCard/>
                        <modules::ModulesCard/>
                    </div>
                </Show>
            </div>
        </WithWords>
    }
}

/// How many questions are open, and what to do next.
#[component]
fn HowFar(groups: Memo<Vec<GroupProgress>>) -> impl IntoView {
    let app = app();
    let counts = Memo::new(move |_| {
        groups.with(|groups| {
            groups.iter().fold((0, 0), |(done, all), group| {
                (done + group.responded, all + group.asked)
            })
        })
    });
    let is_done = Memo::new(move |_| counts.get().0 == counts.get().1);
    let heading = move || {
        let (done, all) = counts.get();
        if is_done.get() {
            fill("overview.all-answered", &[("all", &all)])
        } else {
            fill(
                "overview.some-answered",
                &[("done", &done), ("all", &all), ("open", &(all - done))],
            )
        }
    };
    let first_open = move || {
        groups.with(|groups| {
            let open = groups.iter().find(|group| group.responded < group.asked);
            open.map(|group| app.link(Page::Question(group.entry.clone())))
        })
    };
    let next_open = move || {
        let left = app.with_open(|open| open.place.clone()).flatten();
        let after = left.and_then(|left| app.neighbour_link(&left, Direction::NextUnanswered));
        after.or_else(first_open)
    };
    view! {
        <section class="card stack">
            <h2>{heading}</h2>
            <progress
                class="progress"
                aria-label=t("overview.progress")
                max=move || counts.get().1
                value=move || counts.get().0
            ></progress>
            <div class="row">
                {move || (!is_done.get()).then(next_open).flatten().map(|href| view! {
                    <a class="button primary" href=href data-testid="go-on">
                        {t("question.next-unanswered")}
                    </a>
                })}
                <a
                    class="button"
                    class:primary=move || is_done.get()
                    href=move || {
                        app.link(if app.is_invited() { Page::Reply } else { Page::Result })
                    }
                    data-testid="to-result"
                >
                    {move || match app.is_invited() {
                        true => t("reply.go-on"),
                        false => t("overview.result"),
                    }}
                </a>
            </div>
        </section>
    }
}
