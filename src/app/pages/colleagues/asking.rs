//! Asking a colleague: for which part, and what is sent.

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::components::{Choice, ChoiceField, TextField, card_head, link_out};
use crate::app::state::App;
use crate::core::assessment::Assessment;
use crate::core::edit::{Edit, TogetherField};
use crate::core::ordered::Set;
use crate::core::respondents::{Parts, invitation};
use crate::core::standard::{Audience, SubClause, Theme};
use crate::messages::{audience, fill, t};

const EVERYTHING: &str = "everything";
const CHOSEN: &str = "chosen";

/// Which of the choices a part is.
fn key(parts: &Parts) -> &'static str {
    match parts.audience {
        Some(of) => of.key(),
        None if *parts == Parts::all() => EVERYTHING,
        None => CHOSEN,
    }
}

/// The card from which a colleague is asked.
pub(super) fn asking(app: App) -> AnyView {
    let parts = RwSignal::new(Parts::of(Audience::ServiceDesk));
    let choices = Audience::ALL.map(|of| (of.key(), audience(of)));
    let more = [
        (EVERYTHING, t("colleagues.everything")),
        (CHOSEN, t("colleagues.chosen")),
    ];
    let choices: Vec<Choice> = choices
        .into_iter()
        .chain(more)
        .map(|(key, label)| Choice {
            key: key.to_owned(),
            label: label.to_owned(),
        })
        .collect();
    let choose = move |key: String| {
        let of = Audience::ALL.into_iter().find(|of| of.key() == key);
        parts.update(|parts| match of {
            Some(of) => *parts = Parts::of(of),
            None if key == EVERYTHING => *parts = Parts::all(),
            None => parts.audience = None,
        });
    };
    let count = move || {
        let counted =
            app.with_bank(|bank| app.with_open(|open| parts.with(|parts| parts.count(bank, open))));
        counted.unwrap_or_default()
    };
    let from = Signal::derive(move || {
        app.with_open(|open| open.together.from.clone())
            .unwrap_or_default()
    });
    let made = move || -> Option<Assessment> {
        untrack(|| {
            app.with_open(|open| {
                parts.with(|parts| invitation(open, parts, browser::new_id(), browser::now()))
            })
        })
    };
    let save = move |_| app.save_as_file(Vec::from_iter(made()));
    let is_idle = move || count() == 0;
    let by_file = view! {
        <button
            type="button"
            class="primary"
            data-testid="save-invitation"
            disabled=is_idle
            on:click=save
        >
            {t("colleagues.save")}
        </button>
    };
    view! {
        <section class="card stack" data-testid="asking">
            {card_head(t("colleagues.ask"), t("colleagues.ask-about"))}
            <div class="fields">
                <TextField
                    id="from" label=t("colleagues.from") value=from
                    on_input=move |text| app.edit_text(Edit::Colleagues(TogetherField::From(text)))
                />
                <ChoiceField
                    id="whom" label=t("colleagues.whom") choices=choices
                    value=Signal::derive(move || parts.with(key).to_owned())
                    on_change=choose
                />
            </div>
            <details class="more">
                <summary>
                    {t("colleagues.parts")} " "
                    <span class="muted" data-testid="asked">
                        {move || fill("colleagues.questions", &[("count", &count())])}
                    </span>
                </summary>
                {all_parts(app, parts)}
            </details>
            {link_out(Some(by_file), t("colleagues.copy"), made, is_idle)}
        </section>
    }
}

/// Every sub-clause and theme, to be ticked.
fn all_parts(app: App, parts: RwSignal<Parts>) -> AnyView {
    let sub_clauses: Vec<_> = SubClause::all()
        .map(|one| {
            let is_in = move || parts.with(|parts| parts.sub_clauses.contains(&one));
            let set = move |is_in| {
                parts.update(|parts| put(&mut parts.sub_clauses, one, is_in, &mut parts.audience));
            };
            tick(Signal::derive(move || app.title_of(one)), is_in, set)
        })
        .collect();
    let themes = Theme::ALL.map(|one| {
        let is_in = move || parts.with(|parts| parts.themes.contains(&one));
        let set = move |is_in| {
            parts.update(|parts| put(&mut parts.themes, one, is_in, &mut parts.audience));
        };
        tick(Signal::derive(move || app.theme_name(one)), is_in, set)
    });
    view! { <ul class="grid">{sub_clauses}{Vec::from(themes)}</ul> }
}

/// Puts something in or takes it out, which is nobody's part any more.
fn put<T: Ord>(all: &mut Set<T>, one: T, is_in: bool, audience: &mut Option<Audience>) {
    *audience = None;
    if is_in {
        all.insert(one);
    } else {
        all.remove(&one);
    }
}

fn tick(
    name: Signal<String>,
    is_in: impl Fn() -> bool + Send + 'static,
    set: impl Fn(bool) + 'static,
) -> AnyView {
    view! {
        <li>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=is_in
                    on:change:target=move |event| set(event.target().checked())
                />
                <span>{move || name.get()}</span>
            </label>
        </li>
    }
}
