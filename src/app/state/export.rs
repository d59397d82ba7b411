//! Handing assessments out as one file.

use leptos::prelude::untrack;
use leptos::task::spawn_local;

use super::App;
use crate::app::{browser, files};
use crate::core::assessment::Assessment;
use crate::exchange::{ENDING, export, file_name};
use crate::messages::{fill, t};
use crate::shown::{crosswalk, export_problem};

impl App {
    /// Hands assessments out as one file and says so, once the file was read
    /// back and holds the same.
    pub(crate) fn save_as_file(self, assessments: Vec<Assessment>) {
        let name = match assessments.as_slice() {
            [one] => one.profile.organisation.clone(),
            _ => t("export.all-name").to_owned(),
        };
        let file = file_name(&name, browser::today(), ENDING);
        let standards =
            untrack(|| self.with_bank(|bank| crosswalk::in_force(&bank.lists().editions)));
        spawn_local(async move {
            let saved = match export(&assessments, &browser::now_rfc3339(), standards) {
                Ok(text) => files::download(&file, files::JSON, text.as_bytes()).await,
                Err(problem) => Err(problem),
            };
            if saved.is_ok() {
                self.note_exported(assessments.len());
            }
            self.say(match saved {
                Ok(()) => fill(
                    "export.saved",
                    &[("file", &file), ("count", &assessments.len())],
                ),
                Err(problem) => export_problem(&problem),
            });
        });
    }
}
