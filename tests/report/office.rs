//! The report as a document of Word and the slides as a presentation, read by a reader of
//! XML: every text in its place, and each part where the others look for it.

use ready20k::outputs::Output;
use ready20k::outputs::report::{
    BETWEEN, Composed, Content, Deck, MARK, board_page, docx, pptx, slides,
};
use ready20k::outputs::xml::held;
use ready20k::outputs::zip::{Bounds, Zip};
use roxmltree::{Document, Node};

use crate::support::{HOSTILE, SCRIPTS, everywhere, example, today, with_plan, without_plan};

const BOUNDS: Bounds = Bounds {
    parts: 100,
    bytes: 1 << 26,
};

/// The parts of a file: path and content.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let zip = Zip::open(file, &BOUNDS).unwrap();
    let part = |name: &str| {
        let bytes = zip.part(name).unwrap();
        (name.to_owned(), String::from_utf8(bytes).unwrap())
    };
    let own = zip.names().filter(|name| !name.ends_with(".xlsx"));
    own.map(part).collect()
}

fn named<'a>(parts: &'a [(String, String)], path: &str) -> &'a str {
    let found = parts.iter().find(|(name, _)| name == path);
    &found.unwrap_or_else(|| panic!("no {path}")).1
}

/// Every part is XML, has a type, and what it relates to is there.
fn check_parts(file: &[u8]) -> Vec<(String, String)> {
    let parts = parts(file);
    let types = named(&parts, "[Content_Types].xml");
    for (name, text) in &parts {
        let document = Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let is_typed = types.contains(&format!("\"/{name}\"")) || name.ends_with(".rels");
        assert!(
            is_typed || name == "[Content_Types].xml",
            "{name} has no type"
        );
        if !name.ends_with(".rels") {
            continue;
        }
        // ppt/slides/_rels/slide0.xml.rels speaks for ppt/slides/slide0.xml.
        let (folder, _) = name.split_once("_rels/").unwrap();
        for relation in document.descendants() {
            if let Some(target) = relation.attribute("Target") {
                let mut path: Vec<&str> = folder.split('/').filter(|one| !one.is_empty()).collect();
                for step in target.split('/') {
                    if step == ".." {
                        path.pop();
                    } else {
                        path.push(step);
                    }
                }
                let path = path.join("/");
                if path.ends_with(".xlsx") {
                    continue;
                }
                assert!(parts.iter().any(|(own, _)| *own == path), "{name}: {path}");
            }
        }
    }
    parts
}

/// The texts of the runs, line ends and tabs as they were.
fn runs(document: &Document<'_>) -> Vec<String> {
    let text = |run: Node<'_, '_>| {
        let piece = |node: Node<'_, '_>| match node.tag_name().name() {
            "t" => node.text().unwrap_or_default().to_owned(),
            "br" => "\n".to_owned(),
            "tab" => "\t".to_owned(),
            _ => String::new(),
        };
        run.children().map(piece).collect::<String>()
    };
    let runs = document.descendants();
    let runs = runs.filter(|node| node.tag_name().name() == "r" && node.is_element());
    runs.map(text).filter(|text| !text.is_empty()).collect()
}

fn line(text: &str) -> String {
    held(&text.replace("\r\n", "\n").replace('\r', "\n")).into_owned()
}

fn check_document(report: &Composed) {
    let parts = check_parts(&docx(report, today()));
    let document = Document::parse(named(&parts, "word/document.xml")).unwrap();
    let mut found = runs(&document);
    found.retain(|text| text != MARK && text != BETWEEN);
    let mut expected = Vec::new();
    let texts = report.texts();
    let mut texts = texts.iter();
    if let Some(cover) = &report.cover {
        for text in texts.by_ref() {
            expected.push(line(text));
            if *text == cover.disclaimer {
                break;
            }
        }
        expected.push(line(&cover.contents));
        expected.extend(report.sections.iter().map(|section| line(&section.title)));
    }
    expected.extend(texts.map(|text| line(text)));
    for (place, (found, expected)) in found.iter().zip(&expected).enumerate() {
        assert_eq!(found, expected, "text {place}");
    }
    assert_eq!(found.len(), expected.len());
    let header = Document::parse(named(&parts, "word/header.xml")).unwrap();
    assert_eq!(runs(&header), [line(&report.running)]);
}

#[test]
fn every_text_arrives_in_the_document() {
    check_document(&with_plan(example("it-provider")).composed());
    check_document(&without_plan(example("finance")).composed());
    check_document(&with_plan(everywhere(SCRIPTS)).composed());
    let all: String = (0..0x300_u32)
        .chain([0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff, 0x1_ffff, 0x10_ffff])
        .filter_map(char::from_u32)
        .collect();
    check_document(&with_plan(everywhere(&all)).composed());
    let made = with_plan(everywhere(HOSTILE));
    check_document(&made.composed());
    check_document(&board_page(&made.source()));
}

#[test]
fn the_document_has_headings_heads_of_tables_and_pictures_with_words() {
    let report = with_plan(example("it-provider")).composed();
    let parts = check_parts(&docx(&report, today()));
    let document = Document::parse(named(&parts, "word/document.xml")).unwrap();
    let with = |name: &str, value: &str| {
        let nodes = document.descendants();
        let is_it = |node: &Node<'_, '_>| {
            node.tag_name().name() == name && node.attributes().any(|one| one.value() == value)
        };
        nodes.filter(is_it).count()
    };
    assert_eq!(with("pStyle", "Heading1"), report.sections.len());
    let count = |name: &str| {
        let nodes = document.descendants();
        nodes.filter(|node| node.tag_name().name() == name).count()
    };
    assert_eq!(with("tblStyle", "Report"), count("tblHeader"));
    assert_eq!(count("docPr"), 3);
    for picture in document
        .descendants()
        .filter(|node| node.tag_name().name() == "docPr")
    {
        assert!(
            picture
                .attribute("descr")
                .is_some_and(|words| words.len() > 20)
        );
    }
    // Every style that is used is there.
    let styles = Document::parse(named(&parts, "word/styles.xml")).unwrap();
    for node in document.descendants() {
        if ["pStyle", "tblStyle"].contains(&node.tag_name().name()) {
            let used = node.attributes().next().unwrap().value();
            let mut all = styles.descendants();
            let is_it = |one: Node<'_, '_>| one.attributes().any(|own| own.value() == used);
            assert!(all.any(is_it), "no style {used}");
        }
    }
}

#[test]
fn the_chart_of_the_way_names_the_date_aimed_at() {
    let report = with_plan(example("it-provider")).composed();
    let parts = check_parts(&docx(&report, today()));
    let charts = parts.iter().filter(|(name, _)| name.contains("charts/"));
    let names = |(name, text): &(String, String)| -> Vec<String> {
        let document = Document::parse(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let category = document.descendants().find(|node| node.has_tag_name("cat"));
        let nodes = category.into_iter().flat_map(|node| node.descendants());
        let texts = nodes.filter(|node| node.tag_name().name() == "v");
        texts
            .filter_map(|node| node.text().map(str::to_owned))
            .collect()
    };
    let all: Vec<Vec<String>> = charts.map(names).collect();
    let way = all
        .iter()
        .find(|names| names.iter().any(|name| name.contains("95")));
    let last = way.and_then(|names| names.last().cloned());
    assert_eq!(last.as_deref(), Some("Wanted by 31 Aug 2028"), "{all:#?}");
}

fn check_slides(deck: &Deck) {
    let parts = check_parts(&pptx(deck, today()));
    for (place, slide) in deck.slides.iter().enumerate() {
        let path = format!("ppt/slides/slide{place}.xml");
        let document = Document::parse(named(&parts, &path)).unwrap();
        let found = runs(&document);
        let mut expected: Vec<&str> = vec![&slide.title, &slide.lead, &deck.disclaimer];
        expected.push(&deck.running);
        match &slide.content {
            Content::Measures(all) => {
                for one in all {
                    expected.extend([one.label.as_str(), &one.value, one.of.trim(), &one.basis]);
                }
            }
            Content::Figures(figures) => {
                let legends = figures.iter().flat_map(|figure| &figure.legend);
                expected.extend(legends.map(|(_, words)| words.as_str()));
            }
            Content::Table(table) => {
                expected.extend(table.columns.iter().map(|column| column.title));
                expected.extend(table.rows.iter().flatten().map(|cell| cell.text.as_str()));
            }
            Content::Points(points) => expected.extend(points.iter().map(String::as_str)),
        }
        let lines = expected.iter().flat_map(|text| text.lines());
        for text in lines.filter(|text| !text.is_empty()) {
            assert!(found.contains(&line(text)), "{text} is not on {path}");
        }
        let titles = document.descendants();
        let titles = titles.filter(|node| node.attribute("type") == Some("title"));
        assert_eq!(titles.count(), 1, "{path}");
    }
}

#[test]
fn a_file_is_handed_out_only_if_it_holds_every_text() {
    for text in ["x", SCRIPTS, HOSTILE, "a\tb\r\nc\u{b}\u{0}d"] {
        let made = with_plan(everywhere(text));
        for output in [Output::Html, Output::Board, Output::Word, Output::Slides] {
            assert!(output.make(&made.source()).is_ok(), "{output:?}: {text}");
        }
    }
}

#[test]
fn five_slides_say_what_the_page_says() {
    let made = with_plan(example("it-provider"));
    let deck = slides(&made.source());
    check_slides(&deck);
    let Content::Points(asked) = &deck.slides[4].content else {
        panic!("no points");
    };
    let all = asked.join("\n");
    for part in [
        "22.5\u{a0}h a week",
        "Service manager 5\u{a0}h",
        "€24,000",
        "31 Aug 2028",
        "5.1 Leadership",
    ] {
        assert!(all.contains(part), "{part} is not in\n{all}");
    }
    check_slides(&slides(&without_plan(example("finance")).source()));
    check_slides(&slides(&with_plan(everywhere(SCRIPTS)).source()));
    check_slides(&slides(&with_plan(everywhere(HOSTILE)).source()));
}
