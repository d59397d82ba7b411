//! Files that are dropped anywhere on the page. The browser would open them in
//! the place of the app; here they come to where files are taken in, which is the start
//! page or, while that is shown, the portfolio.

use std::cell::{Cell, RefCell};

use crate::dom::prelude::*;
use web_sys::{DragEvent, File, FileList};

use super::state::App;
use crate::route::{Page, Route};

thread_local! {
    /// Dropped, and not yet taken in.
    static WAITING: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
    /// Chosen last.
    static LAST: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
    /// Whether they are wanted one by one.
    static IS_EACH_WISHED: Cell<bool> = const { Cell::new(false) };
}

/// Receives what is dropped for as long as the page lives.
pub(super) fn listen(app: App) {
    let over = window_event_listener(leptos::ev::dragover, |event| {
        if files(&event).is_some() {
            event.prevent_default();
        }
    });
    let drop = window_event_listener(leptos::ev::drop, move |event| {
        if let Some(files) = files(&event) {
            event.prevent_default();
            wait(each(&files));
            app.dropped.notify();
            let takes_files = app.route.with_untracked(|route| {
                matches!(
                    route,
                    Route::Portfolio | Route::Assessment(_, Page::Colleagues)
                )
            });
            if !takes_files {
                app.go(&Route::Start);
            }
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
}

/// Puts files where the page that takes files in finds them.
pub(crate) fn wait(files: impl IntoIterator<Item = File>) {
    WAITING.with_borrow_mut(|waiting| waiting.extend(files));
}

/// Notes which files were chosen last.
pub(crate) fn remember(files: &[File]) {
    LAST.replace(files.to_vec());
}

/// Compares the files that were chosen last in the portfolio.
pub(crate) fn compare(app: App) {
    wait(LAST.take());
    app.go(&Route::Portfolio);
}

/// Shows files one by one on the start page, however many they are.
pub(crate) fn show_each(app: App, files: Vec<File>) {
    IS_EACH_WISHED.set(true);
    wait(files);
    app.go(&Route::Start);
}

/// Whether the files that come are to be shown one by one.
pub(crate) fn is_each_wished() -> bool {
    IS_EACH_WISHED.take()
}

/// The files that were dropped since this was asked last.
pub(crate) fn take() -> Vec<File> {
    WAITING.take()
}

/// The files of a list.
pub(crate) fn each(list: &FileList) -> impl Iterator<Item = File> {
    (0..list.length()).filter_map(move |place| list.get(place))
}

/// What is dragged, if it is files: while they are over the page, the browser
/// tells that there are some, and not which.
fn files(event: &DragEvent) -> Option<FileList> {
    let transfer = event.data_transfer()?;
    let has_files = transfer.types().includes(&"Files".into(), 0);
    transfer.files().filter(|_| has_files)
}
