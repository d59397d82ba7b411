//! The guide: complete, and all that it refers to exists.

use crate::{GUIDE, assert_none, unless};

#[test]
fn what_can_be_reused_is_somewhere() {
    assert_none(GUIDE.reuse.iter().filter_map(|one| {
        let places = [&one.iso9001, &one.iso27001, &one.iso14001];
        unless(places.iter().any(|place| !place.is_empty()), || {
            format!("{} {}: nowhere", one.sub_clause, one.item)
        })
    }));
}
