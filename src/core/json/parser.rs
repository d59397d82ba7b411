//! Takes a JSON text apart (RFC 8259).

use std::borrow::Cow;

use super::tree::Node;
use crate::core::decimal;

/// Lists and objects within each other, at most: a text must not use up the stack.
const DEPTH: u32 = 127;

/// The place in the text where it is no JSON.
#[derive(Debug)]
struct Here;

type Parsed<T> = Result<T, Here>;

/// The value that the whole text is.
///
/// # Errors
/// If the text is no JSON: line and column, from 1, where that shows.
pub(super) fn parse(text: &str) -> Result<Node<'_>, (usize, usize)> {
    let mut parser = Parser {
        text,
        at: 0,
        depth: 0,
    };
    let whole = parser.value().and_then(|value| match parser.next_sign() {
        None => Ok(value),
        Some(_) => Err(Here),
    });
    whole.map_err(|Here| parser.place())
}

/// The line, from 1, of the place to which steps lead from the outside in, as far as they
/// lead: names of members and places in lists from 1.
pub(super) fn line_of(text: &str, steps: &[&str]) -> usize {
    let mut parser = Parser {
        text,
        at: 0,
        depth: 0,
    };
    // It stops where the place is.
    let _ = parser.follow(steps);
    parser.place().0
}

struct Parser<'a> {
    text: &'a str,
    /// The byte that is read next.
    at: usize,
    depth: u32,
}

impl<'a> Parser<'a> {
    fn place(&self) -> (usize, usize) {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        // At the end of the text nothing shows.
        let end = self.text.len().min(self.at + 1);
        (line, end - start)
    }

    /// The byte that is read next, if the text does not end here.
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The same past white space.
    fn next_sign(&mut self) -> Option<u8> {
        self.pass(|sign| matches!(sign, b' ' | b'\t' | b'\n' | b'\r'))
    }

    /// The first byte ahead that is none of those; of large files most bytes come by here.
    #[inline]
    fn pass(&mut self, is_one: impl Fn(u8) -> bool) -> Option<u8> {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let ahead = rest.iter().position(|sign| !is_one(*sign));
        self.at += ahead.unwrap_or(rest.len());
        self.peek()
    }

    /// Takes a sign if it comes next.
    fn took(&mut self, sign: u8) -> bool {
        let is_next = self.next_sign() == Some(sign);
        self.at += usize::from(is_next);
        is_next
    }

    fn take(&mut self, sign: u8) -> Parsed<()> {
        self.took(sign).then_some(()).ok_or(Here)
    }

    /// Goes along steps from the value that comes next, and stops where they end.
    fn follow(&mut self, steps: &[&str]) -> Parsed<()> {
        let sign = self.next_sign();
        let Some((step, rest)) = steps.split_first() else {
            return Err(Here);
        };
        let start = self.at;
        let mut place = 0_usize;
        match sign {
            Some(b'{') => self.items(b'}', &mut |parser| {
                let (_, at) = (parser.next_sign(), parser.at);
                let is_it = parser.text()? == *step;
                if is_it && rest.is_empty() {
                    parser.at = at;
                    return Err(Here);
                }
                parser.take(b':')?;
                match is_it {
                    true => parser.follow(rest),
                    false => parser.value().map(drop),
                }
            }),
            Some(b'[') => self.items(b']', &mut |parser| {
                place += 1;
                match place.to_string() == *step {
                    true => parser.follow(rest),
                    false => parser.value().map(drop),
                }
            }),
            _ => return Err(Here),
        }?;
        // They lead no further.
        self.at = start;
        Err(Here)
    }

    fn value(&mut self) -> Parsed<Node<'a>> {
        match self.next_sign() {
            Some(b'n') => self.word("null", Node::Null),
            Some(b't') => self.word("true", Node::Bool(true)),
            Some(b'f') => self.word("false", Node::Bool(false)),
            Some(b'"') => self.text().map(Node::Text),
            Some(b'[') => self.list(),
            Some(b'{') => self.object(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) | None => Err(Here),
        }
    }

    fn word(&mut self, word: &str, value: Node<'a>) -> Parsed<Node<'a>> {
        for letter in word.bytes() {
            if self.peek() != Some(letter) {
                return Err(Here);
            }
            self.at += 1;
        }
        Ok(value)
    }

    /// What stands between brackets, with commas in between.
    fn items(&mut self, end: u8, item: &mut dyn FnMut(&mut Self) -> Parsed<()>) -> Parsed<()> {
        if self.depth == DEPTH {
            return Err(Here);
        }
        self.depth += 1;
        self.at += 1;
        if !self.took(end) {
            loop {
                item(self)?;
                if self.took(end) {
                    break;
                }
                self.take(b',')?;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    fn list(&mut self) -> Parsed<Node<'a>> {
        let mut list = Vec::new();
        self.items(b']', &mut |parser| {
            list.push(parser.value()?);
            Ok(())
        })?;
        Ok(Node::List(list))
    }

    fn object(&mut self) -> Parsed<Node<'a>> {
        let mut members = Vec::new();
        self.items(b'}', &mut |parser| {
            if parser.next_sign() != Some(b'"') {
                return Err(Here);
            }
            let name = parser.text()?;
            parser.take(b':')?;
            members.push((name, parser.value()?));
            Ok(())
        })?;
        Ok(Node::Object(members))
    }

    /// A text, from its first quotation mark.
    fn text(&mut self) -> Parsed<Cow<'a, str>> {
        self.at += 1;
        let plain = self.plain()?;
        if self.peek() == Some(b'"') {
            self.at += 1;
            return Ok(Cow::Borrowed(plain));
        }
        let mut text = plain.to_owned();
        while self.peek() == Some(b'\\') {
            self.at += 1;
            text.push(self.escaped()?);
            text.push_str(self.plain()?);
        }
        self.take(b'"')?;
        Ok(Cow::Owned(text))
    }

    /// The text up to the next quotation mark or escape.
    fn plain(&mut self) -> Parsed<&'a str> {
        let start = self.at;
        match self.pass(|sign| !matches!(sign, b'"' | b'\\' | ..b' ')) {
            Some(b'"' | b'\\') => self.text.get(start..self.at).ok_or(Here),
            _ => Err(Here),
        }
    }

    /// The letter that an escape stands for, behind its backslash.
    fn escaped(&mut self) -> Parsed<char> {
        let sign = self.peek().ok_or(Here)?;
        let letter = match sign {
            b'"' | b'\\' | b'/' => char::from(sign),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.at += 1;
                return self.unicode();
            }
            _ => return Err(Here),
        };
        self.at += 1;
        Ok(letter)
    }

    /// A letter by its number in UTF-16, which writes rare ones in two units.
    fn unicode(&mut self) -> Parsed<char> {
        let first = self.unit()?;
        let mut units = [first, 0];
        let mut used = 1;
        if (0xd800..0xdc00).contains(&first) {
            self.word("\\u", Node::Null)?;
            units = [first, self.unit()?];
            used = 2;
        }
        let mut letters = char::decode_utf16(units.into_iter().take(used));
        match (letters.next(), letters.next()) {
            (Some(Ok(letter)), None) => Ok(letter),
            _ => Err(Here),
        }
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Parsed<u16> {
        let digits = self.text.get(self.at..self.at + 4).ok_or(Here)?;
        if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(Here);
        }
        self.at += 4;
        u16::from_str_radix(digits, 16).map_err(|_| Here)
    }

    fn number(&mut self) -> Parsed<Node<'a>> {
        let start = self.at;
        let is_negative = self.took(b'-');
        // No number begins with a zero but those below one.
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        let mut is_whole = true;
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
            is_whole = false;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
            is_whole = false;
        }
        let text = self.text.get(start..self.at).ok_or(Here)?;
        let whole = match is_negative {
            true => text
                .parse()
                .ok()
                .filter(|number| *number < 0)
                .map(Node::Negative),
            false => text.parse().ok().map(Node::Positive),
        };
        if let Some(whole) = whole.filter(|_| is_whole) {
            return Ok(whole);
        }
        let number = decimal::read(text).filter(|number| number.is_finite());
        number.map(Node::Real).ok_or(Here)
    }

    /// One digit at least.
    fn digits(&mut self) -> Parsed<()> {
        let start = self.at;
        self.pass(|sign| sign.is_ascii_digit());
        (self.at > start).then_some(()).ok_or(Here)
    }
}
