//! For those who are new: how it goes, and what people ask.

use crate::dom::prelude::*;

use crate::messages::t;

const STEPS: [(&str, &str); 3] = [
    ("start.step-answer", "start.step-answer-about"),
    ("start.step-understand", "start.step-understand-about"),
    ("start.step-plan", "start.step-plan-about"),
];

const QUESTIONS: [(&str, &str); 5] = [
    ("start.ask-official", "start.ask-official-answer"),
    ("start.ask-who", "start.ask-who-answer"),
    ("start.ask-long", "start.ask-long-answer"),
    ("start.ask-stop", "start.ask-stop-answer"),
    ("start.ask-limits", "start.ask-limits-answer"),
];

/// How it goes, in three steps.
pub(super) fn steps() -> AnyView {
    let step = |(title, about): (&'static str, &'static str)| {
        view! { <li class="card flat"><h3>{t(title)}</h3><p>{t(about)}</p></li> }
    };
    view! {
        <section class="stack" aria-labelledby="steps">
            <h2 id="steps">{t("start.steps")}</h2>
            <ol class="grid first-steps">{STEPS.map(step)}</ol>
        </section>
    }
}

/// What people ask, each with its answer on demand.
pub(super) fn questions() -> AnyView {
    let question = |(ask, answer): (&'static str, &'static str)| {
        view! { <details class="more"><summary>{t(ask)}</summary><p>{t(answer)}</p></details> }
    };
    view! {
        <section class="stack tight" aria-labelledby="asked">
            <h2 id="asked">{t("start.asked")}</h2>
            {QUESTIONS.map(question)}
        </section>
    }
}
