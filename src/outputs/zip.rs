//! Packed files (ZIP, PKWARE's APPNOTE 6.3): what workbooks, documents and slides are.
//!
//! The writer gives the same bytes for the same parts: it knows no clock. The reader
//! takes in what strangers send: it believes no size that a file names.

use std::cell::Cell;

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// How hard to pack, of 0 to 10: what pages wait for.
const EFFORT: u8 = 6;
/// The signature of a part's header, ahead of its bytes.
const LOCAL: u32 = 0x0403_4b50;
/// The signature of a part in the directory.
const CENTRAL: u32 = 0x0201_4b50;
/// The signature of the directory's end.
const END: u32 = 0x0605_4b50;
/// Bytes of the directory's end, without its comment.
const END_SIZE: usize = 22;
/// Names are in UTF-8.
const UTF8: u16 = 1 << 11;
/// The part is encrypted.
const ENCRYPTED: u16 = 1;
/// What can be unpacked since version 2.0.
const VERSION: u16 = 20;
/// 1 January 1980, the first day that the format knows.
const DAY: u16 = 0x21;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// A part of a packed file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its path, with `/`.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Part {
    /// A part of text.
    #[must_use]
    pub fn text(name: &str, text: String) -> Self {
        Self {
            name: name.to_owned(),
            bytes: text.into_bytes(),
        }
    }
}

/// Packs parts in their order. Sizes must stay below 4 GiB, parts below 65,536, which
/// what pages write never comes near.
#[must_use]
pub fn pack(parts: &[Part]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut directory = Vec::new();
    for part in parts {
        let packed = compress_to_vec(&part.bytes, EFFORT);
        let is_smaller = packed.len() < part.bytes.len();
        let body = if is_smaller { &packed } else { &part.bytes };
        let method = if is_smaller { DEFLATED } else { STORED };
        let mut about = Vec::new();
        for number in [VERSION, UTF8, method, 0, DAY] {
            about.extend(number.to_le_bytes());
        }
        for number in [crc32(&part.bytes), size(body), size(&part.bytes)] {
            about.extend(number.to_le_bytes());
        }
        about.extend(short(part.name.as_bytes()).to_le_bytes());
        about.extend(0_u16.to_le_bytes());
        let offset = size(&file);
        file.extend(LOCAL.to_le_bytes());
        file.extend(&about);
        file.extend(part.name.as_bytes());
        file.extend(body);
        directory.extend(CENTRAL.to_le_bytes());
        directory.extend(VERSION.to_le_bytes());
        directory.extend(about);
        // No comment, first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(part.name.as_bytes());
    }
    let start = size(&file);
    let count = u16::try_from(parts.len()).unwrap_or(u16::MAX);
    file.extend(&directory);
    file.extend(END.to_le_bytes());
    for number in [0, 0, count, count] {
        file.extend(number.to_le_bytes());
    }
    file.extend(size(&directory).to_le_bytes());
    file.extend(start.to_le_bytes());
    file.extend(0_u16.to_le_bytes());
    file
}

fn size(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

fn short(bytes: &[u8]) -> u16 {
    u16::try_from(bytes.len()).unwrap_or(u16::MAX)
}

/// How much of a packed file is taken in.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// The most parts.
    pub parts: usize,
    /// The most bytes of all that is unpacked, together: a part may be asked for again.
    pub bytes: usize,
}

/// Why a packed file, or a part of it, could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ZipProblem {
    /// It is no packed file, or its end is missing.
    NoZip,
    /// It has more parts than are taken in: how many.
    TooMany(usize),
    /// It has no part of this name.
    Missing(String),
    /// A part is larger, unpacked, than is taken in.
    TooLarge(String),
    /// A part is protected with a password.
    Encrypted(String),
    /// A part is packed in another way than what office programs use.
    Unknown(String),
    /// A part is damaged.
    Damaged(String),
}

/// Where a part lies.
#[derive(Debug, Clone)]
struct Entry {
    name: String,
    flags: u16,
    method: u16,
    crc: u32,
    packed: usize,
    unpacked: usize,
    offset: usize,
}

/// A packed file that was opened; its parts are unpacked when they are asked for.
#[derive(Debug, Clone)]
pub struct Zip<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
    /// How many bytes may still be unpacked.
    rest: Cell<usize>,
}

impl<'a> Zip<'a> {
    /// Opens a packed file by its directory.
    ///
    /// # Errors
    /// If it is no packed file or has too many parts.
    pub fn open(bytes: &'a [u8], bounds: &Bounds) -> Result<Self, ZipProblem> {
        let end = end_of_directory(bytes).ok_or(ZipProblem::NoZip)?;
        let count = usize::from(read_u16(bytes, end + 10).ok_or(ZipProblem::NoZip)?);
        if count > bounds.parts {
            return Err(ZipProblem::TooMany(count));
        }
        let mut at = read_u32(bytes, end + 16).ok_or(ZipProblem::NoZip)? as usize;
        let mut entries = Vec::new();
        for _ in 0..count {
            let (entry, next) = entry(bytes, at).ok_or(ZipProblem::NoZip)?;
            entries.push(entry);
            at = next;
        }
        Ok(Self {
            bytes,
            entries,
            rest: Cell::new(bounds.bytes),
        })
    }

    /// The names of its parts, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }

    /// A part, unpacked and compared with its checksum. Of two with one name, the last,
    /// as other readers do.
    ///
    /// # Errors
    /// If there is none, or it is not what the directory says.
    pub fn part(&self, name: &str) -> Result<Vec<u8>, ZipProblem> {
        let mut named = self.entries.iter().rev();
        let entry = named
            .find(|entry| entry.name == name)
            .ok_or_else(|| ZipProblem::Missing(name.to_owned()))?;
        self.unpack(entry)
    }

    fn unpack(&self, entry: &Entry) -> Result<Vec<u8>, ZipProblem> {
        let name = || entry.name.clone();
        if entry.flags & ENCRYPTED != 0 {
            return Err(ZipProblem::Encrypted(name()));
        }
        let rest = self.rest.get().checked_sub(entry.unpacked);
        self.rest
            .set(rest.ok_or_else(|| ZipProblem::TooLarge(name()))?);
        let body = self
            .body(entry)
            .ok_or_else(|| ZipProblem::Damaged(name()))?;
        let bytes = match entry.method {
            STORED => body.to_vec(),
            DEFLATED => decompress_to_vec_with_limit(body, entry.unpacked)
                .map_err(|_| ZipProblem::Damaged(name()))?,
            _ => return Err(ZipProblem::Unknown(name())),
        };
        if bytes.len() == entry.unpacked && crc32(&bytes) == entry.crc {
            Ok(bytes)
        } else {
            Err(ZipProblem::Damaged(name()))
        }
    }

    /// The packed bytes of a part, behind its own header.
    fn body(&self, entry: &Entry) -> Option<&'a [u8]> {
        let at = entry.offset;
        if read_u32(self.bytes, at)? != LOCAL {
            return None;
        }
        let name = usize::from(read_u16(self.bytes, at.checked_add(26)?)?);
        let extra = usize::from(read_u16(self.bytes, at.checked_add(28)?)?);
        let start = at.checked_add(30 + name + extra)?;
        self.bytes.get(start..start.checked_add(entry.packed)?)
    }
}

/// Where the directory's end lies, which a comment may follow.
fn end_of_directory(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_SIZE)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last)
        .rev()
        .find(|&at| read_u32(bytes, at) == Some(END))
}

/// A part in the directory, and where the next one lies.
fn entry(bytes: &[u8], at: usize) -> Option<(Entry, usize)> {
    if read_u32(bytes, at)? != CENTRAL {
        return None;
    }
    let long = |place: usize| read_u32(bytes, at.checked_add(place)?);
    let short = |place: usize| read_u16(bytes, at.checked_add(place)?);
    let name_start = at.checked_add(46)?;
    let name_end = name_start.checked_add(usize::from(short(28)?))?;
    let rest = usize::from(short(30)?) + usize::from(short(32)?);
    let entry = Entry {
        name: String::from_utf8_lossy(bytes.get(name_start..name_end)?).into_owned(),
        flags: short(8)?,
        method: short(10)?,
        crc: long(16)?,
        packed: long(20)? as usize,
        unpacked: long(24)? as usize,
        offset: long(42)? as usize,
    };
    Some((entry, name_end.checked_add(rest)?))
}

fn read_u16(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

fn read_u32(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// What each half of a byte does to the checksum.
const HALVES: [u32; 16] = halves();

const fn halves() -> [u32; 16] {
    let mut table = [0; 16];
    let mut half = 0;
    while half < 16 {
        let mut value = half as u32;
        let mut bit = 0;
        while bit < 4 {
            value = if value & 1 == 1 {
                value >> 1 ^ 0xedb8_8320
            } else {
                value >> 1
            };
            bit += 1;
        }
        table[half] = value;
        half += 1;
    }
    table
}

/// The checksum of the format: CRC-32 (ISO 3309).
#[must_use]
pub fn crc32(bytes: &[u8]) -> u32 {
    let half = |sum: u32, bits: u32| {
        let change = HALVES.get((sum ^ bits) as usize & 15);
        sum >> 4 ^ change.copied().unwrap_or_default()
    };
    !bytes.iter().fold(u32::MAX, |sum, &byte| {
        half(half(sum, byte.into()), u32::from(byte) >> 4)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds = Bounds {
        parts: 10,
        bytes: 100_000,
    };

    fn parts() -> Vec<Part> {
        vec![
            Part::text("[Content_Types].xml", "<Types/>".to_owned()),
            Part::text("xl/заметки.txt", "Żółw 日本 שלום 🦊\n".repeat(500)),
            Part {
                name: "media/empty".to_owned(),
                bytes: Vec::new(),
            },
            Part {
                name: "media/noise".to_owned(),
                bytes: (0..2_000_u32)
                    .map(|place| (place.wrapping_mul(2_654_435_761) >> 24) as u8)
                    .collect(),
            },
        ]
    }

    #[test]
    fn the_checksum_is_that_of_the_reference() {
        let check = |text: &str, expected: u32| assert_eq!(crc32(text.as_bytes()), expected);
        check("", 0);
        check("123456789", 0xcbf4_3926);
        check("The quick brown fox jumps over the lazy dog", 0x414f_a339);
    }

    #[test]
    fn what_is_packed_comes_back() {
        let file = pack(&parts());
        assert_eq!(file, pack(&parts()));
        let zip = Zip::open(&file, &BOUNDS).unwrap();
        let names: Vec<_> = zip.names().map(str::to_owned).collect();
        for (part, name) in parts().iter().zip(&names) {
            assert_eq!(part.name, *name);
            assert_eq!(zip.part(name).unwrap(), part.bytes);
        }
        assert_eq!(names.len(), parts().len());
        assert_eq!(zip.part("x"), Err(ZipProblem::Missing("x".to_owned())));
        // A comment behind it, as some programs write.
        let mut commented = file.clone();
        let length = commented.len();
        commented[length - 2] = 5;
        commented.extend(b"hello");
        assert!(Zip::open(&commented, &BOUNDS).is_ok());
        let empty = pack(&[]);
        assert_eq!(Zip::open(&empty, &BOUNDS).unwrap().names().count(), 0);
    }

    #[test]
    fn more_than_is_taken_in_is_refused() {
        let file = pack(&parts());
        let open = |parts: usize, bytes: usize| {
            let zip = Zip::open(&file, &Bounds { parts, bytes })?;
            zip.part("xl/заметки.txt").map(|part| part.len())
        };
        assert_eq!(open(3, 100_000), Err(ZipProblem::TooMany(4)));
        let large = Err(ZipProblem::TooLarge("xl/заметки.txt".to_owned()));
        assert_eq!(open(4, 1_000), large);
        // One that says it is small and is not.
        let mut lying = file.clone();
        let name = "xl/заметки.txt".as_bytes();
        let places: Vec<_> = (0..lying.len())
            .filter(|&at| lying[at..].starts_with(name))
            .collect();
        let in_directory = places[1] - 46;
        lying[in_directory + 24..in_directory + 28].copy_from_slice(&9_u32.to_le_bytes());
        let zip = Zip::open(&lying, &BOUNDS).unwrap();
        let damaged = Err(ZipProblem::Damaged("xl/заметки.txt".to_owned()));
        assert_eq!(zip.part("xl/заметки.txt"), damaged);
    }

    #[test]
    fn damage_is_told_and_never_panics() {
        let file = pack(&parts());
        assert_eq!(Zip::open(b"", &BOUNDS).map(|_| ()), Err(ZipProblem::NoZip));
        let whole: Vec<_> = parts().into_iter().map(|part| part.bytes).collect();
        for at in 0..file.len() {
            let mut bent = file.clone();
            bent[at] ^= 0x55;
            if let Ok(zip) = Zip::open(&bent, &BOUNDS) {
                let names: Vec<_> = zip.names().map(str::to_owned).collect();
                for name in names {
                    // What comes out is what was packed: no damage goes through unseen.
                    if let Ok(bytes) = zip.part(&name) {
                        assert!(whole.contains(&bytes), "byte {at}, {name}");
                    }
                }
            }
            assert!(Zip::open(&file[..at], &BOUNDS).is_err());
        }
    }
}
