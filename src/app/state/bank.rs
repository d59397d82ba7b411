//! The catalogue as it arrives: the quick scan first, then the rest.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::app::assets;
use crate::catalogue;
use crate::core::bank::Bank;

/// The bundles of the catalogue, the first questions' first.
pub(crate) const BUNDLES: [&str; 3] = ["quick", "bank", "actions"];

/// How much of the catalogue is there.
#[derive(Debug, Clone, Default)]
pub(crate) enum BankState {
    /// Nothing yet.
    #[default]
    Waiting,
    /// What the quick scan needs.
    Quick(Bank),
    /// Everything.
    Whole(Bank),
    /// A bundle could not be had; what is there can be used.
    Failed(Bank, String),
}

static NO_BANK: std::sync::LazyLock<Bank> = std::sync::LazyLock::new(Bank::default);

impl BankState {
    /// The bank as far as it is there.
    pub(crate) fn bank(&self) -> &Bank {
        match self {
            Self::Waiting => &NO_BANK,
            Self::Quick(bank) | Self::Whole(bank) | Self::Failed(bank, _) => bank,
        }
    }

    /// Whether the first question can be shown.
    pub(crate) fn has_questions(&self) -> bool {
        !self.bank().questions().is_empty()
    }

    /// Whether everything is there.
    pub(crate) fn is_whole(&self) -> bool {
        matches!(self, Self::Whole(_))
    }
}

impl App {
    /// Fetches the catalogue's bundles, the quick scan's first.
    pub(crate) fn load_bank(self) {
        spawn_local(async move {
            let mut bank = Bank::default();
            for bundle in BUNDLES {
                let read = assets::fetch(bundle)
                    .await
                    .and_then(|text| catalogue::read(&text));
                match read {
                    Ok(lists) => {
                        bank.extend(lists);
                        self.bank.set(BankState::Quick(bank.clone()));
                    }
                    Err(why) => {
                        self.bank.set(BankState::Failed(bank, why));
                        return;
                    }
                }
            }
            self.bank.set(BankState::Whole(bank));
        });
    }
}
