//! Filled samples beside the outline of a document or record.

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use crate::app::browser;
use crate::app::components::{Item, with_guide};
use crate::app::reactive::Memo;
use crate::app::state::{App, app};
use crate::core::assessment::Profile;
use crate::core::bank::{Guide, SamplePart};
use crate::messages::{fill, t};
use crate::shown::sample::{self, Names};

/// The samples of an item, if there are any; they load when they are opened.
pub(super) fn samples(item: StoredValue<Item>, profile: Memo<Profile>) -> AnyView {
    let opened = RwSignal::new(false);
    let content = move || {
        opened
            .get()
            .then(|| with_guide(move |guide| of_all(guide, item, profile)))
    };
    view! {
        <details class="more screen-only" on:toggle=move |_| opened.set(true)>
            <summary>{t("sample.title")}</summary>
            <div class="stack">{content}</div>
        </details>
    }
}

fn of_all(guide: &Guide, item: StoredValue<Item>, profile: Memo<Profile>) -> AnyView {
    let app = app();
    let of = item.with_value(Item::result);
    let names = RwSignal::new(Names::default());
    let firms: Vec<_> = guide
        .samples_of(&of)
        .map(|(firm, sample)| {
            let (firm, sample) = (firm.clone(), sample.clone());
            let about = format!("{}: {}", firm.name, firm.about);
            let parts = Memo::new(move |_| {
                profile.with(|profile| sample::filled(&firm, &sample, names.get(), profile))
            });
            view! {
                <section class="stack sample">
                    <div class="row spread">
                        <strong>{about}</strong>
                        <button type="button" class="small" on:click=move |_| copy(app, item, parts)>
                            {t("sample.copy")}
                        </button>
                    </div>
                    {move || parts.with(|parts| parts.iter().map(part).collect_view())}
                </section>
            }
        })
        .collect();
    if firms.is_empty() {
        return view! { <p class="muted">{t("sample.none")}</p> };
    }
    let is_own = move || names.get() == Names::Own;
    let change = move |_| {
        names.update(|names| {
            *names = match names {
                Names::Example => Names::Own,
                Names::Own => Names::Example,
            };
        });
    };
    view! {
        <p class="small-text">{t("sample.about")}</p>
        <label class="check">
            <input type="checkbox" prop:checked=is_own on:change=change/>
            <span>{t("sample.own")}</span>
        </label>
        {firms}
    }
}

fn part(part: &SamplePart) -> AnyView {
    let lines: Vec<_> = part
        .lines
        .iter()
        .map(|line| view! { <p>{line.clone()}</p> })
        .collect();
    let mut rows = part.table.iter();
    let table = rows.next().map(|head| {
        let head: Vec<_> = head
            .iter()
            .map(|cell| view! { <th scope="col">{cell.clone()}</th> })
            .collect();
        let rows: Vec<_> = rows
            .map(|row| {
                let cells: Vec<_> = row
                    .iter()
                    .map(|cell| view! { <td>{cell.clone()}</td> })
                    .collect();
                view! { <tr>{cells}</tr> }
            })
            .collect();
        let label = part.heading.clone();
        view! {
            <div class="table-scroll" role="region" tabindex="0" aria-label=label>
                <table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        }
    });
    view! {
        <section class="stack tight">
            <h4>{part.heading.clone()}</h4>
            {lines}
            {table}
        </section>
    }
}

fn copy(app: App, item: StoredValue<Item>, parts: Memo<Vec<SamplePart>>) {
    let name = item.with_value(|item| item.text.name.clone());
    let text = parts.with_untracked(|parts| sample::as_text(&name, parts));
    spawn_local(async move {
        let key = match browser::copy(&text).await {
            Ok(()) => "sample.copied",
            Err(browser::NotCopied) => "document.not-copied",
        };
        app.say(fill(key, &[("name", &name)]));
    });
}
