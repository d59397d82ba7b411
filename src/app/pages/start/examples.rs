//! The example organisations: the board view of the first one as the picture of the
//! product, and a card for each.

use crate::dom::prelude::*;

use crate::app::assets;
use crate::core::id::DemoId;
use crate::messages::{fill, outlook, people, t};
use crate::route::Route;
use crate::shown::showcase::{EXAMPLES, Example};

/// Its name and its story in one line; none of an example that has no words yet.
fn words(example: &Example) -> Option<(&'static str, &'static str)> {
    Some(match example.id {
        "it-provider" => (t("example.it-provider"), t("example.it-provider-story")),
        "finance" => (t("example.finance"), t("example.finance-story")),
        "agritech" => (t("example.agritech"), t("example.agritech-story")),
        "forestry" => (t("example.forestry"), t("example.forestry-story")),
        "chemicals" => (t("example.chemicals"), t("example.chemicals-story")),
        "oil-gas" => (t("example.oil-gas"), t("example.oil-gas-story")),
        "media" => (t("example.media"), t("example.media-story")),
        _ => return None,
    })
}

fn link(example: &Example) -> String {
    Route::Demo(Some(DemoId::new(example.id))).to_string()
}

/// The link to the first example, shown by the scripts of `aside/`.
fn shown_as(how: &str) -> String {
    let [first, ..] = &EXAMPLES;
    format!("{}?{how}", link(first))
}

/// All 44 as small cells.
fn strip(example: &Example) -> AnyView {
    let cells: Vec<_> = example
        .found()
        .map(|one| view! { <i data-status=one.key()></i> })
        .collect();
    view! { <span class="strip" aria-hidden="true">{cells}</span> }
}

/// What a board sees of the first example, small.
pub(super) fn picture() -> AnyView {
    let [first, ..] = &EXAMPLES;
    let said = (f64::from(first.readiness) / 100.0).to_string();
    let met = fill(
        "example.met",
        &[("met", &first.met()), ("all", &first.found().count())],
    );
    let name = words(first).map_or("", |(name, _)| name);
    let average = fill("example.average", &[("readiness", &first.readiness)]);
    view! {
        <figure class="card picture stack tight" data-testid="picture">
            <figcaption class="eyebrow">{fill("example.of", &[("name", &name)])}</figcaption>
            <p class="title">{outlook(first.outlook)}</p>
            <p>{met}</p>
            {strip(first)}
            <p>{average}</p>
            <span class="average" aria-hidden="true" style:--said=said></span>
            <p class="muted small-text">{t("example.then")}</p>
        </figure>
    }
}

/// A card for each example that the build has.
pub(super) fn examples() -> AnyView {
    let cards: Vec<_> = EXAMPLES
        .iter()
        .filter(|one| assets::url(&format!("demo-{}", one.id)).is_some())
        .filter_map(|one| {
            let (name, story) = words(one)?;
            let numbers = fill(
                "example.numbers",
                &[
                    ("people", &people(one.people)),
                    ("met", &one.met()),
                    ("all", &one.found().count()),
                    ("readiness", &one.readiness),
                ],
            );
            Some(view! {
                <li class="card stack tight">
                    <h3>
                        <a class="card-link" href=link(one) data-testid=format!("demo-{}", one.id)>{name}</a>
                    </h3>
                    <p>{story}</p>
                    {strip(one)}
                    <p class="muted small-text">{numbers}</p>
                </li>
            })
        })
        .collect();
    view! {
        <section class="stack" aria-labelledby="demos">
            <div>
                <h2 id="demos">{t("start.demos")}</h2>
                <p class="muted">{t("start.demos-about")}</p>
                <p class="row">
                    <a href=shown_as("tour=1") data-testid="tour">{t("start.tour")}</a>
                    <a href=shown_as("present") data-testid="present">{t("start.present")}</a>
                </p>
            </div>
            <ul class="grid">{cards}</ul>
        </section>
    }
}
