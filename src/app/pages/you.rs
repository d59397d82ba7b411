//! Who the visitor is, in three taps: industry, people, the main reason. Each can be
//! skipped, and all of it stands in the profile, with more.

use crate::dom::prelude::*;

use crate::app::components::section_links;
use crate::app::heading::focus_heading;
use crate::app::host::offers_industry;
use crate::app::reactive::{Memo, Show};
use crate::app::state::{App, app};
use crate::app::visits;
use crate::core::edit::{self, ProfileField};
use crate::core::id::IndustryId;
use crate::messages::{fill, t};
use crate::route::Page;
use crate::shown::{going_on, size};

/// What is asked, in order, each with a hint.
const STEPS: [(&str, &str); 3] = [
    ("you.industry", "you.industry-hint"),
    ("you.people", "you.people-hint"),
    ("you.reason", "you.reason-hint"),
];

/// A choice: its name, whether it holds, and what choosing it does.
struct Tile {
    name: String,
    is_on: bool,
    choose: Box<dyn Fn() + Send + Sync>,
}

/// The three questions, one after the other.
#[component]
pub(crate) fn You() -> impl IntoView {
    let app = app();
    let step = visits::kept("step", 0_usize);
    let is_open = Memo::new(move |_| app.open.with(Option::is_some));
    let text = move |of: fn(&(&'static str, &'static str)) -> &'static str| {
        STEPS.get(step.get()).map(|one| t(of(one)))
    };
    let go_on = move || {
        if step.get_untracked() + 1 < STEPS.len() {
            step.update(|step| *step += 1);
            request_animation_frame(focus_heading);
        } else {
            leave(app);
        }
    };
    let tiles = move || {
        let tiles = match step.get() {
            0 => industries(app),
            1 => sizes(app),
            _ => reasons(app),
        };
        let tile = move |tile: Tile| {
            let choose = move |_| {
                (tile.choose)();
                go_on();
            };
            view! {
                <button type="button" class="large" aria-pressed=tile.is_on.to_string() on:click=choose>
                    {tile.name}
                </button>
            }
        };
        tiles.into_iter().map(tile).collect_view()
    };
    view! {
        <Show when=move || is_open.get()>
            <div class="page narrow stack">
                {section_links(&Page::You)}
                <div>
                    <p class="eyebrow">{move || fill("you.step", &[("step", &(step.get() + 1)), ("all", &STEPS.len())])}</p>
                    <h1 tabindex="-1">{move || text(|one| one.0)}</h1>
                    <p class="muted">{move || text(|one| one.1)}</p>
                </div>
                <div class="grid small tiles" data-testid="tiles">{tiles}</div>
                <div class="row">
                    <button type="button" class="quiet" data-testid="skip" on:click=move |_| go_on()>{t("you.skip")}</button>
                    <button type="button" class="quiet" on:click=move |_| leave(app)>{t("you.leave")}</button>
                </div>
            </div>
        </Show>
    }
}

/// Back to the questions, or to the tasks where all are answered.
fn leave(app: App) {
    let page = untrack(|| app.with_bank(|bank| app.with_open(|open| going_on::page(bank, open))));
    app.go_page(match page {
        Some(Page::Questions) => Page::Questions,
        _ => Page::Home,
    });
}

fn industries(app: App) -> Vec<Tile> {
    let chosen = app.of_profile(|profile| profile.industry.clone());
    let tile = |id: Option<IndustryId>, name: String| Tile {
        is_on: id.is_some() && id == chosen,
        name,
        choose: Box::new(move || {
            let id = id.clone();
            let edit = untrack(|| {
                app.with_bank(|bank| app.with_open(|open| edit::industry(bank, &open.profile, id)))
            });
            if let Some(edit) = edit {
                app.edit(edit);
            }
        }),
    };
    let known = app.with_bank(|bank| {
        let all = bank.lists().industries.iter();
        let all = all.filter(|one| offers_industry(&one.id) || chosen.as_ref() == Some(&one.id));
        all.map(|one| (one.id.clone(), one.text.name.clone()))
            .collect::<Vec<_>>()
    });
    let known = known.into_iter().map(|(id, name)| tile(Some(id), name));
    let other = tile(None, t("you.other-industry").to_owned());
    known.chain([other]).collect()
}

fn sizes(app: App) -> Vec<Tile> {
    let staff = app.of_profile(|profile| profile.staff);
    let bands = app.with_bank(size::bands);
    let tile = |band: size::Band| Tile {
        is_on: staff.is_some_and(|staff| band.holds(staff)),
        name: band.name.clone(),
        choose: Box::new(move || {
            if !staff.is_some_and(|staff| band.holds(staff)) {
                app.edit_profile(ProfileField::Staff(Some(band.typical())));
            }
        }),
    };
    bands.into_iter().map(tile).collect()
}

fn reasons(app: App) -> Vec<Tile> {
    let chosen = app.of_profile(|profile| profile.motives.clone());
    let motives = app.with_bank(|bank| bank.lists().motives.clone());
    let tile = |key: String, name: String| Tile {
        is_on: chosen.contains(&key),
        name,
        choose: Box::new(move || app.edit_profile(ProfileField::Motive(key.clone(), true))),
    };
    let motives = motives.into_iter();
    motives.map(|one| tile(one.key, one.name)).collect()
}
