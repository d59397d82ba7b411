//! Where the result leads next: that depends on where the organisation stands.

use crate::core::assessment::Mode;
use crate::messages::t;
use crate::route::Page;

/// The pages to look at next, each with what it is good for now.
#[must_use]
pub fn next_pages(mode: Mode) -> [(Page, &'static str); 3] {
    match mode {
        Mode::Starting => [
            (Page::Outlook, t("next.outlook")),
            (Page::Cost, t("next.ways")),
            (Page::Gaps, t("next.quick-wins")),
        ],
        Mode::Preparing => [
            (Page::Plan, t("next.plan")),
            (Page::Documents, t("next.documents")),
            (Page::People, t("next.training")),
        ],
        Mode::Maintaining => [
            (Page::Gaps, t("next.findings")),
            (Page::Documents, t("next.upkeep")),
            (Page::Snapshots, t("next.progress")),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mode_leads_elsewhere() {
        let all = Mode::ALL.map(next_pages);
        for (place, one) in all.iter().enumerate() {
            for other in all.iter().skip(place + 1) {
                assert_ne!(one, other);
            }
        }
    }
}
