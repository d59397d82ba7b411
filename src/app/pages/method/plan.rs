//! How the plan comes about.

use super::part::{Section, prose};
use crate::messages::t;

/// The plan in short.
pub(super) fn plan() -> Section {
    Section {
        id: "plan",
        title: t("method.plan"),
        body: prose(t("method.plan-text")),
    }
}
