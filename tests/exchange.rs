//! The export file round-trips, and reading one never panics.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use proptest::prelude::*;
use std::path::Path;

use ready20k::core::assessment::{Answer, AnswerValue, Assessment, MOVED};
use ready20k::core::date::Date;
use ready20k::core::id::{AssessmentId, QuestionId};
use ready20k::core::json;
use ready20k::exchange::{ExportFile, export, import};

fn written(assessments: &[Assessment]) -> String {
    let standards = vec!["ISO/IEC 20000-1:2018/Amd 1:2024".to_owned()];
    export(assessments, "2026-11-23T09:00:00Z", standards).unwrap()
}

prop_compose! {
    fn any_assessment()(
        id in "[a-z0-9-]{1,36}", organisation in ".{0,40}", staff in proptest::option::of(1..=10_000_u32),
        budget in proptest::option::of(0.0..1e6_f64),
        answers in proptest::collection::btree_map("[0-9a-z.-]{1,30}", (".{0,80}", 0..6_usize), 0..40),
    ) -> Assessment {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let mut assessment = Assessment::new(AssessmentId::new(&id), today);
        assessment.profile.organisation = organisation;
        assessment.profile.staff = staff;
        assessment.profile.budget = budget;
        assessment.answers = answers.into_iter().map(|(id, (note, value))| {
            (QuestionId::new(&id), Answer { value: Some(AnswerValue::ALL[value]), note, ..Answer::default() })
        }).collect();
        assessment
    }
}

proptest! {
    #[test]
    fn what_is_exported_is_imported(assessments in proptest::collection::vec(any_assessment(), 1..4)) {
        prop_assert_eq!(import(&written(&assessments)).unwrap().assessments, assessments);
    }

    #[test]
    fn arbitrary_bytes_are_refused_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(import(&String::from_utf8_lossy(&bytes)).is_err());
    }

    #[test]
    fn a_damaged_file_is_refused_or_read_but_never_panics(
        assessment in any_assessment(), at in any::<prop::sample::Index>(), with in ".{0,3}",
    ) {
        let mut text: Vec<char> = written(&[assessment]).chars().collect();
        let place = at.index(text.len());
        text.splice(place..=place, with.chars());
        let text: String = text.into_iter().collect();
        let _ = import(&text);
        let _ = import(&text[..text.floor_char_boundary(place)]);
    }
}

#[test]
fn unicode_notes_survive() {
    let today = Date::from_ymd(2026, 11, 23).unwrap();
    let mut assessment = Assessment::new(AssessmentId::new("a"), today);
    for (place, note) in [
        "Grüße 🚀",
        "日本語",
        "عربى",
        "a\u{0}b\r\n\t\"'\\",
        "e\u{301}",
    ]
    .into_iter()
    .enumerate()
    {
        let answer = Answer {
            note: note.to_owned(),
            ..Answer::default()
        };
        assessment
            .answers
            .insert(QuestionId::new(&place.to_string()), answer);
    }
    assert_eq!(
        import(&written(std::slice::from_ref(&assessment)))
            .unwrap()
            .assessments,
        [assessment]
    );
}

/// Files of earlier versions, as visitors have them on their disks.
#[test]
fn old_files_open_with_all_answers_in_their_new_places() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let bank = ready20k::catalogue::bank().unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let plain: ExportFile = json::read(&text).unwrap();
        let read = import(&text).unwrap();
        for (old, new) in plain.assessments.iter().zip(&read.assessments) {
            let lost = |id: &&QuestionId| bank.question(id).is_none();
            assert_eq!(new.answers.keys().filter(lost).count(), 0);
            for (id, answer) in &old.answers {
                let moved = MOVED.iter().find(|moved| moved.from == id.as_str());
                let place = moved.map_or(id.as_str(), |moved| moved.to);
                let there = new.answers.get(place).unwrap();
                assert!(there.note.contains(&answer.note), "{id}");
                let stands = moved.is_none() && MOVED.iter().all(|one| one.to != place);
                assert!(!stands || there == answer, "{id}");
            }
        }
    }
}
