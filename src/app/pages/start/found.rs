//! What the chosen files hold, before anything of it is taken in.

use crate::dom::prelude::*;

use super::locked::locked_view;
use super::returned::returned_view;
use crate::app::reactive::{Memo, Show};
use crate::app::state::{App, Conflict, app, name_of};
use crate::app::{browser, drops};
use crate::core::assessment::{Assessment, Repair};
use crate::core::report::report;
use crate::core::respondents::is_unanswered;
use crate::exchange::{Arrival, Import, Several, arrivals, found_here, several};
use crate::messages::{day, fill, number, t};
use crate::outputs::sealed::Sealed;
use crate::outputs::workbook::Preview;
use crate::shown::{colleagues, repaired};

/// A file that was read.
#[derive(Clone)]
pub(super) struct FoundFile {
    pub name: String,
    pub content: Content,
}

/// What is in it, or why it could not be read.
#[derive(Clone)]
pub(super) enum Content {
    Assessments(Import),
    /// A workbook that came back.
    Workbook(Box<Preview>),
    /// A file that a passphrase locks.
    Locked(Sealed),
    Problem(String),
}

impl FoundFile {
    /// The assessments that can be taken in.
    fn import(&self) -> Option<&Import> {
        match &self.content {
            Content::Assessments(import) => Some(import),
            Content::Workbook(_) | Content::Locked(_) | Content::Problem(_) => None,
        }
    }
}

/// What was found, and what is to happen with it.
#[component]
pub(super) fn Found(found: RwSignal<Vec<FoundFile>>) -> impl IntoView {
    let app = app();
    let conflict = RwSignal::new(Conflict::Add);
    let assessments = Memo::new(move |_| {
        found.with(|found| {
            let read = found.iter().filter_map(FoundFile::import);
            let read = read.flat_map(|import| import.assessments.clone());
            // What goes to its own page has a button there.
            read.filter(|one| !is_unanswered(one) && app.answered_for(one).is_none())
                .collect::<Vec<_>>()
        })
    });
    let arrivals = Memo::new(move |_| {
        assessments.with(|found| app.library.with(|here| arrivals(here, found)))
    });
    let count =
        move || arrivals.with(|all| all.iter().filter(|one| **one != Arrival::Same).count());
    let is_conflict = move || arrivals.with(|all| all.contains(&Arrival::Differs));
    // The same one several times is for bringing colleagues' answers together.
    let is_portfolio = move || {
        assessments.with(|all| several(all.iter().map(|one| &one.id)) == Several::Different)
    };
    let is_all_here = move || arrivals.with(|all| !all.is_empty()) && count() == 0;
    // What colleagues answered goes where it is taken in, all at once.
    let bring = move || {
        let (of, replies) = found.with(|found| {
            let all = found.iter().filter_map(FoundFile::import);
            let all = all.flat_map(|import| &import.assessments);
            let mut replies = all.filter_map(|one| Some((app.answered_for(one)?, one)));
            let (of, first) = replies.next()?;
            let mut all = vec![first.clone()];
            all.extend(
                replies
                    .filter(|(other, _)| *other == of)
                    .map(|(_, one)| one.clone()),
            );
            Some((of, all))
        })?;
        let bring = move |_| app.bring(of.clone(), replies.clone());
        Some(view! {
            <button type="button" class="primary" data-testid="bring" on:click=bring>
                {t("reply.bring")}
            </button>
        })
    };
    let take = move |_| {
        app.take_in(assessments.get_untracked(), conflict.get_untracked());
        found.set(Vec::new());
        request_animation_frame(|| browser::focus("#yours"));
    };
    let leave = move |_| {
        found.set(Vec::new());
        browser::focus("#import-file");
    };
    view! {
        <section class="card stack" aria-labelledby="found" data-testid="found">
            <h3 id="found" tabindex="-1">{t("start.found")}</h3>
            {move || found.get().into_iter().enumerate().map(|(place, file)| file_view(app, found, place, file)).collect_view()}
            <Show when=is_all_here>
                <p data-testid="all-here">{t("start.all-here")}</p>
            </Show>
            <Show when=is_conflict>
                <ConflictChoice conflict=conflict/>
            </Show>
            <div class="row">
                {bring}
                <Show when=move || { count() > 0 }>
                    <button type="button" class="primary" data-testid="import-confirm" on:click=take>
                        {move || fill("start.take", &[("count", &count())])}
                    </button>
                </Show>
                <Show when=is_portfolio>
                    <button type="button" data-testid="as-portfolio" on:click=move |_| drops::compare(app)>
                        {t("portfolio.offer")}
                    </button>
                </Show>
                <button type="button" data-testid="import-cancel" on:click=leave>{t("start.leave")}</button>
            </div>
        </section>
    }
}

#[component]
fn ConflictChoice(conflict: RwSignal<Conflict>) -> impl IntoView {
    let choice =
        move |value: Conflict, label: &'static str, hint: &'static str, testid: &'static str| {
            view! {
                <label class="check">
                    <input
                        type="radio"
                        name="conflict"
                        data-testid=testid
                        prop:checked=move || conflict.get() == value
                        on:change=move |_| conflict.set(value)
                    />
                    <span>{t(label)}<span class="hint">{t(hint)}</span></span>
                </label>
            }
        };
    view! {
        <fieldset class="field">
            <legend>{t("start.conflict")}</legend>
            {choice(Conflict::Add, "start.conflict-add", "start.conflict-add-hint", "conflict-add")}
            {choice(Conflict::Replace, "start.conflict-replace", "start.conflict-replace-hint", "conflict-replace")}
        </fieldset>
    }
}

/// How many assessments of a file are listed: a report is made for each.
const MOST: usize = 20;

/// Whether assessments are here already, in words.
fn are_here(app: App, assessments: &[Assessment]) -> Vec<Option<String>> {
    app.library.with(|all| {
        let words = |(arrival, of): (Arrival, &Assessment)| match arrival {
            Arrival::New => None,
            Arrival::Same => Some(t("start.is-same").to_owned()),
            Arrival::Differs => {
                let one = all.iter().find(|one| one.id == of.id)?;
                Some(fill("start.is-here", &[("changed", &day(one.changed))]))
            }
        };
        let found = found_here(all, assessments).into_iter();
        found.zip(assessments).map(words).collect()
    })
}

fn file_view(app: App, found: RwSignal<Vec<FoundFile>>, place: usize, file: FoundFile) -> AnyView {
    let around = |within: AnyView| {
        view! {
            <div class="stack tight">
                <p class="eyebrow">{file.name.clone()}</p>
                {within}
            </div>
        }
    };
    let import = match file.content {
        Content::Problem(problem) => {
            return view! { <p class="notice" data-tone="bad" data-testid="import-problem">{problem}</p> };
        }
        Content::Workbook(preview) => {
            let done = move || found.update(|all| drop(all.remove(place)));
            return around(returned_view(*preview, done));
        }
        Content::Locked(sealed) => {
            let opened = move |import: Result<Import, String>| {
                let content = match import {
                    Ok(import) => Content::Assessments(import),
                    Err(problem) => Content::Problem(problem),
                };
                // The visitor may have left the page meanwhile.
                found.try_update(|all| {
                    if let Some(file) = all.get_mut(place) {
                        file.content = content;
                    }
                });
            };
            return around(locked_view(sealed, opened));
        }
        Content::Assessments(import) => import,
    };
    let Import {
        mut assessments,
        repairs,
        ..
    } = import;
    let count = assessments.len();
    assessments.truncate(MOST);
    let listed = (count > MOST).then(|| {
        let listed = fill("start.listed", &[("listed", &MOST), ("found", &count)]);
        view! { <p class="muted small-text" data-testid="found-listed">{listed}</p> }
    });
    let all = assessments.clone();
    let are_here = Memo::new(move |_| are_here(app, &all));
    let rows = assessments.iter().enumerate().map(|(place, assessment)| {
        let own = repairs.iter().filter(|(of, _)| *of == place);
        let is_here = move || are_here.with(|all| all.get(place).cloned().flatten());
        row(
            app,
            assessment,
            is_here,
            own.map(|(_, repair)| *repair).collect(),
        )
    });
    let rows: Vec<_> = rows.collect();
    around(view! { {listed}<ul class="stack tight">{rows}</ul> })
}

fn row(
    app: App,
    assessment: &Assessment,
    is_here: impl Fn() -> Option<String> + 'static,
    repairs: Vec<Repair>,
) -> AnyView {
    let answers = assessment
        .answers
        .values()
        .filter(|answer| answer.value.is_some())
        .count();
    let facts = fill(
        "start.found-facts",
        &[
            ("created", &day(assessment.created)),
            ("changed", &day(assessment.changed)),
            ("answers", &answers),
        ],
    );
    let own = assessment.clone();
    let readiness = move || {
        let found = app.with_bank(|bank| report(bank, &own, browser::today()).readiness);
        found.map(|found| fill("start.readiness", &[("readiness", &number(Some(found)))]))
    };
    let repairs = repairs
        .into_iter()
        .map(|repair| view! { <li>{repaired(repair)}</li> });
    let one = assessment.clone();
    let invitation = one.invitation.as_deref().filter(|_| is_unanswered(&one));
    let asks = invitation.map(|invitation| colleagues::asks(&one, invitation));
    let to_page = asks.map(|asks| {
        let accept = move |_| app.accept(&one);
        view! {
            <p>{asks}</p>
            <button type="button" class="primary" data-testid="accept" on:click=accept>
                {t("reply.start")}
            </button>
        }
    });
    view! {
        <li>
            <strong>{name_of(assessment)}</strong>
            <p class="small-text">{facts}" "{readiness}</p>
            {move || is_here().map(|text| view! { <p><span class="badge" data-tone="warn">{text}</span></p> })}
            {to_page}
            <ul>{repairs.collect_view()}</ul>
        </li>
    }
}
