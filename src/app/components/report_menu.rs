//! The button that leads to the report: to print it, or to save it in a format.

use crate::dom::prelude::*;

use crate::app::reporting::{Take, take};
use crate::app::state::app;
use crate::messages::t;
use crate::outputs::Output;

const MENU: &str = "report-menu";

/// What can be done with the report, with the words and the name for code.
const ROWS: [(Take, &str, &str); 6] = [
    (Take::Print, "report-print", "report.print"),
    (Take::PrintBoard, "report-print-board", "report.print-board"),
    (Take::Save(Output::Html), "report-html", "report.save-html"),
    (
        Take::Save(Output::Board),
        "report-board",
        "report.save-board",
    ),
    (Take::Save(Output::Word), "report-word", "report.save-word"),
    (
        Take::Save(Output::Slides),
        "report-slides",
        "report.save-slides",
    ),
];

/// The button with its list.
#[component]
pub(crate) fn ReportMenu() -> impl IntoView {
    let app = app();
    let row = |(what, testid, words): (Take, &'static str, &'static str)| {
        view! {
            <button
                type="button"
                class="quiet"
                data-testid=testid
                popovertarget=MENU
                popovertargetaction="hide"
                on:click=move |_| take(app, what)
            >
                {t(words)}
            </button>
        }
    };
    view! {
        <button type="button" class="quiet small" popovertarget=MENU data-testid="report">
            <span class="sign" aria-hidden="true">"▤"</span>
            <span class="label">{t("report.menu")}</span>
        </button>
        <div class="hint-card stack tight" popover="auto" id=MENU>{ROWS.map(row)}</div>
    }
}
