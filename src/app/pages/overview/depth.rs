//! How deep the questions go, for all clauses or clause by clause.

use crate::dom::prelude::*;

use crate::app::components::{Choice, ChoiceField};
use crate::app::reactive::Memo;
use crate::app::state::app;
use crate::core::assessment::Depth;
use crate::core::edit::{DepthField, Edit};
use crate::core::standard::Clause;
use crate::messages::{clause, depth, fill, t};

/// The choice of depth.
#[component]
pub(super) fn DepthCard() -> impl IntoView {
    let app = app();
    let chosen = Memo::new(move |_| app.with_open(|open| open.depth.clone()).unwrap_or_default());
    let general = move |of: Depth| {
        let count = move || {
            let count = app.with_bank(|bank| {
                let all = bank.questions().iter();
                all.filter(|question| question.area.sub_clause().is_some())
                    .filter(|question| question.quick || of == Depth::Full)
                    .count()
            });
            fill("overview.questions", &[("count", &count)])
        };
        view! {
            <label class="check">
                <input
                    type="radio"
                    name="depth"
                    data-testid=format!("depth-{}", of.key())
                    prop:checked=move || chosen.with(|chosen| chosen.general == of)
                    on:change=move |_| app.edit(Edit::Depth(DepthField::General(of)))
                />
                <span>
                    {depth(of)} " "
                    <span class="hint">
                        {count} " "
                        {match of {
                            Depth::Quick => t("overview.quick-for"),
                            Depth::Full => t("overview.full-for"),
                        }}
                    </span>
                </span>
            </label>
        }
    };
    let of_clause = move |of: Clause| {
        let choices = std::iter::once(Choice {
            key: String::new(),
            label: t("overview.as-all").to_owned(),
        })
        .chain(Depth::ALL.map(|of| Choice {
            key: of.key().to_owned(),
            label: depth(of).to_owned(),
        }))
        .collect::<Vec<_>>();
        let value = Signal::derive(move || {
            let own = chosen.with(|chosen| chosen.clauses.get(&of.number()).copied());
            own.map(Depth::key).unwrap_or_default().to_owned()
        });
        let on_change = move |key: String| {
            let own = Depth::ALL.into_iter().find(|depth| depth.key() == key);
            app.edit(Edit::Depth(DepthField::Clause(of, own)));
        };
        view! {
            <ChoiceField
                id=format!("depth-{}", of.number())
                label=clause(of)
                choices=Signal::stored(choices)
                value
                on_change
            />
        }
    };
    view! {
        <section class="card stack">
            <h2>{t("overview.depth")}</h2>
            <fieldset class="field stack tight">
                <legend>{t("overview.all-clauses")}</legend>
                {Depth::ALL.map(general).collect_view()}
            </fieldset>
            <details class="more">
                <summary>{t("overview.by-clause")}</summary>
                <div class="fields">{Clause::ALL.map(of_clause).collect_view()}</div>
            </details>
            <p class="muted small-text">{t("overview.depth-kept")}</p>
        </section>
    }
}
