//! The guide as it arrives: when the first page that reads it is opened.

use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::task::spawn_local;

use super::App;
use crate::app::assets::{self, GUIDE};
use crate::catalogue;
use crate::core::bank::Guide;

/// How much of the guide is there.
#[derive(Debug, Clone, Default)]
pub(crate) enum GuideState {
    /// Nobody has asked for it.
    #[default]
    Away,
    /// On its way.
    Coming,
    /// Here.
    Here(Arc<Guide>),
    /// It could not be had, in the browser's words.
    Failed(String),
}

impl App {
    /// Asks for the guide, unless it is here or on its way.
    pub(crate) fn need_guide(self) {
        let is_asked = untrack(|| {
            self.guide
                .with(|guide| matches!(guide, GuideState::Coming | GuideState::Here(_)))
        });
        if is_asked {
            return;
        }
        self.guide.set(GuideState::Coming);
        spawn_local(async move {
            let read = assets::fetch(GUIDE).await;
            self.guide
                .set(match read.and_then(|text| catalogue::read_guide(&text)) {
                    Ok(guide) => GuideState::Here(Arc::new(guide)),
                    Err(why) => GuideState::Failed(why),
                });
        });
    }
}
