//! Handing assessments out as one file.

use leptos::prelude::untrack;
use leptos::task::spawn_local;

use super::App;
use super::toasts::Undo;
use crate::app::browser::{self, NotCopied};
use crate::app::files;
use crate::core::assessment::Assessment;
use crate::core::respondents::is_unanswered;
use crate::exchange::{ENDING, export, file_name};
use crate::messages::{fill, t};
use crate::shown::{colleagues, crosswalk, export_problem};

impl App {
    /// Hands assessments out as one file and says so, once the file was read
    /// back and holds the same.
    pub(crate) fn save_as_file(self, assessments: Vec<Assessment>) {
        let name = match assessments.as_slice() {
            [one] => colleagues::file_of(one),
            _ => t("export.all-name").to_owned(),
        };
        let file = file_name(&name, browser::today(), ENDING);
        let standards =
            untrack(|| self.with_bank(|bank| crosswalk::in_force(&bank.lists().editions)));
        // Who asks others has nothing of their own in the file.
        let is_asking = assessments.iter().any(is_unanswered);
        spawn_local(async move {
            let saved = match export(&assessments, &browser::now_rfc3339(), standards) {
                Ok(text) => files::download(&file, files::JSON, text.as_bytes()).await,
                Err(problem) => Err(problem),
            };
            if saved.is_ok() && !is_asking {
                self.note_exported(assessments.len());
            }
            let words = match &saved {
                Ok(()) if browser::is_framed() => fill("export.handed", &[("file", &file)]),
                Ok(()) => fill(
                    "export.saved",
                    &[("file", &file), ("count", &assessments.len())],
                ),
                Err(problem) => export_problem(problem),
            };
            // What may not arrive, or could not be made, can be taken along as text.
            let text = export(&assessments, &browser::now_rfc3339(), Vec::new()).ok();
            match text.filter(|_| saved.is_err() || browser::is_framed()) {
                Some(text) => {
                    let copy = Undo::new(move || self.copy_file(text.clone()));
                    self.say_with_offer(words, t("export.copy"), copy);
                }
                None => self.say(words),
            }
        });
    }

    /// Copies a file's text, to be kept in a text file.
    fn copy_file(self, text: String) {
        spawn_local(async move {
            self.say(
                t(match browser::copy(&text).await {
                    Ok(()) => "export.copied",
                    Err(NotCopied) => "export.not-copied",
                })
                .to_owned(),
            );
        });
    }
}
