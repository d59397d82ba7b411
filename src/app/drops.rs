//! Files that are dropped anywhere on the page. The browser would open them in
//! the place of the app; here they come to where files are taken in.

use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::{DragEvent, File, FileList};

use super::state::App;
use crate::route::Route;

thread_local! {
    /// Dropped, and not yet taken in.
    static WAITING: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
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
            WAITING.with_borrow_mut(|waiting| waiting.extend(each(&files)));
            app.dropped.notify();
            app.go(&Route::Start);
        }
    });
    on_cleanup(move || {
        over.remove();
        drop.remove();
    });
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
