//! The numbers without names, as a file.

use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use super::reading::Kept;
use crate::app::components::card_head;
use crate::app::state::App;
use crate::app::{browser, files};
use crate::exchange::{ExportProblem, file_name};
use crate::messages::{fill, t};
use crate::outputs::portfolio::Form;
use crate::shown::export_problem;

/// Buttons that save what can be passed on.
pub(super) fn saving(app: App, kept: &Arc<Kept>) -> AnyView {
    let button = |(form, label, testid): (Form, &'static str, &'static str)| {
        let kept = kept.clone();
        let save = move |_| save(app, &kept, form);
        view! { <button type="button" data-testid=testid on:click=save>{label}</button> }
    };
    let buttons = [
        (Form::Lines, t("portfolio.lines"), "portfolio-lines"),
        (Form::Csv, t("portfolio.csv"), "portfolio-csv"),
    ]
    .map(button);
    view! {
        <section class="card stack">
            {card_head(t("portfolio.save"), t("portfolio.save-about"))}
            <div class="row">{buttons.into_iter().collect_view()}</div>
        </section>
    }
}

fn save(app: App, kept: &Kept, form: Form) {
    let (ending, kind) = form.kind();
    let name = file_name(t("portfolio.file"), browser::today(), ending);
    let members = kept.portfolio.members();
    let text = app
        .bank
        .with_untracked(|bank| form.write(bank.bank(), members));
    spawn_local(async move {
        let saved = match text {
            Some(text) => files::download(&name, kind, text.as_bytes()).await,
            None => Err(ExportProblem::NotTheSame),
        };
        app.say(match saved {
            Ok(()) => fill("share.saved", &[("file", &name)]),
            Err(problem) => export_problem(&problem),
        });
    });
}
