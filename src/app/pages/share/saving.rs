//! Making a file of the open assessment and handing it to the browser.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::state::{App, GuideState, PlanView};
use crate::app::{browser, files};
use crate::exchange::ExportProblem;
use crate::messages::{fill, t};
use crate::outputs::{Made, NotMade, Output, Source};
use crate::shown::export_problem;

/// Reads what files are made from, in a reactive scope; none while nothing is open.
pub(super) fn with_source<T>(
    app: App,
    plan: PlanView,
    read: impl FnOnce(&Source<'_>) -> T,
) -> Option<T> {
    let report = app.report.get()?;
    app.with_bank(|bank| {
        app.with_open(|assessment| {
            app.guide.with(|guide| {
                plan.with(|plan| {
                    let guide = match guide {
                        GuideState::Here(guide) => Some(&**guide),
                        GuideState::Away | GuideState::Coming | GuideState::Failed(_) => None,
                    };
                    read(&Source {
                        bank,
                        guide,
                        assessment,
                        report: &report,
                        plan: plan.there(),
                        today: browser::today(),
                    })
                })
            })
        })
    })
}

/// Makes a file, hands it to the browser and says so.
pub(super) fn save(app: App, plan: PlanView, output: Output) {
    let made = untrack(|| with_source(app, plan, |source| output.make(source)));
    match made {
        None => {}
        Some(Ok(made)) => hand_out(app, made),
        Some(Err(NotMade::NoPlan)) => app.say(t("share.no-plan").to_owned()),
        Some(Err(NotMade::NotTheSame)) => app.say(export_problem(&ExportProblem::NotTheSame)),
    }
}

/// Hands a file that was made to the browser and says so.
pub(super) fn hand_out(app: App, made: Made) {
    spawn_local(async move {
        let handed = files::download(&made.name, made.kind, &made.bytes).await;
        app.say(match handed {
            // Within a frame the browser may refuse without a word.
            Ok(()) if browser::is_framed() => fill("share.handed", &[("file", &made.name)]),
            Ok(()) => fill("share.saved", &[("file", &made.name)]),
            Err(problem) => export_problem(&problem),
        });
    });
}
