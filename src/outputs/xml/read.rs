//! Reading XML that strangers send.

use std::borrow::Cow;

use super::is_held;

/// How deep elements may lie within each other.
const DEEPEST: usize = 200;
/// The most attributes of an element: each is compared with all before it.
const ATTRIBUTES: usize = 64;

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
            let is_there = attributes.iter().any(|(name, _)| *name == attribute.0);
            if is_there || attributes.len() == ATTRIBUTES {
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
