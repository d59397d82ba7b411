//! The guide: what is read beside questions and plan, and arrives when a page of it
//! is opened.

use serde::Serialize;

use super::action::ActionResult;
use super::estimate::{Provenance, Source};
use super::knowledge::Certificate;
use crate::core::date::Date;
use crate::core::id::{ActionId, QuestionId};
use crate::core::json::Read;
use crate::core::standard::{Role, SubClause};

/// The whole guide.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Read)]
#[serde(default)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Guide {
    /// What of other certificates can be reused.
    pub reuse: Vec<Reuse>,
    /// How an auditor looks at each sub-clause, in the order of an audit.
    pub sheets: Vec<AuditSheet>,
    /// The firms of the filled samples.
    pub firms: Vec<SampleFirm>,
    /// Filled samples of documents and records.
    pub samples: Vec<Sample>,
    /// The way through the certification, in order.
    pub path: Vec<PathStep>,
    /// Laws that may touch a provider of services.
    pub laws: Vec<Law>,
    /// Courses, associations and free material.
    pub resources: Vec<Resource>,
}

macro_rules! append {
    ($to:expr, $from:expr, $($list:ident),+) => {$( $to.$list.extend($from.$list); )+};
}

impl Guide {
    /// Adds another part of it.
    pub fn extend(&mut self, more: Self) {
        append!(
            self, more, reuse, sheets, firms, samples, path, laws, resources
        );
    }

    /// The sheet of a sub-clause.
    #[must_use]
    pub fn sheet(&self, sub_clause: SubClause) -> Option<&AuditSheet> {
        self.sheets.iter().find(|one| one.sub_clause == sub_clause)
    }

    /// The filled samples of a document or record.
    pub fn samples_of<'a>(
        &'a self,
        of: &'a ActionResult,
    ) -> impl Iterator<Item = (&'a SampleFirm, &'a Sample)> {
        let samples = self.samples.iter().filter(move |sample| sample.of == *of);
        samples.filter_map(|sample| {
            let firm = self.firms.iter().find(|firm| firm.key == sample.firm)?;
            Some((firm, sample))
        })
    }

    /// Auditors' sheets cut into days of about the same length, none of them empty.
    #[must_use]
    pub fn audit_days(&self, days: usize) -> Vec<Vec<&AuditSheet>> {
        let days = days.clamp(1, self.sheets.len().max(1));
        let length = |sheet: &AuditSheet| f64::from(sheet.minutes);
        let all: f64 = self.sheets.iter().map(length).sum();
        let mut cut = vec![Vec::new(); days];
        let mut before = 0.0;
        for sheet in &self.sheets {
            // The day in which the middle of it lies.
            let middle = (before + length(sheet) / 2.0) / all.max(1.0);
            let place = (middle * days as f64) as usize;
            if let Some(day) = cut.get_mut(place.min(days.saturating_sub(1))) {
                day.push(sheet);
            }
            before += length(sheet);
        }
        cut.retain(|day| !day.is_empty());
        cut
    }
}

/// What of other certificates' evidence serves one thing that a sub-clause asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Reuse {
    /// The sub-clause.
    pub sub_clause: SubClause,
    /// What it asks for, in a few words.
    pub item: String,
    /// Where it is in ISO 9001; empty if nowhere.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub iso9001: String,
    /// Where it is in ISO/IEC 27001.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub iso27001: String,
    /// Where it is in ISO 14001.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub iso14001: String,
    /// Which document, record or process can be taken over.
    pub take: String,
    /// What must be added to it; empty if nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub add: String,
}

impl Reuse {
    /// Where it is in a certificate's standard; empty if nowhere.
    #[must_use]
    pub fn place_in(&self, certificate: Certificate) -> &str {
        match certificate {
            Certificate::Iso9001 => &self.iso9001,
            Certificate::Iso27001 => &self.iso27001,
            Certificate::Iso14001 => &self.iso14001,
        }
    }
}

/// How an auditor looks at one sub-clause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct AuditSheet {
    /// Which one.
    pub sub_clause: SubClause,
    /// Minutes that it takes in a firm of some 30 people.
    pub minutes: u32,
    /// What is picked as a sample.
    pub samples: Vec<Pick>,
    /// What people are asked.
    pub questions: Vec<Interview>,
    /// What passes.
    pub passes: String,
    /// A typical finding.
    pub finding: String,
}

/// A sample that an auditor picks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Pick {
    /// How many of what.
    pub what: String,
    /// Of which dates.
    pub dates: String,
}

/// A question of an interview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Interview {
    /// Who is asked.
    pub role: Role,
    /// The question.
    pub ask: String,
}

/// A made-up firm whose documents serve as samples.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct SampleFirm {
    /// Stable key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Its size and trade in a few words.
    pub about: String,
    /// What stands for what in the samples, as (placeholder, in the firm's own
    /// words, in words that fit any firm).
    pub people: Vec<(String, String, String)>,
    /// Its services.
    pub services: Vec<String>,
}

/// A filled sample of a document or record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Sample {
    /// The key of the firm whose it is.
    pub firm: String,
    /// Which document or record it shows.
    pub of: ActionResult,
    /// Its parts in order.
    pub parts: Vec<SamplePart>,
}

/// A part of a sample: a heading with lines, a table, or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct SamplePart {
    /// Its heading.
    pub heading: String,
    /// Its lines.
    #[serde(default)]
    pub lines: Vec<String>,
    /// Its table: the head, then the rows, all of the same length.
    #[serde(default)]
    pub table: Vec<Vec<String>>,
}

/// A step on the way through the certification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct PathStep {
    /// Stable key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// When it comes.
    pub when: String,
    /// What happens, and what to do.
    pub steps: Vec<String>,
    /// What often goes wrong.
    #[serde(default)]
    pub watch: Vec<String>,
    /// Terms of the step and what they mean, such as the grades of findings.
    #[serde(default)]
    pub terms: Vec<(String, String)>,
    /// Where it is known from.
    pub provenance: Provenance,
}

/// A law that may touch a provider of services.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Law {
    /// Stable key; a visitor's choice refers to it.
    pub key: String,
    /// Its name, with the number under which it can be found.
    pub name: String,
    /// Where it holds.
    pub region: String,
    /// Signs that it touches a firm.
    pub touches: Vec<String>,
    /// What it asks for by when.
    pub deadlines: Vec<String>,
    /// What follows for service management.
    pub about: String,
    /// Questions whose answers it changes.
    pub questions: Vec<QuestionId>,
    /// Actions that it adds to.
    pub actions: Vec<ActionId>,
    /// The day on which this was looked up.
    pub checked: Date,
    /// Where it is known from.
    pub provenance: Provenance,
}

/// Somewhere to learn or to ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
pub struct Resource {
    /// What kind it is.
    pub kind: ResourceKind,
    /// Its name.
    pub name: String,
    /// Where it is, or `worldwide`.
    pub region: String,
    /// What one finds there.
    pub about: String,
    /// Its address, without the protocol.
    pub address: String,
    /// How sure it is.
    pub source: Source,
    /// The day on which it was last looked up.
    pub checked: Date,
}

/// The kind of a resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Read)]
#[serde(rename_all = "kebab-case")]
pub enum ResourceKind {
    /// Free to read.
    FreeMaterial,
    /// People who do the same.
    Association,
    /// Courses and examinations.
    Course,
    /// Lists in which bodies can be looked up.
    Register,
    /// Where standards are sold or read.
    Shop,
}

impl ResourceKind {
    /// All kinds in the order they are shown.
    pub const ALL: [Self; 5] = [
        Self::FreeMaterial,
        Self::Association,
        Self::Course,
        Self::Register,
        Self::Shop,
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_audit_is_cut_into_days_of_about_the_same_length() {
        let sheet = |(sub_clause, minutes)| AuditSheet {
            sub_clause,
            minutes,
            samples: Vec::new(),
            questions: Vec::new(),
            passes: String::new(),
            finding: String::new(),
        };
        let check = |minutes: &[u32], days: usize, expected: &[&[u32]]| {
            let sheets = SubClause::all().zip(minutes.iter().copied()).map(sheet);
            let guide = Guide {
                sheets: sheets.collect(),
                ..Guide::default()
            };
            let cut: Vec<Vec<u32>> = guide
                .audit_days(days)
                .iter()
                .map(|day| day.iter().map(|sheet| sheet.minutes).collect())
                .collect();
            assert_eq!(cut, expected, "{minutes:?} in {days} days");
        };
        check(&[30, 30, 30, 30], 1, &[&[30, 30, 30, 30]]);
        check(&[30, 30, 30, 30], 2, &[&[30, 30], &[30, 30]]);
        check(&[60, 20, 20, 20], 2, &[&[60], &[20, 20, 20]]);
        check(&[30, 30], 9, &[&[30], &[30]]);
        check(&[], 3, &[]);
    }
}
