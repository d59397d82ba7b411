//! Windows that write at the same time, are killed and forget: a model of the browser
//! in which what one writes reaches the others late.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may panic

use std::collections::BTreeMap;

use ready20k::core::assessment::Assessment;
use ready20k::core::date::{Date, Moment};
use ready20k::core::edit::{AnswerField, Edit, apply};
use ready20k::core::id::{AssessmentId, QuestionId};
use ready20k::storage::{Found, Met, Say, Seen, Trail};

/// Each window answers questions of its own.
const QUESTIONS: u64 = 5;
const WINDOWS: usize = 3;

struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

struct Window {
    name: String,
    count: u32,
    stored: Assessment,
    ours: Assessment,
    trail: Trail,
    /// What this window believes to be in local storage.
    cache: Found,
    shelf: Found,
    disk: Found,
}

struct World {
    clock: f64,
    started: usize,
    /// What is in local storage, and what of it is on disk.
    shelf: Found,
    shelf_on_disk: Found,
    disk: Found,
    windows: Vec<Window>,
    /// The last value that was shown as saved, by question.
    saved: BTreeMap<String, u64>,
    entered: BTreeMap<String, u64>,
}

impl World {
    fn new() -> Self {
        let assessment = Assessment::new(AssessmentId::new("a"), Date::from_unix_millis(0.0));
        let nothing = Found {
            assessment,
            seen: Seen::default(),
            damaged: Vec::new(),
        };
        let mut world = Self {
            clock: 0.0,
            started: 0,
            shelf: nothing.clone(),
            shelf_on_disk: nothing.clone(),
            disk: nothing,
            windows: Vec::new(),
            saved: BTreeMap::new(),
            entered: BTreeMap::new(),
        };
        for _ in 0..WINDOWS {
            let window = world.started();
            world.windows.push(window);
        }
        world
    }

    /// A window that has just read local storage and the disk.
    fn started(&mut self) -> Window {
        self.started += 1;
        let mut window = Window {
            name: self.started.to_string(),
            count: 0,
            stored: self.shelf.assessment.clone(),
            ours: self.shelf.assessment.clone(),
            trail: self.shelf.seen.clone().into(),
            cache: self.shelf.clone(),
            shelf: self.shelf.clone(),
            disk: self.shelf.clone(),
        };
        self.turn(&mut window);
        window
    }

    fn enter(&mut self, place: usize, question: u64) {
        self.clock += 40.0;
        let now = Moment {
            today: Date::from_unix_millis(0.0),
            milliseconds: self.clock,
        };
        let name = format!("{place}-{question}");
        let value = self.entered.get(&name).copied().unwrap_or_default() + 1;
        self.entered.insert(name.clone(), value);
        let field = AnswerField::Note(value.to_string());
        let edit = Edit::Answer(QuestionId::new(&name), field);
        apply(&mut self.windows[place].ours, edit, now);
    }

    /// What happens when something was entered: local storage at once, then the disk.
    fn save(&mut self, place: usize, is_killed_before_disk: bool) {
        let mut window = self.windows.remove(place);
        self.look(&mut window);
        self.write(&mut window);
        if !is_killed_before_disk {
            self.turn(&mut window);
            let mine = window.ours.answers.iter();
            let mine = mine.filter(|(id, _)| id.as_str().starts_with(&format!("{place}-")));
            let mine = mine.map(|(id, answer)| (id.to_string(), answer.note.parse().unwrap()));
            self.saved.extend(mine);
        }
        self.windows.insert(place, window);
    }

    fn look(&mut self, window: &mut Window) {
        if window.cache != window.shelf {
            let found = window.cache.clone();
            window.shelf = found.clone();
            if self.meet(window, &found, Say::Ours) {
                self.shelve(window);
                self.turn(window);
            }
        }
    }

    /// Says whether where it was found lacks something.
    fn meet(&mut self, window: &mut Window, found: &Found, say: Say) -> bool {
        match window.trail.meet(&window.stored, &window.ours, found, say) {
            Met::Older => true,
            Met::Together {
                merged,
                mut seen,
                is_more,
                ..
            } => {
                if is_more {
                    window.count += 1;
                    seen.add(&window.name, window.count);
                }
                window.trail.step(&window.stored, &merged, seen);
                window.stored = (*merged).clone();
                window.ours = *merged;
                is_more
            }
        }
    }

    fn write(&mut self, window: &mut Window) {
        if window.ours != window.stored {
            window.count += 1;
            let mut seen = window.trail.seen.clone();
            seen.add(&window.name, window.count);
            window.trail.step(&window.stored, &window.ours, seen);
            window.stored = window.ours.clone();
            self.shelve(window);
        }
    }

    fn shelve(&mut self, window: &mut Window) {
        let found = Found {
            assessment: window.stored.clone(),
            seen: window.trail.seen.clone(),
            damaged: Vec::new(),
        };
        window.cache = found.clone();
        window.shelf = found.clone();
        self.shelf = found;
    }

    /// A turn at the database, which nobody else has meanwhile.
    fn turn(&mut self, window: &mut Window) {
        let found = self.disk.clone();
        if found != window.disk {
            let before = window.trail.seen.clone();
            self.meet(window, &found, Say::Theirs);
            if window.trail.seen != before {
                self.shelve(window);
            }
        }
        self.disk = Found {
            assessment: window.stored.clone(),
            seen: window.trail.seen.clone(),
            damaged: Vec::new(),
        };
        window.disk = self.disk.clone();
    }

    /// A window hears what is in local storage.
    fn hear(&mut self, place: usize) {
        let mut window = self.windows.remove(place);
        window.cache = self.shelf.clone();
        self.look(&mut window);
        self.windows.insert(place, window);
    }

    fn kill(&mut self, place: usize) {
        let window = self.started();
        self.windows[place] = window;
    }

    fn kill_browser(&mut self) {
        self.shelf = self.shelf_on_disk.clone();
        for place in 0..WINDOWS {
            self.kill(place);
        }
    }

    #[track_caller]
    fn check(&self, assessment: &Assessment) {
        for (name, saved) in &self.saved {
            let note = assessment.answer(&QuestionId::new(name)).note;
            let kept = note.parse().unwrap_or(0);
            assert!(kept >= *saved, "{name}: {kept} kept, {saved} was saved");
        }
    }
}

#[test]
fn nothing_that_was_saved_is_lost() {
    for seed in 1..=8 {
        let mut chance = Chance(seed * 7_919);
        let mut world = World::new();
        for _ in 0..1_000 {
            let place = usize::try_from(chance.below(3)).unwrap();
            match chance.below(100) {
                0..60 => {
                    world.enter(place, chance.below(QUESTIONS));
                    let is_killed = chance.below(50) == 0;
                    world.save(place, is_killed);
                    if is_killed {
                        world.kill(place);
                    }
                }
                60..90 => world.hear(place),
                90..94 => world.kill(place),
                94..98 => world.shelf_on_disk = world.shelf.clone(),
                _ => world.kill_browser(),
            }
            world.check(&world.disk.assessment);
        }
        // When all is quiet, all have the same.
        for _ in 0..3 {
            (0..WINDOWS).for_each(|place| world.hear(place));
        }
        for window in &world.windows {
            world.check(&window.ours);
            assert_eq!(window.ours, world.windows[0].ours, "seed {seed}");
        }
    }
}
