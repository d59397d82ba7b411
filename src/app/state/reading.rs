//! What pages read of the open assessment, each in a reactive scope.

use std::sync::Arc;

use crate::dom::prelude::*;

use super::App;
use crate::app::browser;
use crate::core::assessment::planning::{ActionPlan, Indicator, PlanOptions, Snapshot};
use crate::core::assessment::{Profile, ScopeOverlap, Settings};
use crate::core::bank::{Certificate, Industry};
use crate::core::date::Date;
use crate::core::id::{ActionId, SnapshotId};
use crate::core::ordered::Map;
use crate::core::plan::snapshot;
use crate::core::report::Report;
use crate::shown::notes;

impl App {
    /// A part of the profile.
    pub(crate) fn of_profile<T: Default>(self, read: impl FnOnce(&Profile) -> T) -> T {
        self.with_open(|open| read(&open.profile))
            .unwrap_or_default()
    }

    /// Certificates held.
    pub(crate) fn certificates(self) -> Map<Certificate, ScopeOverlap> {
        self.with_open(|open| open.profile.certificates.clone())
            .unwrap_or_default()
    }

    /// The industry preset.
    pub(crate) fn industry(self) -> Option<Industry> {
        self.with_open(|open| self.with_bank(|bank| open.profile.industry(bank).cloned()))
            .flatten()
    }

    /// The visitor's own settings.
    pub(crate) fn settings(self) -> Settings {
        self.with_open(|open| open.settings.clone())
            .unwrap_or_default()
    }

    /// A part of the plan's options.
    pub(crate) fn plan_options<T: Default>(self, read: impl FnOnce(&PlanOptions) -> T) -> T {
        self.with_open(|open| read(&open.plan.options))
            .unwrap_or_default()
    }

    /// The first day of the firm's working week in which a date lies; the reading is not
    /// followed.
    pub(crate) fn first_day_of_week(self, date: Date) -> Date {
        let week = untrack(|| self.plan_options(|options| options.working_week));
        week.first_day(date)
    }

    /// What is decided about an action.
    pub(crate) fn action_plan(self, id: &ActionId) -> ActionPlan {
        self.with_open(|open| open.plan.actions.get(id).cloned())
            .flatten()
            .unwrap_or_default()
    }

    /// Who does an action; empty if nobody is named.
    pub(crate) fn owner_of(self, id: &ActionId) -> String {
        self.with_open(|open| self.with_bank(|bank| notes::owner(bank, open, id).to_owned()))
            .unwrap_or_default()
    }

    /// The snapshots, oldest first.
    pub(crate) fn snapshots(self) -> Vec<Snapshot> {
        self.with_open(|open| open.plan.snapshots.clone())
            .unwrap_or_default()
    }

    /// Where the organisation stands now.
    pub(crate) fn stands_now(self, name: &str) -> Option<Snapshot> {
        let report = self.report.get()?;
        let id = SnapshotId::new(&browser::unique());
        self.with_open(|open| snapshot(id, open, &report, browser::today(), name))
    }

    /// What is measured.
    pub(crate) fn indicators(self) -> Vec<Indicator> {
        self.with_open(|open| open.plan.indicators.clone())
            .unwrap_or_default()
    }

    /// A view of the report, made anew whenever a number in it changes.
    pub(crate) fn with_report(
        self,
        view: impl Fn(&Arc<Report>) -> AnyView + Send + 'static,
    ) -> impl IntoView {
        move || self.report.get().map(|report| view(&report))
    }
}
