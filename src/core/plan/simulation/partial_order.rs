//! The plan as a network whose longest path is its length, so that a run of
//! the simulation needs no scheduling.
//!
//! Beside the prerequisites there is an arc wherever one activity hands hours,
//! or its place among those in hand, on to another: any lengths that follow
//! these arcs keep every capacity (a partial order schedule: Policella, Cesta,
//! Oddi, Smith, "From precedence constraint posting to partial order
//! schedules", AI Communications 20 (2007) 163–180).

use crate::core::rcpsp::{Draft, Time};
use crate::core::sort::{sort, sort_by, sort_by_key};

/// Activities in an order in which none waits for a later one.
#[derive(Debug, Clone)]
pub(super) struct PartialOrder {
    /// The activity at each place of the order.
    pub(super) activities: Vec<usize>,
    /// Places that each waits for, in one piece; only those that matter, since
    /// who waits for B, which waits for A, need not wait for A.
    arcs: Vec<u32>,
    /// Where the arcs of each place end.
    ends: Vec<usize>,
    /// What holds an activity back beside the arcs, in weeks and by place: a
    /// pin, a holiday, money that is not there yet, or the plan's goal.
    pub(super) releases: Vec<f64>,
}

impl PartialOrder {
    pub(super) fn new(draft: &Draft, starts: &[Time]) -> Self {
        let n = draft.activities.len();
        let mut after: Vec<Vec<usize>> = vec![Vec::new(); n];
        for arc in &draft.precedences {
            if let Some(after) = after.get_mut(arc.after.0) {
                after.push(arc.before.0);
            }
        }
        for resource in 0..draft.resources.len() {
            hand_on(draft, starts, resource, &mut after);
        }
        for list in &mut after {
            sort(list);
            list.dedup();
        }
        let activities = topological(&after);
        let releases = releases(draft, starts, &after);
        let mut order = Self {
            arcs: Vec::new(),
            ends: Vec::new(),
            releases: activities
                .iter()
                .map(|&at| releases.get(at).copied().unwrap_or(0.0))
                .collect(),
            activities,
        };
        order.number(&after);
        order
    }

    /// The places that the activity at a place waits for.
    pub(super) fn after(&self, place: usize) -> &[u32] {
        let end = self.ends.get(place).copied().unwrap_or(0);
        let start = place
            .checked_sub(1)
            .and_then(|before| self.ends.get(before).copied());
        self.arcs.get(start.unwrap_or(0)..end).unwrap_or(&[])
    }

    /// Renumbers the arcs by place and leaves out those that others imply.
    fn number(&mut self, after: &[Vec<usize>]) {
        let mut place = vec![0; after.len()];
        for (at, &activity) in self.activities.iter().enumerate() {
            if let Some(place) = place.get_mut(activity) {
                *place = at;
            }
        }
        // For each place all places before it, as bits.
        let mut ancestors: Vec<Vec<u64>> = Vec::with_capacity(after.len());
        for &activity in &self.activities {
            let mut own = vec![0_u64; after.len().div_ceil(64)];
            let before = after.get(activity).into_iter().flatten();
            let mut before: Vec<usize> =
                before.filter_map(|&one| place.get(one).copied()).collect();
            sort_by(&mut before, |one, other| other.cmp(one));
            for at in before {
                if own
                    .get(at / 64)
                    .is_some_and(|word| word >> (at % 64) & 1 == 1)
                {
                    continue;
                }
                self.arcs.push(at as u32);
                for (word, inherited) in own.iter_mut().zip(ancestors.get(at).into_iter().flatten())
                {
                    *word |= inherited;
                }
                if let Some(word) = own.get_mut(at / 64) {
                    *word |= 1 << (at % 64);
                }
            }
            ancestors.push(own);
            self.ends.push(self.arcs.len());
        }
    }
}

/// Where the arcs alone would let an activity start before its planned week,
/// something else holds it back.
fn releases(draft: &Draft, starts: &[Time], after: &[Vec<usize>]) -> Vec<f64> {
    let finish = |at: &usize| {
        let length = draft.activities.get(*at).map_or(0, |one| one.duration);
        starts.get(*at).copied().unwrap_or(0) + length
    };
    let release = |(after, &start): (&Vec<usize>, &Time)| {
        let ready = after.iter().map(finish).max().unwrap_or(0);
        if ready < start { f64::from(start) } else { 0.0 }
    };
    after.iter().zip(starts).map(release).collect()
}

/// What an activity hands on when it finishes; `None` hands on from the start.
struct Supply {
    from: Option<usize>,
    at: Time,
    amount: u32,
}

/// Adds the arcs of one resource. Each activity takes what it needs first from
/// what nobody has used yet, then from those it waits for anyway, then from
/// those that finish first.
fn hand_on(draft: &Draft, starts: &[Time], resource: usize, after: &mut [Vec<usize>]) {
    let Some(capacity) = draft.resources.get(resource) else {
        return;
    };
    let most = capacity
        .profile
        .iter()
        .copied()
        .max()
        .unwrap_or(0)
        .max(capacity.tail);
    let mut pool = vec![Supply {
        from: None,
        at: 0,
        amount: most,
    }];
    let mut users: Vec<(Time, usize, Time, u32)> = draft
        .activities
        .iter()
        .zip(starts)
        .enumerate()
        .filter_map(|(at, (activity, &start))| {
            let demand = activity
                .demands
                .get(resource)
                .copied()
                .filter(|&demand| demand > 0)?;
            (activity.duration > 0).then_some((start, at, activity.duration, demand))
        })
        .collect();
    sort(&mut users);
    for (start, at, duration, demand) in users {
        let Some(after) = after.get_mut(at) else {
            continue;
        };
        let rank = |supply: &Supply| match supply.from {
            None => (0, 0),
            Some(from) if after.contains(&from) => (1, supply.at),
            Some(_) => (2, supply.at),
        };
        sort_by_key(&mut pool, rank);
        let mut missing = demand;
        let mut taken = Vec::new();
        for supply in pool
            .iter_mut()
            .filter(|supply| supply.at <= start && supply.amount > 0)
        {
            if missing == 0 {
                break;
            }
            let part = supply.amount.min(missing);
            supply.amount -= part;
            missing -= part;
            taken.extend(supply.from);
        }
        after.extend(taken);
        pool.retain(|supply| supply.amount > 0);
        pool.push(Supply {
            from: Some(at),
            at: start + duration,
            amount: demand,
        });
    }
}

/// Kahn's algorithm; the arcs of a valid schedule have no circle.
fn topological(after: &[Vec<usize>]) -> Vec<usize> {
    let mut waiting: Vec<usize> = after.iter().map(Vec::len).collect();
    let mut behind: Vec<Vec<usize>> = vec![Vec::new(); after.len()];
    for (at, before) in after.iter().enumerate() {
        for &before in before {
            if let Some(behind) = behind.get_mut(before) {
                behind.push(at);
            }
        }
    }
    let mut order: Vec<usize> = (0..after.len())
        .filter(|&at| waiting.get(at) == Some(&0))
        .collect();
    let mut next = 0;
    while let Some(&at) = order.get(next) {
        next += 1;
        for &other in behind.get(at).into_iter().flatten() {
            if let Some(waiting) = waiting.get_mut(other) {
                *waiting -= 1;
                if *waiting == 0 {
                    order.push(other);
                }
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::rcpsp::ActivityId;
    use crate::core::rcpsp::{Activity, Objective, Precedence, Problem, Resource, Rng, Search};

    fn random(rng: &mut Rng) -> Draft {
        let n = rng.between(2, 20);
        let activity = |rng: &mut Rng| Activity {
            duration: rng.between(1, 9) as u32,
            demands: vec![rng.below(6) as u32, rng.below(4) as u32],
            ..Activity::default()
        };
        Draft {
            activities: (0..n).map(|_| activity(rng)).collect(),
            precedences: (1..n)
                .filter(|_| rng.percent(40))
                .map(|after| Precedence {
                    before: ActivityId(after / 2),
                    after: ActivityId(after),
                })
                .collect(),
            resources: vec![Resource::constant(7), Resource::constant(5)],
            budget: None,
            horizon: 1000,
        }
    }

    #[test]
    fn whatever_the_lengths_capacity_is_kept() {
        let mut rng = Rng::new(11);
        for _ in 0..500 {
            let draft = random(&mut rng);
            let problem = Problem::new(draft.clone()).unwrap();
            let best = Search::new(&problem, Objective::Makespan, 1)
                .step(30)
                .best
                .unwrap();
            let order = PartialOrder::new(&draft, &best.starts);
            assert!(order.releases.iter().all(|&release| release == 0.0));
            let lengths: Vec<f64> = draft
                .activities
                .iter()
                .map(|one| f64::from(one.duration) * 2.0 * rng.unit())
                .collect();
            let mut spans = vec![(0.0, 0.0); lengths.len()];
            for (place, &at) in order.activities.iter().enumerate() {
                let before = order
                    .after(place)
                    .iter()
                    .map(|&one| order.activities[one as usize]);
                let start = before.map(|before| spans[before].1).fold(0.0, f64::max);
                spans[at] = (start, start + lengths[at]);
            }
            for (resource, capacity) in draft.resources.iter().enumerate() {
                for &(start, _) in &spans {
                    let running = draft
                        .activities
                        .iter()
                        .zip(&spans)
                        .filter(|(_, span)| span.0 <= start + 1e-9 && start + 1e-9 < span.1);
                    let load: u32 = running.map(|(one, _)| one.demands[resource]).sum();
                    assert!(load <= capacity.tail, "{load} at {start}");
                }
            }
        }
    }
}
