//! What rows of a list are told apart by.

use std::any::Any;
use std::rc::Rc;

/// What rows of a list are told apart by.
#[derive(Clone)]
pub struct Key(Rc<dyn Telling>);

impl Key {
    /// A key of any type; those of different types differ.
    pub fn new(key: impl PartialEq + 'static) -> Self {
        Self(Rc::new(key))
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(other.0.as_any())
    }
}

trait Telling {
    fn as_any(&self) -> &dyn Any;
    fn is(&self, other: &dyn Any) -> bool;
}

impl<K: PartialEq + 'static> Telling for K {
    fn as_any(&self) -> &dyn Any {
        self
    }

    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}
