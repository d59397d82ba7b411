//! What is written is read by others, and what strangers send is read or refused.

use super::*;

const SCRIPTS: &str = "Żółw Ωmega Кот قطة שלום 中文 👩‍👩‍👧 e\u{301}";

/// The text of a document's root and of its attribute, by a reader of others.
fn by_others(document: &str) -> (String, String) {
    let read = roxmltree::Document::parse(document).unwrap();
    let root = read.root_element();
    (
        root.text().unwrap_or_default().to_owned(),
        root.attribute("a").unwrap_or_default().to_owned(),
    )
}

fn by_us(document: &str) -> (String, String) {
    let mut reader = Reader::new(document.as_bytes()).unwrap();
    let start = reader.event().unwrap().unwrap();
    let attribute = start.attribute("a").unwrap_or_default().to_owned();
    (reader.text_within().unwrap(), attribute)
}

#[test]
fn what_is_written_is_what_others_read() {
    let all: String = (0..=0x2fff_u32).filter_map(char::from_u32).collect();
    for text in [
        "plain",
        SCRIPTS,
        "<b a='1'>&amp;]]></b>\"'",
        "a\r\nb\rc\td\n",
        " leading and trailing ",
        "\u{b}\u{2}\u{fffe}_x000B_\u{85}\u{2028}",
        &all,
    ] {
        let document = Xml::document("r", &[("a", text)], |xml| xml.text(text));
        let expected = held(text).into_owned();
        let expected = (expected.clone(), expected);
        assert_eq!(by_others(&document), expected, "{text:?}");
        assert_eq!(by_us(&document), expected, "{text:?}");
    }
}

#[test]
fn what_cannot_be_held_can_be_seen() {
    assert_eq!(held("a\u{b}b\0\u{ffff}\t"), "a␋b␀\u{fffd}\t");
    assert!(matches!(held(SCRIPTS), Cow::Borrowed(_)));
}

#[test]
fn elements_close_themselves() {
    let document = Xml::document("a", &[], |xml| {
        xml.element("b", &[("x", "1")], |xml| xml.leaf("c", &[], "t"));
        xml.element("d", &[], |_| {});
        xml.leaf("e", &[], "");
        xml.empty("f", &[("y", "<")]);
    });
    let body = document.split_once('\n').unwrap().1;
    assert_eq!(
        body,
        "<a><b x=\"1\"><c>t</c></b><d/><e/><f y=\"&lt;\"/></a>"
    );
}

fn events(document: &str) -> Result<Vec<String>, (Fault, usize, usize)> {
    let fault = |problem: XmlProblem| (problem.fault, problem.line, problem.column);
    let mut reader = Reader::new(document.as_bytes()).map_err(fault)?;
    let mut all = Vec::new();
    while let Some(event) = reader.event().map_err(fault)? {
        all.push(match event {
            Event::Start(name, attributes) => format!("{name}{attributes:?}"),
            Event::Text(text) => format!("{text:?}"),
            Event::End => "/".to_owned(),
        });
    }
    Ok(all)
}

#[test]
fn documents_of_others_are_read() {
    let document = "\u{feff}<?xml version='1.0'?>\n<!-- <x> -->\n<x:a xmlns:x='u' x:b = \"1 &lt; 2\" c='&#65;&#x42;'>\r\n<![CDATA[<&\r\n]]>t&amp;<b/>é</x:a>\n<!-- end -->";
    let expected = [
        "a[(\"x\", \"u\"), (\"b\", \"1 < 2\"), (\"c\", \"AB\")]",
        "\"\\n\"",
        "\"<&\\n\"",
        "\"t&\"",
        "b[]",
        "/",
        "\"é\"",
        "/",
    ];
    assert_eq!(events(document).unwrap(), expected);
}

#[test]
fn every_refusal_says_what_and_where() {
    #[track_caller]
    fn check(document: &str, fault: Fault, line: usize, column: usize) {
        assert_eq!(events(document), Err((fault, line, column)), "{document}");
    }
    check("", Fault::BreaksOff, 1, 1);
    check("hello", Fault::NotXml, 1, 1);
    check("<a>\n<b></a>", Fault::NotXml, 2, 4);
    check("<a>", Fault::BreaksOff, 1, 4);
    check("<a b='1' b='2'/>", Fault::NotXml, 1, 15);
    check("<a b=1/>", Fault::NotXml, 1, 6);
    check("<a b='<'/>", Fault::NotXml, 1, 6);
    check("<a>&nbsp;</a>", Fault::NotXml, 1, 4);
    check("<a>&#0;</a>", Fault::NotXml, 1, 4);
    check("<a>&#+65;</a>", Fault::NotXml, 1, 4);
    check("<a/><b/>", Fault::NotXml, 1, 5);
    check("<a/>x", Fault::NotXml, 1, 5);
    check(
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        Fault::Declares,
        1,
        1,
    );
    check(&"<a>".repeat(300), Fault::TooDeep, 1, 601);
    let latin = Reader::new(b"<a>\xe9</a>").map(|_| ()).unwrap_err();
    assert_eq!(latin.fault, Fault::NotUtf8);
}

#[test]
fn what_is_damaged_never_panics() {
    let document = Xml::document("r", &[("a", SCRIPTS)], |xml| {
        xml.leaf("b", &[("c", "<&>")], SCRIPTS);
    });
    for at in 0..document.len() {
        let mut bytes = document.clone().into_bytes();
        bytes.truncate(at);
        let _: Option<usize> = count(&bytes);
        for with in *b"<>&'\"/!\0" {
            let mut bytes = document.clone().into_bytes();
            bytes[at] = with;
            // Never more pieces than bytes: it comes to an end.
            assert!(count(&bytes).is_none_or(|pieces| pieces < bytes.len()));
        }
    }
}

fn count(bytes: &[u8]) -> Option<usize> {
    let mut reader = Reader::new(bytes).ok()?;
    let mut pieces = 0;
    while reader.event().ok()?.is_some() {
        pieces += 1;
    }
    Some(pieces)
}
