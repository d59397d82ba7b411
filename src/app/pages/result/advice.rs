//! Advice for the organisation's size, and the results of its context modules.

use crate::dom::prelude::*;

use crate::app::components::{Rule, bullets, card_head, number, rating_mark, rule};
use crate::app::state::App;
use crate::core::bank::ModuleInfo;
use crate::core::report::{LensResult, Report};
use crate::messages::{fill, t};

/// Advice by size.
pub(super) fn by_size(app: App, _: &Report) -> AnyView {
    let staff = app.with_open(|open| open.profile.staff()).unwrap_or(0);
    let advice = app.with_bank(|bank| {
        bank.lists()
            .size_advice(staff)
            .map(|size| (size.name.clone(), bullets(&size.advice)))
    });
    let Some((name, advice)) = advice else {
        return ().into_any();
    };
    view! {
        <section class="card stack">
            <div>
                <h2>{fill("advice.size", &[("size", &name)])}</h2>
                <p class="muted small-text">{fill("advice.size-about", &[("staff", &staff)])}</p>
            </div>
            {advice}
        </section>
    }
}

/// The context modules that are switched on, each with its result and advice.
pub(super) fn modules(app: App, report: &Report) -> AnyView {
    if report.modules.is_empty() {
        return ().into_any();
    }
    let cards: Vec<_> = report
        .modules
        .iter()
        .filter_map(|(module, result)| {
            app.with_bank(|bank| {
                let infos = &bank.lists().modules;
                let info = infos.iter().find(|info| info.module == *module)?;
                Some(card(info, result))
            })
        })
        .collect();
    view! {
        <section class="stack">
            {card_head(t("advice.modules"), t("advice.modules-about"))}
            <div class="grid two">{cards}</div>
        </section>
    }
}

fn card(info: &ModuleInfo, result: &LensResult) -> AnyView {
    let basis = fill(
        "advice.basis",
        &[
            ("readiness", &number(result.readiness)),
            ("answered", &result.counts.responded()),
            ("asked", &result.counts.asked),
        ],
    );
    view! {
        <section class="card stack tight">
            <div class="row">{rating_mark(result.rating())}<h3>{info.name.clone()}</h3></div>
            <p class="muted small-text">{basis}" "{rule(Rule::Readiness)}</p>
            {bullets(&info.advice)}
        </section>
    }
}
