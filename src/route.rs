//! Hash routes: one enum with its parser and its printer.

use std::fmt;

use crate::core::assessment::planning::Assumption;
use crate::core::edit::{ActionKey, Deed, Key, PlanKey, ProfileKey, SettingKey};
use crate::core::id::{AssessmentId, DemoId, QuestionId};
use crate::core::standard::{Role, SubClause};

/// A page of the app.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Route {
    /// `#/`: start, with the list of assessments.
    Start,
    /// `#/method` and `#/method/<section>`: how the numbers come about.
    Method,
    /// `#/glossary`: the terms.
    Glossary,
    /// `#/certification`: how the audit goes.
    Certification,
    /// `#/portfolio`: many assessments side by side.
    Portfolio,
    /// `#/demo` and `#/demo/<id>`: the result of an example organisation.
    Demo(Option<DemoId>),
    /// `#/a/<assessment>/…`: a page of one assessment.
    Assessment(AssessmentId, Page),
    /// `#/shared/<letters>`: an assessment that the address itself holds.
    Shared(String),
    /// Anything else.
    NotFound,
}

/// A page of one assessment.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Page {
    /// What there is to do: the home of an assessment.
    Home,
    /// Industry, people and reasons, in three taps.
    You,
    /// The organisation.
    Profile,
    /// What the organisation can give: hours, money, dates.
    Means,
    /// The questionnaire, where the visitor left.
    Questions,
    /// One question.
    Question(QuestionId),
    /// The answers to check, with progress.
    Overview,
    /// All is answered: what now?
    Arrived,
    /// The result.
    Result,
    /// One sub-clause's result.
    SubClause(SubClause),
    /// All gaps.
    Gaps,
    /// Documents and records.
    Documents,
    /// How an auditor looks at each sub-clause, and what was found.
    MockAudit,
    /// Opportunities and constraints.
    Outlook,
    /// Laws that may touch the organisation.
    Laws,
    /// What another certificate changes.
    Certificates,
    /// Weights, targets, value and pain.
    Settings,
    /// The plan at a glance.
    Plan,
    /// What there is to do this week.
    Week,
    /// All work by date.
    Timeline,
    /// Who does it, and what there is to learn.
    People,
    /// What it means for one role.
    Role(Role),
    /// What it costs, and other ways to go about it.
    Cost,
    /// What the plan rests on.
    Assumptions,
    /// Snapshots and lessons learned.
    Snapshots,
    /// All that can be shared.
    Share,
    /// Who answers beside the visitor, and where they differ.
    Colleagues,
    /// Where a colleague who was asked begins, and sends their answers back.
    Reply,
}

impl Page {
    /// Where to see what an edit set.
    #[must_use]
    pub fn that_shows(key: &Key) -> Self {
        match key {
            Key::Answer(id, _) => Self::Question(id.clone()),
            Key::Profile(ProfileKey::Law(_)) => Self::Laws,
            Key::Profile(
                ProfileKey::Hours(_)
                | ProfileKey::Budget
                | ProfileKey::Start
                | ProfileKey::Target
                | ProfileKey::Tool,
            )
            | Key::Plan(PlanKey::Currency | PlanKey::WorkingWeek) => Self::Means,
            Key::Profile(_) | Key::Deed(Deed::Industry) => Self::Profile,
            Key::Depth(_) => Self::Overview,
            Key::Setting(SettingKey::FullCredit | SettingKey::PartCredit)
            | Key::Deed(Deed::Certificates) => Self::Certificates,
            Key::Setting(_) | Key::Deed(Deed::ClauseTargets(_) | Deed::Presets) => Self::Settings,
            Key::Gap(..) => Self::Gaps,
            Key::MockAudit(..) => Self::MockAudit,
            Key::Document(..) | Key::Record(..) => Self::Documents,
            Key::Milestone(_) => Self::Result,
            Key::Plan(PlanKey::Training(_)) => Self::People,
            Key::Deed(Deed::Scenario) => Self::Cost,
            Key::Action(..) => Self::Timeline,
            Key::Plan(
                PlanKey::Price(_)
                | PlanKey::QuarterBudget
                | PlanKey::Growth
                | PlanKey::AuditQuote
                | PlanKey::AuditDays
                | PlanKey::Assumption(_),
            )
            | Key::Absence(..) => Self::Assumptions,
            Key::Plan(
                PlanKey::Goal | PlanKey::Order | PlanKey::ConsultantDays | PlanKey::NewTool,
            )
            | Key::Deed(Deed::Remedy | Deed::Hours | Deed::Trial) => Self::Plan,
            Key::Deed(Deed::Ticks) => Self::Week,
            Key::Snapshot(..) | Key::Indicator(..) => Self::Snapshots,
            Key::Respondent(_)
            | Key::Consensus(..)
            | Key::Colleagues(_)
            | Key::Deed(Deed::Merge) => Self::Colleagues,
            Key::Invited => Self::Reply,
        }
    }

    /// Whether it is one of the pages of the plan itself.
    #[must_use]
    pub fn is_of_plan(&self) -> bool {
        matches!(
            self,
            Self::Plan
                | Self::Week
                | Self::Timeline
                | Self::People
                | Self::Cost
                | Self::Assumptions
        )
    }

    /// What a page of the plan shows beside what it is for: what may be tried from
    /// each of them, and this week's ticks.
    fn shows_of_plan(&self, key: &Key) -> bool {
        match key {
            Key::Profile(ProfileKey::Hours(_) | ProfileKey::Budget | ProfileKey::Target)
            | Key::Plan(
                PlanKey::Goal
                | PlanKey::Order
                | PlanKey::ConsultantDays
                | PlanKey::NewTool
                | PlanKey::Assumption(Assumption::Parallel),
            )
            | Key::Deed(Deed::Remedy | Deed::Hours | Deed::Trial | Deed::Scenario) => true,
            Key::Action(_, ActionKey::Standing) => *self == Self::Week,
            _ => false,
        }
    }

    /// Whether what an edit set can be seen on this page, perhaps further down.
    #[must_use]
    pub fn shows(&self, key: &Key) -> bool {
        let also = match self {
            page if page.is_of_plan() => page.shows_of_plan(key),
            Self::Overview => matches!(key, Key::Profile(ProfileKey::Module(_))),
            Self::You => matches!(
                key,
                Key::Profile(ProfileKey::Staff | ProfileKey::Motive(_)) | Key::Deed(Deed::Industry)
            ),
            Self::Profile => Self::that_shows(key) == Self::Means,
            Self::Means => Self::that_shows(key) == Self::Profile,
            _ => false,
        };
        also || *self == Self::that_shows(key)
    }
}

/// Pages without a parameter, with their names.
const NAMED: [(&str, Page); 25] = [
    ("home", Page::Home),
    ("you", Page::You),
    ("means", Page::Means),
    ("arrived", Page::Arrived),
    ("profile", Page::Profile),
    ("questions", Page::Questions),
    ("overview", Page::Overview),
    ("result", Page::Result),
    ("gaps", Page::Gaps),
    ("documents", Page::Documents),
    ("mock-audit", Page::MockAudit),
    ("outlook", Page::Outlook),
    ("laws", Page::Laws),
    ("certificates", Page::Certificates),
    ("settings", Page::Settings),
    ("plan", Page::Plan),
    ("week", Page::Week),
    ("timeline", Page::Timeline),
    ("people", Page::People),
    ("cost", Page::Cost),
    ("assumptions", Page::Assumptions),
    ("snapshots", Page::Snapshots),
    ("share", Page::Share),
    ("colleagues", Page::Colleagues),
    ("reply", Page::Reply),
];

/// Names of earlier versions, with where what they showed is now.
const NAMED_BEFORE: [(&str, Page); 2] = [("scenarios", Page::Cost), ("training", Page::People)];

impl Route {
    /// The route of a location's hash, with or without its `#`. What follows a `?` is not
    /// the program's: it says how the page is shown (`aside/`).
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.split('?').next().unwrap_or_default();
        let path = path.trim_start_matches('#').trim_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            [""] => Self::Start,
            // What follows names a section of the page.
            ["method"] | ["method", _] => Self::Method,
            ["glossary"] => Self::Glossary,
            ["certification"] => Self::Certification,
            ["portfolio"] => Self::Portfolio,
            ["demo"] => Self::Demo(None),
            ["shared", letters] => Self::Shared((*letters).to_owned()),
            ["demo", id] => Self::Demo(Some(DemoId::new(&read(id)))),
            ["a", id, page @ ..] => match Page::parse(page) {
                Some(page) => Self::Assessment(AssessmentId::new(&read(id)), page),
                None => Self::NotFound,
            },
            _ => Self::NotFound,
        }
    }
}

impl Page {
    fn parse(parts: &[&str]) -> Option<Self> {
        match parts {
            ["question", id] => Some(Self::Question(QuestionId::new(&read(id)))),
            ["clause", number] => number.parse().ok().map(Self::SubClause),
            ["role", key] => Role::ALL
                .into_iter()
                .find(|role| role.key() == *key)
                .map(Self::Role),
            [name] => NAMED
                .iter()
                .chain(&NAMED_BEFORE)
                .find(|(known, _)| known == name)
                .map(|(_, page)| page.clone()),
            _ => None,
        }
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question(id) => write!(f, "question/{}", Written(id.as_str())),
            Self::SubClause(sub_clause) => write!(f, "clause/{sub_clause}"),
            Self::Role(role) => write!(f, "role/{}", role.key()),
            named => {
                let name = NAMED.iter().find(|(_, page)| page == named);
                f.write_str(name.map_or("", |(name, _)| name))
            }
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start | Self::NotFound => f.write_str("#/"),
            Self::Method => f.write_str("#/method"),
            Self::Glossary => f.write_str("#/glossary"),
            Self::Certification => f.write_str("#/certification"),
            Self::Portfolio => f.write_str("#/portfolio"),
            Self::Demo(None) => f.write_str("#/demo"),
            Self::Shared(letters) => write!(f, "#/shared/{letters}"),
            Self::Demo(Some(id)) => write!(f, "#/demo/{}", Written(id.as_str())),
            Self::Assessment(id, page) => write!(f, "#/a/{}/{page}", Written(id.as_str())),
        }
    }
}

/// An id as it stands in a hash: ids from files may hold anything, so what is not plain
/// is written as browsers write it, `%` and the byte.
struct Written<'a>(&'a str);

impl fmt::Display for Written<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.0.bytes() {
            if byte.is_ascii_alphanumeric() || b"-._~:".contains(&byte) {
                write!(f, "{}", char::from(byte))?;
            } else {
                write!(f, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

/// The id that was so written. What nobody wrote so stays as it is.
fn read(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes().iter();
    while let Some(&byte) = rest.next() {
        let digits = rest
            .as_slice()
            .get(..2)
            .filter(|digits| byte == b'%' && digits.iter().all(u8::is_ascii_hexdigit));
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(written) => {
                bytes.push(written);
                rest.nth(1);
            }
            None => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| part.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::id::ActionId;

    #[test]
    fn every_page_round_trips() {
        let pages = NAMED
            .into_iter()
            .map(|(_, page)| page)
            .chain(SubClause::all().map(Page::SubClause))
            .chain(Role::ALL.map(Page::Role))
            .chain([
                Page::Snapshots,
                Page::Question(QuestionId::new("8.6.1-log")),
            ]);
        let routes = pages
            .map(|page| Route::Assessment(AssessmentId::new("4f1c"), page))
            .chain([
                Route::Start,
                Route::Method,
                Route::Glossary,
                Route::Certification,
                Route::Portfolio,
                Route::Demo(None),
            ])
            .chain([
                Route::Demo(Some(DemoId::new("finance"))),
                Route::Shared("1.2.ab.c-_".to_owned()),
            ]);
        for route in routes {
            assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    #[test]
    fn pages_of_earlier_versions_lead_to_what_they_showed() {
        for (hash, page) in [
            ("#/a/4f1c/plan", Page::Plan),
            ("#/a/4f1c/scenarios", Page::Cost),
            ("#/a/4f1c/training", Page::People),
        ] {
            let route = Route::Assessment(AssessmentId::new("4f1c"), page);
            assert_eq!(Route::parse(hash), route, "{hash}");
        }
    }

    #[test]
    fn every_id_round_trips() {
        for id in [
            "a b",
            "a/b",
            "\"'<>",
            "ü",
            "日本",
            "%41",
            "100 %",
            "#/a/1",
            "x'],[y='z",
            "\u{202e}",
        ] {
            let page = Page::Question(QuestionId::new(id));
            let route = Route::Assessment(AssessmentId::new(id), page);
            assert_eq!(Route::parse(&route.to_string()), route, "{id}");
            let demo = Route::Demo(Some(DemoId::new(id)));
            assert_eq!(Route::parse(&format!("{demo}/")), demo, "{id}");
        }
        // As a browser, a hand or an earlier version wrote it.
        for (hash, id) in [
            ("#/a/ü%20/plan", "ü "),
            ("#/a/5%/plan", "5%"),
            ("#/a/5/plan?tour=4", "5"),
            ("#/a/%FF/plan", "%FF"),
        ] {
            let route = Route::Assessment(AssessmentId::new(id), Page::Plan);
            assert_eq!(Route::parse(hash), route, "{hash}");
        }
    }

    #[test]
    fn an_edit_is_seen_where_it_leads_and_on_pages_that_repeat_it() {
        #[track_caller]
        fn check(key: &Key, page: &Page, others: &[Page]) {
            assert_eq!(Page::that_shows(key), *page);
            let all = NAMED.into_iter().map(|(_, page)| page);
            let shows: Vec<Page> = all.filter(|page| page.shows(key)).collect();
            let expected: Vec<Page> = others.iter().chain([page]).cloned().collect();
            assert!(
                expected.iter().all(|page| shows.contains(page)),
                "{shows:?}"
            );
            assert_eq!(shows.len(), expected.len(), "{shows:?}");
        }
        check(
            &Key::Profile(ProfileKey::Staff),
            &Page::Profile,
            &[Page::You, Page::Means],
        );
        let of_plan = [
            Page::Plan,
            Page::Week,
            Page::Timeline,
            Page::People,
            Page::Cost,
            Page::Assumptions,
        ];
        let but = |page: &Page| -> Vec<Page> {
            let others = of_plan.iter().filter(|one| *one != page);
            others.cloned().collect()
        };
        // What can be tried from each page of the plan can be seen there.
        let of_plan_and_profile = [&[Page::Profile], &of_plan[..]].concat();
        check(
            &Key::Profile(ProfileKey::Target),
            &Page::Means,
            &of_plan_and_profile,
        );
        check(
            &Key::Plan(PlanKey::ConsultantDays),
            &Page::Plan,
            &but(&Page::Plan),
        );
        check(
            &Key::Plan(PlanKey::Assumption(Assumption::Parallel)),
            &Page::Assumptions,
            &but(&Page::Assumptions),
        );
        check(&Key::Deed(Deed::Remedy), &Page::Plan, &but(&Page::Plan));
        check(&Key::Plan(PlanKey::AuditDays), &Page::Assumptions, &[]);
        let action = Key::Action(ActionId::new("act-a"), ActionKey::Standing);
        check(&action, &Page::Timeline, &[Page::Week]);
        check(
            &Key::Setting(SettingKey::FullCredit),
            &Page::Certificates,
            &[],
        );
    }

    #[test]
    fn what_is_no_page_is_not_found() {
        for hash in [
            "#/nowhere",
            "#/a",
            "#/a/1",
            "#/a/1/clause/8.7.4",
            "#/a/1/role/king",
            "#/method/x/y",
        ] {
            assert_eq!(Route::parse(hash), Route::NotFound, "{hash}");
        }
        assert_eq!(Route::parse(""), Route::Start);
        assert_eq!(Route::parse("#/method/hours"), Route::Method);
    }
}
