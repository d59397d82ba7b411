//! Files for others, of the open assessment: printed, or handed to the browser.
//!
//! What writes them lies in the part with all that is shared, which comes first; then what
//! they tell of is settled: the plan is worked out while nobody looks at it, and the guide
//! fetched.

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::wasm_split;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::assets::{self, OUTPUTS_MESSAGES, REPORT_MESSAGES};
use super::loading::{NotLoaded, bring_messages};
use super::reactive::effect;
use super::state::{App, BankState, GuideState, Undo};
use super::{browser, files, host};
use crate::core::plan::{PlanState, Stage};
use crate::exchange::ExportProblem;
use crate::messages::{self, fill, t};
use crate::outputs::report::{Composed, Reader, board_page, html, report, stylesheet};
use crate::outputs::{Made, NotMade, Output, Source};
use crate::shown::export_problem;

/// What is done with what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Take {
    /// The report is printed.
    Print,
    /// The board's page is printed.
    PrintBoard,
    /// A file is saved.
    Save(Output),
}

impl Take {
    fn takes_plan(self) -> bool {
        match self {
            Self::Print | Self::PrintBoard => true,
            Self::Save(output) => output.takes_plan(),
        }
    }

    fn takes_guide(self) -> bool {
        matches!(self, Self::Save(output) if output.takes_guide())
    }
}

/// What the part that writes files hands out.
enum Written {
    /// Pages to print: their address, and that of their styles.
    Pages([String; 2]),
    /// A file.
    File(Made),
}

/// What is asked for, while it is waited for.
#[derive(Clone, Copy)]
struct Order {
    app: App,
    what: Take,
    /// Whether whoever asked does not want to wait any more.
    is_left: RwSignal<bool>,
    /// The message that says it is coming.
    told: RwSignal<Option<u32>>,
}

impl Order {
    /// Says that it is coming, once, and offers to leave it.
    fn tell(self) {
        if self.told.get_untracked().is_none() {
            let leave = Undo::new(move || self.is_left.set(true));
            let words = t("report.coming").to_owned();
            let number = self.app.say_with_offer(words, t("start.cancel"), leave);
            self.told.set(Some(number));
        }
    }

    /// Takes the message back.
    fn untell(self) {
        if let Some(number) = self.told.get_untracked() {
            self.app.dismiss(number);
        }
    }
}

/// Makes what is asked for once what it tells of is settled, and hands it out. Whoever
/// has to wait for that is told so, and can leave it.
pub(crate) fn take(app: App, what: Take) {
    let owner = Owner::new();
    let order = owner.with(|| Order {
        app,
        what,
        is_left: RwSignal::new(false),
        told: RwSignal::new(None),
    });
    if !messages::is_installed(OUTPUTS_MESSAGES) {
        order.tell();
    }
    spawn_local(async move {
        let begun = match bring().await {
            Ok(()) => begin(order, owner.clone()).await,
            Err(why) => Err(why),
        };
        if begun.is_err() {
            order.untell();
            app.say(t("report.not-loaded").to_owned());
            owner.cleanup();
        }
    });
}

/// Waits until what is told of is settled. It lies in the part that writes files, so that
/// a page with a button for the report does not bring what plans.
#[wasm_split(outputs, wasm_split_path = leptos::wasm_split, preload(load_report), fallible)]
fn begin(order: Order, owner: Owner) -> Result<(), NotLoaded> {
    settle(order, &owner);
    Ok(())
}

fn settle(order: Order, owner: &Owner) {
    let Order { app, what, .. } = order;
    app.need_words();
    if what.takes_guide() {
        app.need_guide();
    }
    let keep = owner.clone();
    owner.with(|| {
        let plan = app.plan();
        let mut begun = false;
        effect(move || {
            let is_gone = order.is_left.get() || app.open.with(Option::is_none);
            let is_ready = app.report.with(Option::is_some)
                && app.bank.with(BankState::is_whole)
                && (!what.takes_guide() || app.guide.with(is_there))
                && (!what.takes_plan() || plan.with(is_settled));
            if begun {
                return;
            }
            if !(is_gone || is_ready) {
                return order.tell();
            }
            begun = true;
            order.untell();
            let (keep, plan) = (keep.clone(), plan.with(PlanState::clone));
            spawn_local(async move {
                if !is_gone {
                    hand_out(app, what, &plan).await;
                }
                keep.cleanup();
            });
        });
    });
}

/// Whether the guide came, or will not.
fn is_there(guide: &GuideState) -> bool {
    matches!(guide, GuideState::Here(_) | GuideState::Failed(_))
}

/// Whether what is known of a plan will not change by itself.
fn is_settled(plan: &PlanState) -> bool {
    match plan {
        PlanState::There(there) => there.stage >= Stage::Simulated,
        PlanState::TooEarly(_) | PlanState::Refused(_) => true,
        PlanState::Nothing | PlanState::Making => false,
    }
}

/// Brings what writes files, and what they say.
pub(super) async fn bring() -> Result<(), NotLoaded> {
    assets::fetch_ahead(REPORT_MESSAGES);
    assets::fetch_ahead(OUTPUTS_MESSAGES);
    load_report().await?;
    bring_messages(REPORT_MESSAGES).await?;
    bring_messages(OUTPUTS_MESSAGES).await
}

async fn hand_out(app: App, what: Take, plan: &PlanState) {
    let made = written(app, what, plan);
    let said = match made {
        None => return,
        Some(Err(NotMade::NoPlan)) => t("share.no-plan").to_owned(),
        Some(Err(NotMade::NotTheSame)) => export_problem(&ExportProblem::NotTheSame),
        Some(Ok(Written::Pages(addresses))) => match print(app, addresses) {
            Ok(()) => return,
            Err(_) => t("outlook-page.not-printed").to_owned(),
        },
        Some(Ok(Written::File(made))) => return hand_out_file(app, made).await,
    };
    app.say(said);
}

/// Hands a file that was made to the browser and says so; where the device can send it
/// on, that is offered.
pub(crate) async fn hand_out_file(app: App, made: Made) {
    let handed = files::download(&made.name, made.kind, &made.bytes).await;
    let said = match &handed {
        // Within a frame the browser may refuse without a word.
        Ok(()) if browser::is_framed() => fill("share.handed", &[("file", &made.name)]),
        Ok(()) => fill("share.saved", &[("file", &made.name)]),
        Err(problem) => return app.say(export_problem(problem)),
    };
    if browser::can_share(&made.name, made.kind, &made.bytes) {
        let send = Undo::new(move || browser::share(&made.name, made.kind, &made.bytes));
        app.say_with_offer(said, t("share.send-on"), send);
    } else {
        app.say(said);
    }
}

/// Reads what files are made from, in a reactive scope; none while nothing is open.
pub(crate) fn with_source<T>(
    app: App,
    plan: &PlanState,
    read: impl FnOnce(&Source<'_>) -> T,
) -> Option<T> {
    let report = app.report.get()?;
    let host = host::signature();
    app.with_bank(|bank| {
        app.with_open(|assessment| {
            app.guide.with(|guide| {
                let guide = match guide {
                    GuideState::Here(guide) => Some(&**guide),
                    GuideState::Away | GuideState::Coming | GuideState::Failed(_) => None,
                };
                read(&Source {
                    bank,
                    guide,
                    assessment,
                    report: &report,
                    plan,
                    today: browser::today(),
                    offered_by: host.as_deref(),
                })
            })
        })
    })
}

/// Writes what is asked for, or says why there is none; nothing while nothing is open.
fn written(app: App, what: Take, plan: &PlanState) -> Option<Result<Written, NotMade>> {
    let page = |composed: &Composed| {
        let styles = files::address("text/css", stylesheet(composed).as_bytes()).ok()?;
        let pages = html(composed, Reader::Printer(&styles));
        let pages = files::address("text/html", pages.as_bytes()).ok()?;
        Some(Written::Pages([pages, styles]))
    };
    let write = |source: &Source<'_>| match what {
        Take::Print => page(&report(source)).ok_or(NotMade::NotTheSame),
        Take::PrintBoard => page(&board_page(source)).ok_or(NotMade::NotTheSame),
        Take::Save(output) => output.make(source).map(Written::File),
    };
    untrack(|| with_source(app, plan, write))
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
