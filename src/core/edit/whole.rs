//! Deeds that change several fields at once.

use super::{Deed, Edit, ProfileField, SettingField};
use crate::core::assessment::{Profile, ScopeOverlap, Settings};
use crate::core::bank::{Bank, Certificate};
use crate::core::id::IndustryId;
use crate::core::ordered::Map;
use crate::core::standard::{Clause, Module};

/// Chooses another industry, or none, with its modules in place of those that
/// came with the industry before.
#[must_use]
pub fn industry(bank: &Bank, profile: &Profile, industry: Option<IndustryId>) -> Edit {
    let new = profile.with_industry(bank, industry);
    let switched = Module::ALL.into_iter().filter_map(|module| {
        let is_on = new.modules.contains(&module);
        (is_on != profile.modules.contains(&module))
            .then_some(Edit::Profile(ProfileField::Module(module, is_on)))
    });
    let chosen = Edit::Profile(ProfileField::Industry(new.industry.clone()));
    Edit::Together(
        Deed::Industry,
        std::iter::once(chosen).chain(switched).collect(),
    )
}

/// Holds these certificates and no others.
#[must_use]
pub fn certificates(held: &Map<Certificate, ScopeOverlap>) -> Edit {
    let set = |one| Edit::Profile(ProfileField::Certificate(one, held.get(&one).copied()));
    Edit::Together(Deed::Certificates, Certificate::ALL.map(set).into())
}

/// Sets one target readiness (0–100) for all sub-clauses of a clause.
#[must_use]
pub fn clause_targets(clause: Clause, target: Option<f64>) -> Edit {
    let set = |one| Edit::Setting(SettingField::Target(one, target));
    Edit::Together(
        Deed::ClauseTargets(clause),
        clause.sub_clauses().map(set).collect(),
    )
}

/// Goes back to the presets of all settings.
#[must_use]
pub fn no_settings(settings: &Settings) -> Edit {
    let weights = settings.weights.keys();
    let targets = settings.targets.keys();
    let value = settings.value.keys();
    let pain = settings.pain.keys();
    let edits = weights
        .map(|one| SettingField::Weight(*one, None))
        .chain(targets.map(|one| SettingField::Target(*one, None)))
        .chain(value.map(|one| SettingField::Value(*one, None)))
        .chain(pain.map(|one| SettingField::Pain(*one, None)))
        .chain([
            SettingField::FullCredit(None),
            SettingField::PartCredit(None),
        ]);
    Edit::Together(Deed::Presets, edits.map(Edit::Setting).collect())
}
