//! The planner: hands jobs to the Web Worker and its replies to the page.
//!
//! Where workers are not to be had or fail, the page works the jobs off itself,
//! in slices between which the visitor's input is served.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use crate::dom::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use super::assets;
use crate::core::json;
use crate::core::plan::job::{Job, Reply, Session};

/// The bundle with the worker.
const ASSET: &str = "planner";

/// How long a worker may take to load before the page does the work itself.
const PATIENCE: Duration = Duration::from_secs(10);

/// The planner at work; its worker is started when the first job comes.
#[derive(Clone, Copy)]
pub(crate) struct Planner(StoredValue<Desk, LocalStorage>);

#[derive(Clone)]
struct Desk {
    place: Rc<RefCell<Place>>,
    /// What has been asked and is not done: another place would begin with it.
    open: Rc<RefCell<Vec<Job>>>,
    on_reply: Rc<dyn Fn(Reply)>,
    on_failure: Rc<dyn Fn()>,
}

/// Where the work is done.
enum Place {
    /// Nowhere yet.
    Idle,
    /// In a worker that has not said yet that it listens.
    Loading(Worker),
    /// In a worker.
    Worker(Worker),
    /// On the page.
    Page(Session),
    /// Nowhere any more.
    Left,
}

impl Planner {
    /// A planner; `on_reply` is called with every reply, `on_failure` if the
    /// page has to do the work since a worker failed.
    pub(crate) fn start(
        on_reply: impl Fn(Reply) + 'static,
        on_failure: impl Fn() + 'static,
    ) -> Self {
        let kept = StoredValue::new_local(Desk {
            place: Rc::new(RefCell::new(Place::Idle)),
            open: Rc::default(),
            on_reply: Rc::new(on_reply),
            on_failure: Rc::new(on_failure),
        });
        on_cleanup(move || {
            if let Some(desk) = kept.try_get_value() {
                desk.leave();
            }
        });
        Self(kept)
    }

    /// Asks for a job; it replaces one of its kind.
    pub(crate) fn ask(self, job: Job) {
        if let Some(desk) = self.0.try_get_value() {
            desk.ask(job);
        }
    }
}

impl Desk {
    /// A worker that reports here, if there are workers.
    fn hire(&self) -> Option<Worker> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&assets::url(ASSET)?, &options).ok()?;
        let desk = self.clone();
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            desk.hear(&event.data().as_string().unwrap_or_default());
        });
        worker.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
        let desk = self.clone();
        let on_error = Closure::<dyn Fn()>::new(move || desk.do_it_here());
        worker.set_onerror(Some(on_error.into_js_value().unchecked_ref()));
        Some(worker)
    }

    fn ask(&self, job: Job) {
        if matches!(*self.place.borrow(), Place::Idle) {
            self.begin();
        }
        self.open
            .borrow_mut()
            .retain(|other| std::mem::discriminant(other) != std::mem::discriminant(&job));
        self.open.borrow_mut().push(job.clone());
        let replies = match &mut *self.place.borrow_mut() {
            Place::Idle | Place::Loading(_) | Place::Left => return,
            Place::Worker(worker) => return post(worker, &job),
            Place::Page(session) => {
                if session.is_idle() {
                    self.work_soon();
                }
                session.receive(job)
            }
        };
        self.hand_over(replies);
    }

    /// Starts a worker; where there are none, the page does the work.
    fn begin(&self) {
        let place = match self.hire() {
            Some(worker) => Place::Loading(worker),
            None => Place::Page(Session::default()),
        };
        self.place.replace(place);
        let desk = self.clone();
        set_timeout(
            move || {
                let is_waiting = matches!(*desk.place.borrow(), Place::Loading(_));
                if is_waiting {
                    desk.do_it_here();
                }
            },
            PATIENCE,
        );
    }

    /// Hears what the worker says: that it listens, then replies.
    fn hear(&self, text: &str) {
        if let Ok(reply) = json::read(text) {
            // Reading and showing are tasks of their own: in between, input is served.
            let desk = self.clone();
            set_timeout(move || desk.hand_over(vec![reply]), Duration::ZERO);
            return;
        }
        let mut place = self.place.borrow_mut();
        if let Place::Loading(worker) = &mut *place {
            self.open.borrow().iter().for_each(|job| post(worker, job));
            *place = Place::Worker(worker.clone());
        }
    }

    /// Goes on without the worker, which failed or did not come.
    fn do_it_here(&self) {
        if matches!(*self.place.borrow(), Place::Page(_) | Place::Left) {
            return;
        }
        let failed = self.place.replace(Place::Page(Session::default()));
        if let Place::Loading(worker) | Place::Worker(worker) = failed {
            worker.terminate();
        }
        (self.on_failure)();
        let open = self.open.take();
        open.into_iter().for_each(|job| self.ask(job));
    }

    fn work_soon(&self) {
        let desk = self.clone();
        set_timeout(move || desk.work(), Duration::ZERO);
    }

    /// Works for one slice.
    fn work(&self) {
        let replies = match &mut *self.place.borrow_mut() {
            Place::Page(session) => {
                let replies = session.step();
                if !session.is_idle() {
                    self.work_soon();
                }
                replies
            }
            Place::Idle | Place::Loading(_) | Place::Worker(_) | Place::Left => Vec::new(),
        };
        self.hand_over(replies);
    }

    fn hand_over(&self, replies: Vec<Reply>) {
        for reply in replies {
            if let Some(id) = reply.ends() {
                self.open.borrow_mut().retain(|job| job.id() != Some(id));
            }
            (self.on_reply)(reply);
        }
    }

    fn leave(&self) {
        if let Place::Loading(worker) | Place::Worker(worker) = self.place.replace(Place::Left) {
            worker.terminate();
        }
    }
}

fn post(worker: &Worker, job: &Job) {
    let text = json::write(job).unwrap_or_default();
    if worker.post_message(&JsValue::from_str(&text)).is_err() {
        leptos::logging::warn!("the planner did not take a job");
    }
}
