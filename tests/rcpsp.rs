//! The solver on thousands of small random problems, judged by the independent
//! check and by plain enumeration.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use ready20k::core::rcpsp::{
    Activity, ActivityId, Budget, Draft, Grant, Issue, Objective, Precedence, Problem, Resource,
    ResourceId, Schedule, Search, Violation, check,
};

/// How small and how constrained a random problem is.
#[derive(Debug, Clone, Copy)]
struct Shape {
    activities: usize,
    duration: u32,
    pins: bool,
}

const SMALL: Shape = Shape {
    activities: 12,
    duration: 6,
    pins: true,
};
const FREE: Shape = Shape {
    activities: 12,
    duration: 6,
    pins: false,
};
const TINY: Shape = Shape {
    activities: 4,
    duration: 3,
    pins: false,
};

fn resource() -> impl Strategy<Value = Resource> {
    (prop::collection::vec(0_u32..8, 0..8), 3_u32..8)
        .prop_map(|(profile, tail)| Resource { profile, tail })
}

fn activity(shape: Shape, resources: usize) -> impl Strategy<Value = Activity> {
    (
        0..=shape.duration,
        prop::collection::vec(0_u32..=3, resources),
        prop_oneof![3 => Just(0), 1 => 0_u32..6],
        prop::option::weighted(0.1, 0_u32..30).prop_map(move |pin| pin.filter(|_| shape.pins)),
        prop_oneof![Just(0), 0_u64..100],
        0_u32..10,
        0_u8..4,
    )
        .prop_map(
            |(duration, demands, release, pin, cost, weight, class)| Activity {
                duration,
                demands,
                release,
                pin,
                cost,
                weight,
                class,
            },
        )
}

fn precedences(activities: usize) -> impl Strategy<Value = Vec<Precedence>> {
    prop::collection::vec((0..activities, 0..activities), 0..activities).prop_map(|pairs| {
        let forwards = pairs.into_iter().filter(|(a, b)| a != b);
        let arc = |(a, b): (usize, usize)| Precedence {
            before: ActivityId(a.min(b)),
            after: ActivityId(a.max(b)),
        };
        forwards.map(arc).collect()
    })
}

/// Enough money for all, granted in up to four parts.
fn budget() -> impl Strategy<Value = Option<Budget>> {
    let grants = prop::collection::vec((0_u32..15, 0_u64..200), 0..3).prop_map(|early| {
        let late = Grant {
            at: 15,
            amount: 2_000,
        };
        let early = early.into_iter().map(|(at, amount)| Grant { at, amount });
        Budget {
            grants: early.chain([late]).collect(),
        }
    });
    prop::option::of(grants)
}

fn draft(shape: Shape) -> impl Strategy<Value = Draft> {
    (
        1..=shape.activities,
        prop::collection::vec(resource(), 0..3),
    )
        .prop_flat_map(move |(n, resources)| {
            let activities = prop::collection::vec(activity(shape, resources.len()), n);
            (activities, precedences(n), budget()).prop_map(
                move |(activities, precedences, budget)| Draft {
                    activities,
                    precedences,
                    resources: resources.clone(),
                    budget,
                    horizon: 200,
                },
            )
        })
}

fn objective() -> impl Strategy<Value = Objective> {
    prop_oneof![
        Just(Objective::Makespan),
        Just(Objective::WeightedFinish),
        Just(Objective::ByClass),
        (0_u32..60).prop_map(|finish_by| Objective::SmoothLoad { finish_by }),
    ]
}

/// Σ over time units and resources of load².
fn squared_load(draft: &Draft, schedule: &Schedule) -> u64 {
    let load = |resource: usize, time: u32| {
        let running = draft.activities.iter().zip(&schedule.starts);
        let running = running.filter(|(a, s)| **s <= time && time < **s + a.duration);
        running
            .map(|(a, _)| u64::from(a.demands[resource]))
            .sum::<u64>()
    };
    let cells = (0..draft.resources.len()).flat_map(|r| (0..250).map(move |t| (r, t)));
    cells.map(|(r, t)| load(r, t).pow(2)).sum()
}

/// What an objective makes of a schedule, from the objective's definition.
fn value(problem: &Problem, objective: Objective, schedule: &Schedule) -> u64 {
    let draft = problem.draft();
    let finishes = draft.activities.iter().zip(&schedule.starts);
    let finishes = finishes.map(|(a, s)| (a, u64::from(s + a.duration)));
    match objective {
        Objective::Makespan => finishes.map(|(_, f)| f).max().unwrap_or(0),
        Objective::WeightedFinish => finishes.map(|(a, f)| u64::from(a.weight) * f).sum(),
        Objective::ByClass => finishes
            .map(|(a, f)| 8_u64.pow(7 - u32::from(a.class)) * f)
            .sum(),
        Objective::SmoothLoad { .. } => squared_load(draft, schedule),
    }
}

/// The smallest makespan or weighted sum, by trying all starts in turn.
fn optimum(problem: &Problem, objective: Objective) -> u64 {
    fn extend(problem: &Problem, objective: Objective, starts: &mut Vec<u32>, best: &mut u64) {
        let draft = problem.draft();
        let schedule = Schedule {
            starts: starts.clone(),
        };
        let value = value(problem, objective, &schedule);
        if value >= *best {
            return;
        }
        if starts.len() == draft.activities.len() {
            if check(problem, &schedule).is_empty() {
                *best = value;
            }
            return;
        }
        for start in 0..=35 {
            let last = starts.len();
            let arcs = draft.precedences.iter().filter(|p| p.after.0 == last);
            let mut arcs = arcs.map(|p| p.before.0);
            if arcs.all(|i| starts[i] + draft.activities[i].duration <= start) {
                starts.push(start);
                extend(problem, objective, starts, best);
                starts.pop();
            }
        }
    }
    let mut best = u64::MAX;
    extend(problem, objective, &mut Vec::new(), &mut best);
    best
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(cases)
    }
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn every_schedule_keeps_every_rule(
        draft in draft(SMALL), objective in objective(), seed: u64,
    ) {
        let Ok(problem) = Problem::new(draft) else { return Ok(()) };
        let progress = Search::new(&problem, objective, seed).step(400);
        prop_assert!(progress.schedules <= 400);
        if let Some(best) = progress.best {
            prop_assert_eq!(check(&problem, &best), vec![]);
            let value = value(&problem, objective, &best);
            prop_assert_eq!(progress.value, Some(value));
            prop_assert!(progress.lower_bound <= value);
            prop_assert!(progress.late.is_empty());
        } else {
            prop_assert!(!progress.late.is_empty());
        }
    }

    #[test]
    fn without_pins_there_is_always_a_schedule(draft in draft(FREE), objective in objective()) {
        let problem = Problem::new(draft).expect("these drafts are sound");
        prop_assert!(Search::new(&problem, objective, 7).step(1).best.is_some());
    }

    #[test]
    fn slices_change_nothing(
        draft in draft(SMALL), objective in objective(), seed: u64, slice in 1_u32..200,
    ) {
        let Ok(problem) = Problem::new(draft) else { return Ok(()) };
        let whole = Search::new(&problem, objective, seed).step(400);
        let mut sliced = Search::new(&problem, objective, seed);
        for done in (0..400).step_by(slice as usize) {
            sliced.step(slice.min(400 - done));
        }
        prop_assert_eq!(sliced.progress(), whole);
    }

    #[test]
    fn absurd_drafts_are_refused_or_scheduled(
        numbers in prop::collection::vec(any::<u32>(), 12),
        arcs in prop::collection::vec((0_usize..5, 0_usize..5), 0..6),
        horizon: u32,
    ) {
        let activity = |n: &[u32]| Activity {
            duration: n[0] >> (n[1] % 33).min(31),
            demands: vec![n[1] >> (n[2] % 33).min(31)],
            release: n[2] >> (n[0] % 33).min(31),
            pin: n[3].is_multiple_of(3).then_some(n[3] >> (n[1] % 32)),
            cost: u64::from(n[0]) << (n[3] % 32),
            weight: n[1],
            class: n[2] as u8,
        };
        let problem = Problem::new(Draft {
            activities: numbers.chunks(4).map(activity).collect(),
            precedences: arcs
                .into_iter()
                .map(|(a, b)| Precedence { before: ActivityId(a), after: ActivityId(b) })
                .collect(),
            resources: vec![Resource { profile: vec![numbers[0]], tail: numbers[5] }],
            budget: None,
            horizon,
        });
        if let Ok(problem) = problem {
            Search::new(&problem, Objective::WeightedFinish, 1).step(3);
        }
    }
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn tiny_problems_are_solved_to_the_optimum(draft in draft(TINY)) {
        let problem = Problem::new(draft).expect("these drafts are sound");
        for objective in [Objective::Makespan, Objective::WeightedFinish] {
            let optimum = optimum(&problem, objective);
            let progress = Search::new(&problem, objective, 3).step(3_000);
            prop_assert_eq!(progress.value, Some(optimum));
            prop_assert!(progress.lower_bound <= optimum);
        }
    }
}

/// A project of forty activities, the same for each number.
fn project(number: u64) -> Draft {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut below = |end: u32| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 33) as u32 % end
    };
    let mut activities = Vec::new();
    let mut precedences = Vec::new();
    for after in 0..40 {
        activities.push(Activity {
            duration: below(7),
            demands: vec![below(5), below(4), below(3)],
            release: if below(4) == 0 { below(20) } else { 0 },
            pin: (number.is_multiple_of(2) && after % 13 == 12).then(|| 60 + below(40)),
            cost: u64::from(below(100)),
            weight: below(10),
            class: below(4) as u8,
        });
        for _ in 0..below(3).min(after) {
            precedences.push(Precedence {
                before: ActivityId(below(after) as usize),
                after: ActivityId(after as usize),
            });
        }
    }
    let grants = [(0, 400), (20, 800), (45, 4_000)];
    Draft {
        activities,
        precedences,
        resources: vec![
            Resource {
                profile: (0..60).map(|_| 3 + below(4)).collect(),
                tail: 5,
            },
            Resource {
                profile: vec![4; 30],
                tail: 3,
            },
            Resource::constant(3),
        ],
        budget: Some(Budget {
            grants: grants.map(|(at, amount)| Grant { at, amount }).into(),
        }),
        horizon: 400,
    }
}

/// Another machine must come to the same plan. Whoever changes the search on purpose puts in
/// what it finds now, once `make psplib` has shown that it is no worse.
#[test]
fn the_same_search_finds_the_same_on_every_machine() {
    /// The value and the bound that are found, and all starts in one number.
    type Found = (u64, u64, u64);
    let found = |search: &mut Search, problem: &Problem, schedules| -> Found {
        let so_far = search.step(schedules);
        let best = so_far.best.expect("a schedule");
        assert_eq!(check(problem, &best), vec![]);
        let starts = best.starts.iter().fold(0, |sum: u64, start| {
            (sum * 1_009 + u64::from(*start) + 1) % 1_000_000_007
        });
        (so_far.value.unwrap_or(0), so_far.lower_bound, starts)
    };
    let smooth = Objective::SmoothLoad { finish_by: 90 };
    // Project and seed; the objective; what is found soon, and after a while.
    #[rustfmt::skip]
    let expected: [(u64, Objective, Found, Found); 16] = [
        (1, Objective::Makespan, (76, 46, 283_480_012), (69, 46, 39_536_416)),
        (1, Objective::WeightedFinish, (6120, 2200, 976_445_685), (5887, 2200, 950_249_310)),
        (1, Objective::ByClass, (1_021_194_240, 372_940_800, 403_083_794), (911_265_792, 372_940_800, 811_851_342)),
        (1, smooth, (1158, 877, 580_157_767), (1146, 877, 710_765_387)),
        (2, Objective::Makespan, (112, 109, 702_206_292), (112, 109, 702_206_292)),
        (2, Objective::WeightedFinish, (8741, 6032, 878_654_830), (8741, 6032, 878_654_830)),
        (2, Objective::ByClass, (1_547_853_824, 920_850_432, 702_206_292), (1_500_753_920, 920_850_432, 257_543_400)),
        (2, smooth, (1531, 1112, 397_666_519), (1531, 1112, 402_517_569)),
        (3, Objective::Makespan, (75, 57, 57_090_960), (67, 57, 383_031_520)),
        (3, Objective::WeightedFinish, (4807, 1486, 259_700_584), (4386, 1486, 787_476_423)),
        (3, Objective::ByClass, (455_237_632, 196_038_656, 837_018_293), (363_646_976, 196_038_656, 855_827_113)),
        (3, smooth, (1126, 869, 241_838_396), (1112, 869, 732_710_674)),
        (4, Objective::Makespan, (100, 100, 480_709_278), (100, 100, 480_709_278)),
        (4, Objective::WeightedFinish, (5684, 3607, 838_842_281), (5301, 3607, 435_733_325)),
        (4, Objective::ByClass, (690_520_064, 478_666_752, 533_276_346), (632_561_664, 478_666_752, 343_947_482)),
        (4, smooth, (1065, 739, 506_666_327), (1065, 739, 299_068_716)),
    ];
    for (number, objective, soon, late) in expected {
        let problem = Problem::new(project(number)).expect("a sound draft");
        let mut search = Search::new(&problem, objective, number);
        if number > 2 {
            let last_first: Vec<u64> = (0..40).rev().collect();
            search.plant(&last_first);
        }
        let all = [40, 600].map(|schedules| found(&mut search, &problem, schedules));
        assert_eq!(all, [soon, late], "{number}, {objective:?}");
    }
}

/// Two activities of 2 units, each needing 2 of 3, the second after the first.
fn pair() -> Draft {
    let activity = Activity {
        duration: 2,
        demands: vec![2],
        cost: 10,
        ..Activity::default()
    };
    Draft {
        activities: vec![activity.clone(), activity],
        precedences: vec![Precedence {
            before: ActivityId(0),
            after: ActivityId(1),
        }],
        resources: vec![Resource::constant(3)],
        budget: Some(Budget {
            grants: vec![Grant { at: 0, amount: 20 }],
        }),
        horizon: 10,
    }
}

#[test]
fn what_is_wrong_with_a_draft_is_named() {
    let issues = |edit: fn(&mut Draft)| {
        let mut draft = pair();
        edit(&mut draft);
        Problem::new(draft).err().unwrap_or_default()
    };
    let (a, b, r) = (ActivityId(0), ActivityId(1), ResourceId(0));
    assert_eq!(issues(|_| {}), []);
    assert_eq!(
        issues(|d| d.precedences.push(Precedence {
            before: ActivityId(1),
            after: ActivityId(0)
        })),
        [Issue::Cycle {
            activities: vec![b, a]
        }]
    );
    assert_eq!(
        issues(|d| d.resources = vec![Resource {
            profile: vec![1; 9],
            tail: 1
        }]),
        [a, b].map(|activity| Issue::DemandAboveCapacity {
            activity,
            resource: r,
            demand: 2,
            capacity: 1
        })
    );
    assert_eq!(
        issues(|d| {
            d.resources = vec![Resource {
                profile: vec![2; 9],
                tail: 0,
            }];
            d.activities[0].pin = Some(0);
        }),
        [Issue::DemandAboveTail {
            activity: b,
            resource: r,
            demand: 2,
            tail: 0
        }]
    );
    assert_eq!(
        issues(|d| d.activities[1].pin = Some(1)),
        [Issue::PinTooEarly {
            activity: b,
            pin: 1,
            earliest: 2
        }]
    );
    assert_eq!(
        issues(|d| {
            d.precedences.clear();
            d.activities[0].pin = Some(3);
            d.activities[1].pin = Some(4);
        }),
        [Issue::PinsOverload {
            resource: r,
            time: 4,
            activities: vec![a, b]
        }]
    );
    assert_eq!(
        issues(|d| d.budget = Some(Budget {
            grants: vec![Grant { at: 0, amount: 19 }]
        })),
        [Issue::BudgetTooSmall {
            cost: 20,
            granted: 19
        }]
    );
    assert_eq!(
        issues(|d| {
            let grants = vec![Grant { at: 3, amount: 20 }];
            d.budget = Some(Budget { grants });
            d.activities[0].pin = Some(1);
        }),
        [Issue::PinsOverspend {
            time: 1,
            spent: 10,
            granted: 0
        }]
    );
    assert_eq!(
        issues(|d| d.horizon = 3),
        [Issue::BeyondHorizon {
            activity: b,
            earliest_finish: 4,
            horizon: 3
        }]
    );
}

#[test]
fn pins_that_leave_no_room_end_in_no_schedule() {
    let mut draft = pair();
    draft.activities.push(Activity {
        pin: Some(0),
        ..draft.activities[0].clone()
    });
    draft.activities[1].pin = Some(2);
    draft.budget = None;
    let problem = Problem::new(draft).expect("the pins alone agree");
    let progress = Search::new(&problem, Objective::Makespan, 1).step(500);
    assert_eq!(progress.best, None);
    assert_eq!(progress.late, [ActivityId(0)]);
}

#[test]
fn the_check_sees_each_kind_of_violation() {
    let violations = |starts: [u32; 2], edit: fn(&mut Draft)| {
        let mut draft = pair();
        edit(&mut draft);
        let problem = Problem::new(draft).expect("sound");
        check(
            &problem,
            &Schedule {
                starts: starts.to_vec(),
            },
        )
    };
    let (a, b) = (ActivityId(0), ActivityId(1));
    let arc = Precedence {
        before: a,
        after: b,
    };
    assert_eq!(violations([0, 2], |_| {}), []);
    assert_eq!(violations([0, 9], |_| {}), [Violation::Horizon(b)]);
    assert_eq!(
        violations([0, 1], |_| {}),
        [
            Violation::Precedence(arc),
            Violation::Capacity {
                resource: ResourceId(0),
                time: 1,
                load: 4
            }
        ]
    );
    assert_eq!(
        violations([0, 2], |d| d.activities[0].release = 1),
        [Violation::Release(a)]
    );
    assert_eq!(
        violations([0, 2], |d| d.activities[1].pin = Some(3)),
        [Violation::Pin(b)]
    );
    let in_parts = |d: &mut Draft| {
        let grants = vec![Grant { at: 0, amount: 10 }, Grant { at: 3, amount: 10 }];
        d.budget = Some(Budget { grants });
    };
    let overspent = Violation::Budget {
        time: 2,
        spent: 20,
        granted: 10,
    };
    assert_eq!(violations([0, 2], in_parts), [overspent]);
    assert_eq!(violations([0, 3], in_parts), []);
}
