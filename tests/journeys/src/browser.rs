//! The processes behind a session: the driver and, for WebKit, a virtual screen.

use std::{
    io::{BufRead, BufReader},
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt,
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use thirtyfour::{Capabilities, WebDriver};

use crate::{Engine, Result};

const START_LIMIT: Duration = Duration::from_secs(30);

/// A browser under control; it ends when this is dropped.
pub(crate) struct Browser {
    pub(crate) driver: WebDriver,
    _processes: Vec<Process>,
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The processes are about to be ended: no polite goodbye, which would wait
        // for minutes if the browser has crashed.
        let _ = self.driver.clone().leak();
    }
}

impl Browser {
    /// Starts the engine's driver on a free port and a browser with it, Chromium with a
    /// profile that stays if one is named.
    pub(crate) async fn start(
        engine: Engine,
        proxy: &str,
        scratch: &Path,
        profile: Option<&Path>,
    ) -> Result<Self> {
        let mut processes = Vec::new();
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut command = engine.driver(port);
        if engine == Engine::WebKit {
            let (screen, display) = virtual_screen()?;
            processes.push(screen);
            command
                .env("DISPLAY", display)
                .env("XDG_CONFIG_HOME", scratch);
            // Where MiniBrowser puts downloads.
            let folder = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", scratch.display());
            std::fs::write(scratch.join("user-dirs.dirs"), folder)?;
            // Less motion, as the others are told.
            std::fs::create_dir(scratch.join("gtk-3.0"))?;
            let still = "[Settings]\ngtk-enable-animations=0\n";
            std::fs::write(scratch.join("gtk-3.0/settings.ini"), still)?;
        }
        command.env("TMPDIR", scratch);
        processes.insert(0, Process::start(&command, Stdio::null())?);
        wait_for(port)?;
        let mut capabilities = engine.capabilities(proxy, scratch)?;
        if let Some(profile) = profile {
            let argument = format!("--user-data-dir={}", profile.display());
            let arguments = &mut capabilities["goog:chromeOptions"]["args"];
            arguments
                .as_array_mut()
                .ok_or("only Chromium has a profile")?
                .push(argument.into());
        }
        let capabilities =
            Capabilities::from(capabilities.as_object().cloned().unwrap_or_default());
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        Ok(Self {
            driver,
            _processes: processes,
        })
    }
}

/// A program with all that it starts.
struct Process(Child);

impl Process {
    /// Runs the program under a shell that ends the whole group as soon as its input
    /// closes, be it that this is dropped or that the tests are interrupted.
    fn start(command: &Command, output: Stdio) -> Result<Self> {
        let program = command.get_program();
        let name = program.display();
        let found = Command::new("which")
            .arg(program)
            .output()?
            .status
            .success();
        if !found {
            return Err(format!("{name} is not installed: see `make help`").into());
        }
        let mut shell = Command::new("sh");
        shell.args(["-c", "\"$@\" & read -r _; kill -KILL 0", "sh"]);
        shell.arg(program).args(command.get_args());
        for (name, value) in command.get_envs() {
            shell.env(name, value.unwrap_or_default());
        }
        shell
            .stdin(Stdio::piped())
            .stdout(output)
            .stderr(Stdio::null())
            .process_group(0);
        Ok(Self(shell.spawn()?))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        // It has ended, or else there is nothing more to do about it.
        let _ = self.0.wait();
    }
}

/// Starts an X server without a monitor; yields its display's name.
fn virtual_screen() -> Result<(Process, String)> {
    let mut command = Command::new("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1400x1000x24",
        "-nolisten",
        "tcp",
    ]);
    let mut process = Process::start(&command, Stdio::piped())?;
    let mut line = String::new();
    let stdout = process.0.stdout.take().ok_or("Xvfb has no output")?;
    BufReader::new(stdout).read_line(&mut line)?;
    Ok((process, format!(":{}", line.trim())))
}

fn wait_for(port: u16) -> Result<()> {
    let started = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        if started.elapsed() > START_LIMIT {
            return Err("the browser's driver did not start".into());
        }
        sleep(Duration::from_millis(20));
    }
    Ok(())
}
