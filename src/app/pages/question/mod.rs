//! The questionnaire: one question at a time.

mod choices;
mod colleagues;
mod explain;
mod names;
mod notes;
mod rail;
mod ticks;

use crate::dom::prelude::*;

use crate::app::browser;
use crate::app::components::{LoadFailure, Waiting, laws_here};
use crate::app::heading::focus_heading;
use crate::app::reactive::{For, Memo, effect};
use crate::app::state::{App, BankState, app};
use crate::app::views::question as views;
use crate::core::bank::Question;
use crate::core::id::QuestionId;
use crate::core::questionnaire::{Direction, asked, resume};
use crate::messages::{fill, t};
use crate::route::{Page, Route};
use crate::shown::going_on::just_finished;
use crate::shown::tasks;
use names::{area_name, plain_name};

/// Whether there is a question to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// The bundle that would hold it has not arrived.
    NotYet,
    /// The catalogue has no such question.
    Never,
    /// Here it is.
    Here,
}

/// The question that the route names, with its answers.
#[component]
pub(crate) fn QuestionPage() -> impl IntoView {
    let app = app();
    app.need_words();
    let question = Memo::new(move |_| {
        let id = app.shown_question()?;
        let found = app.with_bank(|bank| bank.question(&id).cloned());
        found.filter(|question| !question.text.ask.is_empty())
    });
    let found = Memo::new(move |_| {
        if question.with(Option::is_some) && app.open.with(Option::is_some) {
            Found::Here
        } else if app.bank.with(BankState::is_whole) && app.shown_question().is_some() {
            Found::Never
        } else {
            Found::NotYet
        }
    });
    effect(move || go_on_where_left(app));
    let notes_open = RwSignal::new(false);
    move || match found.get() {
        Found::NotYet => view! { <Waiting/> },
        Found::Never => view! { <Unknown/> },
        // A fresh heading each time, so that focus moves and is announced.
        Found::Here => views::page(
            view! { <LoadFailure/> },
            view! {
                <For
                    each=move || Vec::from_iter(question.get())
                    key=|question| question.id.clone()
                    children=move |question| view! { <OneQuestion question notes_open/> }
                />
            },
            view! { <rail::Rail question/> },
            move || app.go_to_question(Direction::Next),
        ),
    }
}

/// Turns the route without a question into that of the question where the
/// visitor left, once the bundle that holds it has arrived.
fn go_on_where_left(app: App) {
    let is_unnamed = app
        .route
        .with(|route| matches!(route, Route::Assessment(_, Page::Questions)));
    if !is_unnamed {
        return;
    }
    let target = app.bank.with(|state| {
        let open = app.open.get_untracked()?;
        let left = open.place.as_ref();
        let may_come = left.is_some_and(|id| state.bank().question(id).is_none())
            && matches!(state, BankState::Waiting);
        let question = resume(state.bank(), &open).filter(|_| !may_come)?;
        Some(Route::Assessment(
            open.id.clone(),
            Page::Question(question.id.clone()),
        ))
    });
    app.open.track();
    if let Some(target) = target {
        browser::replace_hash(&target.to_string());
    }
}

/// One question with all that belongs to it.
#[component]
fn OneQuestion(question: Question, notes_open: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let id = question.id.clone();
    let area = question.area;
    let shown = id.clone();
    effect(move || {
        untrack(|| app.remember_place(&shown));
        request_animation_frame(focus_heading);
    });
    let place = move || {
        let counted = app.bank.with(|state| {
            app.with_open(|open| {
                let mut all = asked(state.bank(), open);
                let place = all.clone().position(|one| one.id == id)?;
                Some((place + 1, all.by_ref().count()))
            })
        });
        match counted.flatten() {
            Some((place, all)) => views::place(place, all),
            None => t("question.not-asked").to_owned(),
        }
    };
    let to_tick = (!question.text.ticks.is_empty()).then(|| {
        let (id, text) = (question.id.clone(), &question.text);
        view! { <ticks::Ticks id scale=text.scale ticks=text.ticks.clone()/> }
    });
    let changed = question.id.clone();
    view! {
        {colleagues::asks(app)}
        {milestone(app, &question.id)}
        {views::about(
            (move || area_name(app, area)).into_any(),
            place.into_any(),
            (move || plain_name(app, area)).into_any(),
        )}
        {area.sub_clause().map(|_| explain::kind_mark(&question))}
        <choices::Choices id=question.id.clone() scale=question.text.scale ask=question.text.ask.clone()/>
        {colleagues::beside(app, question.id.clone())}
        {to_tick}
        <Navigation id=question.id.clone()/>
        <choices::Keys id=question.id.clone()/>
        {laws_here(app, move |law| law.questions.contains(&changed))}
        <explain::Explain question=question.clone()/>
        <notes::Notes id=question.id notes_open/>
    }
}

/// What was just finished, where another group begins, with what is left; whoever has
/// not said who they are is offered to.
fn milestone(app: App, question: &QuestionId) -> Option<AnyView> {
    let found = untrack(|| {
        app.bank.with(|state| {
            app.with_open(|open| {
                let finished = just_finished(state.bank(), open, question)?;
                let open_ones = asked(state.bank(), open)
                    .filter(|one| open.value(&one.id).is_none())
                    .count();
                let is_unknown = open.invitation.is_none() && tasks::is_unknown(&open.profile);
                Some((finished.group, open_ones, is_unknown))
            })
        })
    });
    let (group, left, is_unknown) = found.flatten()?;
    let words = fill(
        "question.finished",
        &[
            ("group", &untrack(|| app.group_name(group))),
            ("count", &left),
        ],
    );
    let offer = is_unknown.then(|| {
        let href = untrack(|| app.link(Page::You));
        view! { " " <a href=href data-testid="you">{t("question.say-who")}</a> }
    });
    let view = view! {
        <p class="milestone" role="status" data-testid="milestone">{words}{offer}</p>
    };
    Some(view.into_any())
}

/// The ways to other questions.
#[component]
fn Navigation(id: QuestionId) -> impl IntoView {
    let app = app();
    let link = move |direction| {
        let id = id.clone();
        Memo::new(move |_| app.neighbour_link(&id, direction))
    };
    let previous = link(Direction::Previous);
    let next = link(Direction::Next);
    let unanswered = link(Direction::NextUnanswered);
    let more = move || {
        unanswered.get().map(|href| {
            view! {
                <a class="button quiet" href=href data-testid="next-unanswered">
                    {t("question.next-unanswered")}
                </a>
            }
        })
    };
    views::navigation(
        move || previous.get(),
        move || next.with(Option::is_none),
        more.into_any(),
    )
}

/// Says that the catalogue has no such question, and where to go on.
#[component]
fn Unknown() -> impl IntoView {
    let app = app();
    view! {
        <div class="page narrow stack">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{t("question.unknown")}</h1>
                </div>
            </header>
            <p>{t("question.unknown-why")}</p>
            <p>
                <a class="button primary" href=move || app.link(Page::Overview)>
                    {t("question.all")}
                </a>
            </p>
        </div>
    }
}
