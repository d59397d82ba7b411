//! The measured page: slowed down, with a probe in it.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use journeys::{Line, Result, Session};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::compressed::Compressed;

/// How many times as slow as this machine the slow profile's main thread is.
pub(crate) const SLOW_DOWN: f64 = 4.0;

/// How long to wait for what a slow line brings.
const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(100);
const PROBE: &str = include_str!("probe.js");

/// A name and the JavaScript expression that is true once it is seen.
pub(crate) type Sight = (&'static str, &'static str);

/// A session with the means to measure.
pub(crate) struct Page {
    pub(crate) session: Session,
}

impl Page {
    /// A fresh browser.
    pub(crate) async fn open_browser(page: &Compressed) -> Result<Self> {
        let session = Session::start_measured(page.folder()).await?;
        session.driver().set_script_timeout(PATIENCE).await?;
        Ok(Self { session })
    }

    /// Slows the line down, or lets go of it.
    pub(crate) fn slow_line(&self, slow: Option<Line>) {
        self.session.set_line(slow);
    }

    /// Makes the main thread this many times as slow.
    pub(crate) async fn slow_down(&self, times: f64) -> Result<()> {
        self.tell("Emulation.setCPUThrottlingRate", json!({ "rate": times }))
            .await?;
        Ok(())
    }

    /// A command of the DevTools protocol.
    pub(crate) async fn tell(&self, command: &str, with: Value) -> Result<Value> {
        Ok(self.session.driver().cdp().send_raw(command, with).await?)
    }

    /// Puts the probe into every document that this tab loads from now on.
    pub(crate) async fn probe(&self, sights: &[Sight]) -> Result<()> {
        let sights: Vec<String> = sights
            .iter()
            .map(|(name, test)| format!("[{name:?}, () => {test}]"))
            .collect();
        let source = format!("const WANTED = [{}];\n{PROBE}", sights.join(", "));
        let with = json!({ "source": format!("(() => {{ {source} }})()") });
        self.tell("Page.addScriptToEvaluateOnNewDocument", with)
            .await?;
        Ok(())
    }

    /// Waits patiently until a JavaScript expression is true.
    pub(crate) async fn wait_for(&self, condition: &str) -> Result<()> {
        let started = Instant::now();
        let condition = format!("Boolean({condition})");
        while !self.session.script::<bool>(&condition).await? {
            if started.elapsed() > PATIENCE {
                let route = self.session.route().await?;
                return Err(format!("at {route}: never {condition}").into());
            }
            sleep(PAUSE).await;
        }
        Ok(())
    }

    /// When each sight was seen, once all are: milliseconds since the visit began.
    pub(crate) async fn seen(&self, sights: &[Sight]) -> Result<BTreeMap<String, f64>> {
        let names: Vec<&str> = sights.iter().map(|(name, _)| *name).collect();
        let names = json!(names);
        self.wait_for(&format!(
            "window.bench && {names}.every((name) => bench.seen[name])"
        ))
        .await?;
        self.session.script("bench.seen").await
    }

    /// Goes to a route within the app, as by a link, until the page there is drawn.
    pub(crate) async fn go(&self, route: &str) -> Result<()> {
        if self.session.route().await? == route {
            return self.wait_for("document.querySelector('main h1')").await;
        }
        let heading = "document.querySelector('main h1')?.innerText";
        let left: Option<String> = self.session.script(&format!("{heading} ?? null")).await?;
        self.session
            .script::<String>(&format!("location.hash = {route:?}"))
            .await?;
        let left = json!(left);
        self.wait_for(&format!(
            "![undefined, '', {left}].includes({heading}) && !document.querySelector('main [aria-busy=true]')"
        ))
        .await
    }

    /// Runs the body of an asynchronous function with arguments.
    pub(crate) async fn run<T: DeserializeOwned>(&self, body: &str, with: Vec<Value>) -> Result<T> {
        let script = format!(
            "const done = arguments[arguments.length - 1]; \
             (async (given) => {{ {body} }})([...arguments].slice(0, -1))\
             .then((value) => done({{ value }}), (error) => done({{ error: String(error) }}))"
        );
        let answer: Value = self
            .session
            .driver()
            .execute_async(script, with)
            .await?
            .convert()?;
        if let Some(error) = answer.get("error") {
            return Err(format!("the page: {error}").into());
        }
        Ok(serde_json::from_value(
            answer.get("value").cloned().unwrap_or_default(),
        )?)
    }

    /// Milliseconds that the main thread has worked since the page began.
    pub(crate) async fn work(&self) -> Result<f64> {
        self.tell("Performance.enable", json!({})).await?;
        let answer = self.tell("Performance.getMetrics", json!({})).await?;
        let metrics = answer["metrics"].as_array().into_iter().flatten();
        let tasks = metrics.filter(|metric| metric["name"] == "TaskDuration");
        let seconds: f64 = tasks.filter_map(|metric| metric["value"].as_f64()).sum();
        Ok(seconds * 1000.0)
    }

    /// The longest task so far and the route where it ran; 0 where none was long enough
    /// (50 ms) for the browser to tell of it.
    pub(crate) async fn longest_task(&self) -> Result<(f64, String)> {
        self.session
            .script(
                "bench.tasks.reduce(([most, at], task) => task.millis > most ? \
                 [task.millis, task.at] : [most, at], [0, ''])",
            )
            .await
    }

    /// Takes in the assessments of an export file, at full speed.
    pub(crate) async fn take_in(&self, file: &std::path::Path) -> Result<()> {
        self.slow_line(None);
        self.slow_down(1.0).await?;
        self.session.open("#/").await?;
        self.wait_for("document.querySelector(\"[data-testid='import-file']\")")
            .await?;
        let files = journeys::pages::Files(&self.session);
        files.choose(file).await?;
        files.take_in().await
    }
}
