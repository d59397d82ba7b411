//! The page in other languages: chosen, kept, without a rest of English, from right to left.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use journeys::pages::{Frame, PlanPage, Start, wait_for_page};
use journeys::{Result, Session, dist, project};

/// From the scan to the result and the plan.
const JOURNEY: [&str; 5] = [
    "#/",
    "#/demo/it-provider",
    "#/a/demo-it-provider/gaps",
    "#/a/demo-it-provider/plan",
    "#/a/demo-it-provider/share",
];

/// What the page says, line by line, the choice of languages left out.
const LINES: &str = "[...document.querySelectorAll('header, main, footer, aside')].flatMap((part) => \
     part.innerText.split('\\n')).map((line) => line.trim()).filter((line) => line \
     && !document.querySelector('[data-testid=languages]').innerText.includes(line))";

fn node(arguments: &[&str]) -> Result<String> {
    let output = Command::new("node")
        .args(arguments)
        .current_dir(project())
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8(output.stderr)?.into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// The English texts of several words that a language has other words for: a single one, such
/// as “Plan”, may be right in both.
fn translated(code: &str) -> Result<BTreeMap<String, String>> {
    let pairs: Vec<(String, String)> =
        serde_json::from_str(&node(&["tools/language.mjs", "pairs", code])?)?;
    let is_told_apart = |(english, own): &(String, String)| english != own && english.contains(' ');
    Ok(pairs.into_iter().filter(is_told_apart).collect())
}

/// Opens the start page in a language as a link does.
async fn open_in(session: &Session, code: &str) -> Result<()> {
    session.open(&format!("?lang={code}#/")).await?;
    session.wait_for_whole_app().await
}

#[tokio::test]
async fn spanish_and_chinese_lead_from_the_scan_to_the_plan() -> Result<()> {
    for code in ["es", "zh-Hans"] {
        let words = translated(code)?;
        let session = Session::start().await?;
        open_in(&session, code).await?;
        let language: String = session.script("document.documentElement.lang").await?;
        assert_eq!(language, code);
        let asked = session.requests();
        let english = asked.iter().find(|one| one.contains("/quick-"));
        assert_eq!(english, None, "the first load pays for one language only");

        let question = Start::open(&session).await?.start().await?;
        let choice: String = session
            .script(
                "document.querySelector('[data-testid=answer-mostly]').closest('label').innerText",
            )
            .await?;
        let answer = choice.lines().next().unwrap_or_default();
        let english = ["Mostly", "Nearly all"];
        assert!(!english.contains(&answer), "{choice}");
        question.answer("mostly").await?;

        let mut rests = Vec::new();
        for route in JOURNEY {
            session.open(route).await?;
            wait_for_page(&session).await?;
            let lines: Vec<String> = session.script(LINES).await?;
            assert_eq!(session.violations().await?, [], "{code} {route}");
            let is_rest = |line: &&String| words.contains_key(*line);
            rests.extend(
                lines
                    .iter()
                    .filter(is_rest)
                    .map(|line| format!("{route}: {line}")),
            );
        }
        assert!(rests.is_empty(), "{code}: {rests:#?}");

        session
            .click_on("[data-testid=languages] a[lang=en]")
            .await?;
        session
            .wait_for("document.documentElement.lang === 'en'")
            .await?;
        session.finish().await?;
    }
    Ok(())
}

/// What the page says in letters that no translation leaves.
const UNTRANSLATED: &str = "(() => { const found = new Set(); \
     const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); \
     while (walk.nextNode()) { const { parentElement: around, data } = walk.currentNode; \
       if (around.closest('template, script, .wordmark, kbd, [data-testid=languages], [translate=no]')) continue; \
       for (const [word] of data.matchAll(/[A-Za-z]{4,}/g)) found.add(word); } \
     return [...found]; })()";

/// Names and months, which are no words of ours.
const NAMES: [&str; 3] = ["Ready", "Sept", "share"];

#[tokio::test]
async fn a_language_that_nobody_speaks_leaves_no_english() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let pseudo = pseudo(folder.path())?;
    let session = Session::start_on(&pseudo).await?;
    session.resize(360, 800).await?;
    open_in(&session, "eo").await?;
    let mut rests = Vec::new();
    for route in JOURNEY {
        session.open(route).await?;
        wait_for_page(&session).await?;
        let words: Vec<String> = session.script(UNTRANSLATED).await?;
        let words = words
            .into_iter()
            .filter(|word| !NAMES.contains(&word.as_str()));
        rests.extend(words.map(|word| format!("{route}: {word}")));
        let wide: bool = session
            .script("document.documentElement.scrollWidth > innerWidth")
            .await?;
        assert!(!wide, "{route} has no room for longer words");
    }
    assert!(rests.is_empty(), "{rests:#?}");

    session.resize(1280, 900).await?;
    open_in(&session, "fa").await?;
    let direction: String = session
        .script("getComputedStyle(document.body).direction")
        .await?;
    assert_eq!(direction, "rtl");
    let sides: [f64; 2] = session
        .script("['.wordmark', '.site-tools'].map((one) => document.querySelector(one).getBoundingClientRect().left)")
        .await?;
    assert!(
        sides[0] > sides[1],
        "the name stands at the right: {sides:?}"
    );
    for route in ["#/demo/it-provider", "#/a/demo-it-provider/timeline"] {
        session.open(route).await?;
        wait_for_page(&session).await?;
        let wide: bool = session
            .script("document.documentElement.scrollWidth > innerWidth")
            .await?;
        assert!(!wide, "{route} leaves the page");
    }
    session.finish().await
}

#[tokio::test]
async fn arabic_leads_from_right_to_left_on_a_phone_and_on_a_desk() -> Result<()> {
    let session = Session::start().await?;
    open_in(&session, "ar").await?;
    for width in [360, 1280] {
        session.resize(width, 800).await?;
        for route in JOURNEY {
            session.open(route).await?;
            wait_for_page(&session).await?;
            let at = format!("{route} at {width}");
            let is_so: bool = session
                .script("getComputedStyle(document.querySelector('main h1')).direction === 'rtl' && /[\\u0600-\\u06ff]/.test(document.querySelector('main h1').innerText)")
                .await?;
            assert!(is_so, "{at}: the heading is Arabic");
            let wide: bool = session
                .script("document.documentElement.scrollWidth > innerWidth")
                .await?;
            assert!(!wide, "{at} leaves the page");
            let tightened: usize = session
                .script("[...document.querySelectorAll('main *')].filter((one) => one.matches(':lang(ar)') && getComputedStyle(one).letterSpacing !== 'normal').length")
                .await?;
            assert_eq!(tightened, 0, "{at}: letters that join are pulled together");
            assert_eq!(session.violations().await?, [], "{at}");
        }
    }
    session.finish().await
}

/// The page with the languages that nobody speaks.
fn pseudo(folder: &Path) -> Result<std::path::PathBuf> {
    let pseudo = folder.join("pseudo");
    let (from, to) = (dist()?, pseudo.to_string_lossy().into_owned());
    node(&[
        "tools/pseudo.mjs",
        &from.canonicalize()?.to_string_lossy(),
        &to,
    ])?;
    Ok(pseudo)
}

#[tokio::test]
async fn what_a_language_lacks_is_marked_as_english() -> Result<()> {
    let session = Session::start().await?;
    // As if German lacked the guide.
    let files = std::fs::read_dir(dist()?)?;
    let mut names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let guide = names
        .find(|name| name.starts_with("guide-") && name.ends_with(".json"))
        .ok_or("no guide")?;
    session.before_pages(&format!(
        "const all = window.fetch; window.fetch = (file, ...how) => \
         all(/de[.]guide-/.test(file) ? './{guide}' : file, ...how)"
    ));
    open_in(&session, "de").await?;
    session.open("#/certification").await?;
    wait_for_page(&session).await?;
    // The scripts beside the program come at once to whom reads another language.
    session
        .wait_for("document.querySelectorAll('main [lang=en]').length > 20")
        .await?;
    let is_german: bool = session
        .script("!document.querySelector('.site-footer p').closest('[lang=en]')")
        .await?;
    assert!(is_german, "German is not marked as English");
    session.finish().await
}

/// Answers as many questions with “no” as a plan needs, as fast as the page goes.
const ANSWER: &str = "const done = arguments[arguments.length - 1]; \
     const find = (id) => document.querySelector(`[data-testid=${id}]`); \
     const words = () => document.querySelector('main h1')?.innerText; \
     (async () => { for (let count = 0; count < 40; count++) { \
       const before = words(); find('answer-no').click(); find('next').click(); \
       while (!find('answer-no') || [before, undefined].includes(words())) \
         await new Promise((resolve) => setTimeout(resolve, 10)); } })().then(() => done(null))";

/// The amounts of money that the page shows, each as its currency's sign.
const SIGNS: &str = "[...new Set(document.querySelector('main').textContent \
     .match(/€|₪|MX\\$|\\bEUR\\b|\\bILS\\b/g))].join()";
/// The days of the week on which work begins and those on which it ends, Sunday 0.
const DAYS: &str = "[3, 4].map((column) => [...new Set([...document.querySelectorAll( \
     `[data-testid=timeline-table] tbody tr`)].map((row) => \
     new Date(row.cells[column].textContent).getDay()))].join()).join(' to ')";

/// Lets the next pages meet a browser that speaks as in a region.
fn come_from(session: &Session, tag: &str) {
    session.before_pages(&format!(
        "for (const [name, value] of [['language', {tag:?}], ['languages', [{tag:?}]]]) \
         Object.defineProperty(navigator, name, {{ value, configurable: true }})"
    ));
}

/// The route of a new visitor's assessment, and the currency and the working week that the
/// page takes to be his.
async fn taken_from_the_region(session: &Session) -> Result<(String, [String; 2])> {
    Start::open_whole(session).await?.start().await?;
    session.wait_until_loaded().await?;
    let route = session.route().await?;
    let own = route.rsplit_once("/question").ok_or("no question")?.0;
    session.go(&format!("{own}/means")).await?;
    session.element("currency").await?;
    let taken = session
        .script("['currency', 'working-week'].map((id) => document.getElementById(id).value)")
        .await?;
    Ok((own.to_owned(), taken))
}

#[tokio::test]
async fn money_and_the_working_week_are_those_of_the_region() -> Result<()> {
    let session = Session::start().await?;
    come_from(&session, "es-MX");
    let (_, taken) = taken_from_the_region(&session).await?;
    assert_eq!(taken, ["MXN", "monday-to-friday"]);
    let language: String = session.script("document.documentElement.lang").await?;
    assert_eq!(language, "es-MX");
    session.open("#/").await?;
    session.click("erase").await?;
    session.click("erase-confirm").await?;
    session
        .wait_for("!Object.keys(localStorage).some((key) => key.includes(':assessment:'))")
        .await?;

    come_from(&session, "he-IL");
    let (own, taken) = taken_from_the_region(&session).await?;
    assert_eq!(taken, ["ILS", "sunday-to-thursday"]);
    session.go(&format!("{own}/questions")).await?;
    session.element("answer-no").await?;
    session.driver().execute_async(ANSWER, Vec::new()).await?;
    for (signs, days, changed) in [
        (
            "₪",
            "0 to 4",
            [("currency", "MXN"), ("working-week", "monday-to-friday")],
        ),
        (
            "MX$",
            "1 to 5",
            [
                ("currency", "EUR"),
                ("working-week", "saturday-to-wednesday"),
            ],
        ),
        (
            "€",
            "6 to 3",
            [("currency", "ILS"), ("working-week", "sunday-to-thursday")],
        ),
    ] {
        // Loaded anew, it is as it was chosen.
        let plan = PlanPage::open_at(&session, &format!("{own}/cost")).await?;
        session.wait_for(&format!("{SIGNS} === {signs:?}")).await?;
        session.go(&format!("{own}/timeline")).await?;
        plan.wait_until_rested().await?;
        session.click("timeline-table").await?;
        session.wait_for(&format!("{DAYS} === {days:?}")).await?;
        session.go(&format!("{own}/means")).await?;
        for (field, value) in changed {
            plan.set(field, value).await?;
        }
        Frame(&session).wait_until_saved().await?;
    }
    session.finish().await
}
