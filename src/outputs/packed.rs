//! Text packed into letters that any address and any cell can hold: deflated (RFC 1951),
//! in base64url (RFC 4648, section 5) without padding.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// How hard to pack: as hard as can be, since every letter counts.
const EFFORT: u8 = 10;
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A text, packed.
#[must_use]
pub fn pack(text: &str) -> String {
    write(&compress_to_vec(text.as_bytes(), EFFORT))
}

/// The text that was packed; none if it is damaged, or larger than so many bytes.
#[must_use]
pub fn unpack(letters: &str, most: usize) -> Option<String> {
    let bytes = decompress_to_vec_with_limit(&read(letters)?, most).ok()?;
    String::from_utf8(bytes).ok()
}

/// Bytes in base64url.
#[must_use]
pub fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let mut bits = 0_u32;
        for place in 0..3 {
            bits = bits << 8 | u32::from(three.get(place).copied().unwrap_or_default());
        }
        for place in 0..=three.len() {
            let letter = bits >> (18 - 6 * place) & 63;
            text.extend(LETTERS.get(letter as usize).map(|&one| char::from(one)));
        }
    }
    text
}

/// The bytes of base64url; none if it is none.
#[must_use]
pub fn read(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    for four in text.as_bytes().chunks(4) {
        let mut bits = 0_u32;
        for place in 0..4 {
            let value = match four.get(place) {
                Some(letter) => LETTERS.iter().position(|own| own == letter)?,
                None => 0,
            };
            bits = bits << 6 | u32::try_from(value).ok()?;
        }
        // A single letter is no byte.
        let count = four.len().checked_sub(1).filter(|&count| count > 0)?;
        bytes.extend(bits.to_be_bytes().get(1..=count)?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back() {
        let check = |bytes: &[u8], expected: &str| {
            assert_eq!(write(bytes), expected);
            assert_eq!(read(expected).as_deref(), Some(bytes));
        };
        // From RFC 4648, without padding.
        check(b"", "");
        check(b"f", "Zg");
        check(b"fo", "Zm8");
        check(b"foo", "Zm9v");
        check(b"foobar", "Zm9vYmFy");
        check(&[0xfb, 0xff, 0xfe], "-__-");
        for text in ["A", "Zg=", "Zm9v A", "a+b/"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn texts_come_back_and_damage_is_noticed() {
        let text = "Żółw 日本 שלום 🦊 ".repeat(300);
        let packed = pack(&text);
        assert!(packed.len() < text.len() / 10);
        assert_eq!(unpack(&packed, text.len()).as_deref(), Some(&*text));
        assert_eq!(unpack(&packed, text.len() - 1), None);
        assert_eq!(unpack(&packed[..packed.len() / 2], text.len()), None);
    }
}
