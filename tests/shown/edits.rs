//! What was taken back is named as the page names it.

use ready20k::catalogue;
use ready20k::core::assessment::planning::Assumption;
use ready20k::core::edit::{AnswerKey, Deed, GapKey, Key, PlanKey, ProfileKey};
use ready20k::core::id::QuestionId;
use ready20k::messages::assumption;
use ready20k::shown::edited;

#[test]
fn a_field_is_named_with_whose_it_is() {
    let bank = catalogue::bank().unwrap();
    let check = |key: &Key, expected: &str| assert_eq!(edited(&bank, key), expected);
    check(
        &Key::Gap("8.6.1".parse().unwrap(), GapKey::Owner),
        "Who closes it: 8.6.1 Incident management",
    );
    check(&Key::Profile(ProfileKey::Budget), "Budget");
    check(
        &Key::Plan(PlanKey::Assumption(Assumption::Parallel)),
        assumption(Assumption::Parallel),
    );
    check(
        &Key::Answer(QuestionId::new("none-such"), AnswerKey::Note),
        "Note: none-such",
    );
    check(&Key::Deed(Deed::Remedy), "What keeps the target date");
}
