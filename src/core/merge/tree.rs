//! The merge itself: three trees of JSON become one, by the table of shapes.

use super::conflict::Conflict;
use super::shape::{List, Object, Shape};
use crate::core::json::Node;
use crate::core::ordered::{Map, Set};

/// The same part before both changes, after the newer and after the older one.
pub(super) type Sides<'a, 'n> = [Option<&'n Node<'a>>; 3];

/// Whether the side that is called newer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Age {
    /// It is.
    Newer,
    /// Both are of the same moment.
    Same,
}

/// A merge under way.
pub(super) struct Merging {
    /// What was found so far that both sides changed.
    pub(super) conflicts: Vec<Conflict>,
    age: Age,
    /// Where it is.
    within: Vec<String>,
}

/// What stays of three states of one value, and what is not taken where both sides
/// changed it: the newer stays, unless it is none. Where neither is newer, the one with
/// the greater `rank` does.
fn decide<T: PartialEq, Rank: Ord>(
    (base, newer, older): (&T, T, T),
    age: Age,
    is_none: impl Fn(&T) -> bool,
    rank: impl Fn(&T) -> Rank,
) -> (T, Option<T>) {
    if newer == older || older == *base {
        return (newer, None);
    }
    if newer == *base {
        return (older, None);
    }
    let is_other_way = age == Age::Same && rank(&older) > rank(&newer);
    if is_none(&newer) || (is_other_way && !is_none(&older)) {
        (older, Some(newer))
    } else {
        (newer, Some(older))
    }
}

/// A part as text, for what must not depend on which side is called newer.
fn text(node: &Option<&Node<'_>>) -> Option<String> {
    node.map(Node::to_text)
}

impl Merging {
    /// Nothing is merged yet.
    pub(super) fn new(age: Age) -> Self {
        Self {
            conflicts: Vec::new(),
            age,
            within: Vec::new(),
        }
    }

    /// What becomes of the whole.
    pub(super) fn whole<'a>(&mut self, sides: Sides<'a, '_>, object: &Object) -> Node<'a> {
        self.object(sides, object).unwrap_or(Node::Null)
    }

    /// What becomes of a part; none if nothing is left of it.
    fn part<'a>(&mut self, name: &str, sides: Sides<'a, '_>, shape: Shape) -> Option<Node<'a>> {
        let [base, newer, older] = sides;
        let (kept, other) = decide((&base, newer, older), self.age, Option::is_none, text);
        let Some(other) = other else {
            return kept.cloned();
        };
        let are_all = |kind: fn(&Node<'_>) -> bool| sides.into_iter().flatten().all(kind);
        match shape {
            Shape::Object(object) if are_all(|node| matches!(node, Node::Object(_))) => {
                return self.inside(name, |merging| merging.object(sides, object));
            }
            Shape::List(list) if are_all(|node| matches!(node, Node::List(_))) => {
                return self.inside(name, |merging| merging.list(sides, list));
            }
            Shape::Quiet => {}
            Shape::Value | Shape::Object(_) | Shape::List(_) => self.note([(name, other)]),
        }
        kept.cloned()
    }

    fn inside<T>(&mut self, name: &str, merge: impl FnOnce(&mut Self) -> T) -> T {
        self.within.push(name.to_owned());
        let merged = merge(self);
        self.within.pop();
        merged
    }

    fn object<'a>(&mut self, sides: Sides<'a, '_>, object: &Object) -> Option<Node<'a>> {
        let mut members: Map<String, Sides<'a, '_>> = Map::new();
        for (side, node) in sides.into_iter().enumerate() {
            if let Some(Node::Object(of_side)) = node {
                for (name, member) in of_side {
                    put(&mut members, name.clone().into_owned(), side, member);
                }
            }
        }
        if !object.together.is_empty() {
            self.decide_together(&mut members, object.together);
        }
        let merged: Vec<_> = members
            .into_iter()
            .filter_map(|(name, sides)| {
                let part = self.part(&name, sides, object.of(&name))?;
                Some((name.into(), part))
            })
            .collect();
        (!merged.is_empty()).then_some(Node::Object(merged))
    }

    /// Lets members that are one decision come from the same side.
    fn decide_together(&mut self, members: &mut Map<String, Sides<'_, '_>>, names: &[&str]) {
        let of_side = |side: usize| -> Vec<Option<&Node<'_>>> {
            let of_side = |name: &&str| *members.get(*name)?.get(side)?;
            names.iter().map(of_side).collect()
        };
        let (base, newer, older) = (of_side(0), of_side(1), of_side(2));
        let nothing = |side: &Vec<Option<&Node<'_>>>| side.iter().all(Option::is_none);
        let (kept, other) = decide((&base, newer, older), self.age, nothing, |side| {
            side.iter().map(text).collect::<Vec<_>>()
        });
        if let Some(other) = other {
            self.note(names.iter().copied().zip(other));
        }
        for (name, kept) in names.iter().zip(kept) {
            members.insert((*name).to_owned(), [kept; 3]);
        }
    }

    fn list<'a>(&mut self, sides: Sides<'a, '_>, list: &List) -> Option<Node<'a>> {
        let mut entries: Map<String, Sides<'a, '_>> = Map::new();
        let keys = sides.map(|node| match node {
            Some(Node::List(of_side)) => keys(of_side, list),
            _ => Vec::new(),
        });
        for (side, keys) in keys.iter().enumerate() {
            for (key, entry) in keys {
                put(&mut entries, key.clone(), side, entry);
            }
        }
        let mut kept: Map<&str, Node<'a>> = Map::new();
        let mut common = Set::new();
        for (key, sides) in &entries {
            let entry = match sides {
                [_, Some(_), Some(_)] => {
                    common.insert(key.as_str());
                    self.part(key, *sides, list.each)
                }
                [base, Some(only), None] | [base, None, Some(only)] => {
                    // Taken out on one side: it stays where the other one changed it.
                    if base.is_some_and(|base| base != *only) {
                        self.note([(key.as_str(), None)]);
                    }
                    (*base != Some(*only)).then(|| (*only).clone())
                }
                [_, None, None] => None,
            };
            if let Some(entry) = entry {
                kept.insert(key, entry);
            }
        }
        let [base, newer, older] = keys;
        let order = in_order((&base, &newer, &older), self.age, &common, |key| {
            let by = list.by.and_then(|name| kept.get(key)?.member(name));
            (by.map(Node::to_text), key.to_owned())
        });
        let merged: Vec<_> = order.iter().filter_map(|key| kept.remove(*key)).collect();
        (!merged.is_empty()).then_some(Node::List(merged))
    }

    /// Notes what both sides changed.
    fn note<'n>(&mut self, other: impl IntoIterator<Item = (&'n str, Option<&'n Node<'n>>)>) {
        let text =
            |(name, node): (&str, Option<&Node<'_>>)| (name.to_owned(), node.map(Node::to_text));
        self.conflicts.push(Conflict {
            within: self.within.clone(),
            other: other.into_iter().map(text).collect(),
        });
    }
}

fn put<'a, 'n>(all: &mut Map<String, Sides<'a, 'n>>, key: String, side: usize, node: &'n Node<'a>) {
    if let Some(place) = all.entry(key).or_default().get_mut(side) {
        *place = Some(node);
    }
}

/// The entries of a list with what tells them apart: their id, or what they hold. Those
/// that are told apart by neither are counted.
fn keys<'a, 'n>(entries: &'n [Node<'a>], list: &List) -> Vec<(String, &'n Node<'a>)> {
    let mut seen: Map<String, usize> = Map::new();
    let key = |entry: &'n Node<'a>| {
        let id = list.id.and_then(|name| entry.member(name)?.as_text());
        let mut key = id.map_or_else(|| entry.to_text(), ToOwned::to_owned);
        let count = seen.entry(key.clone()).or_default();
        if *count > 0 {
            key = format!("{key}\n{count}");
        }
        *count = count.saturating_add(1);
        (key, entry)
    };
    entries.iter().map(key).collect()
}

type Keys<'a, 'n> = [(String, &'n Node<'a>)];

/// The order of all entries of two lists. Those in both stand as in the list that moved
/// them; if both did as in the newer one, or if neither is as in the greater. Those in one only stand behind the entry behind
/// which they stood; there, both sides' entries keep their order and are put into one
/// another by `rank`.
fn in_order<'k, Rank: Ord>(
    (base, newer, older): (&Keys<'_, '_>, &'k Keys<'_, '_>, &'k Keys<'_, '_>),
    age: Age,
    common: &Set<&str>,
    rank: impl Fn(&str) -> Rank,
) -> Vec<&'k str> {
    let shared = |keys: &'k Keys<'_, '_>| {
        let keys = keys.iter().map(|(key, _)| key.as_str());
        keys.filter(|key| common.contains(key)).collect::<Vec<_>>()
    };
    let (of_newer, of_older) = (shared(newer), shared(older));
    let before = base.iter().map(|(key, _)| key.as_str());
    let before: Vec<&str> = before.filter(|key| common.contains(key)).collect();
    let is_other_way = age == Age::Same && of_older > of_newer && of_older != before;
    let leading = if before == of_newer || is_other_way {
        of_older
    } else {
        of_newer
    };
    let (mut own, mut other) = (runs(newer, common), runs(older, common));
    let mut order = Vec::new();
    for anchor in std::iter::once(None).chain(leading.into_iter().map(Some)) {
        order.extend(anchor);
        let mut own = own
            .remove(&anchor)
            .unwrap_or_default()
            .into_iter()
            .peekable();
        let mut other = other
            .remove(&anchor)
            .unwrap_or_default()
            .into_iter()
            .peekable();
        loop {
            let next = match (own.peek(), other.peek()) {
                (Some(one), Some(two)) if rank(two) < rank(one) => other.next(),
                (Some(_), _) => own.next(),
                (None, _) => other.next(),
            };
            let Some(next) = next else { break };
            order.push(next);
        }
    }
    order
}

/// The entries that are in one list only, by the entry in both behind which they stand.
fn runs<'k>(keys: &'k Keys<'_, '_>, common: &Set<&str>) -> Map<Option<&'k str>, Vec<&'k str>> {
    let mut runs: Map<Option<&str>, Vec<&str>> = Map::new();
    let mut anchor = None;
    for (key, _) in keys {
        if common.contains(key.as_str()) {
            anchor = Some(key.as_str());
        } else {
            runs.entry(anchor).or_default().push(key);
        }
    }
    runs
}
