//! Ways to go about it, side by side: in-house, with a consultant, with a
//! tool, with both.

use serde::Serialize;

use crate::core::assessment::Assessment;
use crate::core::assessment::planning::{HostingKind, NewTool};
use crate::core::bank::{Bank, Tool};
use crate::core::date::Date;
use crate::core::edit::{Deed, Edit, PlanField, ProfileField};
use crate::core::json::Read;
use crate::core::plan::model::{Need, PlanInput, PlanProblem};
use crate::core::plan::outcome::{Plan, TargetCheck};
use crate::core::plan::reckon::{hosting, monthly, needs, plan_input_for, prices, selected};
use crate::core::report::Report;
use crate::core::standard::{PerRole, Role};

/// A way to go about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum Scenario {
    /// Own people with what they have.
    InHouse,
    /// With days of a consultant.
    Consultant,
    /// With a tool.
    Tool,
    /// With both.
    Both,
}

/// Days of a consultant in the comparison where the visitor has chosen none:
/// our own proposal.
pub const COMPARED_DAYS: u32 = 15;

impl Scenario {
    /// All scenarios in the order they are shown.
    pub const ALL: [Self; 4] = [Self::InHouse, Self::Consultant, Self::Tool, Self::Both];

    /// The name used in messages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::InHouse => "in-house",
            Self::Consultant => "consultant",
            Self::Tool => "tool",
            Self::Both => "both",
        }
    }

    fn has_consultant(self) -> bool {
        matches!(self, Self::Consultant | Self::Both)
    }

    fn has_tool(self) -> bool {
        matches!(self, Self::Tool | Self::Both)
    }

    /// The days of a consultant and the tool that it reckons with: the visitor's, else
    /// those of a plain comparison.
    fn means(self, bank: &Bank, assessment: &Assessment, needs: &[Need]) -> (u32, Option<NewTool>) {
        let options = &assessment.plan.options;
        let days = match (self.has_consultant(), options.consultant_days) {
            (false, _) => 0,
            (true, 0) => COMPARED_DAYS,
            (true, days) => days,
        };
        let chosen = || {
            let chosen = options.new_tool.clone();
            chosen.or_else(|| suggested_tool(bank, assessment, needs))
        };
        (days, self.has_tool().then(chosen).flatten())
    }

    /// Whether the plan goes about it that way already.
    #[must_use]
    pub fn is_planned(self, bank: &Bank, assessment: &Assessment, needs: &[Need]) -> bool {
        let options = &assessment.plan.options;
        let (days, tool) = self.means(bank, assessment, needs);
        options.consultant_days == days && options.new_tool == tool
    }
}

/// What the plan of each scenario is made from. Days and tool are the
/// visitor's, else those of a plain comparison.
///
/// # Errors
/// If numbers are out of range.
pub fn scenario_inputs(
    bank: &Bank,
    assessment: &Assessment,
    report: &Report,
    today: Date,
) -> Result<Vec<(Scenario, PlanInput)>, Vec<PlanProblem>> {
    let needs = needs(bank, assessment, today);
    let input = |scenario: Scenario| {
        let mut varied = assessment.clone();
        let (days, tool) = scenario.means(bank, assessment, &needs);
        varied.plan.options.consultant_days = days;
        varied.plan.options.new_tool = tool;
        // A budget would hide what each costs.
        varied.profile.budget = None;
        varied.plan.options.quarter_budget = None;
        let input = plan_input_for(bank, &varied, report, today, needs.clone())?;
        Ok((scenario, input))
    };
    Scenario::ALL.into_iter().map(input).collect()
}

/// The tool that saves the most in its first year: hours of the plan's actions
/// less set-up, at what they cost, less licence or server.
#[must_use]
pub fn suggested_tool(bank: &Bank, assessment: &Assessment, needs: &[Need]) -> Option<NewTool> {
    let options = &assessment.plan.options;
    let in_use = assessment.profile.tool.as_ref();
    let known = bank
        .lists()
        .tools
        .iter()
        .find(|tool| Some(&tool.id) == in_use);
    let selected = selected(bank, assessment, needs);
    let sizes = assessment.profile.sizes();
    let saved = |tool: &Tool| -> f64 {
        let helps = |capability| {
            tool.capabilities.contains(&capability)
                && !known.is_some_and(|known| known.capabilities.contains(&capability))
        };
        let hours = selected.iter().filter_map(|one| {
            let automation = one.action.automates.filter(|one| helps(one.capability))?;
            let value = PerRole::new(|role| {
                one.action.hours_of(role, &sizes).likely * prices::hourly(bank, options, role)
            });
            Some(value.sum() * one.rest * automation.share)
        });
        hours.sum()
    };
    let worth = |tool: &Tool, kind: HostingKind| {
        let hosting = hosting(tool, kind)?;
        let technician = prices::hourly(bank, options, Role::Technician);
        let own = (tool.setup_hours.likely + 12.0 * hosting.upkeep_hours) * technician;
        Some(saved(tool) - own - hosting.once - 12.0 * monthly(&hosting, options))
    };
    let candidates = bank
        .lists()
        .tools
        .iter()
        .filter(|tool| Some(&tool.id) != in_use);
    candidates
        .flat_map(|tool| HostingKind::ALL.map(|kind| (tool, kind)))
        .filter_map(|(tool, kind)| Some((worth(tool, kind)?, tool, kind)))
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, tool, hosting)| NewTool {
            tool: tool.id.clone(),
            hosting,
        })
}

/// What a scenario's plan amounts to.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
pub struct ScenarioResult {
    /// Which scenario.
    pub scenario: Scenario,
    /// When the certificate is granted.
    pub finish: Date,
    /// Weeks of work until then.
    pub weeks: u32,
    /// Own hours.
    pub hours: PerRole<f64>,
    /// Days of a consultant.
    pub consultant_days: f64,
    /// Euros spent.
    pub euros: f64,
    /// What the own hours cost, in euros.
    pub own_cost: f64,
    /// Whether the target date is kept; none without one.
    pub keeps_target: Option<bool>,
    /// The day by which 80 % of simulated runs have finished, and the share
    /// that keeps the target date (0–1); none until simulated.
    pub sure: Option<(Date, Option<f64>)>,
}

impl ScenarioResult {
    /// The numbers of a scenario's plan.
    #[must_use]
    pub fn new(scenario: Scenario, input: &PlanInput, plan: &Plan) -> Self {
        Self {
            scenario,
            finish: plan.finish,
            weeks: plan.makespan,
            hours: plan.totals.hours,
            consultant_days: input.consultant.days(plan.totals.bought_hours),
            euros: plan.totals.euros,
            own_cost: plan.totals.own_cost,
            keeps_target: plan.target.map(TargetCheck::is_kept),
            sure: None,
        }
    }
}

impl ScenarioResult {
    /// What changes the plan so that it goes about it that way: days, tool, and as much
    /// money as that takes.
    #[must_use]
    pub fn edit(&self, bank: &Bank, assessment: &Assessment, needs: &[Need]) -> Edit {
        let (days, tool) = self.scenario.means(bank, assessment, needs);
        let budget = assessment.profile.budget;
        let edits = vec![
            Edit::Profile(ProfileField::Budget(
                budget.map(|budget| budget.max(self.euros.ceil())),
            )),
            Edit::Plan(PlanField::QuarterBudget(None)),
            Edit::Plan(PlanField::ConsultantDays(days)),
            Edit::Plan(PlanField::NewTool(tool)),
        ];
        Edit::Together(Deed::Scenario, edits)
    }
}
