//! The visitor's assessments: listing, opening, making, copying, deleting.

use std::time::Duration;

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use super::keeping::placeless;
use super::toasts::Undo;
use super::{App, speak_of};
use crate::app::host::host;
use crate::app::reactive::effect;
use crate::app::{assets, browser};
use crate::core::assessment::Assessment;
use crate::core::edit::{Edit, History, ProfileField, apply, industry};
use crate::core::id::{AssessmentId, DemoId};
use crate::core::merge::merge;
use crate::core::ordered;
use crate::exchange::{self, Arrival};
use crate::messages;
use crate::route::{Page, Route};
use crate::shown::going_on;
use crate::storage::local;

/// The prefix of the ids under which example organisations are open.
pub(super) const DEMO: &str = "demo-";
/// The example that `#/demo` opens: the seed example of the README.
const FIRST_DEMO: &str = "it-provider";
/// What an assessment of a link is called among examples, ahead of its own id.
const SHARED: &str = "shared-";

impl App {
    /// Reads what the browser has kept.
    pub(super) fn read_library(self) {
        self.read_deleted();
        for id in local::stored_ids().unwrap_or_default() {
            self.look(&id);
        }
    }

    /// Goes on with an assessment that the first steps began, whatever of it found room
    /// in the store.
    pub(super) fn go_on_with(self, begun: &Assessment) {
        let place = begun.place.clone();
        let begun = placeless(begun);
        let merged = match self.of_library(&begun.id) {
            None => Some(begun.clone()),
            Some(stored) => {
                let merged = merge(None, &begun, &stored).map(|merged| merged.assessment);
                Some(merged.unwrap_or_else(|_| begun.clone())).filter(|merged| *merged != stored)
            }
        };
        self.with_trace(&begun.id, |trace| trace.place = place);
        if let Some(mut merged) = merged {
            // The first steps, which stored it, know nothing of the region.
            merged.plan.options.currency = begun.plan.options.currency;
            merged.plan.options.working_week = begun.plan.options.working_week;
            self.put(merged);
        }
        // Whether it is on disk is told here, too: the first steps may not have come to that.
        self.flush_soon(&begun.id);
    }

    /// Opens what a route needs: the assessment, or the example organisation.
    pub(crate) fn open_for(self, route: &Route) {
        match route {
            Route::Assessment(id, _) => self.open(id),
            Route::Demo(demo) => {
                let id = demo.as_ref().map_or(FIRST_DEMO, |demo| demo.as_str());
                let id = AssessmentId::new(&format!("{DEMO}{id}"));
                // Chosen from the start page, an example is as it was made.
                if self.route.with_untracked(|route| *route == Route::Start) && self.is_open(&id) {
                    self.close();
                    self.dismiss_deeds_in(&id);
                }
                self.open(&id);
            }
            Route::Start
            | Route::Method
            | Route::Glossary
            | Route::Certification
            | Route::Portfolio
            | Route::Shared(_)
            | Route::NotFound => {}
        }
    }

    /// Whether an example is asked for that is not open yet; in a reactive scope.
    pub(crate) fn awaits_demo(self) -> bool {
        let is_asked = self.route.with(|route| match route {
            Route::Demo(_) => true,
            Route::Assessment(id, _) => id.as_str().starts_with(DEMO),
            _ => false,
        });
        is_asked && self.open.with(Option::is_none)
    }

    fn open(self, id: &AssessmentId) {
        if self.is_open(id) {
            return;
        }
        self.close();
        if let Some(demo) = id.as_str().strip_prefix(DEMO) {
            self.open_demo(DemoId::new(demo), id.clone());
        } else {
            match self.of_library(id) {
                Some(found) => self.put_open(Some(found)),
                // It may be on disk only.
                None if !self.keeping().is_whole.get_untracked() => self.open_when_read(id.clone()),
                None => {
                    browser::replace_hash(&Route::Start.to_string());
                    self.say(messages::t("library.not-here").to_owned());
                }
            }
        }
    }

    /// Opens an assessment once all is read, unless the visitor is elsewhere by then.
    fn open_when_read(self, id: AssessmentId) {
        effect(move || {
            if self.keeping().is_whole.get()
                && untrack(|| matches!(self.route.get(), Route::Assessment(one, _) if one == id))
            {
                self.open(&id);
            }
        });
    }

    /// Opens what a link holds, beside the visitor's own: like an example, it is not
    /// kept unless the visitor says so.
    pub(crate) fn look_at_shared(self, shared: Assessment, page: Page) {
        let id = self.open_shared(shared);
        browser::replace_hash(&Route::Assessment(id, page).to_string());
    }

    /// Opens it so, and says under which id.
    pub(crate) fn open_shared(self, shared: Assessment) -> AssessmentId {
        let id = AssessmentId::new(&format!("{DEMO}{SHARED}{}", shared.id));
        self.close();
        self.put_open(Some(Assessment {
            id: id.clone(),
            demo: Some(DemoId::new(SHARED)),
            ..shared
        }));
        id
    }

    /// The assessment of a link, if that is what is open, as it was shared.
    pub(crate) fn shared(self) -> Option<Assessment> {
        self.open.with(|open| {
            let open = open.as_ref().filter(|open| {
                let demo = open.demo.as_ref();
                demo.is_some_and(|demo| demo.as_str() == SHARED)
            })?;
            let id = open.id.as_str().strip_prefix(DEMO)?.strip_prefix(SHARED)?;
            Some(Assessment {
                id: AssessmentId::new(id),
                demo: None,
                ..open.clone()
            })
        })
    }

    /// Keeps the assessment of a link, and goes on with what was kept.
    pub(crate) fn keep_shared(self) {
        if let Some(mut shared) = untrack(|| self.shared()) {
            // A shared example becomes an assessment of one's own, under a new id.
            let is_demo = shared.id.as_str().starts_with(DEMO);
            shared.demo = is_demo.then(|| DemoId::new(FIRST_DEMO));
            self.take_in(vec![shared], Conflict::Add);
            self.go(&Route::Start);
        }
    }

    pub(super) fn put_open(self, assessment: Option<Assessment>) {
        let assessment = assessment.map(|one| match one.demo {
            Some(_) => one,
            None => Assessment {
                place: self.place_in(&one.id),
                ..one
            },
        });
        self.history.set_value(History::default());
        self.rest();
        self.elsewhere.update(|all| *all = ordered::Set::new());
        speak_of(assessment.as_ref());
        self.open.set(assessment);
    }

    /// Stores what is pending and closes what is open.
    fn close(self) {
        self.save_pending();
        self.put_open(None);
    }

    fn open_demo(self, demo: DemoId, id: AssessmentId) {
        let asset = format!("demo-{demo}");
        if assets::url(&asset).is_none() {
            browser::replace_hash(&Route::Start.to_string());
            let is_shared = demo.as_str().starts_with(SHARED);
            let key = if is_shared {
                "link.gone"
            } else {
                "library.unknown-demo"
            };
            self.say(messages::t(key).to_owned());
            return;
        }
        spawn_local(async move {
            let text = assets::fetch(&asset).await;
            let read = text.map(|text| exchange::import(&text));
            match read {
                Ok(Ok(file)) => {
                    let first = file.assessments.into_iter().next();
                    let demo = first.map(|first| Assessment {
                        id,
                        demo: Some(demo),
                        ..first
                    });
                    // Read in one task, drawn in the next.
                    set_timeout(move || self.put_open(demo), Duration::ZERO);
                }
                Ok(Err(problem)) => self.say(crate::shown::import_problem(&problem)),
                Err(why) => {
                    self.say(messages::fill("library.no-demo", &[("why", &why)]));
                    browser::replace_hash(&Route::Start.to_string());
                }
            }
        });
    }

    /// Goes on with the assessment that the visitor worked on last, or makes
    /// the first.
    pub(crate) fn start_or_go_on(self) {
        let open = self.open_id.get_untracked();
        let last = self
            .library
            .with_untracked(|all| going_on::last(all, open.as_ref()).cloned());
        match last {
            None => self.create(),
            Some(last) => {
                let page = untrack(|| self.with_bank(|bank| going_on::page(bank, &last)));
                self.go(&Route::Assessment(last.id, page));
            }
        }
    }

    /// Makes an empty assessment, unless there is one in which nothing was
    /// entered yet, and goes to its first question: setting up comes later,
    /// when it is of use.
    pub(crate) fn create(self) {
        let empty = self.library.with_untracked(|all| {
            let empty = all.iter().find(|one| one.is_untouched());
            empty.map(|one| one.id.clone())
        });
        let id = empty.unwrap_or_else(|| {
            let mut assessment = Assessment::begun(browser::new_id(), browser::now());
            at_home(&mut assessment);
            self.add(assessment.clone());
            assessment.id
        });
        self.go(&Route::Assessment(id, Page::Questions));
    }

    /// Makes an empty assessment of a firm like the open example, of its industry and its
    /// size, and goes to its first question.
    pub(crate) fn start_one_like_this(self) {
        let Some(like) = untrack(|| self.with_open(|open| open.profile.clone())) else {
            return;
        };
        let now = browser::now();
        let mut made = Assessment::begun(browser::new_id(), now);
        of_region(&mut made);
        let industry =
            untrack(|| self.with_bank(|bank| industry(bank, &made.profile, like.industry.clone())));
        for edit in [industry, Edit::Profile(ProfileField::Staff(like.staff))] {
            apply(&mut made, edit, now);
        }
        let route = Route::Assessment(made.id.clone(), Page::Questions);
        self.add(made);
        self.go(&route);
    }

    /// Puts an assessment into the library, in place of what has its id, and
    /// stores it.
    pub(crate) fn add(self, assessment: Assessment) {
        if self.is_open(&assessment.id) {
            self.put_open(Some(assessment.clone()));
        }
        self.look(&assessment.id);
        self.put(assessment);
    }

    pub(super) fn is_open(self, id: &AssessmentId) -> bool {
        self.open
            .with_untracked(|open| open.as_ref().is_some_and(|open| open.id == *id))
    }

    /// Whether an assessment is in the library.
    pub(super) fn is_in_library(self, id: &AssessmentId) -> bool {
        self.library
            .with_untracked(|all| all.iter().any(|one| one.id == *id))
    }

    /// An assessment of the library.
    pub(super) fn of_library(self, id: &AssessmentId) -> Option<Assessment> {
        self.library
            .with_untracked(|all| all.iter().find(|one| one.id == *id).cloned())
    }

    /// Adds a copy of an assessment.
    pub(crate) fn duplicate(self, id: &AssessmentId) {
        if let Some(mut copy) = self.of_library(id) {
            copy.id = browser::new_id();
            let now = browser::now();
            copy.created = now.today;
            copy.changed_at = now.timestamp();
            copy.profile.organisation =
                messages::fill("library.copy-of", &[("name", &copy.profile.organisation)]);
            self.add(copy);
        }
    }

    /// Gives an assessment another name.
    pub(crate) fn rename(self, id: &AssessmentId, name: &str) {
        let name = name.trim().to_owned();
        self.edit_of(id, Edit::Profile(ProfileField::Organisation(name)));
    }

    /// Takes imported assessments in: in place of those with the same id, or
    /// beside them under new ids. What is here already stays as it is. A toast
    /// offers to take that back.
    pub(crate) fn take_in(self, assessments: Vec<Assessment>, conflict: Conflict) {
        self.save_pending();
        let before = self.library.get_untracked();
        let is_here = |id: &AssessmentId| before.iter().any(|one| one.id == *id);
        let mut taken: Vec<Assessment> = Vec::new();
        let arrivals = exchange::arrivals(&before, &assessments);
        let coming = assessments.into_iter().zip(arrivals);
        for (mut assessment, _) in coming.filter(|(_, one)| *one != Arrival::Same) {
            let stays = match conflict {
                Conflict::Add => !is_here(&assessment.id),
                Conflict::Replace => true,
            };
            let is_taken = || taken.iter().any(|one| one.id == assessment.id);
            if !stays || is_taken() || assessment.demo.is_some() {
                assessment.id = browser::new_id();
                assessment.demo = None;
            }
            taken.push(assessment.clone());
            self.add(assessment);
        }
        let text = messages::fill("library.imported", &[("count", &taken.len())]);
        let undo = Undo::new(move || self.take_back(&taken, &before));
        self.say_with_undo(text, undo);
    }

    /// Takes back that assessments were taken in. What was replaced is there again, with
    /// what was entered since; what was new goes to the deleted ones.
    fn take_back(self, taken: &[Assessment], before: &[Assessment]) {
        self.save_pending();
        for came in taken {
            let Some(old) = before.iter().find(|one| one.id == came.id) else {
                self.forget(&came.id);
                continue;
            };
            let now = self.of_library(&came.id);
            let merged = now.and_then(|now| merge(Some(came), &now, old).ok());
            self.add(merged.map_or_else(|| old.clone(), |merged| merged.assessment));
        }
        // The visitor may look at one that has gone.
        if let Route::Assessment(id, _) = self.route.get_untracked()
            && taken.iter().any(|one| one.id == id)
            && !self.is_in_library(&id)
        {
            self.go(&Route::Start);
        }
        self.say(messages::t("library.import-undone").to_owned());
    }
}

/// What to do with an imported assessment that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Conflict {
    /// Keep both.
    Add,
    /// Replace the one that is there.
    Replace,
}

/// Gives a new assessment what its host and the visitor's region say.
pub(crate) fn at_home(new: &mut Assessment) {
    new.depth.general = host().depth.unwrap_or_default();
    of_region(new);
}

fn of_region(new: &mut Assessment) {
    new.plan.options.currency = browser::currency();
    new.plan.options.working_week = browser::working_week();
}
