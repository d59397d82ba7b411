//! Something for each role.

use std::array::IntoIter;
use std::slice::{Iter, IterMut};

use serde::Serialize;

use crate::core::json::Read;

use super::people::Role;

/// Something for each role; in data a list in the order of [`Role::ALL`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Read)]
#[serde(transparent)]
pub struct PerRole<T>([T; 4]);

impl<T> PerRole<T> {
    /// What the function says of each role.
    #[must_use]
    pub fn new(of: impl FnMut(Role) -> T) -> Self {
        Self(Role::ALL.map(of))
    }

    /// That of one role.
    #[must_use]
    pub fn of(&self, role: Role) -> &T {
        let [manager, process, technician, top] = &self.0;
        match role {
            Role::Manager => manager,
            Role::Process => process,
            Role::Technician => technician,
            Role::Top => top,
        }
    }

    /// The place of one role.
    pub fn of_mut(&mut self, role: Role) -> &mut T {
        let [manager, process, technician, top] = &mut self.0;
        match role {
            Role::Manager => manager,
            Role::Process => process,
            Role::Technician => technician,
            Role::Top => top,
        }
    }

    /// What the function makes of each.
    #[must_use]
    pub fn map<To>(self, to: impl FnMut(T) -> To) -> PerRole<To> {
        PerRole(self.0.map(to))
    }

    /// All in the order of [`Role::ALL`].
    pub fn iter(&self) -> Iter<'_, T> {
        self.0.iter()
    }

    /// All places, likewise.
    pub fn iter_mut(&mut self) -> IterMut<'_, T> {
        self.0.iter_mut()
    }

    /// Each role with its own.
    pub fn by_role(self) -> impl Iterator<Item = (Role, T)> {
        Role::ALL.into_iter().zip(self.0)
    }
}

impl PerRole<f64> {
    /// All together.
    #[must_use]
    pub fn sum(&self) -> f64 {
        self.0.iter().sum()
    }
}

impl<T> From<[T; 4]> for PerRole<T> {
    fn from(in_order: [T; 4]) -> Self {
        Self(in_order)
    }
}

impl<T> IntoIterator for PerRole<T> {
    type Item = T;
    type IntoIter = IntoIter<T, 4>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a PerRole<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut PerRole<T> {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_its_place_in_data_and_out() {
        let mut hours = PerRole::from([1.0, 2.0, 3.0, 4.0]);
        for (place, role) in Role::ALL.into_iter().enumerate() {
            let expected = place as f64 + 1.0;
            assert_eq!(*hours.of(role), expected);
            assert_eq!(*hours.of_mut(role), expected);
        }
        assert_eq!(hours.sum(), 10.0);
        assert_eq!(serde_json::to_string(&hours).unwrap(), "[1.0,2.0,3.0,4.0]");
        assert_eq!(
            crate::core::json::read::<PerRole<f64>>("[1.0,2.0,3.0,4.0]").unwrap(),
            hours
        );
        let words = hours.map(|hours| hours.to_string());
        assert_eq!(words, PerRole::new(|role| hours.of(role).to_string()));
    }
}
