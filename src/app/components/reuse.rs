//! What of other certificates' evidence can be reused, item by item.

use crate::dom::prelude::*;

use super::data_table::{Column, data_table, text};
use crate::core::bank::{Certificate, Reuse};
use crate::messages::t;

/// A table of what can be reused, each row headed by what is given with it;
/// nothing where there is none.
pub(crate) fn reuse_table(items: Vec<(AnyView, &Reuse)>) -> AnyView {
    if items.is_empty() {
        return ().into_any();
    }
    let rows = items
        .into_iter()
        .map(|(head, item)| {
            let places = Certificate::ALL.map(|one| (short(one), item.place_in(one)));
            let places = places.into_iter().filter(|(_, place)| !place.is_empty());
            let places: Vec<_> = places
                .map(|(name, place)| format!("{name}: {place}"))
                .collect();
            vec![
                head,
                text(item.take.clone()),
                text(item.add.clone()),
                text(places.join(" · ")),
            ]
        })
        .collect();
    let columns = [
        Column::Words(t("reuse.item")),
        Column::Words(t("reuse.take")),
        Column::Words(t("reuse.add")),
        Column::Words(t("sub-clause.where")),
    ];
    data_table(t("reuse.title"), &columns, rows)
}

/// The number of a certificate's standard.
fn short(one: Certificate) -> &'static str {
    match one {
        Certificate::Iso9001 => "9001",
        Certificate::Iso27001 => "27001",
        Certificate::Iso14001 => "14001",
    }
}
