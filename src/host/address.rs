//! Which addresses a host may name.

/// Whether an address leads to a file beside the page, or below it: the page asks no other
/// host for anything.
#[must_use]
pub fn is_relative(address: &str) -> bool {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_.~/%!()+,=@".contains(letter);
    !address.is_empty() && !address.starts_with('/') && address.chars().all(is_plain)
}

/// Whether an address may stand behind a link that the visitor follows himself.
#[must_use]
pub fn is_link(address: &str) -> bool {
    let is_clean = !address
        .chars()
        .any(|letter| letter.is_whitespace() || letter.is_control() || letter == '\\');
    let leads_on = |start: &str| {
        let own = address.split_at_checked(start.len());
        own.is_some_and(|(own, rest)| own.eq_ignore_ascii_case(start) && !rest.is_empty())
    };
    let mut known = ["https://", "http://", "mailto:", "tel:"].into_iter();
    let on_this_host = address.starts_with('/') && !address.starts_with("//");
    is_clean && (known.any(leads_on) || on_this_host || is_relative(address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_lie_beside_the_page_and_links_lead_where_links_may() {
        let check = |address: &str, relative: bool, link: bool| {
            assert_eq!(is_relative(address), relative, "{address}");
            assert_eq!(is_link(address), link, "{address}");
        };
        check("logo.svg", true, true);
        check("./brand/logo%20dark.svg", true, true);
        check("../shared/logo.svg", true, true);
        check("/imprint", false, true);
        check("https://example.org/?a=b#c", false, true);
        check("HTTPS://example.org", false, true);
        check("mailto:hello@example.org", false, true);
        check("tel:+49301234", false, true);
        check("", false, false);
        check("https://", false, false);
        check("//evil.example/logo.svg", false, false);
        check("/\\evil.example", false, false);
        check("\\\\evil.example", false, false);
        check("javascript:alert(1)", false, false);
        check("JaVaScRiPt:alert(1)", false, false);
        check(" javascript:alert(1)", false, false);
        check("java\nscript:alert(1)", false, false);
        check("data:text/html,x", false, false);
        check("blob:x", false, false);
        check("ftp://example.org", false, false);
    }
}
