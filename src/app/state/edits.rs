//! Edits that several pages make.

use crate::dom::prelude::*;

use super::App;
use crate::app::browser;
use crate::core::assessment::planning::ActionState;
use crate::core::edit::{
    ActionField, Edit, IndicatorField, OfList, PlanField, ProfileField, Standing,
};
use crate::core::id::{ActionId, IndicatorId};

impl App {
    /// Changes the open assessment's profile by a choice.
    pub(crate) fn edit_profile(self, field: ProfileField) {
        self.edit(Edit::Profile(field));
    }

    /// Changes the open assessment's profile by typing.
    pub(crate) fn type_profile(self, field: ProfileField) {
        self.edit_text(Edit::Profile(field));
    }

    /// Changes the plan's options.
    pub(crate) fn plan_by(self, field: PlanField) {
        self.edit_text(Edit::Plan(field));
    }

    /// Changes what is decided about an action by a choice.
    pub(crate) fn decide(self, id: &ActionId, field: ActionField) {
        self.edit(Edit::Action(id.clone(), field));
    }

    /// Changes what is decided about an action by typing.
    pub(crate) fn note(self, id: &ActionId, field: ActionField) {
        self.edit_text(Edit::Action(id.clone(), field));
    }

    /// Says how far an action is as of today.
    pub(crate) fn set_state(self, id: &ActionId, state: ActionState) {
        let plan = untrack(|| self.action_plan(id));
        let standing = Standing::reached(&plan, state, browser::today());
        self.decide(id, ActionField::Standing(standing));
    }

    /// Changes one indicator by typing, which is stored a moment later.
    pub(crate) fn set_indicator(self, id: StoredValue<IndicatorId>, field: IndicatorField) {
        let set = OfList::Set(id.get_value(), field);
        self.edit_text(Edit::Indicator(set));
    }
}
