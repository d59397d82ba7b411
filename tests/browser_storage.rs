//! What the browser keeps, in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use ready20k::core::assessment::{Answer, AnswerValue, Assessment};
use ready20k::core::date::Date;
use ready20k::core::id::{AssessmentId, QuestionId};
use ready20k::storage::{Denied, Preferences, Shelf, Shortcuts, Theme, keys};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn raw() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// An empty store, and an assessment with an answer in any script.
fn start(id: &str) -> (Shelf, Assessment) {
    raw().clear().unwrap();
    let mut assessment = Assessment::new(AssessmentId::new(id), Date::from_unix_millis(0.0));
    let answer = Answer {
        value: Some(AnswerValue::Mostly),
        note: "Grüße 日本語 🚀".to_owned(),
        ..Answer::default()
    };
    assessment
        .answers
        .insert(QuestionId::new("8.6.1-log"), answer);
    (Shelf::probe(), assessment)
}

#[wasm_bindgen_test]
fn what_is_put_is_found_and_can_be_removed() {
    let (shelf, assessment) = start("a");
    assert_eq!(shelf, Shelf::Open);
    shelf.put(&assessment).unwrap();
    assert_eq!(shelf.all().assessments, std::slice::from_ref(&assessment));
    shelf.remove(&assessment.id);
    assert!(shelf.all().assessments.is_empty());
    assert_eq!(raw().length().unwrap(), 0, "nothing is left behind");
}

#[wasm_bindgen_test]
fn a_damaged_text_is_told_and_kept_before_it_is_overwritten() {
    let (shelf, assessment) = start("b");
    raw()
        .set_item(&keys::assessment(&assessment.id), "{damaged")
        .unwrap();
    let found = shelf.all();
    assert!(found.assessments.is_empty());
    assert_eq!(found.unreadable.len(), 1);
    shelf.put(&assessment).unwrap();
    assert_eq!(
        raw()
            .get_item(&keys::kept(&assessment.id))
            .unwrap()
            .as_deref(),
        Some("{damaged")
    );
    assert_eq!(shelf.all().assessments, [assessment]);
}

#[wasm_bindgen_test]
fn a_full_store_is_told_and_keeps_what_was_there() {
    let (shelf, mut assessment) = start("c");
    shelf.put(&assessment).unwrap();
    let before = assessment.clone();
    for length in (0..=22).rev().map(|power| 1_usize << power) {
        let fits = |copy: usize| {
            raw()
                .set_item(&format!("filler-{length}-{copy}"), &"x".repeat(length))
                .is_ok()
        };
        assert!(
            (0..8).take_while(|&copy| fits(copy)).count() < 8,
            "the store has no end"
        );
    }
    let note = "n".repeat(4096);
    assessment.answers.insert(
        QuestionId::new("long"),
        Answer {
            note,
            ..Answer::default()
        },
    );
    assert_eq!(shelf.put(&assessment), Err(Denied::Full));
    assert_eq!(shelf.all().assessments, [before]);
    assert_eq!(
        Shelf::probe(),
        Shelf::Open,
        "a full store is not a denied one"
    );
    raw().clear().unwrap();
}

#[wasm_bindgen_test]
fn preferences_come_back_and_damage_falls_back_to_the_default() {
    let (shelf, _) = start("d");
    let chosen = Preferences {
        theme: Theme::Dark,
        shortcuts: Shortcuts::Off,
    };
    shelf.put_preferences(chosen).unwrap();
    assert_eq!(shelf.preferences(), chosen);
    raw().set_item(keys::PREFERENCES, "\"nonsense\"").unwrap();
    assert_eq!(shelf.preferences(), Preferences::default());
}

#[wasm_bindgen_test]
fn without_a_store_nothing_is_lost_in_silence() {
    let (_, assessment) = start("e");
    assert_eq!(Shelf::Closed.put(&assessment), Err(Denied::Unavailable));
    assert!(Shelf::Closed.all().assessments.is_empty());
    assert_eq!(Shelf::Closed.preferences(), Preferences::default());
}
