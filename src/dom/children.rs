//! Views that are handed to components.

use std::sync::Arc;

use super::into::IntoAny;
use super::view::AnyView;

/// What is drawn once.
pub type Children = Box<dyn FnOnce() -> AnyView + Send>;

/// What may be drawn again.
pub type ChildrenFn = Arc<dyn Fn() -> AnyView + Send + Sync>;

/// What stands between the tags of a component, as it takes it.
pub trait ToChildren<F> {
    /// Wraps what draws it.
    fn to_children(draw: F) -> Self;
}

impl<F: FnOnce() -> T + Send + 'static, T: IntoAny> ToChildren<F> for Children {
    fn to_children(draw: F) -> Self {
        Box::new(move || draw().into_any())
    }
}

impl<F: Fn() -> T + Send + Sync + 'static, T: IntoAny> ToChildren<F> for ChildrenFn {
    fn to_children(draw: F) -> Self {
        Arc::new(move || draw().into_any())
    }
}

/// A view that is drawn when it is needed; nothing by default.
#[derive(Clone)]
pub struct ViewFn(ChildrenFn);

impl ViewFn {
    /// Draws it.
    pub fn run(&self) -> AnyView {
        (self.0)()
    }
}

impl Default for ViewFn {
    fn default() -> Self {
        Self(Arc::new(|| AnyView::Nothing))
    }
}

impl<T: IntoAny, F: Fn() -> T + Send + Sync + 'static> From<F> for ViewFn {
    fn from(draw: F) -> Self {
        Self(Arc::new(move || draw().into_any()))
    }
}
