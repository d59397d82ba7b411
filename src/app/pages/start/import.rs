//! Taking files in: choosing them, seeing what they hold, deciding.

use crate::app::components::file_choice;
use crate::dom::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::found::{Content, Found, FoundFile};
use crate::app::loading::NotLoaded;
use crate::app::reactive::{Show, effect};
use crate::app::state::{App, BankState, app};
use crate::app::{browser, drops, files, sharing};
use crate::exchange::ImportProblem;
use crate::messages::{fill, t};
use crate::outputs::sealed::begins_sealed;
use crate::route::Route;
use crate::shown::import_problem;

/// Chooses files by a button, or takes those that were dropped, and shows what they hold.
#[component]
pub(super) fn ImportPanel() -> impl IntoView {
    let app = app();
    let found = RwSignal::new(Vec::<FoundFile>::new());
    // Here or on another page: a drop anywhere leads here.
    effect(move || {
        app.dropped.track();
        let dropped = drops::take();
        if !dropped.is_empty() {
            read_all(app, dropped, found);
        }
    });
    view! {
        <section class="stack" aria-labelledby="import">
            <div>
                <h2 id="import">{t("start.import")}</h2>
                <p class="muted">{t("start.import-about")}</p>
            </div>
            {file_choice(
                "import-file",
                t("start.import-choose"),
                ".json,.xlsx,application/json",
                move |files| read_all(app, files, found),
            )}
            <p class="small-text"><a href=Route::Portfolio.to_string()>{t("portfolio.link")}</a></p>
            <Show when=move || found.with(|found| !found.is_empty())>
                <Found found=found/>
            </Show>
        </section>
    }
}

/// More files than these are not shown one by one: they are a portfolio.
const FEW: usize = 10;

/// Reads the files one by one; then what was found takes the focus. Many at once lead to
/// the portfolio, which says where all of them are of the same assessment.
fn read_all(app: App, chosen: Vec<File>, found: RwSignal<Vec<FoundFile>>) {
    drops::remember(&chosen);
    if chosen.len() > FEW && !drops::is_each_wished() {
        drops::compare(app);
        return;
    }
    spawn_local(async move {
        let mut read = Vec::new();
        for file in chosen {
            let name = file.name();
            let content = match read_one(app, &file).await {
                Ok(content) => content,
                Err(problem) => Content::Problem(fill(
                    "start.file-problem",
                    &[("file", &name), ("problem", &problem)],
                )),
            };
            read.push(FoundFile { name, content });
        }
        // The visitor may have left the page meanwhile.
        if found.try_set(read).is_none() {
            request_animation_frame(|| browser::focus("#found"));
        }
    });
}

/// What a file holds, or why it cannot be read.
async fn read_one(app: App, file: &File) -> Result<Content, String> {
    let not_loaded = |_: NotLoaded| t("waiting.page-why").to_owned();
    if file.name().to_lowercase().ends_with(".xlsx") {
        // What is compared is in the catalogue's words.
        app.need_words();
        let state = || {
            app.bank
                .with_untracked(|bank| (bank.is_whole(), bank.clone()))
        };
        let bank = loop {
            match state() {
                (true, bank) => break bank,
                (false, BankState::Failed(_, why)) => return Err(why),
                (false, _) => browser::pause(WAIT).await,
            }
        };
        let here = app.library.get_untracked();
        let file = files::bytes(file).await;
        let preview = sharing::preview(file, bank.bank().clone(), here, browser::today()).await;
        return Ok(Content::Workbook(Box::new(preview.map_err(not_loaded)??)));
    }
    let problem = |problem: ImportProblem| import_problem(&problem);
    let text = files::text(file).await.map_err(problem)?;
    // Long before it is taken for damaged.
    if begins_sealed(&text) {
        let sealed = sharing::locked(text.clone()).await.map_err(not_loaded)?;
        if let Some(sealed) = sealed {
            return Ok(Content::Locked(sealed?));
        }
    }
    Ok(Content::Assessments(files::held(&text).map_err(problem)?))
}

/// Milliseconds between two looks whether the words are here.
const WAIT: u32 = 50;
