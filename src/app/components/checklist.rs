//! One thing of the checklist, be it a document or a record.

use crate::core::assessment::{Assessment, Profile, WorkProduct};
use crate::core::bank::{ActionResult, Duty, Lists, Provenance, Question, WorkProductText};
use crate::core::edit::{Edit, WorkProductField};
use crate::core::id::{DocumentId, RecordId};
use crate::core::standard::SubClause;
use crate::messages::t;
use crate::shown::scope;

/// Whether it is a document or a record, and which.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ItemKind {
    Document,
    Record,
}

impl ItemKind {
    /// The value of the filter.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Record => "record",
        }
    }

    /// Its name.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Document => t("document.document"),
            Self::Record => t("document.record"),
        }
    }
}

/// One document or record of the catalogue.
#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) kind: ItemKind,
    /// Its id, of the kind's own space of ids.
    pub(crate) id: String,
    pub(crate) sub_clause: SubClause,
    /// The full number of where it is asked for.
    pub(crate) reference: String,
    pub(crate) duty: Duty,
    pub(crate) text: WorkProductText,
    /// How sure it is that it is asked for; none where the list is exact.
    pub(crate) provenance: Option<Provenance>,
}

/// All documents, then all records, in the catalogue's order.
pub(crate) fn all_items(lists: &Lists) -> Vec<Item> {
    let documents = lists.documents.iter().map(|document| Item {
        kind: ItemKind::Document,
        id: document.id.to_string(),
        sub_clause: document.sub_clause,
        reference: document.reference.clone(),
        duty: document.duty,
        text: document.text.clone(),
        provenance: Some(document.provenance.clone()),
    });
    let records = lists.records.iter().map(|record| Item {
        kind: ItemKind::Record,
        id: record.id.to_string(),
        sub_clause: record.sub_clause,
        reference: record.reference.clone(),
        duty: record.duty,
        text: record.text.clone(),
        provenance: None,
    });
    documents.chain(records).collect()
}

impl Item {
    /// Whether a sub-clause asks for it, or a question about it rests on it.
    pub(crate) fn serves(&self, sub_clause: SubClause, questions: &[Question]) -> bool {
        let rests_on_it = |question: &Question| match self.kind {
            ItemKind::Document => question.documents.iter().any(|id| id.as_str() == self.id),
            ItemKind::Record => question.records.iter().any(|id| id.as_str() == self.id),
        };
        let mut own = questions
            .iter()
            .filter(|question| question.area.sub_clause() == Some(sub_clause));
        self.sub_clause == sub_clause || own.any(rests_on_it)
    }

    /// Where it is asked for, and in what sense if not in any case.
    pub(crate) fn asked_for(&self) -> String {
        let words = match self.duty {
            Duty::Always => return self.reference.clone(),
            Duty::OnOccasion => t("document.on-occasion"),
            Duty::Useful => t("document.useful"),
        };
        format!("{} · {words}", self.reference)
    }

    /// The item as what an action or a sample brings about.
    pub(crate) fn result(&self) -> ActionResult {
        match self.kind {
            ItemKind::Document => ActionResult::Document(DocumentId::new(&self.id)),
            ItemKind::Record => ActionResult::Record(RecordId::new(&self.id)),
        }
    }

    /// Its state and owner in an assessment.
    pub(crate) fn held(&self, assessment: &Assessment) -> WorkProduct {
        let held = &assessment.work_products;
        match self.kind {
            ItemKind::Document => held.documents.get(self.id.as_str()),
            ItemKind::Record => held.records.get(self.id.as_str()),
        }
        .cloned()
        .unwrap_or_default()
    }

    /// The edit that changes its state or owner.
    pub(crate) fn edit(&self, field: WorkProductField) -> Edit {
        match self.kind {
            ItemKind::Document => Edit::Document(DocumentId::new(&self.id), field),
            ItemKind::Record => Edit::Record(RecordId::new(&self.id), field),
        }
    }

    /// The headings of its starter outline, with what the profile says to them.
    pub(crate) fn outline(&self, profile: &Profile) -> Vec<String> {
        match self.kind {
            ItemKind::Document => scope::outline(&self.id, &self.text, profile),
            ItemKind::Record => self.text.outline.clone(),
        }
    }

    /// Its starter outline as text to copy.
    pub(crate) fn outline_text(&self, profile: &Profile) -> String {
        let mut text = format!("{}\n", self.text.name);
        for heading in self.outline(profile) {
            text.push_str("\n- ");
            text.push_str(&heading);
        }
        text.push('\n');
        text
    }
}
