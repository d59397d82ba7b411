//! Changes a file as accidents and ill will do.

use serde_json::{Map, Value, json};

/// How it is, in a file.
const ANSWERS: [&str; 5] = ["always", "mostly", "sometimes", "no", "dont-know"];

/// Makes the same changes each time that it begins with the same seed.
pub(crate) struct Mutator {
    state: u64,
    deeds: Vec<String>,
}

impl Mutator {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            state: seed | 1,
            deeds: Vec::new(),
        }
    }

    /// What was done to the last file.
    pub(crate) fn deeds(&self) -> String {
        self.deeds.join("; ")
    }

    fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound.max(1) as u64).unwrap()
    }

    /// The file, changed.
    pub(crate) fn mutate(&mut self, text: &str) -> String {
        self.deeds.clear();
        if self.below(10) == 0 {
            return self.mutate_bytes(text);
        }
        let mut value: Value = serde_json::from_str(text).unwrap();
        for _ in 0..=self.below(4) {
            self.mutate_tree(&mut value, "");
        }
        value.to_string()
    }

    /// As a bad line, an editor or a cut copy does.
    fn mutate_bytes(&mut self, text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        for _ in 0..=self.below(4) {
            let place = self.below(bytes.len());
            let length = self.below(200).min(bytes.len() - place);
            match self.below(5) {
                0 => bytes[place] ^= 1 << self.below(8),
                1 => drop(bytes.drain(place..place + length)),
                2 => bytes.truncate(place),
                3 => {
                    let again = bytes[place..place + length].to_vec();
                    bytes.splice(place..place, again);
                }
                _ => bytes.insert(place, b"0129e-.\"{}[]:,"[self.below(14)]),
            }
            self.deeds.push(format!("bytes at {place}"));
            if bytes.is_empty() {
                break;
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Some bytes, changed as accidents and ill will do, with pieces of others in them.
    pub(crate) fn mix(&mut self, one: &[u8], other: &[u8]) -> Vec<u8> {
        const WORDS: [&[u8]; 12] = [
            b"99999999999999999999",
            b"-1",
            b"1e308",
            b"\"",
            b"\\u0000",
            b"&#x10FFFF;",
            b"\x1e",
            b"]]>",
            b"%FF",
            b"\xff\xfe",
            "\u{202e}".as_bytes(),
            b"0000-00-00",
        ];
        let mut bytes = one.to_vec();
        for _ in 0..=self.below(6) {
            let place = self.below(bytes.len() + 1);
            let end = (place + 1 + self.below(40)).min(bytes.len());
            match self.below(6) {
                0 if place < bytes.len() => bytes[place] ^= 1 << self.below(8),
                1 if place < bytes.len() => drop(bytes.drain(place..end)),
                2 if place < bytes.len() => {
                    let again = bytes[place..end].repeat(1 + self.many() / 30);
                    drop(bytes.splice(place..place, again));
                }
                3 if !other.is_empty() => {
                    let from = self.below(other.len());
                    let to = (from + 1 + self.below(200)).min(other.len());
                    drop(bytes.splice(place..place, other[from..to].iter().copied()));
                }
                4 => bytes.truncate(place),
                _ => {
                    let word = WORDS[self.below(WORDS.len())];
                    drop(bytes.splice(place..end.max(place), word.iter().copied()));
                }
            }
        }
        bytes
    }

    /// Goes down to some place and changes what is there.
    fn mutate_tree(&mut self, value: &mut Value, at: &str) {
        // Seldom above the assessments, where little is left of a file.
        let goes_down = !at.contains("assessments/") || self.below(8) != 0;
        match value {
            Value::Object(members) if goes_down && !members.is_empty() => {
                let place = self.below(members.len());
                let mut name = members.keys().nth(place).unwrap().clone();
                if members.contains_key("assessments") {
                    "assessments".clone_into(&mut name);
                }
                let inner = members.get_mut(&name).unwrap();
                self.mutate_tree(inner, &format!("{at}/{name}"));
            }
            Value::Array(items) if goes_down && !items.is_empty() => {
                let place = self.below(items.len());
                self.mutate_tree(&mut items[place], &format!("{at}/{place}"));
            }
            Value::Object(members) => self.mutate_object(members, at),
            Value::Array(items) => self.mutate_list(items, at),
            other => {
                *other = self.leaf(other);
                self.deeds
                    .push(format!("{at} is {:.60}", other.to_string()));
            }
        }
    }

    fn mutate_object(&mut self, members: &mut Map<String, Value>, at: &str) {
        let names: Vec<String> = members.keys().cloned().collect();
        let deed = self.below(4);
        match names.get(self.below(names.len())) {
            Some(name) if deed == 0 => drop(members.remove(name)),
            Some(name) if deed == 1 => {
                let value = members[name].clone();
                for number in 0..self.many() {
                    members.insert(format!("{name}-{number}"), value.clone());
                }
            }
            Some(name) if deed == 2 => {
                let other = &names[self.below(names.len())];
                let value = members[other].clone();
                members.insert(name.clone(), value);
            }
            _ => self.plan_member(members),
        }
        self.deeds.push(format!("{at}: members, deed {deed}"));
    }

    /// What the examples have little of: decisions about the plan.
    fn plan_member(&mut self, members: &mut Map<String, Value>) {
        let number = self.number();
        let count = self.many();
        let day = self.day();
        let (name, value) = match self.below(8) {
            0 => ("start", json!(day)),
            1 => ("target", json!(day)),
            2 => ("budget", json!(number)),
            3 => (
                "hours",
                json!({ "manager": number, "process": number, "technician": number }),
            ),
            4 => {
                let one = json!({ "from": day, "to": self.day(), "percent": 100 });
                (
                    "plan",
                    json!({ "options": { "absences": vec![one; count] } }),
                )
            }
            5 => {
                let one =
                    json!({ "date": day, "name": "x", "readiness": number, "conformity": number });
                ("plan", json!({ "snapshots": vec![one; count] }))
            }
            6 => {
                let values = vec![json!({ "date": day, "value": number }); count];
                let one = json!({ "name": "x", "baseline": number, "values": values });
                ("plan", json!({ "indicators": [one] }))
            }
            _ => {
                let hours = json!({ "manager": number, "process": number, "technician": number });
                let one =
                    json!({ "pin": { "start": day }, "hours": hours, "weeks": 260, "progress": 7 });
                let names = [
                    "scope-statement",
                    "context-list",
                    "policy",
                    "service-catalogue",
                    "incident-process",
                ];
                let actions: Map<String, Value> = names
                    .iter()
                    .map(|name| ((*name).to_owned(), one.clone()))
                    .collect();
                (
                    "plan",
                    json!({ "actions": actions, "options": { "assumptions": {} } }),
                )
            }
        };
        members.insert(name.to_owned(), value);
    }

    fn mutate_list(&mut self, items: &mut Vec<Value>, at: &str) {
        let deed = self.below(3);
        match items.first().cloned() {
            Some(first) if deed == 0 => items.extend(vec![first; self.many()]),
            Some(_) if deed == 1 => items.clear(),
            _ => items.reverse(),
        }
        self.deeds.push(format!("{at}: {} items", items.len()));
    }

    fn many(&mut self) -> usize {
        [1, 3, 30, 300, 3_000][self.below(5)]
    }

    /// Another value, most often of the same kind, so that the file is still read.
    fn leaf(&mut self, old: &Value) -> Value {
        if self.below(12) == 0 {
            return [Value::Null, json!(true), json!(-1), json!("x")][self.below(4)].clone();
        }
        match old {
            Value::Number(_) => self.number(),
            Value::Bool(old) => json!(!old),
            Value::String(old) if old.len() == 10 && old.starts_with("20") => json!(self.day()),
            Value::String(old) if ANSWERS.contains(&old.as_str()) => {
                json!(ANSWERS[self.below(ANSWERS.len())])
            }
            _ => json!(self.text()),
        }
    }

    fn number(&mut self) -> Value {
        let numbers = [
            json!(0),
            json!(-1),
            json!(1),
            json!(0.001),
            json!(-0.0),
            json!(1e-308),
            json!(1e308),
            json!(-1e308),
            json!(4_294_967_295_u32),
            json!(u64::MAX),
            json!(i64::MIN),
            json!(100),
            json!(2_000),
            json!(10_000_000),
        ];
        numbers[self.below(numbers.len())].clone()
    }

    fn day(&mut self) -> &'static str {
        let days = [
            "0001-01-01",
            "1970-01-01",
            "2026-11-27",
            "2027-01-01",
            "2040-12-31",
            "2999-12-31",
            "9999-12-31",
            "2026-02-30",
            "0000-00-00",
        ];
        days[self.below(days.len())]
    }

    fn text(&mut self) -> String {
        let texts = [
            "",
            "a",
            "always",
            "no",
            "major",
            "itop",
            "\u{202e}",
            "\u{0}",
            "8.6.1",
            "{count}",
            "\u{1f600}",
        ];
        let text = texts[self.below(texts.len())];
        text.repeat(self.many())
    }
}
