//! The activity network in topological numbering: the form in which the solver
//! reads a problem.

use super::draft::{ActivityId, Draft, Time};
use crate::core::sort::sort;

/// For each activity a list of others, stored in one piece.
#[derive(Debug, Clone, Default)]
pub(super) struct Adjacency {
    offsets: Vec<u32>,
    targets: Vec<u32>,
}

impl Adjacency {
    fn new(n: usize, mut arcs: Vec<(u32, u32)>) -> Self {
        sort(&mut arcs);
        arcs.dedup();
        let mut offsets = vec![0; n + 1];
        for &(from, _) in &arcs {
            offsets[from as usize + 1] += 1;
        }
        for i in 0..n {
            offsets[i + 1] += offsets[i];
        }
        Self {
            offsets,
            targets: arcs.into_iter().map(|(_, to)| to).collect(),
        }
    }

    /// The neighbours of activity `j`.
    pub(super) fn of(&self, j: usize) -> &[u32] {
        &self.targets[self.offsets[j] as usize..self.offsets[j + 1] as usize]
    }
}

/// Activities numbered so that predecessors come before successors, with the
/// time bounds that follow from precedence, releases, pins and horizon.
#[derive(Debug, Clone)]
pub(super) struct Network {
    /// The draft's id of each activity.
    pub(super) ids: Vec<ActivityId>,
    /// Position here of each of the draft's activities.
    index: Vec<usize>,
    pub(super) durations: Vec<Time>,
    pub(super) pins: Vec<Option<Time>>,
    pub(super) releases: Vec<Time>,
    pub(super) predecessors: Adjacency,
    pub(super) successors: Adjacency,
    /// Earliest start by precedence, releases and pins.
    pub(super) heads: Vec<Time>,
    /// Length of the longest path behind the activity's finish.
    pub(super) tails: Vec<Time>,
    /// Latest finish by precedence, pins and horizon; may be negative where
    /// the horizon is too near, which validation reports.
    pub(super) deadlines: Vec<i64>,
    /// All activities have finished by then, however unluckily placed.
    pub(super) span: usize,
}

impl Network {
    /// Numbers the activities; fails with the activities of a cycle.
    pub(super) fn new(draft: &Draft) -> Result<Self, Vec<ActivityId>> {
        let n = draft.activities.len();
        let arcs = || {
            draft
                .precedences
                .iter()
                .map(|p| (p.before.0 as u32, p.after.0 as u32))
        };
        let after = Adjacency::new(n, arcs().collect());
        let before = Adjacency::new(n, arcs().map(|(a, b)| (b, a)).collect());
        let order = topological_order(&before, &after)?;
        let mut index = vec![0; n];
        for (i, &id) in order.iter().enumerate() {
            index[id] = i;
        }
        let internal = |(a, b): (u32, u32)| (index[a as usize] as u32, index[b as usize] as u32);
        let activities = || order.iter().map(|&id| &draft.activities[id]);
        let mut network = Self {
            durations: activities().map(|a| a.duration).collect(),
            pins: activities().map(|a| a.pin).collect(),
            releases: activities().map(|a| a.release).collect(),
            predecessors: Adjacency::new(n, arcs().map(internal).map(|(a, b)| (b, a)).collect()),
            successors: Adjacency::new(n, arcs().map(internal).collect()),
            heads: vec![0; n],
            tails: vec![0; n],
            deadlines: vec![i64::from(draft.horizon); n],
            span: span(draft) as usize,
            ids: order.iter().map(|&id| ActivityId(id)).collect(),
            index,
        };
        network.pass_forward();
        network.pass_backward();
        Ok(network)
    }

    pub(super) fn len(&self) -> usize {
        self.durations.len()
    }

    pub(super) fn critical_path(&self) -> Time {
        (0..self.len())
            .map(|j| self.heads[j] + self.durations[j])
            .max()
            .unwrap_or(0)
    }

    /// Earliest start of a draft's activity, its own pin left aside.
    pub(super) fn earliest_start(&self, id: ActivityId) -> Time {
        self.ready(self.index[id.0])
    }

    fn ready(&self, j: usize) -> Time {
        let finishes = self.predecessors.of(j).iter().map(|&i| i as usize);
        finishes
            .map(|i| self.heads[i] + self.durations[i])
            .fold(self.releases[j], Time::max)
    }

    fn pass_forward(&mut self) {
        for j in 0..self.len() {
            let ready = self.ready(j);
            self.heads[j] = self.pins[j].map_or(ready, |pin| pin.max(ready));
        }
    }

    fn pass_backward(&mut self) {
        for j in (0..self.len()).rev() {
            for k in self.successors.of(j).iter().map(|&k| k as usize) {
                let duration = self.durations[k];
                self.tails[j] = self.tails[j].max(self.tails[k] + duration);
                self.deadlines[j] = self.deadlines[j].min(self.deadlines[k] - i64::from(duration));
            }
            if let Some(pin) = self.pins[j] {
                self.deadlines[j] = self.deadlines[j].min(i64::from(pin + self.durations[j]));
            }
        }
    }
}

/// Time after which every activity has surely finished, if each starts as soon
/// as it can: from the last change of anything on, all run one by one.
pub(super) fn span(draft: &Draft) -> u64 {
    let activities = &draft.activities;
    let pins = activities
        .iter()
        .filter_map(|a| Some(u64::from(a.pin?) + u64::from(a.duration)));
    let releases = activities.iter().map(|a| u64::from(a.release));
    let profiles = draft.resources.iter().map(|r| r.profile.len() as u64);
    let grants = draft
        .budget
        .iter()
        .flat_map(|b| &b.grants)
        .map(|g| u64::from(g.at));
    let settled = pins
        .chain(releases)
        .chain(profiles)
        .chain(grants)
        .max()
        .unwrap_or(0);
    settled
        + activities
            .iter()
            .map(|a| u64::from(a.duration))
            .sum::<u64>()
}

/// Kahn's algorithm; what it cannot number contains a cycle.
fn topological_order(before: &Adjacency, after: &Adjacency) -> Result<Vec<usize>, Vec<ActivityId>> {
    let n = before.offsets.len() - 1;
    let mut waiting: Vec<usize> = (0..n).map(|j| before.of(j).len()).collect();
    let mut order: Vec<usize> = (0..n).filter(|&j| waiting[j] == 0).collect();
    let mut done = 0;
    while let Some(&i) = order.get(done) {
        done += 1;
        for j in after.of(i).iter().map(|&j| j as usize) {
            waiting[j] -= 1;
            if waiting[j] == 0 {
                order.push(j);
            }
        }
    }
    if order.len() == n {
        Ok(order)
    } else {
        Err(find_cycle(before, &waiting))
    }
}

/// Walks back from one unnumbered activity to another until one comes again.
fn find_cycle(before: &Adjacency, waiting: &[usize]) -> Vec<ActivityId> {
    let mut path: Vec<usize> = waiting.iter().position(|&w| w > 0).into_iter().collect();
    let mut seen = vec![None; waiting.len()];
    while let Some(&j) = path.last() {
        if let Some(first) = seen[j] {
            path.pop();
            path.drain(..first);
            path.reverse();
            break;
        }
        seen[j] = Some(path.len() - 1);
        path.extend(
            before
                .of(j)
                .iter()
                .map(|&i| i as usize)
                .find(|&i| waiting[i] > 0),
        );
    }
    path.into_iter().map(ActivityId).collect()
}
