//! What the browser keeps, in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use std::collections::BTreeMap;

use ready20k::core::assessment::{Answer, AnswerValue, Assessment};
use ready20k::core::date::Date;
use ready20k::core::id::{AssessmentId, QuestionId};
use ready20k::storage::{
    Denied, GoingOn, Preferences, Seen, Shortcuts, Texts, Theme, all_texts, changed_parts,
    changed_texts, disk, keys, local,
};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn raw() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// An empty store, and an assessment with an answer in any script.
fn start(id: &str) -> Assessment {
    raw().clear().unwrap();
    let mut assessment = Assessment::new(AssessmentId::new(id), Date::from_unix_millis(0.0));
    note(&mut assessment, "8.6.1-log", "Grüße 日本語 🚀");
    assessment
}

/// An assessment too large for one text: long notes in two sub-clauses.
fn large(id: &str) -> Assessment {
    let mut assessment = start(id);
    for question in ["8.6.1-log", "8.6.1-close", "10.1-cause"] {
        note(&mut assessment, question, &"n".repeat(4000));
    }
    assessment
}

fn note(assessment: &mut Assessment, question: &str, note: &str) {
    let answer = Answer {
        value: Some(AnswerValue::Mostly),
        note: note.to_owned(),
        ..Answer::default()
    };
    assessment.answers.insert(QuestionId::new(question), answer);
}

fn all(assessment: &Assessment) -> Texts {
    all_texts(assessment, &Seen::default()).unwrap()
}

/// The assessment as local storage holds it.
fn stored(id: &AssessmentId) -> Option<Assessment> {
    let own = local::text(&keys::assessment(id)).unwrap()?;
    local::open_stored(id, &own)
        .ok()
        .map(|found| found.assessment)
}

/// Everything that is stored.
fn everything() -> BTreeMap<String, String> {
    let keys = local::all_keys().unwrap();
    keys.into_iter()
        .map(|key| (key.clone(), local::text(&key).unwrap().unwrap()))
        .collect()
}

#[wasm_bindgen_test]
fn what_is_written_is_found() {
    for assessment in [start("a"), large("a")] {
        assert_eq!(local::probe(), Ok(()));
        local::write(&all(&assessment)).unwrap();
        let ids = local::stored_ids().unwrap();
        assert_eq!(ids, std::slice::from_ref(&assessment.id));
        assert_eq!(stored(&assessment.id), Some(assessment));
    }
}

#[wasm_bindgen_test]
fn an_answer_in_a_large_assessment_writes_its_part_and_the_head_only() {
    let old = large("p");
    local::write(&all(&old)).unwrap();
    let before = everything();
    let mut new = old.clone();
    note(&mut new, "10.1-cause", "short");
    let mut seen = Seen::default();
    seen.add("w", 1);
    let texts = changed_texts(&new, &seen, &changed_parts(&old, &new)).unwrap();
    local::write(&texts).unwrap();
    let after = everything();
    let differs = |key: &&String| before.get(*key) != after.get(*key);
    let changed: Vec<&String> = after.keys().filter(differs).collect();
    let expected = [
        keys::assessment(&old.id),
        format!("{}10.1", keys::parts(&old.id)),
    ];
    assert_eq!(changed, expected.iter().collect::<Vec<_>>());
    assert_eq!(stored(&new.id), Some(new.clone()));

    let mut fewer = new.clone();
    fewer.answers.remove(&QuestionId::new("10.1-cause"));
    let texts = changed_texts(&fewer, &seen, &changed_parts(&new, &fewer)).unwrap();
    local::write(&texts).unwrap();
    assert!(!everything().contains_key(&expected[1]));
    assert_eq!(stored(&fewer.id), Some(fewer));
}

#[wasm_bindgen_test]
fn parts_that_are_no_longer_named_can_be_removed() {
    let old = large("q");
    local::write(&all(&old)).unwrap();
    let other = large("q:1");
    local::write(&all(&old)).unwrap();
    local::write(&all(&other)).unwrap();
    let small = {
        let mut small = old.clone();
        small.answers.clear();
        small
    };
    let texts = all(&small);
    local::write(&texts).unwrap();
    local::remove_other_parts(&small.id, &texts);
    assert_eq!(stored(&small.id), Some(small));
    assert_eq!(stored(&other.id), Some(other), "another's are left alone");
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
    let mut assessment = start("c");
    local::write(&all(&assessment)).unwrap();
    let before = assessment.clone();
    fill();
    note(&mut assessment, "long", &"n".repeat(4096));
    assert_eq!(local::write(&all(&assessment)), Err(Denied::Full));
    assert_eq!(stored(&before.id), Some(before));
    assert_eq!(local::probe(), Ok(()), "a full store is not a denied one");
    raw().clear().unwrap();
}

#[wasm_bindgen_test]
fn preferences_come_back_and_damage_falls_back_to_the_default() {
    start("d");
    let chosen = Preferences {
        theme: Theme::Dark,
        shortcuts: Shortcuts::Off,
        going_on: GoingOn::ByHand,
    };
    local::put_preferences(chosen).unwrap();
    assert_eq!(local::preferences(), chosen);
    local::set(keys::PREFERENCES, Some("\"nonsense\"")).unwrap();
    assert_eq!(local::preferences(), Preferences::default());
}

#[wasm_bindgen_test]
async fn what_is_brought_to_disk_is_found_there() {
    let turn = disk::turn().await.unwrap();
    turn.clear().unwrap();
    for (key, text) in [("a:1", "Grüße 🚀"), ("a:2", "two"), ("b:1", "other")] {
        turn.set(key, Some(text)).unwrap();
    }
    turn.set("a:2", None).unwrap();
    turn.over().await.unwrap();

    let turn = disk::turn().await.unwrap();
    assert_eq!(turn.get("a:2").await, Ok(None));
    assert_eq!(turn.get("b:1").await, Ok(Some("other".to_owned())));
    let found = turn.all("a:").await.unwrap();
    assert_eq!(found, [("a:1".to_owned(), "Grüße 🚀".to_owned())]);
    turn.over().await.unwrap();
}

#[wasm_bindgen_test]
async fn turns_are_taken_one_after_the_other() {
    let key = "count";
    let turn = disk::turn().await.unwrap();
    turn.set(key, Some("0")).unwrap();
    turn.over().await.unwrap();
    // Each reads, then writes: none may read between another's two.
    let add = async || {
        let turn = disk::turn().await.unwrap();
        let before: u32 = turn.get(key).await.unwrap().unwrap().parse().unwrap();
        turn.set(key, Some(&(before + 1).to_string())).unwrap();
        turn.over().await.unwrap();
    };
    let all = (0..20).map(|_| {
        wasm_bindgen_futures::future_to_promise(async move {
            add().await;
            Ok(wasm_bindgen::JsValue::NULL)
        })
    });
    let all: js_sys::Array = all.collect();
    wasm_bindgen_futures::JsFuture::from(js_sys::Promise::all(&all))
        .await
        .unwrap();
    let turn = disk::turn().await.unwrap();
    assert_eq!(turn.get(key).await, Ok(Some("20".to_owned())));
}

#[wasm_bindgen_test]
async fn what_somebody_else_has_put_is_not_replaced() {
    let key = "mine";
    let turn = disk::turn().await.unwrap();
    turn.set(key, None).unwrap();
    turn.over().await.unwrap();
    let mine = |there: Option<&str>| there.is_none_or(|there| there == "one");
    assert_eq!(disk::replace(key, mine, "one").await, Ok(true));
    assert_eq!(disk::replace(key, mine, "other").await, Ok(true));
    assert_eq!(disk::replace(key, mine, "third").await, Ok(false));
}
