//! The arrival after the last question: where the visitor stands, what comes first, and
//! the ways on.

use crate::dom::prelude::*;

use crate::app::components::{SectionFrame, first_steps, link};
use crate::app::state::{App, app};
use crate::core::questionnaire::asked;
use crate::messages::{fill, t};
use crate::route::Page;
use crate::shown::{board, headline};

/// The page after the last question.
#[component]
pub(crate) fn Arrived() -> impl IntoView {
    let app = app();
    view! {
        <SectionFrame page=Page::Arrived head=move || heading(app)>
            <div class="stack loose">
                {app.with_report(move |report| {
                    view! {
                        <section class="stack tight" data-testid="verdict">
                            <h2>{headline(&report.verdict)}</h2>
                            <p class="lead">{app.with_open(|open| board::in_the_way(report, open))}</p>
                            <p class="row">
                                <a class="button primary" href=app.link(Page::Result) data-testid="to-result">
                                    {t("arrived.board")}
                                </a>
                                <a class="button" href=app.link(Page::Home)>{t("arrived.home")}</a>
                            </p>
                        </section>
                        {first_steps(app, report)}
                    }
                })}
                {ways(app)}
            </div>
        </SectionFrame>
    }
}

/// The four bars of the wordmark, and how many questions are answered.
fn heading(app: App) -> AnyView {
    let counted = move || {
        let (answered, all) = app
            .bank
            .with(|state| {
                app.with_open(|open| {
                    let all = asked(state.bank(), open);
                    let answered = all.clone().filter(|one| open.value(&one.id).is_some());
                    (answered.count(), all.count())
                })
            })
            .unwrap_or_default();
        fill("arrived.title", &[("answered", &answered), ("all", &all)])
    };
    view! {
        <div class="rising" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
        <h1 tabindex="-1">{counted}</h1>
    }
}

/// What could be looked at again, and how one would be surer.
fn ways(app: App) -> AnyView {
    let to_check = move || {
        let words = fill("arrived.check", &[("count", &app.to_check())]);
        link(app.link(Page::Overview), words)
    };
    let documents = move || link(app.link(Page::Documents), t("arrived.documents"));
    view! {
        <section class="card stack tight">
            <h2>{t("arrived.surer")}</h2>
            <ul>
                <li>{to_check}</li>
                <li>{documents}</li>
                <li>{move || link(app.link(Page::Overview), t("arrived.deepen"))}</li>
            </ul>
        </section>
    }
}
