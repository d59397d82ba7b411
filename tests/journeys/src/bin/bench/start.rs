//! The start page with few and many stored assessments: full speed on the line, slow
//! main thread. It is drawn when nothing changes any more.

use journeys::Result;

use crate::{
    compressed::Compressed,
    figure::{Found, Growth, Unit, Wanted},
    page::{Page, SLOW_DOWN},
    samples::{self, Extent},
};

const COUNTS: [usize; 3] = [10, 100, 500];
/// Milliseconds without a change after which the page counts as drawn.
const QUIET: u32 = 500;

/// Fills the store bit by bit and loads the page as often as told at each step.
pub(crate) async fn measure(files: &Compressed, runs: usize, found: &mut Found) -> Result<()> {
    let bank = samples::bank()?;
    let page = Page::open_browser(files).await?;
    page.probe(&[]).await?;
    let mut points = Vec::new();
    let mut stored = 0;
    for count in COUNTS {
        let more: Vec<_> = (stored..count)
            .map(|place| samples::answered(&bank, &format!("bench-{place}"), Extent::Quick, 0))
            .collect();
        stored = count;
        let (_folder, file) = samples::file(&more)?;
        page.take_in(&file).await?;
        let mut times = Vec::new();
        let mut nodes = Vec::new();
        for _ in 0..runs {
            page.session.driver().goto("about:blank").await?;
            page.slow_down(SLOW_DOWN).await?;
            page.session.driver().goto(page.session.url("#/")).await?;
            page.wait_for(&format!(
                "document.querySelector(\"[data-testid='assessment']\") && performance.now() > bench.changed + {QUIET}"
            ))
            .await?;
            times.push(page.session.script("bench.changed").await?);
            nodes.push(
                page.session
                    .script(
                        "(() => { const walker = document.createTreeWalker(document); let count = 1; \
                         while (walker.nextNode()) count++; return count; })()",
                    )
                    .await?,
            );
        }
        let many = count == 500;
        let wanted = |before, gate, aim| {
            if many {
                Wanted::new(Some(before), gate, aim)
            } else {
                Wanted::default()
            }
        };
        let what = format!("start page with {count} stored assessments");
        found.add(
            &what,
            Unit::Millis,
            wanted(3800.0, 1200.0, 800.0),
            times.clone(),
        );
        let before = Wanted {
            before: many.then_some(24_957.0),
            ..Wanted::default()
        };
        found.add(format!("{what}: nodes"), Unit::Nodes, before, nodes);
        points.extend(crate::figure::Spread::of(times).map(|spread| (count, spread.median)));
    }
    found.growths.push(Growth {
        what: "start page, main thread ÷ 4",
        of: "stored assessments",
        points,
    });
    Ok(())
}
