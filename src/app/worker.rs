//! The planner at work in a Web Worker.
//!
//! Each message is a job as JSON text, see `ready20k::core::plan::job`; each
//! answer a reply likewise, after a first `"ready"`.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::core::json;
use crate::core::plan::job::{Job, Reply, Session};

/// Slices between two looks at what has been posted meanwhile.
const SLICES: u32 = 8;

thread_local! {
    static SESSION: RefCell<Session> = RefCell::default();
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

/// Whether the program runs in a Web Worker.
pub(super) fn is_one() -> bool {
    scope().is_some()
}

fn post(reply: &Reply) {
    // A reply is plain data, which always becomes JSON.
    if let (Some(scope), Ok(text)) = (scope(), json::write(reply)) {
        let _ = scope.post_message(&JsValue::from_str(&text));
    }
}

/// Works some slices, then lets messages in before it goes on.
fn work(tick: &js_sys::Function) {
    for _ in 0..SLICES {
        let replies = SESSION.with_borrow_mut(Session::step);
        replies.iter().for_each(post);
    }
    if !SESSION.with_borrow(Session::is_idle) {
        call_soon(tick);
    }
}

fn call_soon(tick: &js_sys::Function) {
    if let Some(scope) = scope() {
        let _ = scope.set_timeout_with_callback(tick);
    }
}

/// Listens for jobs.
pub(super) fn start() {
    let Some(scope) = scope() else { return };
    // The callback needs itself to call itself again.
    let tick: Rc<RefCell<Option<js_sys::Function>>> = Rc::default();
    let again = tick.clone();
    let callback = Closure::<dyn Fn()>::new(move || {
        if let Some(tick) = again.borrow().as_ref() {
            work(tick);
        }
    });
    let callback: js_sys::Function = callback.into_js_value().unchecked_into();
    tick.replace(Some(callback.clone()));
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let text = event.data().as_string().unwrap_or_default();
        let Ok(job) = json::read::<Job>(&text) else {
            return;
        };
        let (begins, replies) = SESSION.with_borrow_mut(|session| {
            let was_idle = session.is_idle();
            let replies = session.receive(job);
            (was_idle && !session.is_idle(), replies)
        });
        replies.iter().for_each(post);
        if begins {
            call_soon(&callback);
        }
    });
    scope.set_onmessage(Some(on_message.into_js_value().unchecked_ref()));
    // What was posted before the module had loaded is lost: tell the page
    // that the planner listens now.
    let _ = scope.post_message(&JsValue::from_str("ready"));
}
