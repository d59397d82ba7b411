//! Checks the data files in `src/catalogue/en`, so that whoever edits them
//! learns at once what is missing, misspelt or refers to nothing.

mod actions;
mod completeness;
mod editions;
mod guide;
mod lists;
mod reading;
mod references;
mod words;

use std::path::PathBuf;
use std::sync::LazyLock;

use ready20k::catalogue;
use ready20k::core::bank::{Guide, Lists};

/// Every file with its lists, or with the reason why it cannot be read. In the page
/// names that are not known are passed over; here they are refused.
static FILES: LazyLock<Vec<(PathBuf, Result<Lists, String>)>> = LazyLock::new(|| {
    catalogue::files()
        .expect("the catalogue's folders can be read")
        .into_iter()
        .map(|(path, text)| (path, catalogue::read(&text)))
        .collect()
});

/// The guide, or why it cannot be read.
static GUIDE: LazyLock<Guide> =
    LazyLock::new(|| catalogue::guide().expect("the guide's files can be read"));

/// One list across all files. Unlike the bank, it keeps what occurs twice.
fn all<T>(list: impl Fn(&'static Lists) -> &'static Vec<T>) -> Vec<&'static T> {
    FILES
        .iter()
        .filter_map(|(_, lists)| lists.as_ref().ok())
        .flat_map(list)
        .collect()
}

/// Fails with all problems at once, so that a file is mended in one go.
#[track_caller]
fn assert_none(problems: impl IntoIterator<Item = String>) {
    let problems: Vec<_> = problems.into_iter().collect();
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

/// The problem's text, if there is one.
fn unless(holds: bool, problem: impl FnOnce() -> String) -> Option<String> {
    (!holds).then(problem)
}

#[test]
fn every_file_can_be_read() {
    assert_none(FILES.iter().filter_map(|(path, lists)| {
        let problem = lists.as_ref().err()?;
        Some(format!("{}: {problem}", path.display()))
    }));
}
