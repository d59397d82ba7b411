//! The address that opens a new mail with its words in it (RFC 6068).

use std::fmt::Write;

/// The address: to whom, which may be nobody yet, about what, and the mail itself.
#[must_use]
pub fn mail_address(to: &str, title: &str, text: &str) -> String {
    let mut all = "mailto:".to_owned();
    // What parts an address stays as it is.
    encode(&mut all, to, "@");
    all.push_str("?subject=");
    encode(&mut all, title, "");
    all.push_str("&body=");
    // Lines of mails end with both.
    encode(
        &mut all,
        &text.replace("\r\n", "\n").replace('\n', "\r\n"),
        "",
    );
    all
}

fn encode(all: &mut String, text: &str, kept: &str) {
    for byte in text.bytes() {
        let letter = char::from(byte);
        if letter.is_ascii_alphanumeric() || "-._~".contains(letter) || kept.contains(letter) {
            all.push(letter);
        } else {
            // Writing to a String cannot fail.
            let _ = write!(all, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::mail_address;

    #[test]
    fn words_end_nothing() {
        let check = |to: &str, title: &str, text: &str, expected: &str| {
            assert_eq!(mail_address(to, title, text), expected);
        };
        check("", "a b", "x\ny", "mailto:?subject=a%20b&body=x%0D%0Ay");
        check(
            "help@example.org",
            "Łódź & Co?",
            "100 %\r\n\u{b}#",
            "mailto:help@example.org?subject=%C5%81%C3%B3d%C5%BA%20%26%20Co%3F&body=100%20%25%0D%0A%0B%23",
        );
        check("a?bcc=b@c", "", "", "mailto:a%3Fbcc%3Db@c?subject=&body=");
    }
}
