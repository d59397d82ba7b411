//! The settings in force: the visitor's own, else the industry's, else the defaults.

use crate::core::assessment::{
    Assessment, DEFAULT_VALUE, DEFAULT_WEIGHT, NOTHING_SET, Settings, bounded,
};
use crate::core::bank::{Bank, Industry};
use crate::core::standard::SubClause;

/// Weights, values and motives in force for one assessment.
#[derive(Debug, Clone, Copy)]
pub struct InForce<'a> {
    settings: &'a Settings,
    industry: Option<&'a Industry>,
    bank: &'a Bank,
    assessment: &'a Assessment,
}

impl<'a> InForce<'a> {
    /// The settings in force for an assessment.
    #[must_use]
    pub fn new(bank: &'a Bank, assessment: &'a Assessment) -> Self {
        Self::with(&assessment.settings, bank, assessment)
    }

    /// What would be in force without the visitor's own settings.
    #[must_use]
    pub fn presets(bank: &'a Bank, assessment: &'a Assessment) -> Self {
        Self::with(&NOTHING_SET, bank, assessment)
    }

    fn with(settings: &'a Settings, bank: &'a Bank, assessment: &'a Assessment) -> Self {
        let industry = assessment.profile.industry.as_ref().and_then(|id| {
            bank.lists()
                .industries
                .iter()
                .find(|industry| industry.id == *id)
        });
        Self {
            settings,
            industry,
            bank,
            assessment,
        }
    }

    /// The weight of a sub-clause in the readiness, 0–5.
    #[must_use]
    pub fn weight(&self, sub_clause: SubClause) -> f64 {
        let own = self.settings.weights.get(&sub_clause).copied();
        let preset = || find(&self.industry?.weights, sub_clause);
        bounded(own.or_else(preset).unwrap_or(DEFAULT_WEIGHT), 5.0)
    }

    /// The business value of a sub-clause, 1–5.
    #[must_use]
    pub fn business_value(&self, sub_clause: SubClause) -> u8 {
        let own = self.settings.value.get(&sub_clause).copied();
        let preset = || find(&self.industry?.value, sub_clause);
        own.or_else(preset).unwrap_or(DEFAULT_VALUE).clamp(1, 5)
    }

    /// The customer pain that a sub-clause relieves, 1–5.
    #[must_use]
    pub fn customer_pain(&self, sub_clause: SubClause) -> u8 {
        let own = self.settings.pain.get(&sub_clause).copied();
        let preset = || find(&self.industry?.pain, sub_clause);
        own.or_else(preset).unwrap_or(DEFAULT_VALUE).clamp(1, 5)
    }

    /// What the visitor's motives multiply the value of a sub-clause by, 1–2:
    /// the strongest of them, since several motives are no more urgent than one.
    #[must_use]
    pub fn motive(&self, sub_clause: SubClause) -> f64 {
        self.bank
            .lists()
            .motives
            .iter()
            .filter(|motive| self.assessment.profile.motives.contains(&motive.key))
            .filter(|motive| motive.raises.contains(&sub_clause))
            .map(|motive| motive.factor)
            .fold(1.0, f64::max)
    }
}

fn find<T: Copy>(pairs: &[(SubClause, T)], sub_clause: SubClause) -> Option<T> {
    pairs
        .iter()
        .find(|(of, _)| *of == sub_clause)
        .map(|(_, value)| *value)
}
