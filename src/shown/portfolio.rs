//! Many assessments as rows, and what their distribution says.

use super::listing::{Cell, Row};
use crate::core::assessment::Depth;
use crate::core::bank::Bank;
use crate::core::id::IndustryId;
use crate::core::portfolio::{Member, Spread, size_key, spread};
use crate::core::standard::Clause;
use crate::messages::{fill, outlook, t, whole};

/// The organisation's name, or that it has none.
#[must_use]
pub fn member_name(member: &Member) -> String {
    if member.organisation.is_empty() {
        t("library.unnamed").to_owned()
    } else {
        member.organisation.clone()
    }
}

/// How deep it was asked, in a word.
fn depth_name(member: &Member) -> &'static str {
    match member.depth {
        Depth::Quick => t("portfolio.quick"),
        Depth::Full => t("portfolio.full"),
    }
}

/// The name of an industry that the catalogue knows.
#[must_use]
pub fn industry_name(bank: &Bank, id: &IndustryId) -> String {
    let mut all = bank.lists().industries.iter();
    let industry = all.find(|one| one.id == *id);
    industry.map_or_else(String::new, |one| one.text.name.clone())
}

/// What a filter narrows down by: its choices by key and name, as far as there are any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// The key that rows carry as a tag.
    pub key: String,
    /// Its name.
    pub name: String,
}

/// The industries, sizes, depths and verdicts of a member, each as a tag of its row.
fn facets(bank: &Bank, member: &Member) -> [Option<Facet>; 4] {
    let facet = |kind: &str, key: &str, name: String| Facet {
        key: format!("{kind}-{key}"),
        name,
    };
    let industry = member.industry.as_ref();
    let size = member.staff.map(|staff| {
        let key = size_key(bank, staff);
        // A minus is no dash between numbers.
        facet("size", &key, key.replace('-', "–"))
    });
    [
        industry.map(|id| facet("industry", id.as_str(), industry_name(bank, id))),
        size,
        Some(facet(
            "depth",
            member.depth.key(),
            depth_name(member).to_owned(),
        )),
        Some(facet(
            "verdict",
            member.outlook.key(),
            outlook(member.outlook).to_owned(),
        )),
    ]
}

/// The choices of the filters by industry, size, depth and verdict, in the order in which
/// they come; none of a filter by which all are alike.
#[must_use]
pub fn choices(bank: &Bank, members: &[Member]) -> [Vec<Facet>; 4] {
    let mut found: [Vec<Facet>; 4] = Default::default();
    for member in members {
        for (all, facet) in found.iter_mut().zip(facets(bank, member)) {
            if let Some(facet) = facet
                && !all.contains(&facet)
            {
                all.push(facet);
            }
        }
    }
    for all in &mut found {
        if all.len() < 2 {
            all.clear();
        }
    }
    found
}

/// The members as rows, by their places.
#[must_use]
pub fn rows(bank: &Bank, members: &[Member]) -> Vec<Row> {
    let row = |(place, member): (usize, &Member)| {
        let industry = member.industry.as_ref();
        let industry = industry.map(|id| industry_name(bank, id));
        let number = |number: Option<f64>| number.map_or(Cell::Empty, Cell::number);
        #[allow(clippy::cast_precision_loss)] // at most 44
        let count = |count: usize| Cell::few(count as f64);
        Row {
            key: place.to_string(),
            cells: vec![
                Cell::Words(member_name(member)),
                number(member.readiness),
                number(Some(member.conformity.percent())),
                number(member.capability),
                count(member.conformity.major),
                count(member.conformity.minor),
                member
                    .staff
                    .map_or(Cell::Empty, |staff| Cell::few(staff.into())),
                Cell::day(Some(member.changed)),
                Cell::placed(depth_name(member).to_owned(), member.depth as usize),
                Cell::words(&industry.unwrap_or_default()),
            ],
            tags: facets(bank, member)
                .into_iter()
                .flatten()
                .map(|facet| facet.key)
                .collect(),
            ..Row::default()
        }
    };
    members.iter().enumerate().map(row).collect()
}

/// All clauses together, and each of the seven.
pub fn scopes() -> impl Iterator<Item = Option<Clause>> {
    std::iter::once(None).chain(Clause::ALL.map(Some))
}

/// How readiness is distributed in a clause, or in all.
#[must_use]
pub fn distribution(members: &[Member], scope: Option<Clause>) -> Option<Spread> {
    spread(
        members
            .iter()
            .filter_map(|member| member.readiness_in(scope)),
    )
}

/// In which clause most have furthest to go, as a sentence.
#[must_use]
pub fn furthest_behind(members: &[Member]) -> String {
    let medians = Clause::ALL.into_iter().filter_map(|clause| {
        let found = distribution(members, Some(clause))?;
        Some((clause, found))
    });
    let lowest = medians.min_by(|(_, one), (_, other)| one.median.total_cmp(&other.median));
    match lowest {
        None => t("portfolio.none").to_owned(),
        Some((clause, found)) => fill(
            "portfolio.half",
            &[
                ("count", &found.count),
                ("median", &whole(found.median)),
                ("clause", &clause.number()),
            ],
        ),
    }
}
