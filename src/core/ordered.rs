//! Maps and sets in the order of their keys, as sorted lists.
//!
//! The standard library's trees serve millions of things, and each type of key and
//! value brings its own copy of the code that balances them: together they were a
//! twentieth of the program. Here some hundreds of things are kept, which a list finds
//! as fast.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::iter::from_fn;
use std::mem::{replace, swap};

use serde::ser::{Serialize, Serializer};

use super::json::{Read, Reader};
use super::sort::sort_by;

/// Values by their keys.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Map<K, V>(Vec<(K, V)>);

impl<K, V> Map<K, V> {
    /// A map that holds nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many keys there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and values in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> + ExactSizeIterator + Clone {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Keys and values in order, the values to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.0.iter_mut().map(|(key, value)| (&*key, value))
    }

    /// The keys in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> + ExactSizeIterator + Clone {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values in the order of their keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> + ExactSizeIterator + Clone {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.iter_mut().map(|(_, value)| value)
    }

    /// Takes everything out.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Keeps what is to be kept.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        self.0.retain_mut(|(key, value)| keep(key, value));
    }
}

impl<K: Ord, V> Map<K, V> {
    /// Where a key is, or else would be.
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(own, _)| own.borrow().cmp(key))
    }

    /// The value of a key.
    #[must_use]
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let place = self.place(key).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    #[must_use]
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let place = self.place(key).ok()?;
        self.0.get_mut(place).map(|(_, value)| value)
    }

    /// Whether there is a key.
    #[must_use]
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.place(key).is_ok()
    }

    /// The place of a key, whether it is there or not.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        Entry { map: self, key }
    }

    /// Gives a key a value; returns the one that it had.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.place(&key) {
            Ok(place) => {
                let own = self.0.get_mut(place)?;
                Some(replace(&mut own.1, value))
            }
            Err(place) => {
                self.0.insert(place, (key, value));
                None
            }
        }
    }

    /// The keys at which another map says something else, in order, with both values. Both
    /// are gone through once.
    pub fn differences<'a>(
        &'a self,
        other: &'a Self,
    ) -> impl Iterator<Item = (&'a K, Option<&'a V>, Option<&'a V>)>
    where
        V: PartialEq,
    {
        let (mut own, mut theirs) = (self.iter().peekable(), other.iter().peekable());
        from_fn(move || {
            loop {
                let order = match (own.peek(), theirs.peek()) {
                    (Some((one, _)), Some((next, _))) => one.cmp(next),
                    (Some(_), None) => Ordering::Less,
                    (None, _) => Ordering::Greater,
                };
                let here = own.next_if(|_| order.is_le());
                let there = theirs.next_if(|_| order.is_ge());
                let (key, _) = here.or(there)?;
                let (here, there) = (here.map(|(_, value)| value), there.map(|(_, value)| value));
                if here != there {
                    return Some((key, here, there));
                }
            }
        })
    }

    /// Takes a key out; returns the value that it had.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let place = self.place(key).ok()?;
        Some(self.0.remove(place).1)
    }

    /// Puts a list in order; of the values for one key the last counts.
    fn of_list(mut list: Vec<(K, V)>) -> Self {
        if !list.is_sorted_by(|(one, _), (next, _)| one < next) {
            sort_by(&mut list, |(one, _), (other, _)| one.cmp(other));
            list.dedup_by(|next, kept| {
                let is_same = next.0 == kept.0;
                if is_same {
                    swap(next, kept);
                }
                is_same
            });
        }
        Self(list)
    }
}

/// The place of a key in a map.
pub struct Entry<'a, K, V> {
    map: &'a mut Map<K, V>,
    key: K,
}

impl<'a, K: Ord, V: Default> Entry<'a, K, V> {
    /// Its value; the default if it had none.
    #[allow(clippy::indexing_slicing)] // the key is there, or has just been put there
    pub fn or_default(self) -> &'a mut V {
        let Self { map, key } = self;
        let place = match map.place(&key) {
            Ok(place) => place,
            Err(place) => {
                map.0.insert(place, (key, V::default()));
                place
            }
        };
        &mut map.0[place].1
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(items: I) -> Self {
        Self::of_list(items.into_iter().collect())
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Map<K, V> {
    fn from(items: [(K, V); N]) -> Self {
        items.into_iter().collect()
    }
}

impl<K: Ord, V> Extend<(K, V)> for Map<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, items: I) {
        for (key, value) in items {
            self.insert(key, value);
        }
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, K, V> IntoIterator for &'a Map<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (K, V)>, fn(&'a (K, V)) -> (&'a K, &'a V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<K: Serialize, V: Serialize> Serialize for Map<K, V> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self)
    }
}

impl<K: Ord + Read, V: Read> Read for Map<K, V> {
    fn read(from: &mut Reader<'_>) -> Self {
        Self::of_list(from.map())
    }
}

/// Things of which each is there once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Set<K>(Map<K, ()>);

impl<K> Set<K> {
    /// A set that holds nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self(Map::new())
    }

    /// How many things there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The things in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &K> + ExactSizeIterator + Clone {
        self.0.keys()
    }
}

impl<K: Ord> Set<K> {
    /// Whether a thing is there.
    #[must_use]
    pub fn contains<Q: Ord + ?Sized>(&self, thing: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.contains_key(thing)
    }

    /// Puts a thing in; returns whether it was not there.
    pub fn insert(&mut self, thing: K) -> bool {
        self.0.insert(thing, ()).is_none()
    }

    /// Takes a thing out; returns whether it was there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, thing: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.0.remove(thing).is_some()
    }
}

impl<K> Default for Set<K> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K: Ord> FromIterator<K> for Set<K> {
    fn from_iter<I: IntoIterator<Item = K>>(things: I) -> Self {
        Self(things.into_iter().map(|thing| (thing, ())).collect())
    }
}

impl<K: Ord, const N: usize> From<[K; N]> for Set<K> {
    fn from(things: [K; N]) -> Self {
        things.into_iter().collect()
    }
}

impl<K: Ord> Extend<K> for Set<K> {
    fn extend<I: IntoIterator<Item = K>>(&mut self, things: I) {
        self.0.extend(things.into_iter().map(|thing| (thing, ())));
    }
}

impl<K> IntoIterator for Set<K> {
    type Item = K;
    type IntoIter = std::iter::Map<std::vec::IntoIter<(K, ())>, fn((K, ())) -> K>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter().map(|(thing, ())| thing)
    }
}

impl<'a, K> IntoIterator for &'a Set<K> {
    type Item = &'a K;
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (K, ())>, fn(&'a (K, ())) -> &'a K>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.0.iter().map(|(thing, ())| thing)
    }
}

impl<K: Serialize> Serialize for Set<K> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(self)
    }
}

impl<K: Ord + Read> Read for Set<K> {
    fn read(from: &mut Reader<'_>) -> Self {
        Vec::read(from).into_iter().collect()
    }
}

/// The schema of the export file describes them as what they are written as.
#[cfg(not(target_arch = "wasm32"))]
mod schema {
    use std::borrow::Cow;
    use std::collections::{BTreeMap, BTreeSet};

    use schemars::{JsonSchema, Schema, SchemaGenerator};

    use super::{Map, Set};

    impl<K: JsonSchema, V: JsonSchema> JsonSchema for Map<K, V> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            BTreeMap::<K, V>::schema_name()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            BTreeMap::<K, V>::json_schema(generator)
        }
    }

    impl<K: JsonSchema> JsonSchema for Set<K> {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            BTreeSet::<K>::schema_name()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            BTreeSet::<K>::json_schema(generator)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone)]
    enum Change {
        Insert(u8, u16),
        Remove(u8),
        Flip(u8, u16),
        Retain(u8),
        Extend(Vec<(u8, u16)>),
    }

    fn change() -> impl Strategy<Value = Change> {
        prop_oneof![
            (any::<u8>(), any::<u16>()).prop_map(|(key, value)| Change::Insert(key % 16, value)),
            any::<u8>().prop_map(|key| Change::Remove(key % 16)),
            (any::<u8>(), any::<u16>()).prop_map(|(key, value)| Change::Flip(key % 16, value)),
            any::<u8>().prop_map(|key| Change::Retain(key % 16)),
            prop::collection::vec((0..16_u8, any::<u16>()), 0..4).prop_map(Change::Extend),
        ]
    }

    proptest! {
        #[test]
        fn differences_are_found_once_each_in_order(
            one in prop::collection::vec((0..16_u8, 0..3_u16), 0..12),
            other in prop::collection::vec((0..16_u8, 0..3_u16), 0..12),
        ) {
            let maps = [one, other].map(|list| list.into_iter().collect::<Map<u8, u16>>());
            let [one, other] = &maps;
            let found: Vec<_> = one.differences(other).collect();
            let expected: Vec<_> = (0..16)
                .filter(|key| one.get(key) != other.get(key))
                .map(|key| (key, one.get(&key), other.get(&key)))
                .collect();
            prop_assert_eq!(
                found.into_iter().map(|(key, here, there)| (*key, here, there)).collect::<Vec<_>>(),
                expected
            );
        }

        /// They hold what the standard library's trees would.
        #[test]
        fn maps_are_those_of_the_standard_library(
            first in prop::collection::vec((0..16_u8, any::<u16>()), 0..8),
            changes in prop::collection::vec(change(), 0..40),
        ) {
            let mut map: Map<u8, u16> = first.iter().copied().collect();
            let mut tree: BTreeMap<u8, u16> = first.into_iter().collect();
            for change in changes {
                match change {
                    Change::Insert(key, value) => {
                        prop_assert_eq!(map.insert(key, value), tree.insert(key, value));
                    }
                    Change::Remove(key) => prop_assert_eq!(map.remove(&key), tree.remove(&key)),
                    Change::Flip(key, value) => {
                        *map.entry(key).or_default() ^= value;
                        *tree.entry(key).or_default() ^= value;
                    }
                    Change::Retain(key) => {
                        map.retain(|own, _| *own < key);
                        tree.retain(|own, _| *own < key);
                    }
                    Change::Extend(items) => {
                        map.extend(items.clone());
                        tree.extend(items);
                    }
                }
                prop_assert!(map.iter().eq(tree.iter()));
                prop_assert!((0..16).all(|key| map.get(&key) == tree.get(&key)));
            }
            let text = serde_json::to_string(&map).unwrap();
            prop_assert_eq!(&text, &serde_json::to_string(&tree).unwrap());
            prop_assert_eq!(crate::core::json::read::<Map<u8, u16>>(&text).unwrap(), map);
        }

        #[test]
        fn sets_are_those_of_the_standard_library(
            things in prop::collection::vec(0..16_u8, 0..20),
            others in prop::collection::vec(0..16_u8, 0..20),
        ) {
            let mut set: Set<u8> = things.iter().copied().collect();
            let mut tree: BTreeSet<u8> = things.into_iter().collect();
            for other in others {
                prop_assert_eq!(set.contains(&other), tree.contains(&other));
                if other % 2 == 0 {
                    prop_assert_eq!(set.remove(&other), tree.remove(&other));
                } else {
                    prop_assert_eq!(set.insert(other), tree.insert(other));
                }
                prop_assert!(set.iter().eq(tree.iter()));
            }
            let text = serde_json::to_string(&set).unwrap();
            prop_assert_eq!(&text, &serde_json::to_string(&tree).unwrap());
            prop_assert_eq!(crate::core::json::read::<Set<u8>>(&text).unwrap(), set);
        }
    }
}
