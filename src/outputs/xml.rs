//! XML 1.0: a writer that cannot leave an element open, and a reader that takes in what
//! strangers send.
//!
//! XML cannot hold most control characters. Where a format has no way of its own to
//! write them, they are shown by the signs that Unicode has for them.

use std::borrow::Cow;

/// Whether XML 1.0 can hold a character, written as it is or by its number.
#[must_use]
pub fn is_held(letter: char) -> bool {
    !matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// A text with a sign that can be seen in place of each character that XML cannot hold:
/// U+240B for U+000B, and U+FFFD for what is no character at all.
#[must_use]
pub fn held(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_held) {
        return Cow::Borrowed(text);
    }
    let sign = |letter: char| match letter {
        letter if is_held(letter) => letter,
        control @ '\0'..='\u{1f}' => {
            char::from_u32(0x2400 + u32::from(control)).unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        _ => char::REPLACEMENT_CHARACTER,
    };
    Cow::Owned(text.chars().map(sign).collect())
}

/// Attributes: names and values.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

/// XML that is being written.
#[derive(Debug, Clone, Default)]
pub struct Xml {
    text: String,
}

impl Xml {
    /// A document with its declaration and one element, within which the rest is written.
    #[must_use]
    pub fn document(
        name: &str,
        attributes: Attributes<'_>,
        within: impl FnOnce(&mut Self),
    ) -> String {
        let mut xml = Self {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned(),
        };
        xml.element(name, attributes, within);
        xml.text
    }

    /// An element with what is written within it.
    pub fn element(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        within: impl FnOnce(&mut Self),
    ) {
        self.begin(name, attributes);
        let before = self.text.len();
        self.text.push('>');
        within(self);
        if self.text.len() == before + 1 {
            self.text.truncate(before);
            self.text.push_str("/>");
        } else {
            self.text.push_str("</");
            self.text.push_str(name);
            self.text.push('>');
        }
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.begin(name, attributes);
        self.text.push_str("/>");
    }

    /// An element of text.
    pub fn leaf(&mut self, name: &str, attributes: Attributes<'_>, text: &str) {
        self.element(name, attributes, |xml| xml.text(text));
    }

    /// Text within an element.
    pub fn text(&mut self, text: &str) {
        self.escape(text, Within::Element);
    }

    fn begin(&mut self, name: &str, attributes: Attributes<'_>) {
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            self.escape(value, Within::Attribute);
            self.text.push('"');
        }
    }

    /// Writes people's words. What readers would change (line ends, and blanks within
    /// attributes) is written by number.
    fn escape(&mut self, text: &str, within: Within) {
        for letter in held(text).chars() {
            match (letter, within) {
                ('&', _) => self.text.push_str("&amp;"),
                ('<', _) => self.text.push_str("&lt;"),
                ('>', _) => self.text.push_str("&gt;"),
                ('\r', _) => self.text.push_str("&#13;"),
                ('"', Within::Attribute) => self.text.push_str("&quot;"),
                ('\n', Within::Attribute) => self.text.push_str("&#10;"),
                ('\t', Within::Attribute) => self.text.push_str("&#9;"),
                (letter, _) => self.text.push(letter),
            }
        }
    }
}

#[derive(Clone, Copy)]
enum Within {
    Element,
    Attribute,
}

/// How deep elements may lie within each other.
const DEEPEST: usize = 200;

/// What stands next in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<'a> {
    /// An element begins: its name and attributes, each without a prefix.
    Start(&'a str, Vec<(&'a str, Cow<'a, str>)>),
    /// Text.
    Text(Cow<'a, str>),
    /// The element that began last ends.
    End,
}

impl Event<'_> {
    /// The value of an attribute of an element that begins.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let Self::Start(_, attributes) = self else {
            return None;
        };
        let found = attributes.iter().find(|(own, _)| *own == name);
        found.map(|(_, value)| value.as_ref())
    }
}

/// What is wrong with a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It is not in UTF-8.
    NotUtf8,
    /// It breaks off.
    BreaksOff,
    /// It declares things of its own, which no office program does and which can
    /// grow without end.
    Declares,
    /// Elements lie too deep within each other.
    TooDeep,
    /// It breaks the rules of XML.
    NotXml,
}

/// What is wrong, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct XmlProblem {
    /// What.
    pub fault: Fault,
    /// The line, from 1.
    pub line: usize,
    /// The character in it, from 1.
    pub column: usize,
}

/// Reads a document piece by piece.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    open: Vec<&'a str>,
    /// An element without content ends as soon as it has begun.
    ends: bool,
    has_root: bool,
}

impl<'a> Reader<'a> {
    /// A reader of a document in UTF-8.
    ///
    /// # Errors
    /// If it is in another encoding.
    pub fn new(bytes: &'a [u8]) -> Result<Self, XmlProblem> {
        let text = std::str::from_utf8(bytes).map_err(|_| XmlProblem {
            fault: Fault::NotUtf8,
            line: 1,
            column: 1,
        })?;
        Ok(Self {
            text: text.strip_prefix('\u{feff}').unwrap_or(text),
            at: 0,
            open: Vec::new(),
            ends: false,
            has_root: false,
        })
    }

    /// What stands next; none behind the last element.
    ///
    /// # Errors
    /// If the rest is no XML.
    pub fn event(&mut self) -> Result<Option<Event<'a>>, XmlProblem> {
        if std::mem::take(&mut self.ends) {
            self.open.pop();
            return Ok(Some(Event::End));
        }
        loop {
            let rest = self.rest();
            if rest.is_empty() {
                let is_whole = self.open.is_empty() && self.has_root;
                return if is_whole {
                    Ok(None)
                } else {
                    Err(self.problem(Fault::BreaksOff))
                };
            }
            if rest.starts_with("<!--") {
                self.skip_behind("-->")?;
            } else if rest.starts_with("<?") {
                self.skip_behind("?>")?;
            } else if let Some(within) = rest.strip_prefix("<![CDATA[") {
                if self.open.is_empty() {
                    return Err(self.problem(Fault::NotXml));
                }
                let end = within
                    .find("]]>")
                    .ok_or_else(|| self.problem(Fault::BreaksOff))?;
                self.at += "<![CDATA[".len() + end + "]]>".len();
                let text = within.get(..end).unwrap_or_default();
                return Ok(Some(Event::Text(with_plain_lines(text))));
            } else if rest.starts_with("<!") {
                return Err(self.problem(Fault::Declares));
            } else if rest.starts_with("</") {
                return self.end().map(Some);
            } else if rest.starts_with('<') {
                return self.start().map(Some);
            } else if let Some(text) = self.words()? {
                return Ok(Some(Event::Text(text)));
            }
        }
    }

    /// All text until the element that has begun ends, whatever lies between.
    ///
    /// # Errors
    /// If the rest is no XML.
    pub fn text_within(&mut self) -> Result<String, XmlProblem> {
        let depth = self.open.len();
        let mut all = String::new();
        while let Some(event) = self.event()? {
            match event {
                Event::Text(text) => all.push_str(&text),
                Event::End if self.open.len() < depth => break,
                Event::End | Event::Start(..) => {}
            }
        }
        Ok(all)
    }

    /// How many elements are open, the one that has begun last included.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn problem(&self, fault: Fault) -> XmlProblem {
        let before = self.text.get(..self.at).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        XmlProblem {
            fault,
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
        }
    }

    fn skip_behind(&mut self, end: &str) -> Result<(), XmlProblem> {
        let found = self.rest().find(end);
        self.at += found.ok_or_else(|| self.problem(Fault::BreaksOff))? + end.len();
        Ok(())
    }

    /// Text up to the next `<`; around the outermost element only blanks may stand.
    fn words(&mut self) -> Result<Option<Cow<'a, str>>, XmlProblem> {
        let rest = self.rest();
        let text = rest.get(..rest.find('<').unwrap_or(rest.len()));
        let text = text.unwrap_or_default();
        if self.open.is_empty() {
            if !text.trim().is_empty() {
                return Err(self.problem(Fault::NotXml));
            }
            self.at += text.len();
            return Ok(None);
        }
        let read = unescaped(text).ok_or_else(|| self.problem(Fault::NotXml))?;
        self.at += text.len();
        Ok(Some(read))
    }

    fn end(&mut self) -> Result<Event<'a>, XmlProblem> {
        let rest = self.rest();
        let close = rest
            .find('>')
            .ok_or_else(|| self.problem(Fault::BreaksOff))?;
        let name = rest.get(2..close).unwrap_or_default().trim_end();
        if self.open.last() != Some(&name) {
            return Err(self.problem(Fault::NotXml));
        }
        self.open.pop();
        self.at += close + 1;
        Ok(Event::End)
    }

    fn start(&mut self) -> Result<Event<'a>, XmlProblem> {
        if self.open.is_empty() && self.has_root {
            return Err(self.problem(Fault::NotXml));
        }
        if self.open.len() == DEEPEST {
            return Err(self.problem(Fault::TooDeep));
        }
        self.has_root = true;
        self.at += 1;
        let name = self.name()?;
        let mut attributes = Vec::new();
        loop {
            let blanks = self.skip_blanks();
            let rest = self.rest();
            if rest.starts_with("/>") {
                self.at += 2;
                self.ends = true;
                break;
            } else if rest.starts_with('>') {
                self.at += 1;
                break;
            } else if rest.is_empty() {
                return Err(self.problem(Fault::BreaksOff));
            } else if blanks == 0 {
                return Err(self.problem(Fault::NotXml));
            }
            let attribute = self.attribute()?;
            if attributes.iter().any(|(name, _)| *name == attribute.0) {
                return Err(self.problem(Fault::NotXml));
            }
            attributes.push(attribute);
        }
        self.open.push(name);
        for (name, _) in &mut attributes {
            *name = local(name);
        }
        Ok(Event::Start(local(name), attributes))
    }

    fn attribute(&mut self) -> Result<(&'a str, Cow<'a, str>), XmlProblem> {
        let name = self.name()?;
        self.skip_blanks();
        let is_set = self.rest().starts_with('=');
        self.at += usize::from(is_set);
        self.skip_blanks();
        let rest = self.rest();
        let quote = rest
            .chars()
            .next()
            .filter(|quote| matches!(quote, '"' | '\''));
        let (Some(quote), true) = (quote, is_set) else {
            return Err(self.problem(Fault::NotXml));
        };
        let within = rest.get(1..).unwrap_or_default();
        let end = within
            .find(quote)
            .ok_or_else(|| self.problem(Fault::BreaksOff))?;
        let value = within.get(..end).unwrap_or_default();
        let read = unescaped(value).filter(|_| !value.contains('<'));
        let read = read.ok_or_else(|| self.problem(Fault::NotXml))?;
        self.at += end + 2;
        Ok((name, read))
    }

    fn name(&mut self) -> Result<&'a str, XmlProblem> {
        let rest = self.rest();
        let is_part =
            |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | ':' | '-' | '.');
        let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
        let name = rest.get(..end).unwrap_or_default();
        let begins = |letter: char| letter.is_alphabetic() || letter == '_' || letter == ':';
        if !name.starts_with(begins) {
            return Err(self.problem(Fault::NotXml));
        }
        self.at += end;
        Ok(name)
    }

    fn skip_blanks(&mut self) -> usize {
        let rest = self.rest();
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t', '\r', '\n']).len();
        self.at += blanks;
        blanks
    }
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

/// A text with one kind of line end, as readers of XML have to read it.
fn with_plain_lines(text: &str) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A text with its references read; none if one is unknown.
fn unescaped(text: &str) -> Option<Cow<'_, str>> {
    let text = match with_plain_lines(text) {
        Cow::Borrowed(text) if !text.contains('&') => return Some(Cow::Borrowed(text)),
        other => other,
    };
    let mut all = String::with_capacity(text.len());
    let mut parts = text.split('&');
    all.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (reference, rest) = part.split_once(';')?;
        all.push(referred(reference)?);
        all.push_str(rest);
    }
    Some(Cow::Owned(all))
}

fn referred(reference: &str) -> Option<char> {
    let number = |digits: &str, radix: u32| {
        let is_plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, radix).ok().filter(|_| is_plain);
        number
            .and_then(char::from_u32)
            .filter(|&letter| is_held(letter))
    };
    match reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let digits = reference.strip_prefix('#')?;
            match digits.strip_prefix('x') {
                Some(digits) => number(digits, 16),
                None => number(digits, 10),
            }
        }
    }
}

#[cfg(test)]
mod tests {
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
}
