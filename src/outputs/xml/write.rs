//! Writing XML.

use super::held;

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

    /// What was written apart.
    pub fn add(&mut self, other: &Self) {
        self.text.push_str(&other.text);
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
