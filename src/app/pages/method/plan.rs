//! How the plan comes about.

use crate::dom::prelude::*;

use super::part::prose;
use crate::messages::t;

/// The plan in short.
pub(super) fn plan() -> AnyView {
    prose(t("method.plan-text"))
}
