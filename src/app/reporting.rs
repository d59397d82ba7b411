//! The composed report of the open assessment: printed, or saved as a file.
//!
//! What writes it lies in the part with all that is shared, and what it tells of is settled
//! first: the plan is worked out while nobody looks at it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::wasm_split;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::assets::{self, REPORT_MESSAGES};
use super::loading::{NotLoaded, bring_messages};
use super::reactive::effect;
use super::state::{App, BankState};
use super::{browser, files};
use crate::core::plan::{PlanState, Stage};
use crate::exchange::file_name;
use crate::messages::{fill, t};
use crate::outputs::report::{
    Composed, Format, Reader, Source, board_page, html, report, stylesheet,
};
use crate::shown::{export_problem, name_of};

/// What is done with the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Take {
    /// It is printed.
    Print,
    /// The board's page is printed.
    PrintBoard,
    /// It is saved in a format.
    Save(Format),
}

/// What the part that writes reports hands out.
enum Written {
    /// Pages to print: their address, and that of their styles.
    Pages([String; 2]),
    /// A file: its name, its kind and what it holds.
    File(String, &'static str, Vec<u8>),
}

/// Makes the report once its plan is settled, and hands it out.
pub(crate) fn take(app: App, what: Take) {
    app.need_words();
    app.say(t("report.coming").to_owned());
    let owner = Owner::new();
    let keep = owner.clone();
    owner.with(|| {
        let plan = app.plan();
        let mut begun = false;
        effect(move || {
            let is_gone = app.open.with(Option::is_none);
            let is_ready = app.report.with(Option::is_some)
                && app.bank.with(BankState::is_whole)
                && plan.with(is_settled);
            if begun || !(is_gone || is_ready) {
                return;
            }
            begun = true;
            let (keep, plan) = (keep.clone(), plan.with(PlanState::clone));
            spawn_local(async move {
                if !is_gone {
                    hand_out(app, what, plan).await;
                }
                keep.cleanup();
            });
        });
    });
}

/// Whether what is known of a plan will not change by itself.
fn is_settled(plan: &PlanState) -> bool {
    match plan {
        PlanState::There(there) => there.stage >= Stage::Simulated,
        PlanState::TooEarly(_) | PlanState::Refused(_) => true,
        PlanState::Nothing | PlanState::Making => false,
    }
}

/// Brings what writes reports, and what they say.
pub(super) async fn bring() -> Result<(), NotLoaded> {
    assets::fetch_ahead(REPORT_MESSAGES);
    load_report().await?;
    bring_messages(REPORT_MESSAGES).await
}

async fn hand_out(app: App, what: Take, plan: PlanState) {
    let made = match bring().await {
        Ok(()) => written(app, what, plan).await,
        Err(why) => Err(why),
    };
    let said = match made {
        Err(NotLoaded) => Some(t("report.not-loaded").to_owned()),
        Ok(None) => Some(t("export.not-the-same").to_owned()),
        Ok(Some(Written::Pages(addresses))) => print(app, addresses)
            .err()
            .map(|_| t("outlook-page.not-printed").to_owned()),
        Ok(Some(Written::File(name, kind, bytes))) => {
            Some(match files::download(&name, kind, &bytes).await {
                Ok(()) => fill("report.saved", &[("file", &name)]),
                Err(problem) => export_problem(&problem),
            })
        }
    };
    if let Some(said) = said {
        app.say(said);
    }
}

/// Writes the report; nothing if it does not read back as it was written.
#[wasm_split(outputs, wasm_split_path = leptos::wasm_split, preload(load_report), fallible)]
fn written(app: App, what: Take, plan: PlanState) -> Result<Option<Written>, NotLoaded> {
    let write = |source: &Source<'_>| {
        let page = |composed: &Composed| {
            let styles = files::address("text/css", stylesheet(composed).as_bytes()).ok()?;
            let pages = html(composed, Reader::Printer(&styles));
            let pages = files::address("text/html", pages.as_bytes()).ok()?;
            Some(Written::Pages([pages, styles]))
        };
        match what {
            Take::Print => page(&report(source)),
            Take::PrintBoard => page(&board_page(source)),
            Take::Save(format) => {
                let name = name_of(source.assessment);
                let name = file_name(&name, source.today, &format.ending());
                Some(Written::File(name, format.kind(), format.make(source)?))
            }
        }
    };
    let made = untrack(|| {
        let report = app.report.get()?;
        let source = |assessment: &_| {
            app.with_bank(|bank| {
                write(&Source {
                    bank,
                    assessment,
                    report: &report,
                    plan: &plan,
                    today: browser::today(),
                })
            })
        };
        app.with_open(source).flatten()
    });
    Ok(made)
}

/// The frame within which pages are printed; the page itself shows nothing of it.
const FRAME: &str = "printed";

/// Prints pages that lie at an address.
fn print(app: App, [pages, styles]: [String; 2]) -> Result<(), JsValue> {
    if let Some(before) = document().get_element_by_id(FRAME) {
        before.remove();
    }
    let frame = document().create_element("iframe")?;
    let attributes = [
        ("id", FRAME),
        ("class", "visually-hidden"),
        ("aria-hidden", "true"),
        ("tabindex", "-1"),
        ("src", &pages),
    ];
    for (name, value) in attributes {
        frame.set_attribute(name, value)?;
    }
    let loaded = frame.clone();
    let when_loaded = Closure::once_into_js(move || {
        if call_print(&loaded).is_err() {
            app.say(t("outlook-page.not-printed").to_owned());
        }
        // All of it is here by now.
        files::forget(&pages);
        files::forget(&styles);
    });
    frame.add_event_listener_with_callback("load", when_loaded.unchecked_ref())?;
    let body = document().body().ok_or(JsValue::NULL)?;
    body.append_child(&frame)?;
    Ok(())
}

fn call_print(frame: &JsValue) -> Result<(), JsValue> {
    let window = js_sys::Reflect::get(frame, &"contentWindow".into())?;
    let print = js_sys::Reflect::get(&window, &"print".into())?;
    print.dyn_into::<js_sys::Function>()?.call0(&window)?;
    Ok(())
}
