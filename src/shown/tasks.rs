//! What there is to do with an assessment, in order, and how far each task is.

use crate::core::assessment::{Assessment, Profile, WeeklyHours};
use crate::core::bank::Bank;
use crate::core::questionnaire::asked;
use crate::core::report::Report;
use crate::core::respondents::{Standing, to_talk_about};
use crate::core::scoring::Outlook;
use crate::messages::{depth, fill, people, t};
use crate::route::Page;
use crate::shown::pace::Pace;

/// A task.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// Say which industry, how many people, why.
    Profile,
    /// Answer the questions.
    Questions,
    /// Look again at what was not sure.
    Check,
    /// Ask those who know, and talk about where all differ.
    Colleagues,
    /// Say which documents there are.
    Documents,
    /// Say what can be given and by when it should be done.
    Means,
    /// See the result.
    Board,
    /// See the plan.
    Plan,
    /// Hand it to others.
    Share,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Nothing of it is done.
    NotStarted,
    /// Some of it is done.
    InProgress,
    /// All of it is done.
    Done,
    /// There is something to see.
    Ready,
    /// Something else comes first, as the details say.
    CannotStart,
}

/// A task and how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Which.
    pub what: What,
    /// How far.
    pub state: State,
    /// The same in a few words, with numbers; or what must come first.
    pub detail: String,
}

impl What {
    /// Its name: a verb and what to do.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Profile => t("task.profile"),
            Self::Questions => t("task.questions"),
            Self::Check => t("task.check"),
            Self::Colleagues => t("task.colleagues"),
            Self::Documents => t("task.documents"),
            Self::Means => t("task.means"),
            Self::Board => t("task.board"),
            Self::Plan => t("task.plan"),
            Self::Share => t("task.share"),
        }
    }

    /// A short name for code.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Questions => "questions",
            Self::Check => "check",
            Self::Colleagues => "colleagues",
            Self::Documents => "documents",
            Self::Means => "means",
            Self::Board => "board",
            Self::Plan => "plan",
            Self::Share => "share",
        }
    }

    /// The page where it is done; none where it is done at once.
    #[must_use]
    pub fn page(self, state: State) -> Option<Page> {
        match self {
            Self::Profile if state == State::NotStarted => Some(Page::You),
            Self::Profile => Some(Page::Profile),
            Self::Questions => Some(Page::Questions),
            Self::Check => Some(Page::Overview),
            Self::Colleagues => Some(Page::Colleagues),
            Self::Documents => Some(Page::Documents),
            Self::Means => Some(Page::Means),
            Self::Board => Some(Page::Result),
            Self::Plan => Some(Page::Plan),
            Self::Share => None,
        }
    }
}

impl State {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NotStarted => t("task.not-started"),
            Self::InProgress => t("task.in-progress"),
            Self::Done => t("task.done"),
            Self::Ready => t("task.ready"),
            Self::CannotStart => t("task.cannot-start"),
        }
    }

    /// A short name for the stylesheet.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::NotStarted => "open",
            Self::InProgress => "doing",
            Self::Done => "done",
            Self::Ready => "ready",
            Self::CannotStart => "later",
        }
    }

    /// The state of something of which so many of all are done.
    fn of(done: usize, all: usize) -> Self {
        match done {
            0 => Self::NotStarted,
            _ if done < all => Self::InProgress,
            _ => Self::Done,
        }
    }
}

/// All tasks in order; `to_check` answers are worth a second look.
#[must_use]
pub fn tasks(
    bank: &Bank,
    assessment: &Assessment,
    report: &Report,
    to_check: usize,
    pace: Pace,
) -> [Task; 9] {
    let answered = asked(bank, assessment).filter(|one| assessment.value(&one.id).is_some());
    let (answered, all) = (answered.count(), asked(bank, assessment).count());
    let task = |what, (state, detail)| Task {
        what,
        state,
        detail,
    };
    [
        task(What::Profile, of_profile(bank, &assessment.profile)),
        task(
            What::Questions,
            of_questions(assessment, answered, all, pace),
        ),
        task(What::Check, of_check(to_check, answered, all)),
        task(What::Colleagues, of_colleagues(bank, assessment)),
        task(What::Documents, of_documents(assessment, report)),
        task(What::Means, of_means(&assessment.profile)),
        task(What::Board, of_board(report)),
        task(What::Plan, of_plan(&assessment.profile, report)),
        task(What::Share, of_share(answered)),
    ]
}

/// Whether neither industry nor size is known.
#[must_use]
pub fn is_unknown(profile: &Profile) -> bool {
    profile.industry.is_none() && profile.staff.is_none()
}

fn of_profile(bank: &Bank, profile: &Profile) -> (State, String) {
    let industry = profile.industry(bank).map(|one| one.text.name.clone());
    let staff = profile.staff.map(people);
    let known: Vec<String> = industry.into_iter().chain(staff).collect();
    let done = usize::from(profile.industry.is_some()) + usize::from(profile.staff.is_some());
    let detail = if known.is_empty() {
        t("task.profile-why").to_owned()
    } else {
        crate::messages::list(&known)
    };
    (State::of(done, 2), detail)
}

fn of_questions(
    assessment: &Assessment,
    answered: usize,
    all: usize,
    pace: Pace,
) -> (State, String) {
    let state = State::of(answered, all);
    let left = pace.left(all.saturating_sub(answered));
    let depth = depth(assessment.depth.general);
    let words = if state == State::Done {
        fill("task.all-answered", &[("depth", &depth), ("all", &all)])
    } else {
        let values: &[(&str, &dyn crate::messages::Value)] = &[
            ("depth", &depth),
            ("answered", &answered),
            ("all", &all),
            ("left", &left),
        ];
        fill("task.answered", values)
    };
    (state, words)
}

fn of_check(to_check: usize, answered: usize, all: usize) -> (State, String) {
    let state = match (to_check, answered) {
        (_, 0) => State::CannotStart,
        (0, _) if answered == all => State::Done,
        (0, _) => State::NotStarted,
        _ => State::InProgress,
    };
    let detail = match state {
        State::CannotStart => t("task.answer-first").to_owned(),
        _ if to_check == 0 => t("task.nothing-to-check").to_owned(),
        _ => fill("task.to-check", &[("count", &to_check)]),
    };
    (state, detail)
}

/// Nobody has to ask others: it is no task that can be done or not.
fn of_colleagues(bank: &Bank, assessment: &Assessment) -> (State, String) {
    let count = assessment.together.respondents.iter().count();
    let words = if count == 0 {
        t("task.colleagues-why").to_owned()
    } else {
        let all = to_talk_about(bank, assessment).into_iter();
        let open = all.filter(|one| one.standing == Standing::Differ).count();
        fill(
            "task.colleagues-differ",
            &[("count", &count), ("open", &open)],
        )
    };
    (State::Ready, words)
}

fn of_documents(assessment: &Assessment, report: &Report) -> (State, String) {
    let (lacking, all) = report.documents;
    let current = all.saturating_sub(lacking);
    let is_begun = !assessment.work_products.documents.is_empty();
    let state = match State::of(current, all) {
        State::NotStarted if is_begun => State::InProgress,
        state => state,
    };
    let values: &[(&str, &dyn crate::messages::Value)] = &[("current", &current), ("all", &all)];
    (state, fill("task.documents-current", values))
}

fn of_means(profile: &Profile) -> (State, String) {
    let hours = profile.hours != WeeklyHours::default();
    let date = profile.target.is_some();
    let detail = match (hours, date) {
        (false, false) => t("task.means-why"),
        (true, false) => t("task.no-date"),
        (false, true) => t("task.no-hours"),
        (true, true) => t("task.means-set"),
    };
    let done = usize::from(hours) + usize::from(date);
    (State::of(done, 2), detail.to_owned())
}

/// What must come before there is a verdict, if anything must.
fn too_early(report: &Report) -> Option<(State, String)> {
    (report.verdict.outlook == Outlook::TooEarly).then(|| {
        let values: &[(&str, &dyn crate::messages::Value)] = &[
            ("answered", &report.sub_clauses_answered),
            ("all", &report.sub_clauses.len()),
            ("needed", &report.sub_clauses.len().div_ceil(2)),
        ];
        (State::CannotStart, fill("task.too-early", values))
    })
}

fn of_board(report: &Report) -> (State, String) {
    let ready = || (State::Ready, t("task.board-why").to_owned());
    too_early(report).unwrap_or_else(ready)
}

fn of_plan(profile: &Profile, report: &Report) -> (State, String) {
    let why = if profile.hours == WeeklyHours::default() {
        t("task.plan-default")
    } else {
        t("task.plan-why")
    };
    too_early(report).unwrap_or_else(|| (State::Ready, why.to_owned()))
}

fn of_share(answered: usize) -> (State, String) {
    match answered {
        0 => (State::CannotStart, t("task.answer-first").to_owned()),
        _ => (State::Ready, t("task.share-why").to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::assessment::{Answer, AnswerValue, WorkProduct, WorkProductState};
    use crate::core::bank::Duty;
    use crate::core::date::Date;
    use crate::core::id::AssessmentId;
    use crate::core::report::report;

    fn today() -> Date {
        Date::from_ymd(2026, 11, 23).unwrap()
    }

    /// A new assessment with so many answers.
    fn answered(bank: &Bank, count: usize) -> Assessment {
        let mut one = Assessment::new(AssessmentId::new("a"), today());
        let ids: Vec<_> = asked(bank, &one.clone())
            .map(|one| one.id.clone())
            .collect();
        for id in ids.into_iter().take(count) {
            let said = Answer {
                value: Some(AnswerValue::Mostly),
                ..Answer::default()
            };
            one.answers.insert(id, said);
        }
        one
    }

    #[track_caller]
    fn check(one: &Assessment, bank: &Bank, to_check: usize, expected: [(State, &str); 9]) {
        let report = report(bank, one, today());
        let tasks = tasks(bank, one, &report, to_check, Pace::default());
        let found = tasks
            .each_ref()
            .map(|task| (task.state, task.detail.as_str()));
        assert_eq!(found, expected);
    }

    #[test]
    fn tasks_say_how_far_they_are() {
        use State::{CannotStart, Done, InProgress, NotStarted, Ready};
        let bank = crate::catalogue::bank().unwrap();
        let documents = report(&bank, &answered(&bank, 0), today()).documents.1;
        let none = format!("0 of {documents} current");
        let why =
            "Three taps: your industry, your people, your reasons. The examples then fit you.";
        let colleagues = "Those who do the work know it best: send them their part";
        let means = "The plan reckons with usual hours and without a date until you do.";
        check(
            &answered(&bank, 0),
            &bank,
            0,
            [
                (NotStarted, why),
                (
                    NotStarted,
                    "Quick scan: 0 of 60 answered, about 15 minutes left at a quarter of a minute each",
                ),
                (CannotStart, "Answer a question first."),
                (Ready, colleagues),
                (NotStarted, &none),
                (NotStarted, means),
                (
                    CannotStart,
                    "0 of the 44 parts are answered. From 22 there is a verdict.",
                ),
                (
                    CannotStart,
                    "0 of the 44 parts are answered. From 22 there is a verdict.",
                ),
                (CannotStart, "Answer a question first."),
            ],
        );
        let mut some = answered(&bank, 31);
        some.profile.staff = Some(28);
        some.profile.target = Some(today());
        let mut documents_asked = bank.lists().documents.iter();
        let first = documents_asked.find(|one| one.duty == Duty::Always);
        let first = first.unwrap().id.clone();
        let current = WorkProduct {
            state: WorkProductState::Current,
            ..WorkProduct::default()
        };
        some.work_products.documents.insert(first, current);
        let one = format!("1 of {documents} current");
        let board = "The verdict, what is missing, and what to do first";
        check(
            &some,
            &bank,
            6,
            [
                (InProgress, "28 people"),
                (
                    InProgress,
                    "Quick scan: 31 of 60 answered, about 8 minutes left at a quarter of a minute each",
                ),
                (InProgress, "6 to look at"),
                (Ready, colleagues),
                (InProgress, &one),
                (InProgress, "The hours are still the usual ones."),
                (Ready, board),
                (Ready, "Dated work, with usual hours until you set yours"),
                (
                    Ready,
                    "A file that a colleague can open, or you on another device",
                ),
            ],
        );
        let mut all = answered(&bank, 60);
        all.profile.industry = bank.lists().industries.first().map(|one| one.id.clone());
        all.profile.staff = Some(1);
        *all.profile.hours.of_mut(crate::core::standard::Role::Top) = 9.0;
        check(
            &all,
            &bank,
            0,
            [
                (Done, "Small IT service provider, 1 person"),
                (Done, "Quick scan: all 60 answered"),
                (Done, "Nothing to look at"),
                (Ready, colleagues),
                (NotStarted, &none),
                (InProgress, "There is no date to reach yet."),
                (Ready, board),
                (Ready, "Dated work that fits your hours and your money"),
                (
                    Ready,
                    "A file that a colleague can open, or you on another device",
                ),
            ],
        );
    }
}
