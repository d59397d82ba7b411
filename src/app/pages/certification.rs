//! How the audit goes: from choosing a body to the first surveillance, and where to
//! learn and ask.

use crate::dom::prelude::*;

use crate::app::components::{Column, bullets, data_table, source_chip, text, with_guide};
use crate::core::bank::{Guide, PathStep, Resource, ResourceKind, Source};
use crate::messages::{day, resource_kind, source, t};

/// The way through the certification.
#[component]
pub(crate) fn Certification() -> impl IntoView {
    view! {
        <div class="page narrow stack">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{t("path.title")}</h1>
                    <p class="lead">{t("path.lead")}</p>
                </div>
            </header>
            {with_guide(|guide| content(guide))}
        </div>
    }
}

fn content(guide: &Guide) -> AnyView {
    let steps: Vec<_> = guide.path.iter().map(step).collect();
    let kinds = ResourceKind::ALL.map(|kind| {
        let own = guide.resources.iter().filter(|one| one.kind == kind);
        view! {
            <section class="stack tight">
                <h3>{resource_kind(kind)}</h3>
                <ul>{own.map(resource).collect_view()}</ul>
            </section>
        }
    });
    view! {
        <div class="stack loose">
            {steps}
            <section class="card stack">
                <h2>{t("path.resources")}</h2>
                <p>{t("path.resources-about")}</p>
                {kinds}
            </section>
        </div>
    }
}

fn step(step: &PathStep) -> AnyView {
    let watch = (!step.watch.is_empty()).then(|| {
        view! {
            <section class="stack tight">
                <h3>{t("path.watch")}</h3>
                {bullets(&step.watch)}
            </section>
        }
    });
    let terms = (!step.terms.is_empty()).then(|| {
        let row = |(term, means): &(String, String)| vec![text(term.clone()), text(means.clone())];
        let columns = [
            Column::Words(t("path.term")),
            Column::Words(t("path.means")),
        ];
        data_table(
            t("path.terms"),
            &columns,
            step.terms.iter().map(row).collect(),
        )
    });
    let found = source_chip(step.provenance.source, &step.provenance.note);
    view! {
        <section class="card stack">
            <header class="stack tight">
                <h2>{step.name.clone()}</h2>
                <p class="muted">{step.when.clone()}</p>
            </header>
            {bullets(&step.steps)}
            {terms}
            {watch}
            <p>{found}</p>
        </section>
    }
}

/// One resource; an address that is one becomes a link.
fn resource(one: &Resource) -> AnyView {
    let is_address = !one.address.contains(' ');
    let address = if is_address {
        let href = format!("https://{}", one.address);
        view! { <a href=href rel="noreferrer">{one.address.clone()}</a> }
    } else {
        one.address.clone().into_any()
    };
    // What stands from memory was looked up on no day.
    let checked = (one.source != Source::Recalled).then(|| day(one.checked));
    let from = source(one.source).to_owned();
    let facts = [Some(one.region.clone()), Some(from), checked];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    view! {
        <li>
            <strong>{one.name.clone()}</strong>" – "{one.about.clone()}" "{address}" "
            <span class="muted small-text">{facts.join(" · ")}</span>
        </li>
    }
}
