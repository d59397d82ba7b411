//! What can stand for a name in a message.

use super::decimal;
use super::voice::Decimals;
use crate::core::id::{ActionId, AssessmentId};
use crate::core::standard::SubClause;
use crate::core::words::isolated;

/// A text, or a number that the voice in force writes.
pub trait Value {
    /// What stands in the message.
    fn written(&self) -> String;

    /// The number that it is, which chooses between plural forms.
    fn count(&self) -> Option<Number> {
        None
    }
}

/// A number with its decimals.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number(pub f64, pub Decimals);

impl Value for Number {
    fn written(&self) -> String {
        decimal(self.0, self.1)
    }

    fn count(&self) -> Option<Number> {
        Some(*self)
    }
}

impl<T: Value + ?Sized> Value for &T {
    fn written(&self) -> String {
        (**self).written()
    }

    fn count(&self) -> Option<Number> {
        (**self).count()
    }
}

/// Values that are shown as they print themselves.
macro_rules! texts {
    ($($type:ty)*) => {$(
        impl Value for $type {
            fn written(&self) -> String {
                self.to_string()
            }
        }
    )*};
}

texts! { SubClause }

/// Words that may be a visitor's: they turn nothing of the message around.
macro_rules! words {
    ($($type:ty)*) => {$(
        impl Value for $type {
            fn written(&self) -> String {
                isolated(&self.to_string()).into_owned()
            }
        }
    )*};
}

words! { str String ActionId AssessmentId }

/// Whole numbers of things, far smaller than what a fraction holds exactly.
macro_rules! counts {
    ($($type:ty)*) => {$(
        impl Value for $type {
            fn written(&self) -> String {
                Number(*self as f64, Decimals::NONE).written()
            }

            #[allow(clippy::cast_precision_loss)]
            fn count(&self) -> Option<Number> {
                Some(Number(*self as f64, Decimals::NONE))
            }
        }
    )*};
}

counts! { u8 u16 u32 u64 i32 usize }

impl Value for f64 {
    fn written(&self) -> String {
        Number(*self, Decimals::UpTo(3)).written()
    }

    fn count(&self) -> Option<Number> {
        Some(Number(*self, Decimals::UpTo(3)))
    }
}
