//! Edits of lists whose entries have ids.

use super::{AbsenceField, IndicatorField, SnapshotField};
use crate::core::assessment::planning::{Absence, Indicator, Snapshot};
use crate::core::id::{AbsenceId, IndicatorId, SnapshotId};

/// An entry of a list.
pub trait Listed {
    /// What tells it from the others.
    type Id: Clone + PartialEq;
    /// One of its fields.
    type Field;

    /// Its id.
    fn id(&self) -> &Self::Id;

    /// Exchanges a field's value with the one in force.
    fn exchange(&mut self, field: &mut Self::Field);
}

/// An edit of a list.
#[derive(Debug, Clone, PartialEq)]
pub enum OfList<Of: Listed> {
    /// Puts an entry at a place of the list, or at its end where it is
    /// shorter. One that is there already is left alone.
    Add(usize, Box<Of>),
    /// Takes an entry out.
    Remove(Of::Id),
    /// Sets a field of an entry.
    Set(Of::Id, Of::Field),
}

impl<Of: Listed> OfList<Of> {
    /// Which entry it is about.
    #[must_use]
    pub fn id(&self) -> &Of::Id {
        match self {
            Self::Add(_, entry) => entry.id(),
            Self::Remove(id) | Self::Set(id, _) => id,
        }
    }

    /// Which field it sets; none where the entry comes or goes.
    pub(super) fn field(&self) -> Option<&Of::Field> {
        match self {
            Self::Set(_, field) => Some(field),
            Self::Add(..) | Self::Remove(_) => None,
        }
    }

    /// Carries it out and turns it into its inverse.
    pub(super) fn exchange(&mut self, list: &mut Vec<Of>)
    where
        Of: Clone,
    {
        let found = list.iter().position(|entry| entry.id() == self.id());
        match (&mut *self, found) {
            (Self::Add(place, entry), None) => {
                let id = entry.id().clone();
                list.insert((*place).min(list.len()), (**entry).clone());
                *self = Self::Remove(id);
            }
            (Self::Remove(_), Some(place)) => {
                *self = Self::Add(place, Box::new(list.remove(place)));
            }
            (Self::Set(_, field), Some(place)) => {
                if let Some(entry) = list.get_mut(place) {
                    entry.exchange(field);
                }
            }
            (Self::Add(..), Some(_)) | (Self::Remove(_) | Self::Set(..), None) => {}
        }
    }
}

impl Listed for Snapshot {
    type Id = SnapshotId;
    type Field = SnapshotField;

    fn id(&self) -> &SnapshotId {
        &self.id
    }

    fn exchange(&mut self, field: &mut SnapshotField) {
        field.exchange(self);
    }
}

impl Listed for Absence {
    type Id = AbsenceId;
    type Field = AbsenceField;

    fn id(&self) -> &AbsenceId {
        &self.id
    }

    fn exchange(&mut self, field: &mut AbsenceField) {
        field.exchange(self);
    }
}

impl Listed for Indicator {
    type Id = IndicatorId;
    type Field = IndicatorField;

    fn id(&self) -> &IndicatorId {
        &self.id
    }

    fn exchange(&mut self, field: &mut IndicatorField) {
        field.exchange(self);
    }
}
