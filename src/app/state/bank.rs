//! The catalogue as it arrives: all numbers, then all words.

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::app::assets::{self, NUMBERS, WORDS};
use crate::app::{browser, host};
use crate::catalogue;
use crate::core::bank::Bank;

/// How much of the catalogue is there.
#[derive(Debug, Clone, Default)]
pub(crate) enum BankState {
    /// Nothing yet.
    #[default]
    Waiting,
    /// All that scoring and planning need; most questions have no words yet.
    Numbers(Bank),
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
            Self::Numbers(bank) | Self::Whole(bank) | Self::Failed(bank, _) => bank,
        }
    }

    /// Whether everything is there that scoring and planning need.
    pub(crate) fn has_numbers(&self) -> bool {
        matches!(self, Self::Numbers(_) | Self::Whole(_))
    }

    /// Whether everything is there.
    pub(crate) fn is_whole(&self) -> bool {
        matches!(self, Self::Whole(_))
    }
}

impl App {
    /// Fetches what scoring and planning need, and once [`App::need_words`] was
    /// called the words as well.
    pub(crate) fn load_bank(self) {
        spawn_local(async move {
            let read = assets::fetch(NUMBERS).await;
            match read.and_then(|text| catalogue::read(&text)) {
                Ok(lists) => {
                    let mut bank = Bank::default();
                    bank.extend(lists);
                    let bank = host::with_own_questions(bank).await;
                    self.bank.set(BankState::Numbers(bank));
                }
                Err(why) => return self.bank.set(BankState::Failed(Bank::default(), why)),
            }
            if self.words_needed.get_value() {
                self.load_words();
            }
        });
    }

    /// Asks for the words of all questions and actions, unless they are here or on their way.
    pub(crate) fn need_words(self) {
        if !self.words_needed.get_value() {
            self.words_needed.set_value(true);
            if untrack(|| self.bank.with(BankState::has_numbers)) {
                self.load_words();
            }
        }
    }

    fn load_words(self) {
        spawn_local(async move {
            let read = assets::fetch(WORDS).await;
            let words = read.and_then(|text| catalogue::read_words(&text));
            // What was read is drawn in a task of its own.
            browser::pause(0).await;
            self.bank.update(|state| {
                let mut bank = state.bank().clone();
                *state = match words {
                    Ok(words) => {
                        bank.add_words(words);
                        BankState::Whole(bank)
                    }
                    Err(why) => BankState::Failed(bank, why),
                };
            });
        });
    }
}
