//! Free capacity over time, all resources of a time unit packed side by side
//! into machine words so that one subtraction tests them together.

use super::draft::{Draft, Time};

/// How resources lie in the words of a time unit. Each has a lane of equal
/// width whose top bit, the guard, is kept clear in free capacity and demand.
#[derive(Debug, Clone)]
pub(super) struct Packing {
    /// Bits of a lane, guard included.
    width: u32,
    lanes: usize,
    /// Words per time unit, at least one.
    pub(super) words: usize,
    guard: u64,
}

impl Packing {
    fn new(draft: &Draft) -> Self {
        let most = (0..draft.resources.len())
            .map(|r| useful(draft, r))
            .max()
            .unwrap_or(0);
        let width = u64::BITS - most.leading_zeros() + 1;
        let lanes = (u64::BITS / width) as usize;
        let guard = (0..lanes)
            .map(|lane| 1 << (width * (lane as u32 + 1) - 1))
            .sum();
        Self {
            width,
            lanes,
            words: draft.resources.len().div_ceil(lanes).max(1),
            guard,
        }
    }

    fn pack(&self, amounts: impl Iterator<Item = u64>, into: &mut Vec<u64>) {
        let start = into.len();
        into.resize(start + self.words, 0);
        for (r, amount) in amounts.enumerate() {
            into[start + r / self.lanes] |= amount << (self.width * (r % self.lanes) as u32);
        }
    }
}

/// What all activities together can use of a resource: more never matters.
fn useful(draft: &Draft, resource: usize) -> u64 {
    let demand = draft
        .activities
        .iter()
        .filter_map(|a| a.demands.get(resource));
    demand.map(|&d| u64::from(d)).sum()
}

/// A problem's packed demands and capacities.
#[derive(Debug, Clone)]
pub(super) struct Packed {
    pub(super) packing: Packing,
    /// `words` per activity, in the network's order.
    pub(super) demands: Vec<u64>,
    /// `words` per time unit, as long as the longest profile.
    profile: Vec<u64>,
    /// Capacity behind the profile.
    tail: Vec<u64>,
}

impl Packed {
    /// `order` gives the draft's activities in the order of `demands`.
    pub(super) fn new(draft: &Draft, order: impl Iterator<Item = usize>) -> Self {
        let packing = Packing::new(draft);
        let useful: Vec<u64> = (0..draft.resources.len())
            .map(|r| useful(draft, r))
            .collect();
        let mut demands = Vec::new();
        for activity in order.map(|i| &draft.activities[i]) {
            let used = if activity.duration > 0 {
                activity.demands.as_slice()
            } else {
                &[]
            };
            packing.pack(used.iter().map(|&d| u64::from(d)), &mut demands);
        }
        let at = |time: Time| {
            let capacities = draft
                .resources
                .iter()
                .map(move |r| u64::from(r.capacity(time)));
            capacities.zip(&useful).map(|(c, &u)| c.min(u))
        };
        let end = draft
            .resources
            .iter()
            .map(|r| r.profile.len())
            .max()
            .unwrap_or(0) as Time;
        let mut profile = Vec::new();
        for time in 0..end {
            packing.pack(at(time), &mut profile);
        }
        let mut tail = Vec::new();
        packing.pack(at(end), &mut tail);
        Self {
            packing,
            demands,
            profile,
            tail,
        }
    }

    fn at(&self, time: usize) -> &[u64] {
        let words = self.packing.words;
        self.profile
            .get(time * words..(time + 1) * words)
            .unwrap_or(&self.tail)
    }

    /// Free capacity of `span` time units with nothing placed.
    pub(super) fn forward(&self, span: usize) -> Timeline {
        self.timeline((0..span).map(|t| self.at(t)))
    }

    /// The same with time running backwards from `end`; before 0 there is as
    /// much as after the profile.
    pub(super) fn backward(&self, span: usize, end: usize) -> Timeline {
        self.timeline((0..span).map(|t| match (end).checked_sub(t + 1) {
            Some(time) => self.at(time),
            None => &self.tail,
        }))
    }

    fn timeline<'a>(&'a self, times: impl Iterator<Item = &'a [u64]>) -> Timeline {
        let free: Vec<u64> = times.flatten().copied().collect();
        Timeline {
            words: self.packing.words,
            guard: self.packing.guard,
            base: free.clone(),
            free,
            used: 0,
        }
    }
}

/// Free capacity while a schedule is being made.
#[derive(Debug, Clone)]
pub(super) struct Timeline {
    words: usize,
    guard: u64,
    base: Vec<u64>,
    free: Vec<u64>,
    /// Nothing is placed from this time on.
    used: usize,
}

impl Timeline {
    /// Takes a demand away for good, also after every `clear`.
    pub(super) fn fix(&mut self, start: usize, duration: usize, demand: &[u64]) {
        self.place(start, duration, demand);
        self.base.copy_from_slice(&self.free);
        self.used = 0;
    }

    /// Removes everything that is not fixed.
    pub(super) fn clear(&mut self) {
        let end = self.used * self.words;
        self.free[..end].copy_from_slice(&self.base[..end]);
        self.used = 0;
    }

    /// The earliest start from `from` on at which the demand fits. The units
    /// of a window are tested from its end, so that a misfit moves the window
    /// as far as it can; units known to fit are not tested again.
    pub(super) fn earliest(&self, from: usize, duration: usize, demand: &[u64]) -> usize {
        match *demand {
            [demand] => self.earliest_by(from, duration, |unit| self.fits(unit, demand)),
            _ => self.earliest_by(from, duration, |unit| {
                let at = unit * self.words;
                (0..self.words).all(|w| self.fits(at + w, demand[w]))
            }),
        }
    }

    #[inline]
    fn fits(&self, at: usize, demand: u64) -> bool {
        // Behind the last unit everything fits.
        let Some(&free) = self.free.get(at) else {
            return true;
        };
        ((free | self.guard) - demand) & self.guard == self.guard
    }

    #[inline]
    fn earliest_by(&self, from: usize, duration: usize, fits: impl Fn(usize) -> bool) -> usize {
        let (mut start, mut known) = (from, from);
        loop {
            let end = start + duration;
            match (known..end).rev().find(|&unit| !fits(unit)) {
                None => return start,
                Some(misfit) => (start, known) = (misfit + 1, end),
            }
        }
    }

    /// Takes a demand that fits away.
    #[inline]
    pub(super) fn place(&mut self, start: usize, duration: usize, demand: &[u64]) {
        let end = start + duration;
        self.used = self.used.max(end);
        match *demand {
            [demand] => self.free[start..end]
                .iter_mut()
                .for_each(|free| *free -= demand),
            _ => {
                for unit in
                    self.free[start * self.words..end * self.words].chunks_exact_mut(self.words)
                {
                    unit.iter_mut()
                        .zip(demand)
                        .for_each(|(free, demand)| *free -= demand);
                }
            }
        }
    }
}
