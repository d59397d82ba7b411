//! A page of which something is missing says what, and how to go on.

use std::fs;
use std::time::{Duration, Instant};

use journeys::pages::{Start, wait_for_page};
use journeys::{Ability, Engine, Host, Result, Session};

#[tokio::test]
async fn what_is_missing_is_said_within_ten_seconds() -> Result<()> {
    type Spoil = fn(&Host) -> Result<()>;
    let cases: [(&str, Spoil, &str); 9] = [
        // First, for WebKit asks for it once and keeps it from one page to the next.
        (
            "the loader of its parts is missing",
            |host| host.remove("__wasm_split", ".js"),
            "missing on the server: ./__wasm_split-",
        ),
        (
            "the program is missing",
            |host| host.remove("ready20k_bg", ".wasm"),
            "missing on the server: ./ready20k_bg-",
        ),
        (
            "its glue is missing",
            |host| host.remove("ready20k-", ".js"),
            "missing on the server: ./ready20k-",
        ),
        (
            "the program is another file",
            |host| {
                let file = host.file("ready20k_bg", ".wasm")?;
                Ok(fs::write(file, "<!doctype html><title>Sign in</title>")?)
            },
            "could not start",
        ),
        (
            "WebAssembly is off",
            |host| host.run_ahead("delete window.WebAssembly"),
            "WebAssembly is switched off",
        ),
        (
            "WebAssembly is forbidden",
            |host| host.change_page(|page| page.replace(" 'wasm-unsafe-eval'", "")),
            "keeps this browser from running WebAssembly",
        ),
        (
            "scripts in the page are forbidden",
            |host| host.change_page(|page| page.replace(" 'sha256-", " 'sha256-AA")),
            "has not opened yet",
        ),
        (
            "the browser is old",
            |host| {
                host.run_ahead(
                    "WebAssembly.validate = () => false; WebAssembly.instantiateStreaming = \
                     WebAssembly.instantiate = async () => { throw new WebAssembly.CompileError(); }",
                )
            },
            "too old",
        ),
        (
            "the page stays the old one",
            |host| {
                host.remove("ready20k_bg", ".wasm")?;
                host.run_ahead(
                    "const get = fetch; window.fetch = async (url, ...rest) => \
                     String(url).endsWith('/') ? new Response('name=\"ready20k-build\" content=\"abc\"') \
                     : get(url, ...rest)",
                )
            },
            "new version of Ready20k, but this browser",
        ),
    ];
    let host = Host::new()?;
    let session = Session::start_on(host.path()).await?;
    // What takes Chromium a second takes the others up to three beside other work.
    let most = Duration::from_secs(match session.engine() {
        Engine::Chromium => 10,
        Engine::Firefox | Engine::WebKit => 30,
    });
    for (name, spoil, says) in cases {
        host.restore()?;
        spoil(&host)?;
        session.open("#/").await?;
        let opened = Instant::now();
        // What stands in the page but cannot be seen does not count.
        let said = "[...document.querySelectorAll('#app .notice')].map((one) => \
            getComputedStyle(one).visibility === 'visible' ? one.innerText : '').join('')";
        let waited = session
            .wait_for(&format!("{said}.includes({says:?})"))
            .await;
        assert!(
            waited.is_ok(),
            "{name}: {}",
            session.script::<String>(said).await?
        );
        let after = opened.elapsed();
        assert!(after <= most, "{name}: after {after:?}");
        session.take_problems().await?;
    }
    let loads = session.requests();
    let loads = loads.iter().filter(|file| *file == "index.html").count();
    assert!(loads < 30, "the page loads itself again and again: {loads}");
    session.finish().await
}

#[tokio::test]
async fn an_old_page_whose_parts_are_gone_offers_the_new_version() -> Result<()> {
    let host = Host::new()?;
    host.remove("split_other", ".wasm")?;
    let session = Session::start_on(host.path()).await?;
    session.open("#/demo/it-provider").await?;
    wait_for_page(&session).await?;
    session.element("next").await?;
    let said = "(document.querySelector('main [role=alert]')?.innerText ?? '')";
    session
        .script::<String>("location.hash = '#/glossary'")
        .await?;
    session
        .wait_for(&format!("{said}.includes('connection')"))
        .await?;

    session.open("#/demo/it-provider").await?;
    session.element("next").await?;
    host.publish_newer()?;
    session
        .script::<String>("location.hash = '#/glossary'")
        .await?;
    session
        .wait_for(&format!("{said}.includes('new version')"))
        .await?;
    host.restore()?;
    session.click("go-on").await?;
    session
        .wait_for("document.querySelector('main h1')?.innerText === 'Glossary'")
        .await?;
    session.take_problems().await?;
    session.finish().await
}

#[tokio::test]
async fn without_its_worker_the_page_plans_by_itself() -> Result<()> {
    let host = Host::new()?;
    let session = Session::start_on(host.path()).await?;
    for (start, end) in [("planner-", ".js"), ("split_planner", ".wasm")] {
        host.restore()?;
        host.remove(start, end)?;
        session.open("#/a/demo-it-provider/plan").await?;
        session.element("plan-finish").await?;
        session
            .wait_for(
                "document.querySelector('.toasts').innerText.includes('makes the plan itself')",
            )
            .await?;
        let told: usize = session
            .script("document.querySelectorAll('.toast').length")
            .await?;
        assert_eq!(told, 1, "{start}");
        let is_better =
            "!document.querySelector('.outcome summary').innerText.includes('checking')";
        session.wait_for(is_better).await?;
        session.take_problems().await?;
    }
    session.finish().await
}

#[tokio::test]
async fn what_a_result_needs_comes_beside_the_program_not_after_it() -> Result<()> {
    let host = Host::new()?;
    host.remove("ready20k_bg", ".wasm")?;
    let session = Session::start_on(host.path()).await?;
    let asked = "document.querySelectorAll('link[as=fetch]').length > 5";
    session.open("#/demo/it-provider").await?;
    session.wait_for(asked).await?;
    session
        .wait_for("document.querySelector('#app .notice')")
        .await?;
    let has = |files: &[String], start: &str| files.iter().any(|file| file.starts_with(start));
    let files = session.requests();
    for start in [
        "split_app",
        "messages-",
        "numbers-",
        "demo-it-provider",
        "host.json",
    ] {
        assert!(has(&files, start), "{start}: {files:?}");
    }
    for start in ["split_other", "split_planning"] {
        assert!(!has(&files, start), "{start}: {files:?}");
    }
    // What travels together is one file: each costs a request.
    let is_part = |file: &&String| file.starts_with("chunk_") || file.starts_with("split_");
    assert!(files.iter().filter(is_part).count() <= 4, "{files:?}");
    session.take_problems().await?;
    session.finish().await
}

#[tokio::test]
async fn who_comes_for_the_first_time_reads_what_this_is_before_the_program_is_there() -> Result<()>
{
    let session = Session::start().await?;
    // The program is on its way and stays there.
    session.before_pages(
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => new Promise(() => {})",
    );
    let seen = "document.querySelector('#app .hero h1').checkVisibility()";
    let loading = "document.querySelector('#app [role=status]').checkVisibility()";
    for (route, sees) in [
        ("#/", true),
        ("", true),
        ("#/method", false),
        ("#/a/demo-it-provider/result", false),
        ("?lang=de#/", false),
    ] {
        session.open(route).await?;
        session.wait_for(loading).await?;
        assert_eq!(session.script::<bool>(seen).await?, sees, "{route}");
    }
    let words: String = session
        .script("document.querySelector('#app .hero').textContent")
        .await?;
    for key in ["start.title", "start.lead"] {
        assert!(words.contains(ready20k::messages::t(key)), "{words}");
    }
    let keep = "localStorage.clear(), localStorage.setItem('ready20k:assessment:a', '{}')";
    session.script::<Option<()>>(keep).await?;
    session.open("#/").await?;
    session.wait_for(loading).await?;
    assert!(!session.script::<bool>(seen).await?, "something is kept");
    session.finish().await
}

/// How far what is in view may move by itself, as browsers count it: 0.1 is called good.
const SHIFTS: f64 = 0.05;

#[tokio::test]
async fn nothing_moves_while_a_result_or_a_plan_arrives() -> Result<()> {
    let session = Session::start().await?;
    if !session.engine().can(Ability::TellOfShifts) {
        return session.finish().await;
    }
    session.before_pages(
        "window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach((one) => \
         window.moved += one.value)).observe({ type: 'layout-shift', buffered: true })",
    );
    for width in [390, 1280] {
        session.resize(width, 844).await?;
        for (page, drawn) in [
            ("result", "[data-testid=readiness]"),
            ("plan", ".overview .map svg"),
            ("week", "main li"),
        ] {
            session
                .reopen(&format!("#/a/demo-it-provider/{page}"))
                .await?;
            let drawn = format!("document.querySelector({drawn:?})");
            session.wait_for(&drawn).await?;
            let moved: f64 = session.script("window.moved").await?;
            assert!(moved < SHIFTS, "{page} at {width}: {moved}");
        }
    }
    session.finish().await
}

/// A page of somebody else that shows the app in a frame which forbids downloads.
const AROUND: &str = "<!doctype html><title>Around</title><iframe width=800 height=800 \
    sandbox='allow-scripts allow-same-origin' src='./#/demo/it-provider'></iframe>";

#[tokio::test]
async fn a_frame_that_forbids_downloads_is_told_of() -> Result<()> {
    let host = Host::new()?;
    fs::write(host.path().join("around.html"), AROUND)?;
    let session = Session::start_on(host.path()).await?;
    session.open("around.html").await?;
    let within = "document.querySelector('iframe').contentDocument";
    session
        .wait_for(&format!(
            "{within}.querySelector(\"[data-testid='next']\") && {within}.querySelector('.toasts')"
        ))
        .await?;
    let export = format!(
        "void {within}.body.dispatchEvent(new KeyboardEvent('keydown', \
         {{ key: 's', ctrlKey: true, bubbles: true, cancelable: true }}))"
    );
    session.script::<Option<()>>(&export).await?;
    let said = format!("{within}.querySelector('.toasts').innerText");
    session
        .wait_for(&format!("{said}.includes('allow-downloads')"))
        .await?;
    let copy = format!("void {within}.querySelector('.toast button:not(.quiet)').click()");
    session.script::<Option<()>>(&copy).await?;
    session
        .wait_for(&format!(
            "/Copied|does not let this page copy/.test({said})"
        ))
        .await?;
    session.take_problems().await?;
    session.finish().await
}

#[tokio::test]
async fn nothing_is_said_where_nothing_is_missing() -> Result<()> {
    let session = Session::start().await?;
    Start::open(&session).await?;
    assert!(
        !session
            .script::<bool>("document.querySelector('#app > .loading') !== null")
            .await?
    );
    session.finish().await
}
