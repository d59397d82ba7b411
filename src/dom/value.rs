//! What attributes are set to.

use std::borrow::Cow;

use leptos::prelude::{Get, RwSignal, Signal};

/// The value of an attribute, a property, a class or a style.
#[derive(PartialEq)]
pub enum Value {
    /// The attribute is not there.
    Absent,
    /// It is there without a value; a property that holds, a class that is given.
    Present,
    Text(Cow<'static, str>),
}

/// A value, or what says it and may say another later.
pub enum Says {
    Given(Value),
    Following(Box<dyn FnMut() -> Value>),
}

/// What can be a value.
pub trait IntoValue {
    fn into_value(self) -> Value;
}

/// What can be a value or follow one.
pub trait IntoSays {
    fn into_says(self) -> Says;
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Value::Text(self.into())
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Value::Text(self.into())
    }
}

impl IntoValue for Cow<'static, str> {
    fn into_value(self) -> Value {
        Value::Text(self)
    }
}

impl IntoValue for bool {
    fn into_value(self) -> Value {
        if self { Value::Present } else { Value::Absent }
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.map_or(Value::Absent, IntoValue::into_value)
    }
}

macro_rules! numbers {
    ($($number:ty)*) => {$(
        impl IntoValue for $number {
            fn into_value(self) -> Value {
                Value::Text(self.to_string().into())
            }
        }
    )*};
}

numbers!(u8 u16 u32 usize i32 i64 f64);

macro_rules! given {
    ($($given:ty)*) => {$(
        impl IntoSays for $given {
            fn into_says(self) -> Says {
                Says::Given(self.into_value())
            }
        }
    )*};
}

given!(&'static str String Cow<'static, str> bool u8 u16 u32 usize i32 i64 f64);

impl<T: IntoValue> IntoSays for Option<T> {
    fn into_says(self) -> Says {
        Says::Given(self.into_value())
    }
}

macro_rules! signals {
    ($($signal:ident)*) => {$(
        impl<T: IntoValue + Clone + Send + Sync + 'static> IntoSays for $signal<T> {
            fn into_says(self) -> Says {
                (move || self.get()).into_says()
            }
        }
    )*};
}

signals!(Signal RwSignal);

impl<T: IntoValue, F: FnMut() -> T + 'static> IntoSays for F {
    fn into_says(mut self) -> Says {
        Says::Following(Box::new(move || self().into_value()))
    }
}
