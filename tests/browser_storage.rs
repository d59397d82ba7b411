//! What the browser keeps, in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use std::collections::BTreeMap;

use ready20k::core::assessment::{Answer, AnswerValue, Assessment};
use ready20k::core::date::Date;
use ready20k::core::id::{AssessmentId, QuestionId};
use ready20k::storage::{Denied, Preferences, Seen, Shelf, Shortcuts, Theme, keys, seal};
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

/// An assessment too large for one text: long notes in two sub-clauses.
fn large(id: &str) -> (Shelf, Assessment) {
    let (shelf, mut assessment) = start(id);
    for question in ["8.6.1-log", "8.6.1-close", "10.1-cause"] {
        note(&mut assessment, question, &"n".repeat(4000));
    }
    (shelf, assessment)
}

fn note(assessment: &mut Assessment, question: &str, note: &str) {
    let answer = Answer {
        note: note.to_owned(),
        ..Answer::default()
    };
    assessment.answers.insert(QuestionId::new(question), answer);
}

/// Everything that is stored.
fn everything() -> BTreeMap<String, String> {
    let places = 0..raw().length().unwrap();
    let keys = places.map(|place| raw().key(place).unwrap().unwrap());
    keys.map(|key| (key.clone(), raw().get_item(&key).unwrap().unwrap()))
        .collect()
}

#[wasm_bindgen_test]
fn an_answer_in_a_large_assessment_writes_its_part_only() {
    let (shelf, old) = large("p");
    shelf.put(&old).unwrap();
    assert_eq!(shelf.all().assessments, std::slice::from_ref(&old));
    assert_eq!(shelf.get(&old.id), Some(old.clone()));
    let before = everything();
    let mut new = old.clone();
    note(&mut new, "10.1-cause", "short");
    shelf.put_changes(&old, &new).unwrap();
    let after = everything();
    let differs = |key: &&String| before.get(*key) != after.get(*key);
    let changed: Vec<&String> = after.keys().filter(differs).collect();
    assert_eq!(changed, ["ready20k:part:p:10.1"]);
    assert_eq!(shelf.get(&new.id), Some(new.clone()));

    let mut fewer = new.clone();
    fewer.answers.remove(&QuestionId::new("10.1-cause"));
    fewer.profile.organisation = "Other".to_owned();
    shelf.put_changes(&new, &fewer).unwrap();
    assert_eq!(shelf.get(&fewer.id), Some(fewer.clone()));
    shelf.put(&new).unwrap();
    shelf.put(&fewer).unwrap();
    assert!(!everything().contains_key("ready20k:part:p:10.1"));
    shelf.remove(&fewer.id);
    assert_eq!(raw().length().unwrap(), 0, "nothing is left behind");
}

#[wasm_bindgen_test]
fn what_was_stored_whole_is_divided_when_it_is_next_written() {
    let (shelf, old) = large("q");
    let key = keys::assessment(&old.id);
    raw()
        .set_item(&key, &seal(&old, &Seen::default()).unwrap())
        .unwrap();
    assert_eq!(shelf.get(&old.id), Some(old.clone()));
    let mut new = old.clone();
    note(&mut new, "4.1-new", "short");
    shelf.put_changes(&old, &new).unwrap();
    assert_eq!(shelf.all().assessments, std::slice::from_ref(&new));
    let head = raw().get_item(&key).unwrap().unwrap();
    assert!(head.len() < 2000, "{}", head.len());
}

#[wasm_bindgen_test]
fn a_large_assessment_stays_whole_where_there_is_no_room_to_divide_it() {
    let (shelf, old) = large("r");
    let key = keys::assessment(&old.id);
    raw()
        .set_item(&key, &seal(&old, &Seen::default()).unwrap())
        .unwrap();
    fill();
    let mut new = old.clone();
    note(&mut new, "10.1-cause", "short");
    shelf.put_changes(&old, &new).unwrap();
    assert_eq!(shelf.all().assessments, [new]);
    let parts = everything().into_keys();
    assert_eq!(parts.filter(|key| key.contains(":part:")).count(), 0);
    raw().clear().unwrap();
}

#[wasm_bindgen_test]
fn a_lost_part_is_told_and_the_rest_is_kept() {
    let (shelf, assessment) = large("s");
    shelf.put(&assessment).unwrap();
    raw().remove_item("ready20k:part:s:10.1").unwrap();
    let found = shelf.all();
    assert_eq!((found.assessments.len(), found.unreadable.len()), (0, 1));
    let kept = raw()
        .get_item(&keys::kept(&assessment.id))
        .unwrap()
        .unwrap();
    assert!(kept.contains("8.6.1-close") && kept.contains("\"schema\":2"));
    raw().clear().unwrap();
}

/// Leaves no room in the store.
fn fill() {
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
}

#[wasm_bindgen_test]
fn a_full_store_is_told_and_keeps_what_was_there() {
    let (shelf, mut assessment) = start("c");
    shelf.put(&assessment).unwrap();
    let before = assessment.clone();
    fill();
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
