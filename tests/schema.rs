//! The JSON Schema of the export file is generated from the types, and the names of choices
//! are the same in files and in the page.

#![allow(clippy::unwrap_used, clippy::panic)] // a test may panic

use ready20k::core::assessment::planning::{
    ActionState, Goal, GrowthUse, HostingKind, OrderPreset, Phase,
};
use ready20k::core::assessment::{
    AnswerValue, AuditResult, Depth, Mode, ScopeOverlap, WorkProductState,
};
use ready20k::core::bank::{Certificate, LearningKind};
use ready20k::core::plan::Scenario;
use ready20k::core::standard::{Audience, Conformity, Module, Role, Theme};
use ready20k::core::week::WorkingWeek;
use ready20k::exchange::ExportFile;
use serde::Serialize;

/// `UPDATE=1 cargo test --test schema` writes the file anew.
#[test]
fn the_schema_in_the_repository_is_that_of_the_types() {
    let schema = schemars::schema_for!(ExportFile);
    let generated = format!("{}\n", serde_json::to_string_pretty(&schema).unwrap());
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/src/exchange/ready20k.schema.json"
    );
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &generated).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == generated,
        "the types have changed: UPDATE=1 cargo test --test schema"
    );
}

#[test]
fn a_choice_has_one_name_in_files_and_in_the_page() {
    fn check<T: Copy + Serialize>(all: &[T], key: fn(T) -> &'static str) {
        for one in all {
            let written = serde_json::to_value(one).unwrap();
            assert_eq!(written, key(*one), "{}", std::any::type_name::<T>());
        }
    }
    check(&AnswerValue::ALL, AnswerValue::key);
    check(&AuditResult::ALL, AuditResult::key);
    check(&Depth::ALL, Depth::key);
    check(&Mode::ALL, Mode::key);
    check(&ScopeOverlap::ALL, ScopeOverlap::key);
    check(&WorkProductState::ALL, WorkProductState::key);
    check(&ActionState::ALL, ActionState::key);
    check(&Goal::ALL, Goal::key);
    check(&GrowthUse::ALL, GrowthUse::key);
    check(&HostingKind::ALL, HostingKind::key);
    check(&OrderPreset::ALL, OrderPreset::key);
    check(&Phase::ALL, Phase::key);
    check(&Certificate::ALL, Certificate::key);
    check(&LearningKind::ALL, LearningKind::key);
    check(&Scenario::ALL, Scenario::key);
    check(&Audience::ALL, Audience::key);
    check(&Conformity::ALL, Conformity::key);
    check(&Module::ALL, Module::key);
    check(&Role::ALL, Role::key);
    check(&Theme::ALL, Theme::key);
    check(&WorkingWeek::ALL, WorkingWeek::key);
}
