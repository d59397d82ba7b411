//! The plan: from the gaps to dated work that a small firm can carry out with
//! the hours and the money it has.
//!
//! [`plan_input`] selects the actions that close what is not yet “always”,
//! reckons their hours and gathers capacity, money, training, tool and the
//! evidence run into a [`PlanInput`]. A [`Runner`] schedules it (see
//! [`crate::core::rcpsp`]) slice by slice, and [`Plan`] puts dates, loads and
//! sums to what it found.
//!
//! The plan reckons with expected hours, (low + 4 × likely + high) ÷ 6, so that
//! its dates are neither the best nor the worst case; [`simulation`] says how
//! far they may be off.
//!
//! The weekly hours of a role are for building and mending the system. What
//! operating it, an audit's days and closing its findings take comes on top and
//! counts in the sums.
//!
//! The unit of time is a week of work. An activity's length follows from its
//! hours and the share of a role's week that it may take, and is never below
//! the weeks that it takes however many hours are given. Its hours lie evenly
//! over its weeks; what is smaller than a week shares it with others.
//!
//! Its floors, each using only those above it in this list: `model`, what a
//! plan is made from; `reckon`, from bank and assessment to that; `schedule`,
//! from that to a schedule; `outcome`, from a schedule to a dated plan;
//! `compare`, what other choices would come to; [`simulation`], how sure it
//! is; [`job`], all of it for a worker; the plan and the comparison as values
//! that follow what they are made from ([`Follower`], [`Comparison`]).

mod compare;
mod comparison;
pub mod job;
mod model;
mod outcome;
mod reckon;
mod schedule;
pub mod simulation;
mod state;

pub use compare::{
    BreakEven, COMPARED_DAYS, CostItem, HostingComparison, Learning, MatrixRow, Part, Remedied,
    Remedies, Remedy, RunningYear, Scenario, ScenarioResult, TrainingRow, compare_hosting,
    per_month, role_matrix, running_years, scenario_inputs, suggested_tool, train_or_hire,
    training_plan,
};
pub use comparison::{Compared, Comparison, ScenarioInputs};
pub use model::{
    Attention, Calendar, Capacity, Consultant, Field, HORIZON, Limit, Money, MoneyGrant, Need,
    PlanInput, PlanProblem, Prospect, Prospects, Spread, Task, Work, pert,
};
pub use outcome::{
    Changes, LIKELY, Later, Move, Overload, OwnWork, Pair, PhaseSpan, Plan, PlanVerdict,
    PlannedActivity, Projected, Projection, Since, TargetCheck, Tone, Totals, WeekLoad, capability,
    moved, own_work, project, since, snapshot, why_later,
};
pub use reckon::{
    CERTIFICATION_BODY, INTERNAL_AUDIT, MANAGEMENT_REVIEW, PREPARATION, Reductions,
    SCOPE_STATEMENT, done, hours_left, initial_cost, initial_days, needs, plan_input, prices,
    reductions, share_cost, to_answer_again, way_in_question,
};
pub use schedule::{Compiled, Effort, Found, Progress, Runner, SEED, compile, solve};
pub use state::{Basis, Follower, PlanState, Planned, Stage, There, TooEarly, basis};
