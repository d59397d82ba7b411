//! What was taken back is named as the page names it.

use ready20k::catalogue;
use ready20k::core::assessment::planning::Assumption;
use ready20k::core::assessment::{Assessment, ScopeOverlap};
use ready20k::core::bank::Certificate;
use ready20k::core::date::{Date, Moment};
use ready20k::core::edit::{
    AnswerKey, Deed, Edit, GapKey, Key, PlanKey, ProfileKey, apply, certificates, clause_targets,
    industry, no_settings,
};
use ready20k::core::id::{AssessmentId, QuestionId};
use ready20k::core::standard::{Clause, SubClause};
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

#[test]
fn what_changes_several_fields_is_one_deed_that_is_taken_back_whole() {
    let bank = catalogue::bank().unwrap();
    let now = Moment::of_day(Date::from_ymd(2026, 11, 27).unwrap());
    let check = |own: &mut Assessment, edit: Edit, deed: Deed| {
        assert_eq!(edit.key(), Key::Deed(deed));
        let before = own.clone();
        let back = apply(own, edit, now);
        assert_ne!(
            own.profile == before.profile,
            own.settings == before.settings
        );
        let mut again = own.clone();
        apply(&mut again, back, now);
        assert_eq!(
            (again.profile, again.settings),
            (before.profile, before.settings)
        );
    };
    let mut own = Assessment::new(AssessmentId::new("a"), now.today);
    for one in bank.lists().industries.iter().rev() {
        let edit = industry(&bank, &own.profile, Some(one.id.clone()));
        check(&mut own, edit, Deed::Industry);
        let expected = Assessment::new(own.id.clone(), now.today).profile;
        let expected = expected.with_industry(&bank, Some(one.id.clone()));
        assert_eq!(own.profile.modules, expected.modules, "{}", one.id);
    }
    let held = [(Certificate::Iso9001, ScopeOverlap::Whole)].into();
    check(&mut own, certificates(&held), Deed::Certificates);
    assert_eq!(own.profile.certificates, held);
    let targets = Deed::ClauseTargets(Clause::Operation);
    check(
        &mut own,
        clause_targets(Clause::Operation, Some(55.0)),
        targets,
    );
    let set: Vec<SubClause> = own.settings.targets.keys().copied().collect();
    assert!(set.iter().copied().eq(Clause::Operation.sub_clauses()));
    let edit = no_settings(&own.settings);
    check(&mut own, edit, Deed::Presets);
    assert!(own.settings.targets.is_empty());
}
