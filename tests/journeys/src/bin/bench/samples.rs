//! Assessments to fill the page with.

use std::path::PathBuf;

use journeys::Result;
use ready20k::core::assessment::{Answer, AnswerValue, Assessment, Depth};
use ready20k::core::bank::Bank;
use ready20k::core::date::Date;
use ready20k::core::id::AssessmentId;
use ready20k::core::standard::Module;
use ready20k::{catalogue, exchange};
use tempfile::TempDir;

/// The whole catalogue.
pub(crate) fn bank() -> Result<Bank> {
    Ok(catalogue::bank()?)
}

/// What is asked and answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// The quick scan.
    Quick,
    /// Everything there is.
    Full,
}

/// An assessment with all answers, each with a note of so many characters.
pub(crate) fn answered(bank: &Bank, id: &str, extent: Extent, note: usize) -> Assessment {
    let mut assessment = Assessment::new(AssessmentId::new(id), Date::from_unix_millis(0.0));
    assessment.profile.organisation = format!("Sample {id}");
    if extent == Extent::Full {
        assessment.depth.general = Depth::Full;
        assessment.profile.modules = Module::ALL.into();
    }
    let asked = bank
        .questions()
        .iter()
        .filter(|question| extent == Extent::Full || question.quick);
    for (question, value) in asked.zip(AnswerValue::ALL.into_iter().cycle()) {
        let answer = Answer {
            value: Some(value),
            note: "A note. ".chars().cycle().take(note).collect(),
            ..Answer::default()
        };
        assessment.answers.insert(question.id.clone(), answer);
    }
    assessment
}

/// An export file of assessments; it goes with the folder.
pub(crate) fn file(assessments: &[Assessment]) -> Result<(TempDir, PathBuf)> {
    let text = exchange::export(assessments, "2026-11-27T12:00:00.000Z", Vec::new())
        .map_err(|problem| format!("{problem:?}"))?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("sample.ready20k.json");
    std::fs::write(&path, text)?;
    Ok((folder, path))
}
