//! What can become a view.

use std::borrow::Cow;

use super::view::AnyView;

/// What can be drawn.
pub trait IntoAny {
    /// As a view.
    fn into_any(self) -> AnyView;
}

/// What can be drawn, as results have it.
pub trait IntoView: IntoAny {}

impl<T: IntoAny> IntoView for T {}

/// Things that can be drawn, one after the other.
pub trait CollectView {
    /// As one view.
    fn collect_view(self) -> AnyView;
}

impl<I: IntoIterator<Item: IntoAny>> CollectView for I {
    fn collect_view(self) -> AnyView {
        AnyView::Many(self.into_iter().map(IntoAny::into_any).collect())
    }
}

impl IntoAny for AnyView {
    fn into_any(self) -> AnyView {
        self
    }
}

impl IntoAny for () {
    fn into_any(self) -> AnyView {
        AnyView::Nothing
    }
}

impl IntoAny for Cow<'static, str> {
    fn into_any(self) -> AnyView {
        AnyView::Text(self)
    }
}

impl IntoAny for &'static str {
    fn into_any(self) -> AnyView {
        AnyView::Text(self.into())
    }
}

impl IntoAny for String {
    fn into_any(self) -> AnyView {
        AnyView::Text(self.into())
    }
}

impl IntoAny for usize {
    fn into_any(self) -> AnyView {
        AnyView::Text(self.to_string().into())
    }
}

impl<T: IntoAny> IntoAny for Option<T> {
    fn into_any(self) -> AnyView {
        self.map_or(AnyView::Nothing, IntoAny::into_any)
    }
}

impl<T: IntoAny> IntoAny for Vec<T> {
    fn into_any(self) -> AnyView {
        self.collect_view()
    }
}

impl<T: IntoAny, const N: usize> IntoAny for [T; N] {
    fn into_any(self) -> AnyView {
        self.collect_view()
    }
}

impl<T: IntoAny, F: FnMut() -> T + 'static> IntoAny for F {
    fn into_any(mut self) -> AnyView {
        AnyView::Following(Box::new(move || self().into_any()))
    }
}
