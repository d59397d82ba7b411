//! Every word in every format: notes of seven scripts, every control character and what
//! tries to break out arrive as they were, or as the sign that stands for them, and do
//! nothing.

use std::sync::OnceLock;

use ready20k::exchange;
use ready20k::outputs::csv::{self, Start};
use ready20k::outputs::sealed::Sealed;
use ready20k::outputs::workbook::{Value, grids};
use ready20k::outputs::xml::held;
use ready20k::outputs::zip::{Bounds, Zip};
use ready20k::outputs::{Layout, Output, Table, ics, share_link};

use crate::support::{HOSTILE, SCRIPTS, World, filled_with};
use crate::whole::outputs;

/// All words in one, with every control character, and what lies beyond ASCII.
fn words() -> String {
    let controls: String = (0..0xa0_u32).filter_map(char::from_u32).collect();
    let rare = "\u{ad}\u{200b}\u{200f}\u{2028}\u{2029}\u{feff}\u{fffe}\u{ffff}\u{1fffe}";
    let words = SCRIPTS.iter().chain(&HOSTILE);
    // Blanks at the ends are no words.
    format!(
        "{}|{controls}|{rare}|",
        words.copied().collect::<Vec<_>>().join("|")
    )
}

/// What follows from an assessment with these words in every field.
fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| World::of(filled_with(&mut words)))
}

/// The same with a harmless word.
fn plain() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| World::of(filled_with(&mut || "x".to_owned())))
}

fn bytes(world: &World, output: Output) -> Vec<u8> {
    output.make(&world.source()).unwrap().bytes
}

fn text(world: &World, output: Output) -> String {
    String::from_utf8(bytes(world, output)).unwrap()
}

/// The parts of an office file that are XML.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let bounds = Bounds {
        parts: 500,
        bytes: 1 << 28,
    };
    let zip = Zip::open(file, &bounds).unwrap();
    let names = zip.names().filter(|name| !name.ends_with(".xlsx"));
    let part = |name: &str| {
        let text = String::from_utf8(zip.part(name).unwrap()).unwrap();
        (name.to_owned(), text)
    };
    names.map(part).collect()
}

/// The words of XML, paragraph by paragraph.
fn xml(text: &str) -> String {
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..roxmltree::ParsingOptions::default()
    };
    let document = roxmltree::Document::parse_with_options(text, options).unwrap();
    let mut all = String::new();
    for node in document.descendants() {
        match node.tag_name().name() {
            "br" => all.push('\n'),
            "tab" if node.is_element() => all.push('\t'),
            _ if node.is_text() => all.push_str(node.text().unwrap_or_default()),
            _ => {}
        }
    }
    all
}

fn office(output: Output, part: &str) -> String {
    let parts = parts(&bytes(world(), output));
    let own = parts.iter().filter(|(name, _)| name.starts_with(part));
    own.map(|(_, text)| xml(text)).collect()
}

fn cells(output: Output) -> String {
    let grids = grids(&bytes(world(), output)).unwrap();
    let rows = grids.iter().flat_map(|grid| &grid.rows);
    let cells = rows.flat_map(|(_, cells)| cells);
    let texts = cells.map(|(_, value)| match value {
        Value::Text(text) => format!("{text}\n"),
        Value::Number(number) => format!("{number}\n"),
    });
    texts.collect()
}

/// What another reader finds in a file, and the words as the format has them.
fn found(output: Output) -> Option<(String, String)> {
    let words = words();
    let lines = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
    let signs = held(&words).into_owned();
    Some(match output {
        Output::Html | Output::Board | Output::Project => (xml(&text(world(), output)), signs),
        Output::Word => (office(output, "word/document"), lines(&signs)),
        // A line is a paragraph of its own there.
        Output::Slides => {
            let bare = |text: &str| lines(text).replace(['\n', '\t'], "");
            (bare(&office(output, "ppt/slides/")), bare(&signs))
        }
        Output::Workbook | Output::TaskBook(_) => (cells(output), words),
        Output::Csv(
            Table::Clauses | Table::Scores | Table::Phases | Table::Crosswalk | Table::Training,
            _,
        )
        | Output::Framework => return None,
        Output::Csv(..) | Output::Tasks(..) => {
            let rows = csv::read(&text(world(), output)).unwrap();
            (rows.concat().join("\n"), words)
        }
        Output::Calendar => {
            let events = ics::read(&text(world(), output)).unwrap();
            let about: Vec<String> = events.into_iter().map(|event| event.about).collect();
            // DEL has a sign, too.
            (
                about.join("\n"),
                lines(&signs).replace('\u{7f}', "\u{2421}"),
            )
        }
    })
}

#[test]
fn every_word_arrives_in_every_format() {
    let mut told = 0;
    for output in outputs() {
        let Some((found, expected)) = found(output) else {
            continue;
        };
        told += 1;
        // What turns the words around is set apart by signs that nobody sees.
        let bare = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
        let (found, expected) = (bare(&found), bare(&expected));
        for (place, part) in expected.trim().split('|').enumerate() {
            let part = part.trim();
            assert!(found.contains(part), "{output:?}: part {place}: {part:?}");
        }
        let whole = expected.trim();
        assert!(found.contains(whole), "{output:?}: only in pieces");
    }
    assert!(told > 20, "{told}");
}

#[test]
fn every_word_comes_back() {
    let one = &world().assessment;
    let made = "2026-11-27T00:00:00Z";
    let file = exchange::export(std::slice::from_ref(one), made, Vec::new()).unwrap();
    let own = std::slice::from_ref(one);
    assert_eq!(exchange::import(&file).unwrap().assessments, own);
    let link = share_link::write(one, made).unwrap();
    assert_eq!(share_link::read(&link).unwrap().assessments, own);
    assert!(Sealed::read(&file).is_none());
}

/// How often elements of a name stand in the parts of a file.
fn count(parts: &[(String, String)], name: &str) -> usize {
    let start = format!("<{name}");
    let is_it = |text: &str| {
        let rest = text.match_indices(&start);
        rest.filter(|(at, _)| text[at + start.len()..].starts_with([' ', '>', '/']))
            .count()
    };
    parts.iter().map(|(_, text)| is_it(text)).sum()
}

#[test]
fn no_word_does_anything_in_an_office_file() {
    for output in [
        Output::Word,
        Output::Slides,
        Output::Workbook,
        Output::TaskBook(Layout::CisoAssistant),
        Output::Framework,
    ] {
        let own = parts(&bytes(world(), output));
        let harmless = parts(&bytes(plain(), output));
        assert_eq!(own.len(), harmless.len(), "{output:?}");
        for (name, text) in &own {
            assert!(
                roxmltree::Document::parse(text).is_ok(),
                "{output:?}: {name}"
            );
            assert!(!text.contains("TargetMode"), "{output:?}: {name}");
        }
        // Formulas, fields, links and what is embedded: as many as with a harmless word.
        for element in [
            "f",
            "w:instrText",
            "w:fldSimple",
            "w:hyperlink",
            "w:object",
            "w:altChunk",
            "a:hlinkClick",
            "hyperlink",
            "oleObject",
            "script",
        ] {
            let (found, expected) = (count(&own, element), count(&harmless, element));
            assert_eq!(found, expected, "{output:?}: {element}");
        }
        assert_eq!(count(&own, "f"), 0, "{output:?}");
    }
}

#[test]
fn no_word_adds_to_a_calendar_or_a_project_file() {
    for (output, start) in [
        (Output::Calendar, "\r\nBEGIN:"),
        (Output::Project, "<Task>"),
    ] {
        let count = |world| text(world, output).matches(start).count();
        assert_eq!(count(world()), count(plain()), "{output:?}");
    }
    let start = Start::Plain;
    for table in Table::ALL {
        let rows = |world| {
            csv::read(&text(world, Output::Csv(table, start)))
                .unwrap()
                .len()
        };
        assert_eq!(rows(world()), rows(plain()), "{table:?}");
    }
}
