//! The verdict: its headline, what speaks against the next audit, the disclaimer.

use leptos::prelude::*;

use crate::app::components::method_link;
use crate::core::scoring::{NextAudit, Outlook, Reason, Verdict};
use crate::messages::{outlook, surveillance_outlook, t};
use crate::shown::reason;

/// The verdict.
pub(super) fn verdict(verdict: &Verdict) -> AnyView {
    let tone = match verdict.outlook {
        Outlook::TooEarly => None,
        Outlook::NotReady => Some("bad"),
        Outlook::StageOne => Some("warn"),
        Outlook::StageTwo => Some("good"),
    };
    let (headline, one, two) = match verdict.audit {
        NextAudit::Certification => (
            outlook(verdict.outlook),
            (t("result.stage-one"), t("result.stage-one-about")),
            (t("result.stage-two"), t("result.stage-two-about")),
        ),
        NextAudit::Surveillance => (
            surveillance_outlook(verdict.outlook),
            (
                t("result.surveillance-first"),
                t("result.surveillance-first-about"),
            ),
            (
                t("result.surveillance-then"),
                t("result.surveillance-then-about"),
            ),
        ),
    };
    view! {
        <section class="verdict" data-tone=tone data-testid="verdict">
            <h2>{headline}</h2>
            <div class="grid two">
                {stage(one, &verdict.stage_one)}
                {stage(two, &verdict.stage_two)}
            </div>
            <p class="disclaimer">{t("result.disclaimer")}" "{method_link()}</p>
        </section>
    }
    .into_any()
}

fn stage((title, about): (&'static str, &'static str), reasons: &[Reason]) -> AnyView {
    let found = if reasons.is_empty() {
        view! { <p>{t("result.no-reason")}</p> }.into_any()
    } else {
        let reasons: Vec<_> = reasons
            .iter()
            .map(|one| view! { <li>{reason(one)}</li> })
            .collect();
        view! { <ul>{reasons}</ul> }.into_any()
    };
    view! {
        <section class="stack tight">
            <h3>{title}</h3>
            <p class="muted small-text">{about}</p>
            {found}
        </section>
    }
    .into_any()
}
