//! The report as HTML, read by a reader of XML: every text in its place, and no visitor's
//! word does anything.

use ready20k::outputs::report::{Block, Composed, Reader, board_page, html};
use ready20k::outputs::xml::held;
use roxmltree::{Document, Node, ParsingOptions};

use crate::support::{HOSTILE, SCRIPTS, everywhere, example, with_plan, without_plan};

fn parse(text: &str) -> Document<'_> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).unwrap()
}

/// The texts of the elements that hold only text, in order, those of drawings, of the
/// contents and of scripts left out.
fn texts(document: &Document<'_>) -> Vec<String> {
    fn collect(node: Node<'_, '_>, texts: &mut Vec<String>) {
        let is_left_out = ["svg", "nav", "script", "head"]
            .iter()
            .any(|name| node.has_tag_name(*name) || node.tag_name().name() == *name);
        if is_left_out {
            return;
        }
        for child in node.children() {
            if child.is_text() {
                texts.push(child.text().unwrap_or_default().to_owned());
            } else {
                collect(child, texts);
            }
        }
    }
    let mut found = Vec::new();
    collect(document.root_element(), &mut found);
    found.retain(|text| !text.trim().is_empty());
    found
}

/// Every text of the report in the file, in order, and none besides.
fn check(report: &Composed) {
    let file = html(report, Reader::Anybody);
    let document = parse(&file);
    let found: Vec<String> = texts(&document)
        .into_iter()
        .map(|text| text.trim().to_owned())
        .filter(|text| !["Ready", "20k"].contains(&text.as_str()))
        .collect();
    let line = |text: &&str| held(text).replace("\r\n", "\n").trim().to_owned();
    let expected: Vec<String> = report
        .texts()
        .iter()
        .chain([&report.foot.as_str()])
        .map(line)
        .filter(|text| !text.is_empty())
        .collect();
    for (place, (found, expected)) in found.iter().zip(&expected).enumerate() {
        assert_eq!(found, expected, "text {place}");
    }
    assert_eq!(found.len(), expected.len());
    let cells = document.descendants();
    let cells = cells.filter(|node| node.has_tag_name("td")).count();
    let composed = report.sections.iter().flat_map(|one| &one.blocks);
    let composed = composed.map(|block| match block {
        Block::Table(table) => table.rows.iter().map(Vec::len).sum(),
        _ => 0,
    });
    assert_eq!(cells, composed.sum::<usize>());
}

#[test]
fn every_text_arrives_in_order() {
    check(&with_plan(example("it-provider")).composed());
    check(&without_plan(example("finance")).composed());
    let made = with_plan(everywhere(SCRIPTS));
    check(&made.composed());
}

#[test]
fn every_character_arrives_or_is_shown_by_a_sign() {
    let all: String = (0..0x300_u32)
        .chain([0x2028, 0x2029, 0xfeff, 0xfffe, 0xffff, 0x1_ffff, 0x10_ffff])
        .filter_map(char::from_u32)
        .collect();
    let report = with_plan(everywhere(&all)).composed();
    let file = html(&report, Reader::Anybody);
    let texts = texts(&parse(&file)).concat();
    for letter in all.chars().filter(|letter| *letter != '\r') {
        let shown = held(&letter.to_string()).into_owned();
        assert!(texts.contains(&shown), "U+{:04X}", u32::from(letter));
    }
}

#[test]
fn hostile_words_do_nothing() {
    let made = with_plan(everywhere(HOSTILE));
    for report in [made.composed(), board_page(&made.source())] {
        check(&report);
        for reader in [Reader::Anybody, Reader::Printer("blob:x")] {
            let file = html(&report, reader);
            let document = parse(&file);
            let named = |name: &str| {
                let all = document.descendants();
                all.filter(|node| node.tag_name().name() == name).count()
            };
            let own = usize::from(reader == Reader::Anybody);
            assert_eq!(named("script"), own);
            assert_eq!(named("style"), own);
            assert_eq!(named("link"), 1 - own);
            assert_eq!(named("img") + named("iframe") + named("object"), 0);
            for node in document.descendants() {
                for attribute in node.attributes() {
                    let (name, value) = (attribute.name(), attribute.value());
                    assert!(!name.starts_with("on"), "{name}");
                    let is_link = name == "href" && !value.starts_with('#');
                    assert!(!is_link || value == "blob:x", "{value}");
                    assert!(name != "src" && name != "style", "{name}");
                }
            }
            // What stands in the styles can end neither a string nor the element.
            let style = file.split("<style>").nth(1);
            let style = style.and_then(|rest| rest.split("</style>").next());
            if let Some(style) = style {
                assert!(!style.contains("alert(1)"), "{style}");
                assert!(!style.contains('<'), "{style}");
            }
        }
    }
}
