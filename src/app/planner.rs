//! The planner: hands jobs to the Web Worker and its replies to the page.
//!
//! Where workers are not to be had, the page works the jobs off itself, in
//! slices between which the visitor's input is served.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

use super::assets;
use crate::core::plan::job::{Job, Reply, Session};

/// The bundle with the worker.
const ASSET: &str = "planner";

/// A planner at work for one page; it ends with the page.
#[derive(Clone, Copy)]
pub(crate) struct Planner(StoredValue<Desk, LocalStorage>);

#[derive(Clone)]
struct Desk {
    place: Rc<RefCell<Place>>,
    on_reply: Rc<dyn Fn(Reply)>,
}

/// Where the work is done.
enum Place {
    /// In a worker that has not said yet that it listens; what was asked meanwhile.
    Loading(Worker, Vec<Job>),
    /// In a worker.
    Worker(Worker),
    /// On the page.
    Page(Session),
    /// Nowhere any more.
    Left,
}

impl Planner {
    /// Starts a planner; `on_reply` is called with every reply.
    pub(crate) fn start(on_reply: impl Fn(Reply) + 'static) -> Self {
        let desk = Desk {
            place: Rc::new(RefCell::new(Place::Page(Session::default()))),
            on_reply: Rc::new(on_reply),
        };
        if let Some(worker) = desk.hire() {
            desk.place.replace(Place::Loading(worker, Vec::new()));
        }
        let kept = StoredValue::new_local(desk);
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
        let replies = match &mut *self.place.borrow_mut() {
            Place::Loading(_, waiting) => {
                waiting.push(job);
                return;
            }
            Place::Worker(worker) => return post(worker, &job),
            Place::Left => return,
            Place::Page(session) => {
                if session.is_idle() {
                    self.work_soon();
                }
                session.receive(job)
            }
        };
        self.hand_over(replies);
    }

    /// Hears what the worker says: that it listens, then replies.
    fn hear(&self, text: &str) {
        if let Ok(reply) = serde_json::from_str(text) {
            return (self.on_reply)(reply);
        }
        let mut place = self.place.borrow_mut();
        if let Place::Loading(worker, waiting) = &mut *place {
            waiting.drain(..).for_each(|job| post(worker, &job));
            *place = Place::Worker(worker.clone());
        }
    }

    /// Goes on without the worker, which failed.
    fn do_it_here(&self) {
        let waiting = match self.place.replace(Place::Page(Session::default())) {
            Place::Loading(_, waiting) => waiting,
            Place::Worker(_) | Place::Page(_) => Vec::new(),
            Place::Left => return drop(self.place.replace(Place::Left)),
        };
        waiting.into_iter().for_each(|job| self.ask(job));
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
            Place::Loading(..) | Place::Worker(_) | Place::Left => Vec::new(),
        };
        self.hand_over(replies);
    }

    fn hand_over(&self, replies: Vec<Reply>) {
        replies.into_iter().for_each(|reply| (self.on_reply)(reply));
    }

    fn leave(&self) {
        if let Place::Loading(worker, _) | Place::Worker(worker) = self.place.replace(Place::Left) {
            worker.terminate();
        }
    }
}

fn post(worker: &Worker, job: &Job) {
    let text = serde_json::to_string(job).unwrap_or_default();
    if worker.post_message(&JsValue::from_str(&text)).is_err() {
        leptos::logging::warn!("the planner did not take a job");
    }
}
