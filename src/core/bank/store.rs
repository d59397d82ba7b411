//! The bank as a whole, with its index.

use std::collections::HashMap;

use serde::Serialize;

use super::action::{Action, ActionText};
use super::advice::{ConsultantCheck, ModuleInfo, Motive, RoleInfo, SizeAdvice, ThemeInfo};
use super::cost::CostUnit;
use super::edition::{Edition, EditionState, STANDARD};
use super::knowledge::{
    CrosswalkRow, Document, Industry, Record, SubClauseInfo, Term, Tool, Training, WorkProductText,
};
use super::question::{Area, Question, QuestionText};
use crate::core::id::{ActionId, DocumentId, QuestionId, RecordId};
use crate::core::json::Read;
use crate::core::sort::sort_by_key;
use crate::core::standard::SubClause;

/// What one data file or bundle may hold: any of the lists.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Read)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Lists {
    /// Questions in the order they are asked.
    pub questions: Vec<Question>,
    /// Actions.
    pub actions: Vec<Action>,
    /// The sub-clauses that are assessed: all 44, or those of another question set.
    pub sub_clauses: Vec<SubClauseInfo>,
    /// Glossary.
    pub glossary: Vec<Term>,
    /// Themes.
    pub themes: Vec<ThemeInfo>,
    /// Context modules.
    pub modules: Vec<ModuleInfo>,
    /// Records.
    pub records: Vec<Record>,
    /// Documents.
    pub documents: Vec<Document>,
    /// Editions of all standards that are named.
    pub editions: Vec<Edition>,
    /// Other standards and practices.
    pub crosswalk: Vec<CrosswalkRow>,
    /// IT service management tools.
    pub tools: Vec<Tool>,
    /// Training topics.
    pub training: Vec<Training>,
    /// Industry presets.
    pub industries: Vec<Industry>,
    /// Motives.
    pub motives: Vec<Motive>,
    /// Prices.
    pub costs: Vec<CostUnit>,
    /// Role pages.
    pub roles: Vec<RoleInfo>,
    /// Advice by size, smallest first.
    pub sizes: Vec<SizeAdvice>,
    /// Checklist for choosing a consultant.
    pub consultant: Vec<ConsultantCheck>,
}

impl Lists {
    /// The advice for a number of staff in scope; the last for more than all.
    #[must_use]
    pub fn size_advice(&self, staff: u32) -> Option<&SizeAdvice> {
        let fitting = self.sizes.iter().find(|size| size.fits(staff));
        fitting.or(self.sizes.last())
    }
}

/// What comes after the numbers: words of questions and actions, and lists that
/// neither scoring nor planning needs.
#[derive(Debug, Clone, Default, PartialEq, Read)]
pub struct Words {
    /// By question.
    pub questions: Vec<(QuestionId, QuestionText)>,
    /// By action, the titles again, and where the numbers come from.
    pub actions: Vec<(ActionId, ActionText, String)>,
    /// By document, and how sure it is that it is asked for.
    pub documents: Vec<(DocumentId, WorkProductText, String)>,
    /// By record.
    pub records: Vec<(RecordId, WorkProductText)>,
    /// Whole lists.
    pub lists: Lists,
}

/// The loaded bank. Grows as bundles arrive; the quick scan's comes first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bank {
    lists: Lists,
    question_index: HashMap<QuestionId, usize>,
    action_index: HashMap<ActionId, usize>,
}

macro_rules! append {
    ($to:expr, $from:expr, $($list:ident),+) => {$( $to.$list.extend($from.$list); )+};
}

impl Bank {
    /// Adds a bundle's lists. Questions and actions whose id is there already
    /// are left out, so that loading a bundle twice does no harm; so are questions
    /// that the edition in force does not ask.
    pub fn extend(&mut self, mut more: Lists) {
        more.questions
            .retain(|question| !self.question_index.contains_key(&question.id));
        more.actions
            .retain(|action| !self.action_index.contains_key(&action.id));
        append!(
            self.lists,
            more,
            questions,
            actions,
            sub_clauses,
            glossary,
            themes,
            modules,
            records,
            documents,
            editions,
            crosswalk,
            tools,
            training,
            industries,
            motives,
            costs,
            roles,
            sizes,
            consultant
        );
        if let Some(year) = self.edition_in_force().map(Edition::last_year) {
            let questions = &mut self.lists.questions;
            questions.retain(|question| question.valid.holds_in(year));
        }
        // Quick questions arrive first, yet belong before or among the others of their area.
        sort_by_key(&mut self.lists.questions, |question| {
            area_order(question.area)
        });
        self.question_index = index(self.lists.questions.iter().map(|question| &question.id));
        self.action_index = index(self.lists.actions.iter().map(|action| &action.id));
    }

    /// The bank with other questions, and with what goes with them, in place of its own:
    /// sub-clauses, actions, training, documents, records. What knows no question stays.
    #[must_use]
    pub fn with_questions_of(self, set: Lists) -> Self {
        let lists = Lists {
            questions: set.questions,
            actions: set.actions,
            sub_clauses: set.sub_clauses,
            documents: set.documents,
            records: set.records,
            crosswalk: set.crosswalk,
            training: set.training,
            ..self.lists
        };
        let mut bank = Self::default();
        bank.extend(lists);
        bank
    }

    /// The sub-clauses that are assessed, in order: those that it knows, or all as long as
    /// it knows none.
    pub fn assessed(&self) -> impl DoubleEndedIterator<Item = SubClause> + Clone {
        let known = &self.lists.sub_clauses;
        SubClause::all()
            .filter(move |one| known.is_empty() || known.iter().any(|info| info.number == *one))
    }

    /// Gives questions and actions that are here their words, and adds the lists.
    pub fn add_words(&mut self, words: Words) {
        for (id, text) in words.questions {
            let place = self.question_index.get(&id).copied();
            if let Some(one) = place.and_then(|place| self.lists.questions.get_mut(place)) {
                one.text = text;
            }
        }
        for (id, text, note) in words.actions {
            let place = self.action_index.get(&id).copied();
            if let Some(one) = place.and_then(|place| self.lists.actions.get_mut(place)) {
                one.text = text;
                one.provenance.note = note;
            }
        }
        for (id, text, note) in words.documents {
            let mut all = self.lists.documents.iter_mut();
            if let Some(one) = all.find(|one| one.id == id) {
                one.text = text;
                one.provenance.note = note;
            }
        }
        for (id, text) in words.records {
            let mut all = self.lists.records.iter_mut();
            if let Some(one) = all.find(|one| one.id == id) {
                one.text = text;
            }
        }
        self.extend(words.lists);
    }

    /// The edition of the standard that questions and verdict speak of.
    #[must_use]
    pub fn edition_in_force(&self) -> Option<&Edition> {
        let mut editions = self.lists.editions.iter();
        editions.find(|one| one.key == STANDARD && one.state == EditionState::Current)
    }

    /// All lists.
    #[must_use]
    pub fn lists(&self) -> &Lists {
        &self.lists
    }

    /// All questions: by sub-clause and attribute, then themes, then modules.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.lists.questions
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.question_index
            .get(id)
            .and_then(|&place| self.lists.questions.get(place))
    }

    /// All actions.
    #[must_use]
    pub fn actions(&self) -> &[Action] {
        &self.lists.actions
    }

    /// The action with this id.
    #[must_use]
    pub fn action(&self, id: &ActionId) -> Option<&Action> {
        self.action_index
            .get(id)
            .and_then(|&place| self.lists.actions.get(place))
    }

    /// The advice for a number of staff in scope; the largest range's beyond it.
    #[must_use]
    pub fn size_advice(&self, staff: u32) -> Option<&SizeAdvice> {
        self.lists.size_advice(staff)
    }

    /// What is known of a sub-clause.
    #[must_use]
    pub fn sub_clause(&self, sub_clause: SubClause) -> Option<&SubClauseInfo> {
        self.lists
            .sub_clauses
            .iter()
            .find(|info| info.number == sub_clause)
    }
}

/// Clauses first, then themes, then modules; within a sub-clause by attribute.
fn area_order(area: Area) -> (u8, usize, usize) {
    match area {
        Area::SubClause(sub_clause, attribute) => (0, sub_clause.index(), attribute as usize),
        Area::Theme(theme) => (1, theme as usize, 0),
        Area::Module(module) => (2, module as usize, 0),
    }
}

fn index<'a, Id: Clone + Eq + std::hash::Hash + 'a>(
    ids: impl Iterator<Item = &'a Id>,
) -> HashMap<Id, usize> {
    ids.enumerate()
        .map(|(place, id)| (id.clone(), place))
        .collect()
}
