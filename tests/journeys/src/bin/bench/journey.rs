//! The longest task on the main thread, on a new visitor's way and through every page.

use journeys::{Line, Result, pages::every_route};

use crate::{
    compressed::Compressed,
    figure::{Found, Unit, Wanted},
    page::{Page, SLOW_DOWN},
};

const DEMO: &str = "demo-it-provider";

/// Walks, and yields the longest task with the route where it ran.
async fn walk(files: &Compressed) -> Result<(f64, String)> {
    let page = Page::open_browser(files).await?;
    page.probe(&[]).await?;
    page.slow_line(Some(Line::SLOW));
    page.slow_down(SLOW_DOWN).await?;
    page.session.open("#/").await?;
    page.wait_for("document.querySelector(\"[data-testid='start']\")")
        .await?;
    page.wait_for("(document.querySelector(\"[data-testid='start']\")?.click(), location.hash.startsWith('#/a/'))")
        .await?;
    for _ in 0..3 {
        page.wait_for("document.querySelector('[name=answer]')")
            .await?;
        let answer = "const words = document.querySelector('main h1').innerText;
            document.querySelector(\"[data-testid='answer-mostly']\").closest('label').click();
            await bench.pause(300);
            document.querySelector(\"[data-testid='next']\").click();
            for (let n = 0; n < 1000 && document.querySelector('main h1')?.innerText === words; n++)
              await bench.pause(20);
            return 0;";
        page.run::<i32>(answer, Vec::new()).await?;
    }
    for route in every_route(DEMO).iter().chain([&"#/".to_owned()]) {
        page.go(route).await?;
        // Until what follows the first drawing has been done.
        page.run::<i32>("await bench.pause(500); return 0;", Vec::new())
            .await?;
    }
    page.longest_task().await
}

/// Walks as often as told.
pub(crate) async fn measure(files: &Compressed, runs: usize, found: &mut Found) -> Result<()> {
    let mut longest = Vec::new();
    let mut place = String::new();
    for _ in 0..runs {
        let (millis, at) = walk(files).await?;
        if longest.iter().all(|&most| millis > most) {
            place = at;
        }
        longest.push(millis);
    }
    let wanted = Wanted::new(Some(236.0), 100.0, 50.0);
    found.add(
        "longest task, through all pages",
        Unit::Millis,
        wanted,
        longest,
    );
    found
        .remarks
        .push(format!("The longest task ran at `{place}`."));
    Ok(())
}
