//! What a tool takes over, and what setting it up takes.

use super::prices::{SERVER_MONTH, TOOL_SEAT_MONTH, own_or};
use super::selection::{SCOPE_STATEMENT, Selected};
use crate::core::assessment::Assessment;
use crate::core::assessment::planning::{Assumption, HostingKind, NewTool, Phase, PlanOptions};
use crate::core::bank::{Bank, Capability, Hosting, OutsideHelp, ThreePoint, Tool};
use crate::core::id::ToolId;
use crate::core::plan::model::{Attention, Spread, Task, Work};
use crate::core::standard::{PerRole, Role};

/// Who sets a tool up, as a share of its hours, 0–1: our own proposal.
fn setup_share(role: Role) -> f64 {
    match role {
        Role::Manager | Role::Process => 0.15,
        Role::Technician => 0.70,
        Role::Top => 0.0,
    }
}

/// Months of licence or server that are paid when the tool is set up.
const MONTHS_IN_ADVANCE: f64 = 12.0;

/// The tool with this choice, as the visitor wants to run it; the other way
/// where the catalogue offers only that.
pub(crate) fn hosting(tool: &Tool, wanted: HostingKind) -> Option<Hosting> {
    match wanted {
        HostingKind::Cloud => tool.cloud.or(tool.self_hosted),
        HostingKind::SelfHosted => tool.self_hosted.or(tool.cloud),
    }
}

/// Money a month.
pub(crate) fn monthly(hosting: &Hosting, options: &PlanOptions) -> f64 {
    let server = own_or(options, SERVER_MONTH, hosting.month);
    let seat = own_or(options, TOOL_SEAT_MONTH, hosting.agent_month);
    server + seat * options.assumption(Assumption::Agents)
}

/// The tools that help.
pub(crate) struct ToolUse<'a> {
    /// What they can do together.
    pub(crate) capabilities: Vec<Capability>,
    /// What the tool to be introduced can do beyond the one in use.
    added: Vec<Capability>,
    new: Option<(&'a Tool, &'a NewTool)>,
    options: &'a PlanOptions,
}

impl<'a> ToolUse<'a> {
    pub(crate) fn new(bank: &'a Bank, assessment: &'a Assessment) -> Self {
        let options = &assessment.plan.options;
        let tools = &bank.lists().tools;
        let in_use = assessment.profile.tool.as_ref();
        let find = |id: &ToolId| tools.iter().find(|tool| tool.id == *id);
        let new = options
            .new_tool
            .as_ref()
            .filter(|new| in_use != Some(&new.tool))
            .and_then(|new| Some((find(&new.tool)?, new)));
        let mut capabilities = in_use
            .and_then(find)
            .map(|tool| tool.capabilities.clone())
            .unwrap_or_default();
        let mut added = new
            .map(|(tool, _)| tool.capabilities.clone())
            .unwrap_or_default();
        added.retain(|one| !capabilities.contains(one));
        capabilities.extend(&added);
        Self {
            capabilities,
            added,
            new,
            options,
        }
    }

    /// Adds the set-up of a tool to be introduced, for which the actions wait
    /// whose hours it cuts.
    pub(crate) fn add_setup(&self, tasks: &mut Vec<Task>, selected: &[Selected<'_>]) {
        let Some((tool, new)) = self.new else { return };
        let cost = hosting(tool, new.hosting).map_or(0.0, |hosting| {
            self.options.currency.of_euros(hosting.once)
                + MONTHS_IN_ADVANCE * monthly(&hosting, self.options)
        });
        let helped: Vec<usize> = selected
            .iter()
            .enumerate()
            .filter(|(_, one)| !one.is_under_way())
            .filter(|(_, one)| {
                let automation = one.action.automates;
                automation.is_some_and(|one| self.added.contains(&one.capability))
            })
            .map(|(at, _)| at)
            .collect();
        // The scope says what the tool is for, unless the tool helps to fix it.
        let scope = selected
            .iter()
            .position(|one| one.is(SCOPE_STATEMENT))
            .filter(|&scope| {
                let before = ancestors(tasks, scope);
                !helped.iter().any(|&at| before.get(at) == Some(&true))
            });
        let at = tasks.len();
        tasks.push(Task {
            work: Work::ToolSetup(tool.id.clone()),
            phase: Phase::Foundation,
            hours: PerRole::new(|role| tool.setup_hours * setup_share(role)),
            weeks: 1,
            spread: Spread::Uncertain,
            after: scope.into_iter().collect(),
            money: ThreePoint::exactly(cost),
            weight: 0,
            attention: Attention::InHand,
            pin: None,
            help: OutsideHelp::Possible,
        });
        for helped in helped {
            if let Some(task) = tasks.get_mut(helped) {
                task.after.push(at);
            }
        }
    }
}

/// For each task whether it comes before `of`, which counts as well.
fn ancestors(tasks: &[Task], of: usize) -> Vec<bool> {
    let mut before = vec![false; tasks.len()];
    let mut open = vec![of];
    while let Some(at) = open.pop() {
        let (Some(seen), Some(task)) = (before.get_mut(at), tasks.get(at)) else {
            continue;
        };
        if !std::mem::replace(seen, true) {
            open.extend(&task.after);
        }
    }
    before
}
