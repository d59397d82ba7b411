//! What of the tables can be changed elsewhere and read in again: one list of fields,
//! by which the tables are written, read and compared.

use super::sheet::{Cell, Column, Kind};
use crate::core::assessment::planning::{ActionPlan, ActionState};
use crate::core::assessment::{
    Answer, AnswerValue, Assessment, AuditNote, AuditResult, EvidenceState, GapNote, Occurrence,
    WorkProduct, WorkProductState,
};
use crate::core::bank::{Bank, Scale};
use crate::core::date::Date;
use crate::core::edit::{
    ActionField, AnswerField, AuditField, Edit, GapField, Standing, WorkProductField,
};
use crate::core::id::{ActionId, DocumentId, QuestionId, RecordId};
use crate::core::standard::SubClause;
use crate::messages::{
    action_state, answer, answer_on, audit_result, evidence, existence, occurrence, t,
    work_product_state,
};
use crate::shown::notes;

/// A field that comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The answer to a question.
    Answer,
    /// Whether there is evidence.
    Evidence,
    /// Where it is.
    EvidenceLink,
    /// The note at a question.
    Note,
    /// Whether what is asked about occurs.
    Occurs,
    /// Why there is a gap.
    GapCause,
    /// Who closes it.
    GapOwner,
    /// By when.
    GapDue,
    /// Anything else about it.
    GapNote,
    /// How far an action is.
    State,
    /// Its share that is done, in percent.
    Done,
    /// Who does it.
    ActionOwner,
    /// Why there is a gap that it closes.
    ActionCause,
    /// Anything else about it.
    ActionNote,
    /// The state of a document or record.
    ProductState,
    /// Who keeps it.
    ProductOwner,
    /// How a mock audit went.
    AuditResult,
    /// What was seen.
    AuditSeen,
    /// When.
    AuditDate,
}

/// What was said in a cell that comes back.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// Nothing, or no more than blanks.
    Nothing,
    /// Words.
    Words(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(Date),
}

impl Field {
    /// The heading of its column.
    #[must_use]
    pub fn name(self) -> &'static str {
        t(match self {
            Self::Answer => "sheet.answer",
            Self::Evidence => "sheet.evidence",
            Self::EvidenceLink => "sheet.evidence-link",
            Self::Note | Self::GapNote | Self::ActionNote => "sheet.note",
            Self::Occurs => "sheet.occurs",
            Self::GapCause | Self::ActionCause => "sheet.cause",
            Self::GapOwner | Self::ActionOwner | Self::ProductOwner => "sheet.owner",
            Self::GapDue => "sheet.due",
            Self::State | Self::ProductState => "sheet.state",
            Self::Done => "sheet.done",
            Self::AuditResult => "sheet.result",
            Self::AuditSeen => "sheet.seen",
            Self::AuditDate => "sheet.seen-on",
        })
    }

    /// Its column.
    #[must_use]
    pub fn column(self) -> Column {
        let choice = |names: &mut dyn Iterator<Item = &'static str>| Kind::Choice(names.collect());
        let kind = match self {
            Self::Answer => choice(&mut answer_names().map(|(name, _)| name)),
            Self::Evidence => choice(&mut EvidenceState::ALL.into_iter().map(evidence)),
            Self::Occurs => choice(&mut Occurrence::ALL.into_iter().map(occurrence)),
            Self::State => choice(&mut ActionState::ALL.into_iter().map(action_state)),
            Self::ProductState => {
                choice(&mut WorkProductState::ALL.into_iter().map(work_product_state))
            }
            Self::AuditResult => choice(&mut AuditResult::ALL.into_iter().map(audit_result)),
            Self::GapOwner | Self::ActionOwner | Self::ProductOwner => Kind::Short,
            Self::GapDue | Self::AuditDate => Kind::Date,
            Self::Done => Kind::Whole,
            Self::EvidenceLink
            | Self::Note
            | Self::GapCause
            | Self::GapNote
            | Self::ActionCause
            | Self::ActionNote
            | Self::AuditSeen => Kind::Long,
        };
        Column {
            name: self.name(),
            kind,
            comes_back: true,
        }
    }

    /// What an assessment says in it; the id is that of the row.
    #[must_use]
    pub fn cell(self, bank: &Bank, of: &Assessment, id: &str) -> Cell {
        match self {
            Self::Answer | Self::Evidence | Self::EvidenceLink | Self::Note | Self::Occurs => {
                let id = QuestionId::new(id);
                self.of_answer(scale(bank, &id), &of.answer(&id))
            }
            Self::GapCause | Self::GapOwner | Self::GapDue | Self::GapNote => {
                let note = gap_of(id).and_then(|one| of.gaps.get(&one));
                self.of_gap(&note.cloned().unwrap_or_default())
            }
            Self::ActionOwner => Cell::words(notes::owner(bank, of, &ActionId::new(id))),
            Self::State | Self::Done | Self::ActionCause | Self::ActionNote => {
                self.of_action(&action_of(of, id))
            }
            Self::ProductState | Self::ProductOwner => self.of_product(&product_of(of, id)),
            Self::AuditResult | Self::AuditSeen | Self::AuditDate => {
                let note = gap_of(id).and_then(|one| of.mock_audit.get(&one));
                self.of_audit(&note.cloned().unwrap_or_default())
            }
        }
    }

    fn of_answer(self, scale: Scale, said: &Answer) -> Cell {
        match self {
            Self::Answer => {
                let name = said.value.map(|value| answer_on(scale, value));
                name.map_or(Cell::Empty, Cell::name)
            }
            Self::Evidence => Cell::name(evidence(said.evidence)),
            Self::EvidenceLink => Cell::words(&said.evidence_link),
            Self::Occurs => Cell::name(occurrence(said.occurrence)),
            _ => Cell::words(&said.note),
        }
    }

    fn of_gap(self, said: &GapNote) -> Cell {
        match self {
            Self::GapCause => Cell::words(&said.cause),
            Self::GapOwner => Cell::words(&said.owner),
            Self::GapDue => Cell::day(said.due),
            _ => Cell::words(&said.note),
        }
    }

    fn of_action(self, said: &ActionPlan) -> Cell {
        match self {
            Self::State => Cell::name(action_state(said.state)),
            Self::Done => Cell::Number(f64::from(said.progress)),
            Self::ActionCause => Cell::words(&said.cause),
            _ => Cell::words(&said.note),
        }
    }

    fn of_product(self, said: &WorkProduct) -> Cell {
        match self {
            Self::ProductState => Cell::name(work_product_state(said.state)),
            _ => Cell::words(&said.owner),
        }
    }

    fn of_audit(self, said: &AuditNote) -> Cell {
        match self {
            Self::AuditResult => Cell::name(audit_result(said.result)),
            Self::AuditDate => Cell::day(said.date),
            _ => Cell::words(&said.seen),
        }
    }

    /// The edit that says it in an assessment; none where what was said is none of what
    /// the field can hold. A choice that was emptied goes back to what it was at first.
    #[must_use]
    pub fn edit(self, of: &Assessment, id: &str, said: &Said, today: Date) -> Option<Edit> {
        let question = |field| Some(Edit::Answer(QuestionId::new(id), field));
        let gap = |field| Some(Edit::Gap(gap_of(id)?, field));
        let action = |field| Some(Edit::Action(ActionId::new(id), field));
        let audit = |field| Some(Edit::MockAudit(gap_of(id)?, field));
        match self {
            Self::Answer => {
                let known = |name: &str| chosen(answer_names(), name);
                let value = match said {
                    Said::Nothing => None,
                    said => Some(known(&said.words())?),
                };
                question(AnswerField::Value(value))
            }
            Self::Evidence => {
                let all = EvidenceState::ALL.into_iter();
                question(AnswerField::Evidence(
                    said.choice(all.map(|one| (evidence(one), one)))?,
                ))
            }
            Self::EvidenceLink => question(AnswerField::EvidenceLink(said.words())),
            Self::Note => question(AnswerField::Note(said.words())),
            Self::Occurs => {
                let all = Occurrence::ALL.into_iter();
                let named = all.map(|one| (occurrence(one), one));
                question(AnswerField::Occurrence(said.choice(named)?))
            }
            Self::GapCause => gap(GapField::Cause(said.words())),
            Self::GapOwner => gap(GapField::Owner(said.words())),
            Self::GapDue => gap(GapField::Due(said.day()?)),
            Self::GapNote => gap(GapField::Note(said.words())),
            Self::State => {
                let all = ActionState::ALL.into_iter();
                let state = said.choice(all.map(|one| (action_state(one), one)))?;
                let reached = Standing::reached(&action_of(of, id), state, today);
                action(ActionField::Standing(reached))
            }
            Self::Done => action(ActionField::Progress(said.percent()?)),
            Self::ActionOwner => action(ActionField::Owner(said.words())),
            Self::ActionCause => action(ActionField::Cause(said.words())),
            Self::ActionNote => action(ActionField::Note(said.words())),
            Self::ProductState => {
                let all = WorkProductState::ALL.into_iter();
                let named = all.map(|one| (work_product_state(one), one));
                product_edit(id, WorkProductField::State(said.choice(named)?))
            }
            Self::ProductOwner => product_edit(id, WorkProductField::Owner(said.words())),
            Self::AuditResult => {
                let all = AuditResult::ALL.into_iter();
                audit(AuditField::Result(
                    said.choice(all.map(|one| (audit_result(one), one)))?,
                ))
            }
            Self::AuditSeen => audit(AuditField::Seen(said.words())),
            Self::AuditDate => audit(AuditField::Date(said.day()?)),
        }
    }
}

impl Said {
    fn words(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Words(words) => words.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
        }
    }

    /// A day, or that there is none; none if it is no day.
    fn day(&self) -> Option<Option<Date>> {
        match self {
            Self::Nothing => Some(None),
            Self::Day(day) => Some(Some(*day)),
            Self::Words(words) => Some(Some(words.trim().parse().ok()?)),
            Self::Number(_) => None,
        }
    }

    /// Whole percent, 0–100.
    fn percent(&self) -> Option<u8> {
        let number = match self {
            Self::Nothing => 0.0,
            Self::Number(number) => *number,
            Self::Words(words) => {
                let digits = words.trim().trim_end_matches('%').trim_end();
                crate::core::decimal::read(digits)?
            }
            Self::Day(_) => return None,
        };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0 to 100
        (0.0..=100.0)
            .contains(&number)
            .then_some(number.round() as u8)
    }

    /// One of several by its name; the first of all where nothing was said.
    fn choice<T>(&self, mut named: impl Iterator<Item = (&'static str, T)>) -> Option<T> {
        match self {
            Self::Nothing => named.next().map(|(_, first)| first),
            said => chosen(named, &said.words()),
        }
    }
}

/// One of several by its name, whatever its letters' case.
fn chosen<T>(mut named: impl Iterator<Item = (&'static str, T)>, name: &str) -> Option<T> {
    let name = name.trim().to_lowercase();
    named
        .find(|(own, _)| own.to_lowercase() == name)
        .map(|(_, value)| value)
}

/// All answers by the names that they have on either scale.
fn answer_names() -> impl Iterator<Item = (&'static str, AnswerValue)> {
    let often = AnswerValue::ALL.into_iter().map(|one| (answer(one), one));
    let existing = AnswerValue::ALL
        .into_iter()
        .map(|one| (existence(one), one));
    let known: Vec<&str> = often.clone().map(|(name, _)| name).collect();
    often.chain(existing.filter(move |(name, _)| !known.contains(name)))
}

fn scale(bank: &Bank, id: &QuestionId) -> Scale {
    bank.question(id)
        .map(|question| question.text.scale)
        .unwrap_or_default()
}

/// What precedes a sub-clause's number in an id, so that no program takes it for a
/// number and 8.10 for 8.1.
pub(crate) const CLAUSE: &str = "clause/";
/// What precedes the id of a document.
pub(crate) const DOCUMENT: &str = "document/";
/// What precedes the id of a record.
pub(crate) const RECORD: &str = "record/";

pub(crate) fn gap_of(id: &str) -> Option<SubClause> {
    id.strip_prefix(CLAUSE)?.parse().ok()
}

fn action_of(of: &Assessment, id: &str) -> ActionPlan {
    let id = ActionId::new(id);
    of.plan.actions.get(&id).cloned().unwrap_or_default()
}

fn product_of(of: &Assessment, id: &str) -> WorkProduct {
    let products = &of.work_products;
    let found = match id.strip_prefix(DOCUMENT) {
        Some(id) => products.documents.get(&DocumentId::new(id)),
        None => products
            .records
            .get(&RecordId::new(id.strip_prefix(RECORD).unwrap_or_default())),
    };
    found.cloned().unwrap_or_default()
}

fn product_edit(id: &str, field: WorkProductField) -> Option<Edit> {
    match id.strip_prefix(DOCUMENT) {
        Some(id) => Some(Edit::Document(DocumentId::new(id), field)),
        None => Some(Edit::Record(RecordId::new(id.strip_prefix(RECORD)?), field)),
    }
}
