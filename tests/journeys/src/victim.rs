//! Ends the processes of a browser, as a crash or a power cut does.

use std::{fs, path::Path, process::Command};

use crate::Result;

/// What is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Victim {
    /// The process that draws the page.
    Renderer,
    /// The whole browser.
    Browser,
}

/// Kills a browser that was started with this profile, or the largest of its renderers.
pub(crate) fn kill(victim: Victim, profile: &Path) -> Result<()> {
    let all: Vec<Process> = fs::read_dir("/proc")?
        .flatten()
        .filter_map(|entry| Process::read(&entry.path()))
        .collect();
    let own = format!("--user-data-dir={}", profile.display());
    let is_browser =
        |one: &&Process| one.command.contains(&own) && !one.command.contains("--type=");
    let browser = all.iter().find(is_browser).ok_or("no browser to kill")?;
    let found = match victim {
        Victim::Browser => browser.id,
        Victim::Renderer => {
            let is_renderer = |one: &&Process| {
                one.command.contains("--type=renderer") && descends(one, browser.id, &all)
            };
            let renderers = all.iter().filter(is_renderer);
            renderers
                .max_by_key(|one| one.pages)
                .ok_or("no renderer to kill")?
                .id
        }
    };
    let killed = Command::new("kill")
        .args(["-KILL", &found.to_string()])
        .status()?;
    if killed.success() {
        Ok(())
    } else {
        Err(format!("{found} could not be killed").into())
    }
}

struct Process {
    id: u32,
    parent: u32,
    command: String,
    /// How many pages of memory it has.
    pages: u64,
}

impl Process {
    fn read(folder: &Path) -> Option<Self> {
        let id = folder.file_name()?.to_str()?.parse().ok()?;
        let command = fs::read_to_string(folder.join("cmdline")).ok()?;
        let stat = fs::read_to_string(folder.join("stat")).ok()?;
        let parent = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
        let memory = fs::read_to_string(folder.join("statm")).ok()?;
        let pages = memory.split(' ').nth(1)?.parse().ok()?;
        let command = command.replace('\0', " ");
        Some(Self {
            id,
            parent,
            command,
            pages,
        })
    }
}

fn descends(one: &Process, from: u32, all: &[Process]) -> bool {
    let parent = |id: u32| all.iter().find(|one| one.id == id).map(|one| one.parent);
    std::iter::successors(Some(one.parent), |id| parent(*id))
        .take(all.len())
        .any(|id| id == from)
}
