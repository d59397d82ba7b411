//! What a merge keeps, on random edits of every kind.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::*;
use crate::core::assessment::planning::{
    Absence, ActionPlan, ActionState, Details, Indicator, Measured, Phase, Pin, Snapshot,
};
use crate::core::assessment::{AnswerValue, Depth, repair};
use crate::core::date::{Date, Moment};
use crate::core::edit::samples::any_assessment;
use crate::core::edit::{
    AbsenceField, ActionField, AnswerField, DepthField, Edit, IndicatorField, Key, MilestoneField,
    OfList, ProfileField, SnapshotField, Standing, apply,
};
use crate::core::id::{AbsenceId, ActionId, AssessmentId, IndicatorId, QuestionId, SnapshotId};
use crate::core::standard::Clause;

fn at(milliseconds: u32) -> Moment {
    Moment {
        today: Date::from_unix_millis(0.0),
        milliseconds: f64::from(milliseconds),
    }
}

/// A state after some edits.
fn after(before: &Assessment, edits: &[Edit], now: u32) -> Assessment {
    let mut after = before.clone();
    for edit in edits {
        apply(&mut after, edit.clone(), at(now));
    }
    after
}

/// An assessment whose numbers are in range.
fn any_valid() -> BoxedStrategy<Assessment> {
    any_assessment()
        .prop_map(|mut assessment| {
            repair(&mut assessment);
            assessment
        })
        .boxed()
}

/// A state with some edits more, its numbers in range.
fn any_later(before: &Assessment, edits: &[Edit], now: u32) -> Assessment {
    let mut after = after(before, edits, now);
    repair(&mut after);
    after
}

/// All that was entered: neither when nor, in lists, in which order.
fn content(assessment: &Assessment) -> Assessment {
    let mut content = Assessment {
        changed_at: 0,
        place: None,
        ..assessment.clone()
    };
    let absences = &mut content.plan.options.absences;
    absences.sort_by(|one, other| one.id.cmp(&other.id));
    content
        .plan
        .snapshots
        .sort_by(|one, other| one.id.cmp(&other.id));
    content
        .plan
        .indicators
        .sort_by(|one, other| one.id.cmp(&other.id));
    content
}

fn merged(base: &Assessment, ours: &Assessment, theirs: &Assessment) -> Merged {
    merge(Some(base), ours, theirs).unwrap()
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    vec(Edit::any(), 0..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_one_side_left_alone_is_as_the_other_made_it(
        base in any_assessment(), edits in edits(), now in 0..3_u32,
    ) {
        let one = after(&base, &edits, now);
        for (ours, theirs) in [(&one, &base), (&base, &one), (&one, &one)] {
            let merged = merged(&base, ours, theirs);
            prop_assert_eq!(&merged.assessment, &one);
            prop_assert_eq!(merged.conflicts, []);
        }
    }

    #[test]
    fn both_sides_come_to_the_same(
        base in any_valid(), one in edits(), other in edits(), now in 0..3_u32,
    ) {
        let one = any_later(&base, &one, now);
        let other = any_later(&base, &other, 1);
        let here = merged(&base, &one, &other);
        let there = merged(&base, &other, &one);
        prop_assert_eq!(&here, &there);
        // It reads as it was written, and nothing in it has to be mended.
        let mut mended = here.assessment.clone();
        prop_assert_eq!(repair(&mut mended), []);
        prop_assert_eq!(&mended, &here.assessment);
        // What has been merged once changes nothing when it comes again. Of one moment
        // the texts decide, and that of what was merged is neither's.
        let apart = one.last_change() != other.last_change();
        for side in [&one, &other].into_iter().filter(|_| apart) {
            let again = merged(&base, &here.assessment, side);
            prop_assert_eq!(content(&again.assessment), content(&here.assessment));
        }
    }

    #[test]
    fn no_edit_of_one_side_is_lost(
        base in any_assessment(), all in vec((Edit::any_field(), any::<bool>()), 0..12),
    ) {
        let mut keys = Vec::new();
        let (mut one, mut other, mut both) = (base.clone(), base.clone(), base.clone());
        for (edit, is_of_one) in all {
            let key = edit.key();
            if keys.contains(&key) {
                continue;
            }
            keys.push(key);
            let side = if is_of_one { &mut one } else { &mut other };
            apply(side, edit.clone(), at(1));
            apply(&mut both, edit, at(1));
        }
        let merged = merged(&base, &one, &other);
        prop_assert_eq!(content(&merged.assessment), content(&both));
        prop_assert_eq!(merged.conflicts, []);
    }

    #[test]
    fn what_was_not_taken_can_be_brought_back(
        base in any_assessment(), edit in Edit::any_field(), others in vec(Edit::any_field(), 20),
    ) {
        let other = others.into_iter().find(|other| other.key() == edit.key());
        prop_assume!(other.is_some());
        let one = after(&base, std::slice::from_ref(&edit), 1);
        let two = after(&base, &[other.clone().unwrap()], 2);
        let merged = merged(&base, &one, &two);
        for conflict in &merged.conflicts {
            let back = conflict.edit(&merged.assessment).expect("an edit");
            prop_assert_eq!(back.key(), edit.key());
            let back = after(&merged.assessment, &[back], 3);
            let taken = [&one, &two].map(|side| content(side) == content(&merged.assessment));
            prop_assert_eq!(taken.iter().filter(|taken| **taken).count(), 1);
            let other = if taken[0] { &two } else { &one };
            prop_assert_eq!(content(&back), content(other));
        }
    }

    #[test]
    fn three_tabs_come_to_the_same_in_whatever_order_they_save(
        base in any_assessment(),
        all in vec((Edit::any_field(), 0..3_usize), 0..16),
        orders in vec(vec(0..3_usize, 0..8), 2),
    ) {
        let mut distinct: Vec<(Edit, usize)> = Vec::new();
        for (edit, tab) in all {
            if distinct.iter().all(|(known, _)| known.key() != edit.key()) {
                distinct.push((edit, tab));
            }
        }
        let mut expected = base.clone();
        for (edit, _) in &distinct {
            apply(&mut expected, edit.clone(), at(1));
        }
        for order in orders {
            let mut stored = base.clone();
            let mut tabs = [(); 3].map(|()| (base.clone(), base.clone()));
            let mut save = |tabs: &mut [(Assessment, Assessment); 3], tab: usize| {
                let (known, memory) = &mut tabs[tab];
                let merged = merged(known, memory, &stored);
                assert_eq!(merged.conflicts, []);
                stored = merged.assessment.clone();
                (*known, *memory) = (merged.assessment.clone(), merged.assessment);
            };
            let mut turns = order.into_iter();
            for (place, (edit, tab)) in distinct.iter().enumerate() {
                apply(&mut tabs[*tab].1, edit.clone(), at(u32::try_from(place).unwrap()));
                if let Some(turn) = turns.next() {
                    save(&mut tabs, turn);
                }
            }
            for tab in [2, 0, 1, 0, 2] {
                save(&mut tabs, tab);
            }
            for (_, memory) in &tabs {
                prop_assert_eq!(content(memory), content(&expected));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Three tabs that know nothing of each other change the same things.
    #[test]
    fn nothing_that_was_entered_goes_untold(
        base in any_assessment(), all in vec((Edit::any_field(), 0..3_usize), 1..16),
        order in Just([0, 1, 2]).prop_shuffle(),
    ) {
        let mut tabs = [(); 3].map(|()| base.clone());
        let mut entered: Vec<(Edit, usize)> = Vec::new();
        for (place, (edit, tab)) in all.into_iter().enumerate() {
            let before = content(&tabs[tab]);
            apply(&mut tabs[tab], edit.clone(), at(u32::try_from(place).unwrap()));
            entered.retain(|(one, of)| *of != tab || one.key() != edit.key());
            // What sets what is there already enters nothing.
            if content(&tabs[tab]) != before {
                entered.push((edit, tab));
            }
        }
        let (mut stored, mut told) = (base.clone(), Vec::new());
        for tab in order {
            let merged = merged(&base, &tabs[tab], &stored);
            for conflict in &merged.conflicts {
                let edit = conflict.edit(&merged.assessment);
                prop_assert!(edit.is_some(), "{:?}", conflict);
                told.extend(edit);
            }
            stored = merged.assessment;
        }
        for (edit, tab) in entered {
            // Values that are measured come together, and so would this one.
            if let Edit::Indicator(OfList::Set(_, IndicatorField::Values(_))) = &edit {
                continue;
            }
            let again = after(&stored, std::slice::from_ref(&edit), 20);
            let is_there = content(&again) == content(&stored);
            // It may have come back to what it was before.
            let undone = content(&after(&base, std::slice::from_ref(&edit), 20)) == content(&base);
            prop_assert!(is_there || undone || told.contains(&edit), "{:?} of {}", edit, tab);
        }
    }
}

/// Two edits of one field each, of every kind of field.
fn of_every_field() -> Vec<(Edit, Edit)> {
    let mut runner = TestRunner::deterministic();
    let all = Edit::any_field();
    let mut waiting: Vec<Edit> = Vec::new();
    let mut pairs = Vec::new();
    for _ in 0..6_000 {
        let edit = all.new_tree(&mut runner).unwrap().current();
        match waiting.iter().find(|other| other.key() == edit.key()) {
            Some(other) if *other != edit => pairs.push((other.clone(), edit)),
            Some(_) => {}
            None => waiting.push(edit),
        }
    }
    pairs
}

#[test]
fn in_every_field_the_other_value_can_be_taken() {
    let mut runner = TestRunner::deterministic();
    // What can be edited in a list has to be there.
    let there: Vec<Edit> = ["a", "b", "c"].into_iter().flat_map(entries).collect();
    let bases: Vec<Assessment> = (0..3)
        .map(|_| any_valid().new_tree(&mut runner).unwrap().current())
        .map(|base| any_later(&base, &there, 0))
        .collect();
    let (mut taken, mut keys) = (0, Vec::new());
    for (place, (one, two)) in of_every_field().into_iter().enumerate() {
        let base = &bases[place % bases.len()];
        let (one, two) = (after(base, &[one], 1), after(base, &[two], 2));
        let merged = merged(base, &one, &two);
        for conflict in &merged.conflicts {
            let edit = conflict.edit(&merged.assessment).unwrap();
            let back = after(&merged.assessment, &[edit], 3);
            let sides = [&one, &two].map(content);
            assert!(sides.contains(&content(&back)), "{conflict:?}");
            assert_ne!(content(&back), content(&merged.assessment), "{conflict:?}");
            taken += 1;
            let key = conflict.edit(&merged.assessment).unwrap().key();
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    assert!(taken > 1_000, "{taken}");
    let of_lists = [
        |key: &Key| matches!(key, Key::Absence(_, Some(_))),
        |key: &Key| matches!(key, Key::Snapshot(_, Some(_))),
        |key: &Key| matches!(key, Key::Indicator(_, Some(_))),
    ];
    for is_of_list in of_lists {
        assert!(keys.iter().any(is_of_list), "{keys:?}");
    }
}

/// An entry in each list.
fn entries(id: &str) -> [Edit; 3] {
    let indicator = Indicator {
        id: IndicatorId::new(id),
        ..Indicator::default()
    };
    let absence = Absence {
        id: AbsenceId::new(id),
        from: Date::from_ymd(2027, 1, 1).unwrap(),
        to: Date::from_ymd(2027, 2, 1).unwrap(),
        role: None,
        percent: 100,
    };
    [
        add(id, 1),
        Edit::Absence(OfList::Add(usize::MAX, Box::new(absence))),
        Edit::Indicator(OfList::Add(usize::MAX, Box::new(indicator))),
    ]
}

fn empty() -> Assessment {
    Assessment::new(AssessmentId::new("a"), Date::from_unix_millis(0.0))
}

fn answer(field: AnswerField) -> Edit {
    Edit::Answer(QuestionId::new("8.6.1-log"), field)
}

fn value(value: Option<AnswerValue>) -> Edit {
    answer(AnswerField::Value(value))
}

fn note(text: &str) -> Edit {
    answer(AnswerField::Note(text.to_owned()))
}

fn name(text: &str) -> Edit {
    Edit::Profile(ProfileField::Organisation(text.to_owned()))
}

fn action(field: ActionField) -> Edit {
    Edit::Action(ActionId::new("incident-log"), field)
}

fn standing(state: ActionState) -> Edit {
    let today = Date::from_ymd(2027, 3, 1).unwrap();
    let plan = ActionPlan::default();
    action(ActionField::Standing(Standing::reached(
        &plan, state, today,
    )))
}

fn snapshot(id: &str, day: u32) -> Snapshot {
    Snapshot {
        id: SnapshotId::new(id),
        date: Date::from_ymd(2027, 1, day).unwrap(),
        name: String::new(),
        readiness: None,
        conformity: 0.0,
        done: Vec::new(),
        lessons: String::new(),
        details: Details::default(),
    }
}

fn add(id: &str, day: u32) -> Edit {
    Edit::Snapshot(OfList::Add(usize::MAX, Box::new(snapshot(id, day))))
}

fn remove(id: &str) -> Edit {
    Edit::Snapshot(OfList::Remove(SnapshotId::new(id)))
}

fn lessons(id: &str, text: &str) -> Edit {
    let field = SnapshotField::Lessons(text.to_owned());
    Edit::Snapshot(OfList::Set(SnapshotId::new(id), field))
}

/// An edit, and when it was made.
type Change = (u32, Edit);

/// What becomes of changes on two sides, and the edits that set what was not taken.
#[track_caller]
fn check(before: &[Edit], ours: &[Change], theirs: &[Change], kept: &[Edit], other: &[Edit]) {
    let base = after(&empty(), before, 0);
    let side = |changes: &[Change]| {
        let step = |side, (now, edit): &Change| after(&side, std::slice::from_ref(edit), *now);
        changes.iter().fold(base.clone(), step)
    };
    let (ours, theirs) = (side(ours), side(theirs));
    let merged_here = merged(&base, &ours, &theirs);
    assert_eq!(merged_here, merged(&base, &theirs, &ours), "the same there");
    let result = merged_here.assessment;
    assert_eq!(content(&result), content(&after(&base, kept, 0)));
    let edits = merged_here.conflicts.iter();
    let edits: Vec<_> = edits.map(|one| one.edit(&result)).collect();
    let expected: Vec<_> = other.iter().cloned().map(Some).collect();
    assert_eq!(edits, expected);
}

#[test]
fn of_what_both_changed_the_newer_stays_and_the_other_is_told_of() {
    use AnswerValue::{Always, Mostly, No};
    let no = || value(Some(No));
    let (mostly, always) = (|| value(Some(Mostly)), || value(Some(Always)));
    check(
        &[no()],
        &[(1, mostly())],
        &[(2, always())],
        &[always()],
        &[mostly()],
    );
    check(
        &[no()],
        &[(2, mostly())],
        &[(1, always())],
        &[mostly()],
        &[always()],
    );
    // At the same moment one of them, the same on both sides.
    check(
        &[no()],
        &[(1, mostly())],
        &[(1, always())],
        &[mostly()],
        &[always()],
    );
    // The same on both sides is none.
    check(
        &[no()],
        &[(1, always())],
        &[(2, always())],
        &[always()],
        &[],
    );
    // Other fields of the same answer are not touched.
    check(
        &[no(), note("before")],
        &[(1, mostly()), (1, note("ours"))],
        &[(2, always())],
        &[always(), note("ours")],
        &[mostly()],
    );
    check(
        &[],
        &[(1, name("Ada"))],
        &[(2, name("Ben"))],
        &[name("Ben")],
        &[name("Ada")],
    );
    let depth = |depth| Edit::Depth(DepthField::Clause(Clause::ALL[0], depth));
    check(
        &[],
        &[(1, depth(Some(Depth::Full)))],
        &[(2, depth(Some(Depth::Quick)))],
        &[depth(Some(Depth::Quick))],
        &[depth(Some(Depth::Full))],
    );
}

#[test]
fn what_was_deleted_stays_so_unless_it_was_edited() {
    let none = || value(None);
    let no = || value(Some(AnswerValue::No));
    let always = || value(Some(AnswerValue::Always));
    check(
        &[no()],
        &[(1, none())],
        &[(2, name("Ada"))],
        &[none(), name("Ada")],
        &[],
    );
    // Whichever is newer.
    check(
        &[no()],
        &[(1, none())],
        &[(2, always())],
        &[always()],
        &[none()],
    );
    check(
        &[no()],
        &[(2, none())],
        &[(1, always())],
        &[always()],
        &[none()],
    );
    // A whole answer taken away, against a note to it.
    check(
        &[no(), note("a")],
        &[(2, none()), (2, note(""))],
        &[(1, note("b"))],
        &[none(), note("b")],
        &[note("")],
    );
    // An entry of a list taken out.
    check(
        &[add("s", 1)],
        &[(1, remove("s"))],
        &[(2, name("Ada"))],
        &[remove("s"), name("Ada")],
        &[],
    );
    check(
        &[add("s", 1)],
        &[(1, remove("s"))],
        &[(1, remove("s"))],
        &[remove("s")],
        &[],
    );
    check(
        &[add("s", 1)],
        &[(2, remove("s"))],
        &[(1, lessons("s", "ask early"))],
        &[lessons("s", "ask early")],
        &[remove("s")],
    );
}

/// The snapshots stand in this order, whichever side comes first.
#[track_caller]
fn stand_as(base: &Assessment, ours: &Assessment, theirs: &Assessment, expected: &[&str]) {
    for merged in [merged(base, ours, theirs), merged(base, theirs, ours)] {
        let snapshots = merged.assessment.plan.snapshots.iter();
        let ids: Vec<&str> = snapshots.map(|one| one.id.as_str()).collect();
        assert_eq!(ids, expected);
    }
}

#[test]
fn entries_added_on_both_sides_are_all_there_in_an_order() {
    #[track_caller]
    fn check(before: &[(&str, u32)], ours: &[Edit], theirs: &[Edit], expected: &[&str]) {
        let edits: Vec<_> = before.iter().map(|(id, day)| add(id, *day)).collect();
        let base = after(&empty(), &edits, 0);
        let (ours, theirs) = (after(&base, ours, 1), after(&base, theirs, 2));
        stand_as(&base, &ours, &theirs, expected);
    }
    check(&[], &[add("a", 1)], &[add("b", 1)], &["a", "b"]);
    check(&[], &[add("b", 1)], &[add("a", 1)], &["a", "b"]);
    check(
        &[],
        &[add("z", 1), add("y", 3)],
        &[add("x", 2)],
        &["z", "x", "y"],
    );
    check(
        &[("m", 5)],
        &[add("b", 7)],
        &[add("a", 6)],
        &["m", "a", "b"],
    );
    check(
        &[("m", 5), ("n", 6)],
        &[remove("m"), add("o", 7)],
        &[remove("n")],
        &["o"],
    );
    let first = |id: &str| Edit::Snapshot(OfList::Add(0, Box::new(snapshot(id, 1))));
    check(&[("m", 5)], &[first("b")], &[add("a", 6)], &["b", "m", "a"]);
    // One that was moved stands where it was moved to.
    check(
        &[("a", 1), ("b", 2)],
        &[remove("a"), add("a", 1)],
        &[add("c", 3)],
        &["b", "c", "a"],
    );
    check(
        &[("a", 1), ("b", 2)],
        &[add("c", 3)],
        &[remove("a"), add("a", 1)],
        &["b", "c", "a"],
    );
}

#[test]
fn of_two_orders_made_at_the_same_moment_the_greater_stands_whichever_comes_first() {
    let last = |id: &str, day| [remove(id), add(id, day)];
    let check = |before: [&str; 3], ours: &[Edit], theirs: &[Edit], expected: [&str; 3]| {
        let edits = before.map(|id| add(id, 1));
        let base = after(&empty(), &edits, 0);
        let (ours, theirs) = (after(&base, ours, 1), after(&base, theirs, 1));
        stand_as(&base, &ours, &theirs, &expected);
    };
    let (a, b) = (last("a", 1), last("b", 1));
    check(["a", "b", "c"], &a, &b, ["b", "c", "a"]);
    // One that nobody made is none of the two.
    let ours = [lessons("c", "ask early")];
    check(["c", "b", "a"], &ours, &b, ["c", "a", "b"]);
}

#[test]
fn values_of_an_indicator_and_absences_come_together() {
    let measured = |day, value| Measured {
        date: Date::from_ymd(2027, 1, day).unwrap(),
        value,
    };
    let indicator = Indicator {
        id: IndicatorId::new("i"),
        values: vec![measured(2, 2.0)],
        ..Indicator::default()
    };
    let add = Edit::Indicator(OfList::Add(0, Box::new(indicator.clone())));
    let values = |values: &[Measured]| {
        let field = IndicatorField::Values(values.to_vec());
        Edit::Indicator(OfList::Set(indicator.id.clone(), field))
    };
    check(
        &[add],
        &[(1, values(&[measured(1, 1.0), measured(2, 2.0)]))],
        &[(
            2,
            values(&[measured(2, 2.0), measured(3, 3.0), measured(3, 3.0)]),
        )],
        &[values(
            &[(1, 1.0), (2, 2.0), (3, 3.0), (3, 3.0)].map(|(day, value)| measured(day, value)),
        )],
        &[],
    );
    let absence = |id: &str, day| Absence {
        id: AbsenceId::new(id),
        from: Date::from_ymd(2027, 1, day).unwrap(),
        to: Date::from_ymd(2027, 2, day).unwrap(),
        role: None,
        percent: 100,
    };
    let add = |id, day| Edit::Absence(OfList::Add(usize::MAX, Box::new(absence(id, day))));
    let remove = |id: &str| Edit::Absence(OfList::Remove(AbsenceId::new(id)));
    let percent = |id: &str, percent| {
        let field = AbsenceField::Percent(percent);
        Edit::Absence(OfList::Set(AbsenceId::new(id), field))
    };
    check(
        &[add("a", 1), add("b", 2), add("c", 3)],
        &[(1, remove("a")), (1, percent("b", 50)), (1, add("e", 5))],
        &[
            (2, add("d", 4)),
            (2, percent("c", 10)),
            (2, percent("b", 60)),
        ],
        &[
            remove("a"),
            add("d", 4),
            add("e", 5),
            percent("c", 10),
            percent("b", 60),
        ],
        &[percent("b", 50)],
    );
    check(
        &[add("a", 1)],
        &[(2, remove("a"))],
        &[(1, percent("a", 50))],
        &[percent("a", 50)],
        &[remove("a")],
    );
}

#[test]
fn what_is_one_decision_is_not_torn_apart() {
    let pin = |pin| action(ActionField::Pin(Some(pin)));
    let week = pin(Pin::Week(Date::from_ymd(2027, 1, 4).unwrap()));
    let phase = pin(Pin::Phase(Phase::Control));
    check(
        &[],
        &[(1, week.clone())],
        &[(2, phase.clone())],
        &[phase],
        &[week],
    );
    let (doing, done) = (
        || standing(ActionState::Doing),
        || standing(ActionState::Done),
    );
    let open = || standing(ActionState::Open);
    check(
        &[doing()],
        &[(1, open())],
        &[(2, done())],
        &[done()],
        &[open()],
    );
    check(
        &[doing()],
        &[(2, open())],
        &[(1, done())],
        &[done()],
        &[open()],
    );
    let owner = || action(ActionField::Owner("Tom".to_owned()));
    check(
        &[doing()],
        &[(1, owner())],
        &[(2, done())],
        &[owner(), done()],
        &[],
    );
    check(
        &[doing(), owner()],
        &[(1, done())],
        &[(2, owner())],
        &[owner(), done()],
        &[],
    );
}

#[test]
fn two_files_without_a_common_past_come_together() {
    let one = after(&empty(), &[name("Ada"), note("ours"), add("s", 1)], 1);
    let other = after(
        &empty(),
        &[
            value(Some(AnswerValue::No)),
            note("theirs"),
            add("t", 2),
            name("Ada"),
        ],
        2,
    );
    let merged = merge(None, &one, &other).unwrap();
    let expected = [
        name("Ada"),
        value(Some(AnswerValue::No)),
        note("theirs"),
        add("s", 1),
        add("t", 2),
    ];
    assert_eq!(
        content(&merged.assessment),
        content(&after(&empty(), &expected, 0))
    );
    assert_eq!(merged.assessment.changed_at, 2);
    let back: Vec<_> = merged
        .conflicts
        .iter()
        .map(|one| one.edit(&merged.assessment))
        .collect();
    assert_eq!(back, [Some(note("ours"))]);
}

#[test]
fn a_merge_is_of_the_newer_day_and_begun_at_the_earlier() {
    let day = |day| Date::from_ymd(2026, 11, day).unwrap();
    let base = Assessment::new(AssessmentId::new("a"), day(20));
    let side = |edit, created, changed| {
        let mut side = base.clone();
        side.created = day(created);
        apply(&mut side, edit, Moment::of_day(day(changed)));
        side
    };
    let (one, other) = (side(name("Ada"), 18, 21), side(note("x"), 19, 23));
    for merged in [merged(&base, &one, &other), merged(&base, &other, &one)] {
        let Assessment {
            created, changed, ..
        } = merged.assessment;
        assert_eq!((created, changed), (day(18), day(23)));
        assert_eq!(merged.assessment.last_change(), other.last_change());
    }
}

#[test]
fn where_the_visitor_is_is_no_conflict() {
    let base = empty();
    let at_place = |edit, place: &str, now| Assessment {
        place: Some(QuestionId::new(place)),
        ..after(&base, &[edit], now)
    };
    let (one, other) = (at_place(name("Ada"), "a", 1), at_place(note("x"), "b", 2));
    let merged = merged(&base, &one, &other);
    assert_eq!(merged.assessment.place, other.place);
    assert_eq!(merged.conflicts, []);
}

#[test]
fn a_conflict_that_no_edit_can_take_back_is_told_all_the_same() {
    let base = after(&empty(), &[add("s", 1)], 0);
    let with = |conformity, now: u32| {
        let mut side = after(&base, &[name(&now.to_string())], now);
        side.plan.snapshots[0].conformity = conformity;
        side
    };
    let merged = merged(&base, &with(10.0, 1), &with(20.0, 2));
    assert_eq!(merged.assessment.plan.snapshots[0].conformity, 20.0);
    let told: Vec<_> = merged
        .conflicts
        .iter()
        .map(|one| (one.within.join("/"), one.other.clone()))
        .collect();
    let one = |name: &str, text: &str| vec![(name.to_owned(), Some(text.to_owned()))];
    assert_eq!(
        told,
        [
            ("plan/snapshots/s".to_owned(), one("conformity", "10.0")),
            ("profile".to_owned(), one("organisation", "\"1\"")),
        ]
    );
    assert_eq!(merged.conflicts[0].edit(&merged.assessment), None);
}

#[test]
fn a_conflict_is_stored_and_read_again() {
    let conflict = Conflict {
        within: vec!["answers".to_owned(), "8.6.1-log".to_owned()],
        other: vec![("note".to_owned(), Some("\"a \\\"b\\\"\"".to_owned()))],
    };
    let text = serde_json::to_string(&conflict).unwrap();
    assert_eq!(
        crate::core::json::read::<Conflict>(&text),
        Ok(conflict.clone())
    );
    let back = conflict.edit(&empty());
    assert_eq!(back, Some(note("a \"b\"")));
    // What does not fit sets nothing.
    for other in [Some("5"), Some("no JSON")] {
        let other = vec![("note".to_owned(), other.map(str::to_owned))];
        let odd = Conflict {
            other,
            ..conflict.clone()
        };
        assert_eq!(odd.edit(&empty()), None);
    }
}

#[test]
fn what_was_merged_at_the_same_moment_changes_nothing_when_it_comes_again() {
    let audit = |day| {
        let field = MilestoneField::InternalAudit(Date::from_ymd(2027, 1, day));
        Edit::Milestone(field)
    };
    let one = after(&empty(), &[audit(1)], 1);
    let other = after(&empty(), &[note("a"), audit(2)], 1);
    let once = merged(&empty(), &one, &other).assessment;
    assert_eq!(once, after(&empty(), &[note("a"), audit(2)], 1));
    for side in [&one, &other] {
        assert_eq!(merged(&empty(), &once, side).assessment, once);
    }
}
