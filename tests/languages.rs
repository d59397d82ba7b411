//! The words of other languages fit the English ones: nothing unknown, every name to be
//! filled in, the plural forms that the language has; and where a language is said to be
//! complete, nothing is missing and nothing was made from an English text that has changed.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the translators' tool finds in the languages of a folder: nothing, or lines.
fn found(languages: &Path) -> String {
    let node = Command::new("node")
        .args(["tools/language.mjs", "test"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("READY20K_LANGUAGES", languages)
        .output();
    let output = node.unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    let trouble = String::from_utf8(output.stderr).unwrap();
    assert!(trouble.is_empty(), "{trouble}");
    assert_eq!(output.status.success(), lines.is_empty(), "{lines}");
    lines
}

#[test]
fn every_language_fits() {
    let languages = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/languages");
    let found = found(&languages);
    assert!(found.is_empty(), "{found}");
}

/// A folder of languages that has Spanish only, which is complete in a part.
fn spanish(name: &str, complete: &str) -> PathBuf {
    let languages = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if languages.exists() {
        fs::remove_dir_all(&languages).unwrap();
    }
    let about = format!(r#"{{"name": "Español", "direction": "ltr", "complete": [{complete}]}}"#);
    put(&languages, "language", &about);
    languages
}

fn put(languages: &Path, name: &str, text: &str) {
    let file = languages.join("es").join(format!("{name}.json"));
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

#[test]
fn what_does_not_fit_is_found() {
    #[track_caller]
    fn check(file: &str, text: &str, expected: &str) {
        let languages = spanish("wrong", "");
        put(&languages, file, text);
        let found = found(&languages);
        assert!(found.contains(expected), "{text}: {found}");
        assert_eq!(found.is_empty(), expected.is_empty(), "{text}: {found}");
    }
    let common = "messages/common";
    check(common, r#"{"save.failed": "Dice: {why}"}"#, "");
    check(
        common,
        r#"{"save.failed": "Dice: {porque}"}"#,
        "has the names {porque} where English has {why}",
    );
    check(
        common,
        r#"{"save.failed": "Dice"}"#,
        "has the names none where English has {why}",
    );
    check(common, r#"{"save.failed": ""}"#, "empty");
    check(
        common,
        r#"{"save.failed": 1}"#,
        "neither a text nor plural forms",
    );
    check(
        common,
        r#"{"amount.days": {"one": "{count} día", "other": "{count} días"}}"#,
        "",
    );
    check(
        common,
        r#"{"amount.days": {"other": "{count} días"}}"#,
        "lacks the plural form one",
    );
    check(
        common,
        r#"{"amount.days": "{count} días"}"#,
        "needs the plural forms one, other",
    );
    check(
        common,
        r#"{"amount.days": {"one": "{count} día", "other": "{count} días", "dual": "{count}"}}"#,
        "has what is no plural form: dual",
    );
    check(
        "messages/first",
        r#"{"question.place": {"by": "place", "one": "{place} de {all}", "other": "{place} de {all}"}}"#,
        "cannot have plural forms",
    );
}

#[test]
fn what_is_complete_lacks_nothing() {
    #[track_caller]
    fn check(texts: &str, from: &str, expected: &str) {
        let languages = spanish("complete", r#""messages/answer""#);
        put(&languages, "messages/answer", texts);
        put(&languages, "made-from/messages/answer", from);
        let found = found(&languages);
        assert!(found.contains(expected), "{texts}: {found}");
    }
    check(r#"{"answer.no": "No"}"#, "{}", "answer.always: missing");
    check(
        r#"{"answer.nay": "No"}"#,
        "{}",
        "answer.nay: is not in the English file",
    );
    let stale = r#"{"answer.no": "000000"}"#;
    check(r#"{"answer.no": "No"}"#, stale, "answer.no: stale");
}
