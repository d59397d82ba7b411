//! One organisation's assessment: what the visitor enters and the browser keeps.

mod answer;
mod begun;
mod depth;
mod follow_up;
mod joint;
pub mod limits;
mod moved;
pub mod planning;
mod profile;
mod repair;
mod settings;
mod together;

pub use answer::{Answer, AnswerValue, EvidenceState, Occurrence};
pub use begun::Begun;
pub use depth::{Depth, DepthChoice};
pub use follow_up::{
    AuditNote, AuditResult, GapNote, Milestones, WorkProduct, WorkProductState, WorkProducts,
};
pub use moved::{Keeps, MOVED, Moved};
pub use planning::PlanSettings;
pub use profile::{Mode, Profile, ScopeOverlap, WeeklyHours};
pub use repair::{
    MOST_COUNTED, MOST_DAYS, MOST_HOURS, MOST_MEASURED, MOST_STAFF, MOST_WEEKS, Repair, most_money,
    repair,
};
pub use settings::{DEFAULT_TARGET, DEFAULT_VALUE, DEFAULT_WEIGHT, Settings};
pub(crate) use settings::{NOTHING_SET, bounded};
pub use together::{Consensus, Invitation, Names, Respondent, Together};

use std::cmp::Ordering;

use serde::Serialize;

use crate::core::date::{Date, Moment};
use crate::core::id::{AssessmentId, DemoId, QuestionId};
use crate::core::json::Read;
use crate::core::ordered::Map;

/// One organisation's assessment.
///
/// Every field but the id and the dates has a default, so that files of
/// earlier versions can be read.
#[derive(Debug, Clone, PartialEq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Assessment {
    /// Unique id.
    pub id: AssessmentId,
    /// The day it was started.
    pub created: Date,
    /// The day of its last change, where the visitor was.
    pub changed: Date,
    /// The moment of its last change, in milliseconds since 1970-01-01 UTC; 0 where
    /// only the day is known, as in files of earlier versions.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub changed_at: u64,
    /// Which example organisation it is, if it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub demo: Option<DemoId>,
    /// The organisation.
    #[serde(default)]
    pub profile: Profile,
    /// How deep the questions go.
    #[serde(default)]
    pub depth: DepthChoice,
    /// Answers by question. Answers to questions that this version does not
    /// know are kept and do not count.
    #[serde(default)]
    pub answers: Map<QuestionId, Answer>,
    /// The question where the visitor left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<QuestionId>,
    /// Weights, targets, value and pain.
    #[serde(default)]
    pub settings: Settings,
    /// Documents and records in hand.
    #[serde(default)]
    pub work_products: WorkProducts,
    /// What has happened on the way to the audit.
    #[serde(default)]
    pub milestones: Milestones,
    /// Cause, owner, due date and note per gap.
    #[serde(default)]
    pub gaps: Map<crate::core::standard::SubClause, GapNote>,
    /// What a mock audit found.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub mock_audit: Map<crate::core::standard::SubClause, AuditNote>,
    /// What is decided about the plan.
    #[serde(default)]
    pub plan: PlanSettings,
    /// What colleagues said, and what was agreed on.
    #[serde(default, skip_serializing_if = "Together::is_default")]
    pub together: Together,
    /// Who asks for it, if it is a colleague's part of another assessment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invitation: Option<Box<Invitation>>,
}

impl Assessment {
    /// An empty assessment.
    #[must_use]
    pub fn new(id: AssessmentId, today: Date) -> Self {
        Self {
            id,
            created: today,
            changed: today,
            changed_at: 0,
            demo: None,
            profile: Profile::default(),
            depth: DepthChoice::default(),
            answers: Map::new(),
            place: None,
            settings: Settings::default(),
            work_products: WorkProducts::default(),
            milestones: Milestones::default(),
            gaps: Map::new(),
            mock_audit: Map::new(),
            plan: PlanSettings::default(),
            together: Together::default(),
            invitation: None,
        }
    }

    /// An empty assessment that is begun at a moment.
    #[must_use]
    pub fn begun(id: AssessmentId, now: Moment) -> Self {
        Self {
            changed_at: now.timestamp(),
            ..Self::new(id, now.today)
        }
    }

    /// The moment of its last change, in milliseconds since 1970-01-01 UTC. Where only
    /// the day is known, the first moment at which that day was anywhere.
    #[must_use]
    pub fn last_change(&self) -> u64 {
        const EASTERNMOST: f64 = 14.0 * 3_600_000.0;
        match self.changed_at {
            0 => {
                let milliseconds = self.changed.unix_millis() - EASTERNMOST;
                let today = self.changed;
                Moment {
                    today,
                    milliseconds,
                }
                .timestamp()
            }
            known => known,
        }
    }

    /// The order of a list of assessments: what was changed last comes first, and what
    /// was changed at the same moment by its id.
    #[must_use]
    pub fn newest_first(one: &Self, other: &Self) -> Ordering {
        let newer = other.last_change().cmp(&one.last_change());
        newer.then_with(|| one.id.cmp(&other.id))
    }

    /// Whether nothing was entered yet. Looking at questions enters nothing, nor does the
    /// currency or the working week that comes with the visitor's region.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        let mut new = Self {
            changed: self.changed,
            changed_at: self.changed_at,
            place: self.place.clone(),
            ..Self::new(self.id.clone(), self.created)
        };
        new.plan.options.currency = self.plan.options.currency;
        new.plan.options.working_week = self.plan.options.working_week;
        *self == new
    }

    /// All but the answers.
    #[must_use]
    pub fn without_answers(&self) -> Self {
        let Self {
            id,
            created,
            changed,
            changed_at,
            demo,
            profile,
            depth,
            answers: _,
            place,
            settings,
            work_products,
            milestones,
            gaps,
            mock_audit,
            plan,
            together,
            invitation,
        } = self;
        Self {
            id: id.clone(),
            created: *created,
            changed: *changed,
            changed_at: *changed_at,
            demo: demo.clone(),
            profile: profile.clone(),
            depth: depth.clone(),
            answers: Map::new(),
            place: place.clone(),
            settings: settings.clone(),
            work_products: work_products.clone(),
            milestones: milestones.clone(),
            gaps: gaps.clone(),
            mock_audit: mock_audit.clone(),
            plan: plan.clone(),
            together: together.clone(),
            invitation: invitation.clone(),
        }
    }

    /// Becomes equal to another, of whose answers only those are copied that differ.
    pub fn become_like(&mut self, other: &Self) {
        let changed = self.answers.differences(&other.answers);
        let changed: Vec<_> = changed
            .map(|(id, _, new)| (id.clone(), new.cloned()))
            .collect();
        let mut answers = std::mem::take(&mut self.answers);
        for (id, new) in changed {
            match new {
                Some(new) => answers.insert(id, new),
                None => answers.remove(&id),
            };
        }
        *self = Self {
            answers,
            ..other.without_answers()
        };
    }

    /// The visitor's own answer to a question; the empty answer if there is none yet.
    #[must_use]
    pub fn answer(&self, question: &QuestionId) -> Answer {
        self.answers.get(question).cloned().unwrap_or_default()
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands out references
fn is_zero(number: &u64) -> bool {
    *number == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newest_first_always() {
        let day = |day| Date::from_ymd(2026, 11, day).unwrap();
        let at = |id: &str, today, hour: f64| {
            let milliseconds = day(today).unix_millis() + hour * 3_600_000.0;
            let now = Moment {
                today: day(today),
                milliseconds,
            };
            Assessment::begun(AssessmentId::new(id), now)
        };
        let mut all = vec![
            Assessment::new(AssessmentId::new("old"), day(22)),
            at("early", 23, 0.5),
            at("b", 23, 9.0),
            at("a", 23, 9.0),
            at("late", 23, 9.1),
            Assessment::new(AssessmentId::new("day"), day(24)),
        ];
        let expected = ["day", "late", "a", "b", "early", "old"];
        for _ in 0..all.len() {
            all.rotate_left(1);
            let mut sorted = all.clone();
            sorted.sort_by(Assessment::newest_first);
            let ids: Vec<&str> = sorted.iter().map(|one| one.id.as_str()).collect();
            assert_eq!(ids, expected);
        }
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_make_a_change_look_older() {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let now = Moment::of_day(today);
        assert_eq!(now.after(0), now);
        let before = Assessment::begun(AssessmentId::new("b"), now.after(u64::MAX));
        assert_eq!(before.last_change(), crate::core::date::LAST_MOMENT);
        let later = Moment::of_day(today.plus_days(1)).timestamp();
        let after = Assessment::begun(AssessmentId::new("a"), now.after(later));
        assert_eq!(after.last_change(), later + 1);
    }

    #[test]
    fn becoming_like_another_leaves_no_difference() {
        let today = Date::from_ymd(2026, 11, 23).unwrap();
        let with = |name: &str, answers: &[(&str, &str)]| {
            let mut one = Assessment::new(AssessmentId::new(name), today);
            name.clone_into(&mut one.profile.organisation);
            for (id, note) in answers {
                let answer = Answer {
                    note: (*note).to_owned(),
                    ..Answer::default()
                };
                one.answers.insert(QuestionId::new(id), answer);
            }
            one
        };
        let all = [
            with("none", &[]),
            with("two", &[("a", "1"), ("b", "2")]),
            with("other", &[("b", "3"), ("c", "4")]),
        ];
        for from in &all {
            for to in &all {
                let mut one = from.clone();
                one.become_like(to);
                assert_eq!(one, *to);
            }
        }
    }
}
