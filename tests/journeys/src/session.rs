//! One visitor's browser with the app open in it.

use std::{
    env,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use serde_json::json;
use tempfile::TempDir;
use thirtyfour::{WebDriver, WindowHandle};
use tokio::time::sleep;

use crate::{
    Engine, Line, Problem, Result, Sent, Violation, axe,
    browser::Browser,
    problem::{Kind, lines},
    server::{Purpose, Server},
    victim::{self, Victim},
};

/// How large the page is unless a journey says so: width and height in CSS pixels.
const DESK: (u32, u32) = (1280, 900);

/// The folder, within that for downloads, of a browser's profile that stays.
const PROFILE: &str = "profile";

/// How long a journey waits for something to happen: on a slow machine that does other things
/// as well, four plans took over ten seconds. What must be there in time is timed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(90);
/// How often it looks whether that has happened.
pub(crate) const PAUSE: Duration = Duration::from_millis(20);

/// The colour scheme that the visitor's system prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark text on light.
    Light,
    /// Light text on dark.
    Dark,
    /// Few colours of the system's own, on dark.
    Forced,
}

/// A browser, the host that serves the app to it, and a folder for downloads.
pub struct Session {
    engine: Engine,
    browser: Browser,
    server: Server,
    downloads: TempDir,
    /// A window that stays when another is killed.
    spare: Option<WindowHandle>,
}

impl Session {
    /// Opens a fresh browser on the app in the folder that the environment variable
    /// `DIST` names, else in `dist/`.
    ///
    /// # Errors
    /// If the app is not built or the browser does not start; the text says what to do.
    pub async fn start() -> Result<Self> {
        Self::start_on(&dist()?).await
    }

    /// Opens a fresh browser on the page in another folder.
    ///
    /// # Errors
    /// If the browser does not start.
    pub async fn start_on(folder: &Path) -> Result<Self> {
        Self::start_for(folder, &Purpose::Watch).await
    }

    /// Opens a fresh browser on a folder that holds brotli's output for each of the
    /// app's files, `.br` added, served as a good host does and without the recorder.
    ///
    /// # Errors
    /// If the browser does not start.
    pub async fn start_measured(compressed: &Path) -> Result<Self> {
        Self::start_for(compressed, &Purpose::Measure(compressed.to_owned())).await
    }

    async fn start_for(folder: &Path, purpose: &Purpose) -> Result<Self> {
        let engine = Engine::from_env()?;
        let server = Server::start(folder, purpose)?;
        let downloads = tempfile::tempdir()?;
        let browser = Browser::start(engine, &server.authority(), downloads.path(), None).await?;
        let session = Self {
            engine,
            browser,
            server,
            downloads,
            spare: None,
        };
        // The others are told so when they start.
        if engine == Engine::WebKit {
            session.resize(DESK.0, DESK.1).await?;
        }
        Ok(session)
    }

    /// Opens a fresh browser that can be killed and started again with what it has kept.
    /// Only Chromium can.
    ///
    /// # Errors
    /// If the app is not built or the browser does not start.
    pub async fn start_to_be_killed() -> Result<Self> {
        let server = Server::start(&dist()?, &Purpose::Watch)?;
        let downloads = tempfile::tempdir()?;
        let profile = downloads.path().join(PROFILE);
        let authority = server.authority();
        let engine = Engine::from_env()?;
        let browser = Browser::start(engine, &authority, downloads.path(), Some(&profile)).await?;
        // From here the driver goes on when the page's own process has been killed.
        let spare = Some(browser.driver.new_tab().await?);
        Ok(Self {
            engine,
            browser,
            server,
            downloads,
            spare,
        })
    }

    /// Kills the browser or what draws the page, and opens a window that goes on.
    ///
    /// # Errors
    /// If that cannot be killed, or the browser does not start again.
    pub async fn kill(&mut self, victim: Victim) -> Result<()> {
        let profile = self.downloads.path().join(PROFILE);
        victim::kill(victim, &profile)?;
        match victim {
            Victim::Renderer => {
                let spare = self.spare.clone().ok_or("no window to go on with")?;
                self.driver().switch_to_window(spare).await?;
                let next = self.driver().new_tab().await?;
                self.driver().switch_to_window(next).await?;
            }
            Victim::Browser => {
                let authority = self.server.authority();
                let (engine, scratch) = (self.engine, self.downloads.path());
                self.browser = Browser::start(engine, &authority, scratch, Some(&profile)).await?;
                self.spare = Some(self.driver().new_tab().await?);
            }
        }
        Ok(())
    }

    /// The engine, where a journey depends on what one of them cannot do.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The WebDriver session.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.browser.driver
    }

    /// The address of a route such as `#/method`.
    #[must_use]
    pub fn url(&self, route: &str) -> String {
        self.server.url() + route
    }

    /// Loads the app at a route, as from a bookmark.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn open(&self, route: &str) -> Result<()> {
        // A change of the fragment alone would not load the page.
        self.driver().goto("about:blank").await?;
        Ok(self.driver().goto(self.url(route)).await?)
    }

    /// Opens a page of this machine, as by a double click.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn open_file(&self, file: &Path, route: &str) -> Result<()> {
        self.driver().goto("about:blank").await?;
        let address = format!("file://{}{route}", file.display());
        Ok(self.driver().goto(address).await?)
    }

    /// Closes the app's tab and opens another at a route, as a visitor does who
    /// comes back.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn reopen(&self, route: &str) -> Result<()> {
        let next = self.another().await?;
        self.driver().close_window().await?;
        self.driver().switch_to_window(next).await?;
        self.open(route).await
    }

    /// Opens another tab and stays where it is. In WebKit, which draws nothing in a tab
    /// behind another, that is a window.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn another(&self) -> Result<WindowHandle> {
        Ok(match self.engine {
            Engine::WebKit => self.driver().new_window().await?,
            Engine::Chromium | Engine::Firefox => self.driver().new_tab().await?,
        })
    }

    /// Runs a script of the page's own ahead of all others in every page that loads from
    /// now on, after those that do so already.
    pub fn before_pages(&self, script: &str) {
        self.server.run_ahead(script);
    }

    /// Sets the size of the visible page in CSS pixels. Chromium reaches phone sizes;
    /// elsewhere a window has a least width.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.engine == Engine::Chromium {
            let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            self.driver()
                .cdp()
                .send_raw("Emulation.setDeviceMetricsOverride", metrics)
                .await?;
        } else {
            self.driver().set_window_rect(0, 0, width, height).await?;
            // What the window has around the page comes on top.
            let size = self
                .driver()
                .execute("return [innerWidth, innerHeight]", Vec::new());
            let inner: [u32; 2] = size.await?.convert()?;
            let around = [
                width.saturating_sub(inner[0]),
                height.saturating_sub(inner[1]),
            ];
            if around != [0, 0] {
                let [wide, high] = [width + around[0], height + around[1]];
                self.driver().set_window_rect(0, 0, wide, high).await?;
            }
        }
        Ok(())
    }

    /// Sets the colour scheme that the system prefers. Only Chromium can.
    ///
    /// # Errors
    /// If the browser cannot.
    pub async fn prefer(&self, scheme: Scheme) -> Result<()> {
        let (scheme, forced) = match scheme {
            Scheme::Light => ("light", "none"),
            Scheme::Dark => ("dark", "none"),
            Scheme::Forced => ("dark", "active"),
        };
        let media = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ] });
        self.driver()
            .cdp()
            .send_raw("Emulation.setEmulatedMedia", media)
            .await?;
        Ok(())
    }

    /// Cuts the connection or restores it, where the browser cannot, by the host: it does
    /// not answer then.
    ///
    /// # Errors
    /// If the browser fails at it.
    pub async fn set_offline(&self, offline: bool) -> Result<()> {
        if self.engine != Engine::Chromium {
            self.set_host_down(offline);
            return Ok(());
        }
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.driver()
            .cdp()
            .send_raw("Network.enable", json!({}))
            .await?;
        self.driver()
            .cdp()
            .send_raw("Network.emulateNetworkConditions", conditions)
            .await?;
        Ok(())
    }

    /// The whole page as a picture, as wide as the window.
    ///
    /// # Errors
    /// If the browser takes none or the file cannot be written.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        let size = self
            .driver()
            .execute(
                "return [innerWidth, innerHeight, document.documentElement.scrollHeight]",
                Vec::new(),
            )
            .await?;
        let [width, height, full]: [u32; 3] = size.convert()?;
        self.resize(width, full.max(height)).await?;
        self.driver().screenshot(file).await?;
        self.resize(width, height).await
    }

    /// What axe-core finds against WCAG 2.2 A and AA on the page as it stands.
    ///
    /// # Errors
    /// If axe-core is not installed or the browser does not run it.
    pub async fn violations(&self) -> Result<Vec<Violation>> {
        axe::check(self.driver(), &project()).await
    }

    /// Removes what was downloaded.
    ///
    /// # Errors
    /// If the folder cannot be read or emptied.
    pub fn clear_downloads(&self) -> Result<()> {
        for entry in std::fs::read_dir(self.downloads.path())? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "json") {
                std::fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// The text of a downloaded file whose name ends like this, once it is there.
    ///
    /// # Errors
    /// If it does not appear in time.
    pub async fn downloaded(&self, ending: &str) -> Result<String> {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            for entry in std::fs::read_dir(self.downloads.path())?.flatten() {
                let whole = entry.metadata().is_ok_and(|data| data.len() > 0);
                if whole && entry.file_name().to_string_lossy().ends_with(ending) {
                    return Ok(std::fs::read_to_string(entry.path())?);
                }
            }
            sleep(Duration::from_millis(50)).await;
        }
        Err(format!("no download ends in {ending}").into())
    }

    /// The app's files that the browser has asked for so far, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// What the browser was sent since the last call, in order.
    #[must_use]
    pub fn take_sent(&self) -> Vec<Sent> {
        self.server.take_sent()
    }

    /// Makes the line to the host as slow as this, or as fast as can be.
    pub fn set_line(&self, line: Option<Line>) {
        self.server.set_line(line);
    }

    /// Stops the host, or starts it again: unlike [`Session::set_offline`] this reaches
    /// what the page's workers ask for.
    pub fn set_host_down(&self, is_down: bool) {
        self.server.set_down(is_down);
    }

    /// What went wrong since the last call, for a journey that provokes it.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn take_problems(&self) -> Result<Vec<Problem>> {
        // What the page reported last is still on its way.
        sleep(Duration::from_millis(200)).await;
        let mut problems = self.server.take_problems();
        if self.engine == Engine::Chromium {
            // It notes as well what a page cannot see, such as a worker's errors.
            let log = self.driver().browser_log().await?;
            let severe = log.into_iter().filter(|entry| entry.level == "SEVERE");
            problems.extend(severe.map(|entry| Problem::new(Kind::Console, entry.message)));
        }
        Ok(problems)
    }

    /// Closes the browser.
    ///
    /// # Errors
    /// If anything went wrong on the way that was not taken with
    /// [`Session::take_problems`].
    pub async fn finish(self) -> Result<()> {
        let problems = self.take_problems().await?;
        if problems.is_empty() {
            return Ok(());
        }
        Err(format!("the browser complained:\n{}", lines(&problems)).into())
    }
}

/// The folder of the built app: what `DIST` names, else `dist/`.
///
/// # Errors
/// If there is no app in it.
pub fn dist() -> Result<PathBuf> {
    let dist = env::var_os("DIST").map_or_else(|| project().join("dist"), PathBuf::from);
    if !dist.join("index.html").exists() {
        return Err(format!("{} has no app: run `make dist` first", dist.display()).into());
    }
    Ok(dist)
}

/// The project's folder.
#[must_use]
pub fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
