//! The three browser engines: their drivers and what to ask of them.

use std::{env, path::Path, process::Command};

use serde_json::{Value, json};

use crate::{Error, Result};

/// A browser engine, named by the environment variable `ENGINE`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox's Gecko, by geckodriver.
    Firefox,
    /// Safari's WebKit in its GTK build, by WebKitWebDriver on a virtual screen.
    WebKit,
}

/// What a journey needs of a browser and its driver, and not all of them can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    /// To show a page as it is printed, and print it into a file.
    Print,
    /// To be killed, process by process, and come back with what it has kept.
    BeKilled,
    /// To tell of tasks that hold the page up.
    TellOfLongTasks,
    /// To tell of what moves by itself.
    TellOfShifts,
    /// To show a page in few colours of the system's own.
    ForceColours,
    /// To open a page of this machine's disk.
    OpenFiles,
    /// To leave the pointer where it is while a key is pressed or the page is asked.
    LeaveThePointer,
    /// To type a date digit by digit, its parts in the order of English.
    TypeDates,
}

impl Engine {
    /// Whether a journey can be tried here. Where it cannot, this says why: there is no
    /// other list of what is left out.
    #[must_use]
    pub fn can(self, ability: Ability) -> bool {
        let reason = match (self, ability) {
            (Self::Chromium, _)
            | (Self::Firefox, Ability::OpenFiles | Ability::LeaveThePointer) => return true,
            (_, Ability::Print) => "only Chromium's driver shows and counts printed sheets",
            (_, Ability::BeKilled) => "only Chromium can be killed by its processes",
            (_, Ability::TellOfLongTasks) => "only Chromium tells of long tasks",
            (_, Ability::TellOfShifts) => "only Chromium tells what moves",
            (_, Ability::ForceColours) => "only Chromium's driver forces colours",
            (_, Ability::OpenFiles) => "its driver opens no files",
            (_, Ability::LeaveThePointer) => "its driver moves the pointer",
            (_, Ability::TypeDates) => "a date is typed as its language has it",
        };
        eprintln!("skipped in {self:?}: {reason}");
        false
    }

    /// The engine that `ENGINE` names; Chromium when it is not set.
    ///
    /// # Errors
    /// If it names another one.
    pub fn from_env() -> Result<Self> {
        match env::var("ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(other) => Err(format!("ENGINE is chromium, firefox or webkit, not {other}").into()),
        }
    }

    /// The driver, told to listen on `port`.
    pub(crate) fn driver(self, port: u16) -> Command {
        let (program, arguments) = match self {
            Self::Chromium => ("chromedriver", vec![format!("--port={port}")]),
            Self::Firefox => (
                "geckodriver",
                vec![
                    format!("--port={port}"),
                    "--websocket-port=0".into(),
                    "--log=fatal".into(),
                ],
            ),
            Self::WebKit => ("WebKitWebDriver", vec![format!("--port={port}")]),
        };
        let mut command = Command::new(program);
        command.args(arguments);
        command
    }

    /// What to ask of the browser: no window, no chatter of its own, every other
    /// host reached through the proxy at `proxy`, downloads into `downloads`.
    pub(crate) fn capabilities(self, proxy: &str, downloads: &Path) -> Result<Value> {
        let mut capabilities = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "SEVERE" },
                "goog:chromeOptions": {
                    "args": [
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--force-prefers-reduced-motion",
                        "--window-size=1280,900",
                    ],
                    "prefs": { "download.default_directory": downloads },
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "args": ["-headless", "--width=1280", "--height=900"],
                    "prefs": {
                        "browser.download.folderList": 2,
                        "browser.download.dir": downloads,
                        "browser.download.alwaysOpenPanel": false,
                        "ui.prefersReducedMotion": 1,
                        // Its dialog would wait for a hand.
                        "print.enabled": false,
                    },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": mini_browser()?,
                    "args": ["--automation"],
                },
            }),
        };
        // No exception for this machine: Chromium and Firefox make it themselves, and
        // WebKit crashes on the list.
        capabilities["proxy"] =
            json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy });
        Ok(capabilities)
    }
}

/// WebKit's small browser lies in its library folder, not on the PATH.
fn mini_browser() -> Result<String> {
    let libraries = ["/usr/lib", "/usr/lib64", "/usr/libexec"]
        .into_iter()
        .flat_map(|folder| {
            let nested = std::fs::read_dir(folder).into_iter().flatten().flatten();
            nested.map(|entry| entry.path()).chain([folder.into()])
        });
    libraries
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|path| path.exists())
        .map(|path| path.display().to_string())
        .ok_or_else(|| Error::from("WebKit's MiniBrowser is not installed: make test-engines"))
}
