//! The reasons of the verdict: what stops the next audit, what to expect besides.

use crate::dom::prelude::*;

use crate::app::components::{Rule, link, rule};
use crate::app::state::App;
use crate::core::scoring::{NextAudit, Outlook, Reason, Verdict};
use crate::core::standard::SubClause;
use crate::messages::t;
use crate::route::Page;
use crate::shown::{minors, reason};

/// The verdict.
pub(super) fn verdict(app: App, verdict: &Verdict) -> AnyView {
    let tone = match verdict.outlook {
        Outlook::TooEarly => None,
        Outlook::NotReady => Some("bad"),
        Outlook::StageOne => Some("warn"),
        Outlook::StageTwo => Some("good"),
    };
    let (one, two) = match verdict.audit {
        NextAudit::Certification => (
            (t("result.stage-one"), t("result.stage-one-about")),
            (t("result.stage-two"), t("result.stage-two-about")),
        ),
        NextAudit::Surveillance => (
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
    let expected = (!verdict.minors.is_empty()).then(|| {
        view! {
            <section class="stack tight" data-testid="minors">
                <h3>{t("result.minors")}</h3>
                <p class="muted small-text">{t("result.minors-about")}</p>
                <p>{minors(&verdict.minors)}</p>
            </section>
        }
    });
    view! {
        <section class="verdict" data-tone=tone>
            <div class="grid two">
                {stage(app, one, &verdict.stage_one)}
                {stage(app, two, &verdict.stage_two)}
            </div>
            {expected}
            <p>{rule(Rule::Verdict)}</p>
        </section>
    }
}

fn stage(app: App, (title, about): (&'static str, &'static str), reasons: &[Reason]) -> AnyView {
    let found = if reasons.is_empty() {
        view! { <p>{t("result.no-reason")}</p> }
    } else {
        let reasons: Vec<_> = reasons.iter().map(|one| line(app, one)).collect();
        view! { <ul>{reasons}</ul> }
    };
    view! {
        <section class="stack tight">
            <h3>{title}</h3>
            <p class="muted small-text">{about}</p>
            {found}
        </section>
    }
}

/// A reason; leadership, without which the rest is in doubt, stands out and
/// leads to its page.
fn line(app: App, of: &Reason) -> AnyView {
    let words = reason(of);
    if *of == Reason::LeadershipUnmet {
        let page = Page::SubClause(SubClause::LEADERSHIP);
        let more = link(app.link(page), t("result.leadership-link"));
        view! { <li data-testid="leadership"><strong>{words}</strong>" "{more}</li> }
    } else {
        view! { <li>{words}</li> }
    }
}
