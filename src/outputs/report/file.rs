//! The report as files, each read again before anybody is told that it is whole: none is
//! handed out that does not hold every text.

use super::docx::docx;
use super::html::{Reader as For, html};
use super::model::Composed;
use super::pptx::pptx;
use super::slides::{Content, Deck};
use crate::core::date::Date;
use crate::outputs::xml::{Event, Reader, held};
use crate::outputs::zip::{Bounds, Zip};

/// A page that any browser opens.
pub(in crate::outputs) fn page_file(composed: &Composed) -> Option<Vec<u8>> {
    let file = html(composed, For::Anybody);
    let (_, markup) = file.split_once('\n')?;
    holds(&words(markup)?, &composed.texts()).then(|| file.into_bytes())
}

/// A document of a word processor.
pub(in crate::outputs) fn word_file(composed: &Composed, today: Date) -> Option<Vec<u8>> {
    let file = docx(composed, today);
    let zip = Zip::open(&file, &BOUNDS).ok()?;
    let text = String::from_utf8(zip.part("word/document.xml").ok()?).ok()?;
    holds(&words(&text)?, &composed.texts()).then_some(file)
}

/// Slides for the board.
pub(in crate::outputs) fn slides_file(deck: &Deck, today: Date) -> Option<Vec<u8>> {
    let file = pptx(deck, today);
    let zip = Zip::open(&file, &BOUNDS).ok()?;
    let is_whole = deck.slides.iter().enumerate().all(|(place, slide)| {
        let part = zip.part(&format!("ppt/slides/slide{place}.xml")).ok();
        let text = part.and_then(|part| String::from_utf8(part).ok());
        let words = text.and_then(|text| words(&text));
        let mut texts = vec![slide.title.as_str(), &slide.lead];
        texts.extend(texts_of(deck, &slide.content));
        words.is_some_and(|words| holds(&words, &texts))
    });
    is_whole.then_some(file)
}

/// More than any report needs.
const BOUNDS: Bounds = Bounds {
    parts: 100,
    bytes: 1 << 28,
};

/// The texts of a slide's content, in the order in which they stand, and what each has.
fn texts_of<'a>(deck: &'a Deck, content: &'a Content) -> Vec<&'a str> {
    let mut texts = Vec::new();
    match content {
        Content::Measures(all) => {
            for one in all {
                texts.extend([one.label.as_str(), &one.value, &one.of, &one.basis]);
            }
        }
        Content::Figures(figures) => {
            let legends = figures.iter().flat_map(|figure| &figure.legend);
            texts.extend(legends.map(|(_, words)| words.as_str()));
        }
        Content::Table(table) => {
            texts.extend(table.rows.iter().flatten().map(|cell| cell.text.as_str()));
        }
        Content::Points(points) => texts.extend(points.iter().map(String::as_str)),
    }
    texts.extend([deck.disclaimer.as_str(), &deck.running]);
    texts
}

/// All words of a file of XML, without blanks; none if it cannot be read.
fn words(text: &str) -> Option<String> {
    let mut reader = Reader::new(text.as_bytes()).ok()?;
    let mut words = String::with_capacity(text.len() / 4);
    while let Some(event) = reader.event().ok()? {
        if let Event::Text(text) = event {
            words.extend(text.chars().filter(|letter| !letter.is_whitespace()));
        }
    }
    Some(words)
}

/// Whether words hold all texts in order, blanks and line ends aside.
fn holds(words: &str, texts: &[&str]) -> bool {
    let mut rest = words;
    texts.iter().all(|text| {
        let text: String = held(text)
            .chars()
            .filter(|one| !one.is_whitespace())
            .collect();
        let after = rest.find(&text).and_then(|at| rest.get(at..));
        let after = after.and_then(|found| found.get(text.len()..));
        after.map(|after| rest = after).is_some()
    })
}
