//! One page of opportunities and constraints, to print and to talk about.

use crate::dom::prelude::*;

use crate::app::components::{Rule, SectionPage, bullets, rule};
use crate::app::state::{App, app, name_of};
use crate::core::assessment::Assessment;
use crate::core::bank::Bank;
use crate::core::report::Report;
use crate::core::standard::Role;
use crate::messages::{day, euros, fill, list, mode, percent, role, t, weekly, whole};
use crate::route::Page;
use crate::shown::{Points, constraints, opportunities};

/// The page of opportunities and constraints.
#[component]
pub(super) fn Outlook() -> impl IntoView {
    let app = app();
    view! {
        <SectionPage page=Page::Outlook title=t("outlook-page.title") lead=t("outlook-page.lead")>
            {app.with_report(move |report| content(app, report))}
        </SectionPage>
    }
}

fn content(app: App, report: &Report) -> AnyView {
    let industry = app.industry();
    let sides = |of: fn(&Bank, &Assessment, &Report) -> Vec<Points>| {
        app.with_open(|open| app.with_bank(|bank| of(bank, open, report)))
            .unwrap_or_default()
    };
    let context = industry.as_ref().map(|industry| {
        view! { <p>{industry.text.context.clone()}</p> }
    });
    let numbers = fill(
        "outlook-page.numbers",
        &[
            ("readiness", &whole(report.readiness.unwrap_or(f64::NAN))),
            ("conformity", &whole(report.conformity.percent())),
            ("answered", &report.sub_clauses_answered),
        ],
    );
    let print = move |_| {
        if window().print().is_err() {
            app.say(t("outlook-page.not-printed").to_owned());
        }
    };
    view! {
        <div class="stack one-pager">
            <section class="card stack">
                <div class="row spread">
                    <h2>{t("outlook-page.profile")}</h2>
                    <button type="button" class="small" on:click=print>{t("outlook-page.print")}</button>
                </div>
                {context}
                <dl class="facts">{facts(app)}</dl>
                <p class="small-text">{numbers}" "{rule(Rule::Readiness)}</p>
            </section>
            <div class="grid two">
                {side(t("outlook-page.opportunities"), "good", sides(opportunities))}
                {side(t("outlook-page.constraints"), "warn", sides(constraints))}
            </div>
        </div>
    }
}

/// Groups of points, each with its heading; empty ones are left out.
fn side(
    title: &'static str,
    tone: &'static str,
    groups: Vec<(&'static str, Vec<String>)>,
) -> AnyView {
    let groups: Vec<_> = groups
        .into_iter()
        .filter(|(_, points)| !points.is_empty())
        .map(|(heading, points)| {
            view! { <h3>{heading}</h3>{bullets(&points)} }
        })
        .collect();
    view! { <section class="verdict" data-tone=tone><h2>{title}</h2>{groups}</section> }
}

/// The organisation's means.
fn facts(app: App) -> Vec<AnyView> {
    let facts = app.with_open(|open| {
        let profile = &open.profile;
        let unsaid = || t("outlook-page.unsaid").to_owned();
        let each: Vec<String> = Role::ALL
            .into_iter()
            .map(|one| format!("{} {}", role(one), weekly(profile.hours.of(one))))
            .collect();
        let euros = profile.budget.map(euros);
        let growth = profile.growth.map(|growth| percent(growth.into()));
        let target = profile.target.map(day);
        vec![
            (t("outlook-page.organisation"), name_of(open)),
            (t("outlook-page.mode"), mode(profile.mode).to_owned()),
            (t("outlook-page.staff"), whole(profile.staff().into())),
            (t("outlook-page.growth"), growth.unwrap_or_else(unsaid)),
            (t("outlook-page.hours"), list(&each)),
            (t("outlook-page.budget"), euros.unwrap_or_else(unsaid)),
            (t("outlook-page.target"), target.unwrap_or_else(unsaid)),
        ]
    });
    let fact = |(name, value): (&'static str, String)| {
        view! { <div><dt>{name}</dt><dd>{value}</dd></div> }
    };
    facts.unwrap_or_default().into_iter().map(fact).collect()
}
