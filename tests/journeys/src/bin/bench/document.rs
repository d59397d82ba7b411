//! `docs/performance.md`, written anew by each run.

use std::{fmt::Write, fs, process::Command, thread::available_parallelism};

use journeys::{Result, project};

use crate::{
    figure::{Figure, Found, Growth, Spread, Unit},
    plot,
};

/// Writes the document and its plots.
pub(crate) fn write(found: &Found, runs: usize) -> Result<()> {
    let folder = project().join("docs");
    fs::create_dir_all(&folder)?;
    fs::write(
        folder.join("times.svg"),
        plot::against_gates(&found.figures),
    )?;
    fs::write(folder.join("growth.svg"), plot::growths(&found.growths))?;
    let text = format!(
        "# Performance\n\n\
         Written by `make bench` on {}, on {}, of commit {}. Do not edit.\n\n\
         The slow profile: files compressed by brotli (quality 11), 1.6 Mbit/s with a round \
         trip of 150 ms, shaped at the host; Chromium with its main thread slowed down four \
         times (a worker is not slowed down). Each figure is the median of {runs} fresh browsers, \
         with the least and the most; answers and keys are the median of over a hundred. “Before” is \
         what was measured before the page was made one program. The ratio is the time beside \
         that of a plain page of the same bytes in the same browser: one file, then a heading. \
         A second visit asks for the page anew and finds its files, whose names carry their hash, \
         in the browser's cache.\n\n{}\n\
         ![Each figure as a share of its gate](times.svg)\n\n\
         ## Cost against size\n\n\
         Report and first plan natively, the start page in the browser. The exponent is that of \
         the growth from the smallest to the largest size: 1 is linear.\n\n{}\n\
         ![Cost against size](growth.svg)\n",
        said_by("date", &["+%-d %B %Y"]),
        machine(),
        said_by("git", &["describe", "--always"]),
        tables_of_figures(found),
        table_of_growths(&found.growths),
    );
    fs::write(folder.join("performance.md"), text)?;
    Ok(())
}

/// All tables, for the terminal.
pub(crate) fn tables(found: &Found) -> String {
    format!(
        "\n{}\n{}\n",
        tables_of_figures(found),
        table_of_growths(&found.growths)
    )
}

fn tables_of_figures(found: &Found) -> String {
    let bytes = |figure: &&Figure| figure.unit == Unit::Bytes;
    let rest = |figure: &&Figure| figure.unit != Unit::Bytes;
    let mut text = table("What travels", found.figures.iter().filter(bytes));
    text += &table("What it takes", found.figures.iter().filter(rest));
    for remark in &found.remarks {
        let _ = writeln!(text, "- {remark}");
    }
    text
}

fn table<'a>(title: &str, figures: impl Iterator<Item = &'a Figure>) -> String {
    let mut text = format!(
        "## {title}\n\n| what | before | now | least–most | gate | aim | beside a plain page |\n|---|--:|--:|--:|--:|--:|--:|\n"
    );
    for figure in figures {
        let amount = |value: Option<f64>| {
            value.map_or_else(|| "–".to_owned(), |value| amount(value, figure.unit))
        };
        let Spread {
            median,
            least,
            most,
        } = figure.now;
        let mark = match figure.gate {
            Some(gate) if median > gate => " ✗",
            Some(_) => " ✓",
            None => "",
        };
        let spread = if least < most {
            format!("{}–{}", amount(Some(least)), amount(Some(most)))
        } else {
            "–".to_owned()
        };
        let ratio = figure
            .ratio
            .map_or_else(|| "–".to_owned(), |ratio| format!("× {ratio:.1}"));
        let _ = writeln!(
            text,
            "| {} | {} | **{}**{mark} | {spread} | {} | {} | {ratio} |",
            figure.what,
            amount(figure.before),
            amount(Some(median)),
            amount(figure.gate),
            amount(figure.aim),
        );
    }
    text.push('\n');
    text
}

fn table_of_growths(growths: &[Growth]) -> String {
    let mut text = "| what | size and time | exponent |\n|---|---|--:|\n".to_owned();
    for growth in growths {
        let points: Vec<String> = growth
            .points
            .iter()
            .map(|&(size, millis)| {
                format!(
                    "{}: {}",
                    thousands(size as f64),
                    amount(millis, Unit::Millis)
                )
            })
            .collect();
        let exponent = growth
            .exponent()
            .map_or_else(String::new, |exponent| format!("{exponent:.2}"));
        let _ = writeln!(
            text,
            "| {}, by {} | {} | {exponent} |",
            growth.what,
            growth.of,
            points.join(" · ")
        );
    }
    text
}

/// An amount with its unit.
fn amount(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Bytes | Unit::Nodes => thousands(value),
        Unit::Millis if value >= 1000.0 => format!("{:.2} s", value / 1000.0),
        Unit::Millis if value >= 100.0 => format!("{value:.0} ms"),
        Unit::Millis if value >= 1.0 => format!("{value:.1} ms"),
        Unit::Millis => format!("{value:.3} ms"),
        Unit::Memory if value.abs() >= 1e5 => format!("{:.1} MB", value / 1e6),
        Unit::Memory => format!("{:.0} kB", value / 1e3),
    }
}

/// A whole number with commas.
fn thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn machine() -> String {
    let cpus = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = cpus
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let name = name.map_or("a machine of unknown make", |(_, name)| name);
    let cores = available_parallelism().map_or(1, std::num::NonZero::get);
    let browser = said_by("chromium", &["--version"]);
    let browser = browser
        .split_whitespace()
        .take(2)
        .collect::<Vec<_>>()
        .join(" ");
    format!("{name} ({cores} cores), {browser}")
}

fn said_by(program: &str, arguments: &[&str]) -> String {
    let said = Command::new(program).args(arguments).output();
    said.map(|said| String::from_utf8_lossy(&said.stdout).trim().to_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_easy_to_read() {
        let cases = [
            (903_809.0, Unit::Bytes, "903,809"),
            (37.0, Unit::Nodes, "37"),
            (0.1234, Unit::Millis, "0.123 ms"),
            (16.7, Unit::Millis, "16.7 ms"),
            (236.4, Unit::Millis, "236 ms"),
            (6_100.0, Unit::Millis, "6.10 s"),
            (18.26e6, Unit::Memory, "18.3 MB"),
            (-4_200.0, Unit::Memory, "-4 kB"),
        ];
        for (value, unit, expected) in cases {
            assert_eq!(amount(value, unit), expected);
        }
    }
}
