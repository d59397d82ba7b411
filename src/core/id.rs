//! Identifiers: one newtype per kind of thing, so that they cannot be mixed up.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use serde::Serialize;

use crate::core::json::Read;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps an identifier that came from data or was handed in.
            #[must_use]
            pub fn new(text: &str) -> Self {
                Self(text.into())
            }

            /// The identifier as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    )+};
}

ids! {
    /// One assessment, unique among all browsers (a UUID made by the page).
    AssessmentId,
    /// One question of the bank; never reused, because stored answers refer to it.
    QuestionId,
    /// One thing to tick at a question, unique within it.
    TickId,
    /// One action that closes gaps.
    ActionId,
    /// One of the 18 records to keep.
    RecordId,
    /// One of the documents to maintain.
    DocumentId,
    /// One glossary term.
    TermId,
    /// One IT service management tool.
    ToolId,
    /// One training topic.
    TrainingId,
    /// One industry preset.
    IndustryId,
    /// One ready-made example organisation.
    DemoId,
    /// One snapshot, unique within its assessment.
    SnapshotId,
    /// One thing that is measured, unique within its assessment.
    IndicatorId,
    /// One holiday or busy period, unique within its assessment.
    AbsenceId,
    /// One who answers beside the visitor: the id of the file that they sent.
    RespondentId,
}

impl Default for SnapshotId {
    /// None yet: earlier versions gave none, see
    /// [`crate::core::assessment::repair`].
    fn default() -> Self {
        Self::new("")
    }
}

impl Default for AbsenceId {
    /// None yet, as for [`SnapshotId`].
    fn default() -> Self {
        Self::new("")
    }
}

impl Default for IndicatorId {
    /// None yet, as for [`SnapshotId`].
    fn default() -> Self {
        Self::new("")
    }
}
