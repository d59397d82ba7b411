//! Attacks on what the app has shown as saved.
//!
//! A number is written into a note again and again. Whatever is done to the browser
//! then, the note must hold the last number that was shown as saved, or a later one.

use std::time::{Duration, Instant};

use thirtyfour::WindowHandle;
use tokio::time::sleep;

use crate::pages::{Question, Start, wait_for_page};
use crate::{Result, Session, Victim};

/// How often each attack is tried.
#[derive(Debug, Clone, Copy)]
pub struct Rounds {
    /// The renderer of the page is killed.
    pub renderers: usize,
    /// The browser is killed.
    pub browsers: usize,
    /// Edits in two windows by turns.
    pub edits: usize,
    /// Local storage is emptied, damaged, full and denied.
    pub stores: usize,
}

/// What came of an attack.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// What was done.
    pub attack: &'static str,
    /// How often.
    pub tried: usize,
    /// How often something was lost that was shown as saved.
    pub lost: usize,
}

/// The page under attack.
struct Page {
    session: Session,
    route: String,
    /// The last number that was entered, and the last that was shown as saved.
    entered: u32,
    saved: u32,
    /// What the page had to say when it was shown as saved.
    told: Vec<String>,
    /// Decides by chance; the same at each run.
    chance: u64,
}

/// Writes a number into the note, as fast as the page takes it in.
const ENTER: &str = "const field = document.querySelector('#note'); \
    field.value = String(arguments[0]); \
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))";
/// Answers as soon as the page shows that the last change is saved.
const SAVED: &str = "const done = arguments[arguments.length - 1]; const started = Date.now(); \
    const look = () => { \
        const state = document.querySelector(\"[data-testid='save-state']\"); \
        if (state?.dataset.state === 'saved') done(true); \
        else if (Date.now() - started > 8000) done(false); \
        else setTimeout(look); }; \
    setTimeout(look, 1)";

/// The numbers in notes that each store has.
const KEPT: &str = "const done = arguments[arguments.length - 1]; \
    const notes = (texts) => texts.flatMap((text) => String(text).match(/\"note\":\"\\d+\"/g) ?? []); \
    const kept = { local: notes(Object.values(localStorage)) }; \
    indexedDB.databases().then(([one]) => { \
        const asked = indexedDB.open(one.name); \
        asked.onerror = () => done(kept); \
        asked.onsuccess = () => { \
            const store = asked.result.objectStoreNames[0]; \
            const all = asked.result.transaction(store).objectStore(store).getAll(); \
            all.onsuccess = () => done({ ...kept, database: notes(all.result) }); }; })";

impl Page {
    async fn open() -> Result<Self> {
        let session = Session::start_to_be_killed().await?;
        let question = Start::open(&session).await?.start().await?;
        question.answer("mostly").await?;
        question.next().await?;
        session.wait_for_whole_app().await?;
        let route = session.route().await?;
        let mut page = Self {
            session,
            route,
            entered: 0,
            saved: 0,
            told: Vec::new(),
            chance: 20_000,
        };
        page.come_back().await?;
        Ok(page)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        self.chance % end
    }

    /// Opens the question again, with its notes.
    async fn come_back(&mut self) -> Result<()> {
        self.session.open(&self.route).await?;
        wait_for_page(&self.session).await?;
        self.session.element("notes").await?;
        let open = "document.querySelector(\"[data-testid='notes']\").parentElement.open = true";
        self.session.driver().execute(open, Vec::new()).await?;
        Ok(())
    }

    async fn enter(&mut self) -> Result<()> {
        self.entered += 1;
        let number = vec![self.entered.into()];
        self.session.driver().execute(ENTER, number).await?;
        Ok(())
    }

    async fn wait_until_saved(&mut self) -> Result<()> {
        let saved = self
            .session
            .driver()
            .execute_async(SAVED, Vec::new())
            .await?;
        if saved.convert::<bool>()? {
            self.saved = self.entered;
            let told =
                "[...document.querySelectorAll('.toasts .toast')].map((one) => one.textContent)";
            self.told = self.session.script(told).await?;
        }
        Ok(())
    }

    /// Enters some numbers; the last may be on its way still.
    async fn work(&mut self) -> Result<()> {
        for _ in 0..=self.below(3) {
            self.enter().await?;
            self.wait_until_saved().await?;
        }
        if self.below(2) == 0 {
            self.enter().await?;
            let pause = self.below(300);
            sleep(Duration::from_millis(pause)).await;
        }
        Ok(())
    }

    /// The number in the note, once it is the last one saved or a later one; else what
    /// it is after a while. A busy machine reads what is on disk late, too.
    async fn found(&self) -> Result<u32> {
        let started = Instant::now();
        loop {
            let note: String = self
                .session
                .script("document.querySelector('#note')?.value ?? ''")
                .await?;
            let number = note.parse().unwrap_or(0);
            let waited = started.elapsed();
            if number >= self.saved && waited > Duration::from_secs(5) {
                eprintln!("late: {number} came after {waited:?}");
            }
            if number >= self.saved || waited > Duration::from_secs(30) {
                return Ok(number);
            }
            sleep(Duration::from_millis(20)).await;
        }
    }

    /// Whether something was lost; goes on with what is there.
    async fn has_lost(&mut self) -> Result<bool> {
        self.come_back().await?;
        let found = self.found().await?;
        let has_lost = found < self.saved;
        if has_lost {
            let kept = self.session.driver().execute_async(KEPT, Vec::new());
            let kept: serde_json::Value = kept.await?.convert()?;
            let (saved, told) = (self.saved, &self.told);
            eprintln!("lost: {found} found, {saved} was saved; the page had said {told:?}; {kept}");
        }
        self.entered = self.entered.max(found);
        self.saved = found;
        Ok(has_lost)
    }
}

/// Tries all attacks, and says what came of each.
///
/// # Errors
/// If the browser cannot be driven.
pub async fn soak(rounds: Rounds) -> Result<Vec<Outcome>> {
    let mut page = Page::open().await?;
    let mut outcomes = Vec::new();
    for (attack, victim, tried) in [
        ("renderer killed", Victim::Renderer, rounds.renderers),
        ("browser killed", Victim::Browser, rounds.browsers),
    ] {
        let mut lost = 0;
        for _ in 0..tried {
            page.work().await?;
            page.session.kill(victim).await?;
            lost += usize::from(page.has_lost().await?);
        }
        outcomes.push(Outcome {
            attack,
            tried,
            lost,
        });
    }
    for (attack, script) in STORES {
        let mut lost = 0;
        for _ in 0..rounds.stores {
            page.work().await?;
            page.session.driver().execute(script, Vec::new()).await?;
            page.enter().await?;
            page.enter().await?;
            sleep(Duration::from_millis(400)).await;
            page.session.driver().execute(UNDO, Vec::new()).await?;
            page.wait_until_saved().await?;
            lost += usize::from(page.has_lost().await?);
        }
        let tried = rounds.stores;
        outcomes.push(Outcome {
            attack,
            tried,
            lost,
        });
    }
    outcomes.push(in_two_windows(&mut page, rounds.edits).await?);
    Ok(outcomes)
}

/// What is done to local storage while the page is open.
const STORES: [(&str, &str); 4] = [
    ("local storage emptied", "localStorage.clear()"),
    (
        "local storage damaged",
        "for (const [key, text] of Object.entries(localStorage)) \
            localStorage.setItem(key, text.replace('mostly', 'mastly'))",
    ),
    (
        "local storage full",
        "for (let size = 1 << 22; size > 0; size >>= 1) \
            try { for (let n = 0; ; n++) \
                localStorage.setItem(`filler-${size}-${n}`, 'x'.repeat(size)); } catch {}",
    ),
    (
        "local storage denied",
        "window.kept = Object.getOwnPropertyDescriptor(window, 'localStorage'); \
         Object.defineProperty(window, 'localStorage', { configurable: true, \
            get() { throw new DOMException('denied', 'SecurityError'); } })",
    ),
];
const UNDO: &str = "if (window.kept) Object.defineProperty(window, 'localStorage', window.kept); \
    for (const key of Object.keys(localStorage)) \
        if (key.startsWith('filler-')) localStorage.removeItem(key)";

/// Numbers are written by turns in two windows, each into a note of its own.
async fn in_two_windows(page: &mut Page, edits: usize) -> Result<Outcome> {
    let first = page.session.driver().window().await?;
    let second = page.session.driver().new_tab().await?;
    page.session
        .driver()
        .switch_to_window(second.clone())
        .await?;
    page.come_back().await?;
    Question(&page.session).next().await?;
    let open = "document.querySelector(\"[data-testid='notes']\").parentElement.open = true";
    page.session.element("notes").await?;
    page.session.driver().execute(open, Vec::new()).await?;
    let windows: [WindowHandle; 2] = [first, second];
    let mut last = [page.saved, 0];
    for edit in 0..edits {
        let place = usize::from(page.below(2) == 0);
        page.session
            .driver()
            .switch_to_window(windows[place].clone())
            .await?;
        page.enter().await?;
        last[place] = page.entered;
        if edit % 5 == 4 {
            page.wait_until_saved().await?;
        }
    }
    let mut lost = 0;
    for window in &windows {
        page.session
            .driver()
            .switch_to_window(window.clone())
            .await?;
        page.wait_until_saved().await?;
        sleep(Duration::from_millis(500)).await;
    }
    for number in last.iter().filter(|number| **number > 0) {
        let note = format!("\"note\":\"{number}\"");
        let there = format!("Object.values(localStorage).some((text) => text.includes({note:?}))");
        lost += usize::from(!page.session.script::<bool>(&there).await?);
    }
    Ok(Outcome {
        attack: "edits in two windows by turns",
        tried: edits,
        lost,
    })
}
