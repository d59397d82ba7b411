//! What could be broken: the list of cargo-mutants, and what is drawn of it.

use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::Result;

/// A way in which a place could be broken.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Mutant {
    /// Where and how, in words.
    pub(crate) name: String,
    pub(crate) file: String,
    pub(crate) genre: Genre,
    /// What stands there instead; nothing where something is deleted.
    pub(crate) replacement: String,
    pub(crate) span: Span,
}

/// What kind of thing is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(crate) enum Genre {
    /// A function returns something at once.
    FnValue,
    /// A member of a value is that of the value which it is made from.
    StructField,
    BinaryOperator,
    /// An operator goes.
    UnaryOperator,
    /// An arm of a match goes.
    MatchArm,
    MatchArmGuard,
}

/// From a place up to another.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Span {
    pub(crate) start: Place,
}

/// A line and a column, both from 1, in characters.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Place {
    line: usize,
    column: usize,
}

impl Place {
    /// Where that is in a text, in bytes.
    pub(crate) fn offset(self, text: &str) -> usize {
        let before: usize = text
            .split_inclusive('\n')
            .take(self.line - 1)
            .map(str::len)
            .sum();
        let line = &text[before..];
        let within = line.char_indices().nth(self.column - 1);
        before + within.map_or(line.len(), |(place, _)| place)
    }
}

/// All that could be broken in some files.
pub(crate) fn mutants(files: &[String]) -> Result<Vec<Mutant>> {
    let listed = Command::new("cargo")
        .args(["mutants", "--list", "--json"])
        .args(files.iter().map(|file| format!("--file={file}")))
        .stderr(Stdio::inherit())
        .output()?;
    Ok(serde_json::from_slice(&listed.stdout)?)
}

/// Some of all, by chance; the same at each run with a seed.
pub(crate) fn draw(all: &[Mutant], count: usize, seed: u64) -> Vec<Mutant> {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut below = |end: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % end as u64) as usize
    };
    let mut left: Vec<&Mutant> = all.iter().collect();
    let count = count.min(left.len());
    (0..count)
        .map(|_| left.swap_remove(below(left.len())).clone())
        .collect()
}
