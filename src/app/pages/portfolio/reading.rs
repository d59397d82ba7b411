//! Files as they are read and scored, a few at a time, so that the page stays awake.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::app::state::{App, BankState};
use crate::app::{assets, browser, drops, files};
use crate::core::assessment::Assessment;
use crate::core::id::AssessmentId;
use crate::core::portfolio::{Member, Origin, Portfolio};
use crate::core::report::report;
use crate::exchange::import;
use crate::messages::fill;
use crate::route::{Page, Route};
use crate::shown::showcase::EXAMPLES;

/// What was read so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept {
    pub portfolio: Portfolio,
    /// A sentence for each file that could not be read.
    pub problems: Vec<String>,
    /// Whether made-up firms are among them.
    pub has_examples: bool,
}

impl Kept {
    /// Whether nothing was opened.
    pub(super) fn is_empty(&self) -> bool {
        self.portfolio.members().is_empty() && self.problems.is_empty()
    }

    fn take(&mut self, app: App, assessments: &[Assessment], file: Option<usize>) {
        let today = browser::today();
        app.bank.with_untracked(|bank| {
            for (place, one) in assessments.iter().enumerate() {
                let origin = file.map(|file| Origin { file, place });
                let report = report(bank.bank(), one, today);
                let member = Member::new(bank.bank(), one, &report, origin);
                self.portfolio.add(member);
            }
        });
    }
}

thread_local! {
    /// What was read is there again when the visitor comes back to the page.
    static KEPT: RefCell<Arc<Kept>> = RefCell::default();
    /// The files, from which an assessment is read again to look at it.
    static FILES: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
}

/// Milliseconds of work between two looks at what the visitor does.
const SLICE: f64 = 24.0;
/// Milliseconds between two steps of the bar: to draw one takes as long as to score two.
const SHOW: f64 = 100.0;
/// Files whose texts are on their way while another is scored.
const AHEAD: usize = 16;
/// Milliseconds between two looks whether the catalogue is here.
const WAIT: u32 = 50;

/// When last something was done, in milliseconds.
struct Last {
    /// Others were let on.
    rested: f64,
    /// It was shown how far it is.
    shown: f64,
}

impl Last {
    fn now() -> Self {
        let now = js_sys::Date::now();
        Self {
            rested: now,
            shown: now,
        }
    }
}

/// Where files are read.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    app: App,
    /// What was read.
    pub kept: RwSignal<Arc<Kept>>,
    /// How many of how many are done; none while nothing is read.
    pub progress: RwSignal<Option<(usize, usize)>>,
}

impl Desk {
    /// A desk with what lay on it before.
    pub(super) fn new(app: App) -> Self {
        Self {
            app,
            kept: RwSignal::new(KEPT.with_borrow(Clone::clone)),
            progress: RwSignal::new(None),
        }
    }

    /// Whether files are being read; to be read within a reactive scope.
    pub(super) fn is_reading(self) -> bool {
        self.progress.with(Option::is_some)
    }

    /// Leaves the rest unread; what was read stays.
    pub(super) fn stop(self) {
        self.progress.try_set(None);
    }

    /// What lies on the desk, whether or not the visitor is still there.
    fn so_far(self) -> Kept {
        KEPT.with_borrow(|kept| Kept::clone(kept))
    }

    /// Forgets all that was read.
    pub(super) fn clear(self) {
        self.stop();
        FILES.take();
        self.put(Kept::default());
    }

    /// Shows what was opened one by one on the start page, and forgets it here.
    pub(super) fn show_each(self) {
        let files = FILES.take();
        self.clear();
        drops::show_each(self.app, files);
    }

    fn put(self, kept: Kept) {
        let kept = Arc::new(kept);
        KEPT.replace(kept.clone());
        // The visitor may have left the page meanwhile.
        if self.kept.try_set(kept).is_none() {
            self.progress.try_set(None);
        }
    }

    /// Shows how far it is and lets others get on, each now and then; whether to go on.
    async fn goes_on(self, done: usize, last: &mut Last) -> bool {
        let now = js_sys::Date::now();
        if now - last.shown > SHOW {
            self.progress.try_update(|progress| {
                if let Some((so_far, _)) = progress {
                    *so_far = done;
                }
            });
            last.shown = now;
        }
        if now - last.rested > SLICE {
            browser::pause(0).await;
            last.rested = js_sys::Date::now();
        }
        self.progress.try_get_untracked().flatten().is_some()
    }

    /// Waits for what scoring needs; whether it came.
    async fn has_numbers(self) -> bool {
        loop {
            match self.app.bank.get_untracked() {
                bank if bank.has_numbers() => return true,
                BankState::Failed(..) => return false,
                _ => browser::pause(WAIT).await,
            }
        }
    }

    /// Reads and scores files.
    pub(super) fn read(self, chosen: Vec<File>) {
        self.progress.set(Some((0, chosen.len())));
        spawn_local(async move {
            if !self.has_numbers().await {
                self.stop();
                return;
            }
            let mut kept = self.so_far();
            let mut last = Last::now();
            let mut rest = chosen.into_iter().enumerate();
            let mut coming = VecDeque::new();
            loop {
                while coming.len() < AHEAD
                    && let Some((place, file)) = rest.next()
                {
                    let text = files::Coming::begin(&file);
                    coming.push_back((place, file, text));
                }
                let Some((place, file, text)) = coming.pop_front() else {
                    break;
                };
                match text.held().await {
                    Ok(read) => {
                        let number = FILES.with_borrow_mut(|all| {
                            all.push(file);
                            all.len() - 1
                        });
                        kept.take(self.app, &read.assessments, Some(number));
                    }
                    Err(problem) => kept.problems.push(fill(
                        "start.file-problem",
                        &[("file", &file.name()), ("problem", &problem)],
                    )),
                }
                if !self.goes_on(place + 1, &mut last).await {
                    break;
                }
            }
            self.put(kept);
            request_animation_frame(|| browser::focus("#portfolio-found"));
        });
    }

    /// Adds the assessments of this browser.
    pub(super) fn add_own(self) {
        let own = self.app.library.get_untracked();
        self.progress.set(Some((0, own.len())));
        spawn_local(async move {
            if self.has_numbers().await {
                let mut kept = self.so_far();
                let mut last = Last::now();
                for (place, one) in own.iter().enumerate() {
                    kept.take(self.app, std::slice::from_ref(one), None);
                    if !self.goes_on(place + 1, &mut last).await {
                        break;
                    }
                }
                self.put(kept);
                request_animation_frame(|| browser::focus("#portfolio-found"));
            } else {
                self.stop();
            }
        });
    }

    /// Adds the example organisations, to see what the page is for.
    pub(super) fn add_examples(self) {
        self.progress.set(Some((0, EXAMPLES.len())));
        spawn_local(async move {
            let is_here = self.has_numbers().await;
            let mut kept = self.so_far();
            for example in EXAMPLES.iter().filter(|_| is_here) {
                let text = assets::fetch(&format!("demo-{}", example.id)).await;
                if let Some(Ok(mut read)) = text.ok().map(|text| import(&text)) {
                    for one in &mut read.assessments {
                        one.id = AssessmentId::new(&format!("demo-{}", example.id));
                    }
                    kept.take(self.app, &read.assessments, None);
                    kept.has_examples = true;
                }
            }
            self.put(kept);
            request_animation_frame(|| browser::focus("#portfolio-found"));
        });
    }

    /// Opens one beside the visitor's own.
    pub(super) fn look_at(self, member: &Member) {
        let app = self.app;
        let Some(origin) = member.origin else {
            app.go(&Route::Assessment(member.id.clone(), Page::Result));
            return;
        };
        let file = FILES.with_borrow(|all| all.get(origin.file).cloned());
        spawn_local(async move {
            let Some(file) = file else { return };
            match files::Coming::begin(&file).held().await {
                Ok(read) => {
                    let one = read.assessments.into_iter().nth(origin.place);
                    if let Some(one) = one {
                        // The portfolio stays where Back leads to.
                        let looked = app.open_shared(one);
                        app.go(&Route::Assessment(looked, Page::Result));
                    }
                }
                // It may have been moved or changed since.
                Err(problem) => app.say(fill(
                    "start.file-problem",
                    &[("file", &file.name()), ("problem", &problem)],
                )),
            }
        });
    }
}
