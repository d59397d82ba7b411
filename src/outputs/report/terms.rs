//! The glossary: the terms that the report uses, and no others.

use super::model::{Block, Place, Section};
use crate::core::bank::Term;
use crate::core::sort::sort_by_key;
use crate::messages::t;
use crate::outputs::source::Source;

/// The section; none where no term is used.
pub(super) fn section(of: &Source<'_>, sections: &[Section]) -> Option<Section> {
    let mut text = String::new();
    for words in sections.iter().flat_map(|section| &section.blocks) {
        for words in words.texts() {
            text.push(' ');
            text.push_str(&words.to_lowercase());
        }
    }
    let terms = of.bank.lists().glossary.iter();
    let used = terms.filter(|term| is_used(term, &text));
    let used = used.map(|term| (term.term.clone(), first_sentence(&term.means).to_owned()));
    let mut used: Vec<(String, String)> = used.collect();
    sort_by_key(&mut used, |(term, _)| term.to_lowercase());
    (!used.is_empty()).then(|| Section {
        id: "terms",
        title: t("report.terms").to_owned(),
        place: Place::Flowing,
        blocks: vec![Block::Terms(used)],
    })
}

/// What a term means in short, a sentence that says something; the page's glossary has
/// the rest.
fn first_sentence(text: &str) -> &str {
    const LEAST: usize = 30;
    let mut ends = text
        .match_indices(". ")
        .map(|(end, _)| end.saturating_add(1));
    let end = ends.find(|end| *end >= LEAST);
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}

/// Whether a term, or the short form in its brackets, stands in a text in small letters.
fn is_used(term: &Term, text: &str) -> bool {
    let name = term.term.to_lowercase();
    let mut forms = name.split(['(', ')']).map(str::trim);
    forms.any(|form| !form.is_empty() && stands_in(form, text))
}

/// Whether words stand in a text as words of their own, or with the s of the plural.
fn stands_in(words: &str, text: &str) -> bool {
    text.match_indices(words).any(|(start, _)| {
        let before = text.get(..start).unwrap_or_default();
        let after = text.get(start.saturating_add(words.len())..);
        let after = after.unwrap_or_default();
        let after = after.strip_prefix('s').unwrap_or(after);
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::stands_in;

    #[test]
    fn a_term_is_used_where_it_stands_as_words_of_its_own() {
        let check = |words: &str, text: &str, expected: bool| {
            assert_eq!(stands_in(words, text), expected, "{words} in {text}");
        };
        check("change", "a change, and more", true);
        check("change", "two changes", true);
        check("change", "it is exchanged", false);
        check("change", "unchanged", false);
        check("stage 1", "the stage 1 audit", true);
        check("", "", true);
    }
}
