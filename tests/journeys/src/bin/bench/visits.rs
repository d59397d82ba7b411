//! Visits over the slow line: a new visitor, the example's result and plan, and coming
//! back to the result.

use std::collections::BTreeMap;

use journeys::{Line, Result, Sent, pages::every_route};

use crate::{
    compressed::Compressed,
    figure::{Found, Unit, Wanted},
    page::{Page, SLOW_DOWN, Sight},
};

/// A click has an effect: clicks are tried in every frame, as an impatient visitor does.
const USABLE: Sight = (
    "usable",
    "(document.querySelector(\"[data-testid='start']\")?.click(), location.hash.startsWith('#/a/'))",
);
const QUESTION: Sight = (
    "question",
    "document.querySelector(\"[data-testid='answer-always']\") !== null",
);
/// What opens on demand is drawn after all that is in view.
const RESULT: Sight = (
    "result",
    "Boolean(document.querySelector(\"[data-testid='readiness']\")?.textContent.trim()) \
     && !document.querySelector('main [aria-busy=true]:not(details:not([open]) *)')",
);
const PLAN: Sight = (
    "plan",
    "Boolean(document.querySelector(\"[data-testid='plan-finish']\")?.textContent.trim())",
);
const PLAIN: Sight = ("plain", "document.querySelector('h1') !== null");

const DEMO: &str = "demo-it-provider";
const RESULT_ROUTE: &str = "#/a/demo-it-provider/result";
const PLAN_ROUTE: &str = "#/a/demo-it-provider/plan";

/// What one visit showed and took.
struct Visit {
    /// Milliseconds since it began, by name; `painted` is the first words or picture.
    seen: BTreeMap<String, f64>,
    sent: Vec<Sent>,
    /// When it began, in milliseconds since 1970.
    began: f64,
}

impl Visit {
    fn at(&self, name: &str) -> f64 {
        self.seen.get(name).copied().unwrap_or(f64::INFINITY)
    }

    /// Bytes of all files that were there when this was seen.
    fn bytes_until(&self, name: &str) -> f64 {
        let until = self.began + self.at(name);
        let there = self.sent.iter().filter(|sent| sent.at <= until);
        there.map(|sent| sent.bytes as f64).sum()
    }
}

/// Bytes of all code that travels on the way through all pages.
async fn code(files: &Compressed) -> Result<f64> {
    let page = Page::open_browser(files).await?;
    page.session.open("#/").await?;
    page.wait_for("document.querySelector(\"[data-testid='start']\")")
        .await?;
    page.session.open(PLAN_ROUTE).await?;
    for route in every_route(DEMO) {
        page.go(&route).await?;
    }
    let sent = page.session.take_sent();
    let code = sent
        .iter()
        .filter(|sent| ["text/javascript", "application/wasm"].contains(&sent.mime));
    let files: BTreeMap<&str, usize> = code.map(|sent| (sent.file.as_str(), sent.bytes)).collect();
    Ok(files.values().map(|bytes| *bytes as f64).sum())
}

/// A line so slow that nothing arrives by the way while what has come is drawn: what is
/// needed travels, whatever else the machine does.
const SLOWEST: Line = Line {
    bytes_per_second: 50_000.0,
    ..Line::SLOW
};

/// Bytes of all that travels to a new visitor until something is seen.
async fn weigh(files: &Compressed, route: &str, sights: &[Sight]) -> Result<f64> {
    let page = Page::open_browser(files).await?;
    let visit = load(&page, route, sights, SLOWEST).await?;
    let last = sights.last().map_or("", |(name, _)| name);
    Ok(visit.bytes_until(last))
}

/// Visits a route on the slow profile, in the present tab.
async fn visit(page: &Page, route: &str, sights: &[Sight]) -> Result<Visit> {
    page.slow_down(SLOW_DOWN).await?;
    load(page, route, sights, Line::SLOW).await
}

/// Loads a route in the present tab and waits for what is to be seen there.
async fn load(page: &Page, route: &str, sights: &[Sight], line: Line) -> Result<Visit> {
    page.slow_line(Some(line));
    page.probe(sights).await?;
    drop(page.session.take_sent());
    page.session.driver().goto(page.session.url(route)).await?;
    let mut seen = page.seen(sights).await?;
    let painted = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0";
    seen.insert("painted".to_owned(), page.session.script(painted).await?);
    Ok(Visit {
        seen,
        began: page.session.script("performance.timeOrigin").await?,
        sent: page.session.take_sent(),
    })
}

/// The same in a tab of its own, so that no page before it is in the way.
async fn visit_anew(page: &Page, route: &str, sights: &[Sight]) -> Result<Visit> {
    let tab = page.session.driver().new_tab().await?;
    page.session.driver().close_window().await?;
    page.session.driver().switch_to_window(tab).await?;
    visit(page, route, sights).await
}

/// The plain page of as many bytes, in the same browser.
async fn plain(page: &Page, files: &Compressed, bytes: f64) -> Result<f64> {
    let route = files.plain(bytes as usize)?;
    Ok(visit_anew(page, &route, &[PLAIN]).await?.at("plain"))
}

/// Times by name, and how many times those of the plain page they are.
#[derive(Default)]
struct Runs {
    times: BTreeMap<&'static str, Vec<f64>>,
    ratios: BTreeMap<&'static str, Vec<f64>>,
}

impl Runs {
    fn note(&mut self, name: &'static str, time: f64, plain: f64) {
        self.times.entry(name).or_default().push(time);
        self.ratios.entry(name).or_default().push(time / plain);
    }

    fn add(&mut self, found: &mut Found, name: &str, what: &str, wanted: Wanted) {
        let times = self.times.remove(name).unwrap_or_default();
        let mut ratios = self.ratios.remove(name).unwrap_or_default();
        ratios.sort_by(f64::total_cmp);
        let ratio = ratios.get(ratios.len() / 2).copied();
        found.add_beside(what, Unit::Millis, wanted, times, ratio);
    }
}

/// Weighs what travels, and makes all visits as often as told.
pub(crate) async fn measure(files: &Compressed, runs: usize, found: &mut Found) -> Result<()> {
    let w = Wanted::new;
    let first = weigh(files, "#/", &[USABLE, QUESTION]).await?;
    let result = weigh(files, RESULT_ROUTE, &[RESULT]).await?;
    let plan = weigh(files, PLAN_ROUTE, &[PLAN]).await?;
    let weights = [
        (
            "everything for the first question",
            first,
            w(Some(124_088.0), 126_000.0, 110_000.0),
        ),
        (
            "until the example's result is drawn",
            result,
            w(Some(903_809.0), 450_000.0, 320_000.0),
        ),
        (
            "until the example's plan is drawn",
            plan,
            w(Some(903_809.0), 620_000.0, 450_000.0),
        ),
        (
            "all code",
            code(files).await?,
            w(Some(873_987.0), 600_000.0, 440_000.0),
        ),
    ];
    for (what, bytes, wanted) in weights {
        found.add(what, Unit::Bytes, wanted, vec![bytes]);
    }

    let mut all = Runs::default();
    for _ in 0..runs {
        let page = Page::open_browser(files).await?;
        let visited = visit(&page, "#/", &[USABLE, QUESTION]).await?;
        let beside = plain(&page, files, first).await?;
        for name in ["painted", "usable", "question"] {
            all.note(name, visited.at(name), beside);
        }

        let page = Page::open_browser(files).await?;
        let visited = visit(&page, RESULT_ROUTE, &[RESULT]).await?;
        // Until the browser has put away what came.
        page.slow_line(None);
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        let again = visit_anew(&page, RESULT_ROUTE, &[RESULT]).await?;
        let beside = plain(&page, files, result).await?;
        all.note("result", visited.at("result"), beside);
        all.times
            .entry("again")
            .or_default()
            .push(again.at("result"));

        let page = Page::open_browser(files).await?;
        let visited = visit(&page, PLAN_ROUTE, &[PLAN]).await?;
        let beside = plain(&page, files, plan).await?;
        all.note("plan", visited.at("plan"), beside);
    }
    let lines = [
        (
            "painted",
            "first words painted",
            w(Some(700.0), 700.0, 500.0),
        ),
        ("usable", "start usable", w(Some(1280.0), 1300.0, 1000.0)),
        ("question", "first question shown", Wanted::default()),
        (
            "result",
            "example's result drawn, fresh visit",
            w(Some(6100.0), 3500.0, 2200.0),
        ),
        (
            "plan",
            "example's plan drawn, fresh visit",
            w(Some(6600.0), 4500.0, 3000.0),
        ),
        (
            "again",
            "second visit, result drawn",
            w(None, 1500.0, 800.0),
        ),
    ];
    for (name, what, wanted) in lines {
        all.add(found, name, what, wanted);
    }
    Ok(())
}
