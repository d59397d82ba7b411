//! Memory after all pages, and what further rounds leave behind.

use journeys::{Result, pages::every_route};
use serde_json::json;

use crate::{
    compressed::Compressed,
    figure::{Found, Unit, Wanted},
    page::Page,
};

const DEMO: &str = "demo-it-provider";
/// The pages of a round: all that hold much.
const ROUND_OF: [&str; 9] = [
    "",
    "profile",
    "questions",
    "overview",
    "result",
    "gaps",
    "documents",
    "plan",
    "training",
];
const ROUNDS: usize = 100;
/// Rounds until everything that is made once has been made, the browser's own code for what
/// runs often among it: as seen in its snapshots of the heap, that is what still grows.
const WARM_UP: usize = 100;
/// Bytes a round that count as none: less than one listener.
const NOTHING: f64 = 100.0 * ROUNDS as f64;

/// Goes through the pages once, each drawn before the next.
const ROUND: &str = "const [routes] = given;
    for (const route of routes) {
      const heading = document.querySelector('main h1');
      location.hash = route;
      for (let n = 0; n < 60 && (!document.querySelector('main h1') || document.querySelector('main h1') === heading); n++)
        await bench.pause(4);
      await bench.frame();
      await bench.afterPaint();
    }
    return 0;";

/// Memory in bytes once the garbage is collected.
#[derive(Debug, Clone, Copy)]
struct Memory {
    heap: f64,
    wasm: f64,
    nodes: f64,
    listeners: f64,
}

async fn memory(page: &Page) -> Result<Memory> {
    page.run::<i32>("await bench.pause(500); return 0;", Vec::new())
        .await?;
    for _ in 0..2 {
        page.tell("HeapProfiler.collectGarbage", json!({})).await?;
    }
    let number = |value: &serde_json::Value| value.as_f64().unwrap_or_default();
    let heap = page.tell("Runtime.getHeapUsage", json!({})).await?;
    let counts = page.tell("Memory.getDOMCounters", json!({})).await?;
    let wasm = "[...bench.memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0)";
    Ok(Memory {
        heap: number(&heap["usedSize"]),
        wasm: page.session.script(wasm).await?,
        nodes: number(&counts["nodes"]),
        listeners: number(&counts["jsEventListeners"]),
    })
}

/// Walks through all pages once, then in rounds through some.
pub(crate) async fn measure(files: &Compressed, found: &mut Found) -> Result<()> {
    let page = Page::open_browser(files).await?;
    page.probe(&[]).await?;
    page.session.open("#/").await?;
    page.wait_for("document.querySelector(\"[data-testid='start']\")")
        .await?;
    let routes = every_route(DEMO);
    for route in &routes {
        page.go(route).await?;
    }
    let after = memory(&page).await?;
    found.add(
        "memory after all pages, without the planner's worker",
        Unit::Memory,
        Wanted::new(None, 40e6, 20e6),
        vec![after.heap + after.wasm],
    );
    let routes = ROUND_OF.map(|page| match page {
        "" => "#/".to_owned(),
        page => format!("#/a/{DEMO}/{page}"),
    });
    let rounds = async |times: usize| -> Result<Memory> {
        for _ in 0..times {
            page.run::<i32>(ROUND, vec![json!(routes)]).await?;
        }
        memory(&page).await
    };
    let warm = rounds(WARM_UP).await?;
    let last = rounds(ROUNDS).await?;
    found.add(
        format!("growth over {ROUNDS} rounds through nine pages"),
        Unit::Memory,
        Wanted::new(None, NOTHING, NOTHING),
        vec![last.heap + last.wasm - warm.heap - warm.wasm],
    );
    found.remarks.push(format!(
        "After all pages: {:.1} MB of JavaScript's heap and {:.1} MB of WebAssembly's memory. \
         In {ROUNDS} rounds the heap grew by {:.0} kB, WebAssembly's memory by {:.0} kB, \
         nodes by {}, listeners by {}.",
        after.heap / 1e6,
        after.wasm / 1e6,
        (last.heap - warm.heap) / 1e3,
        (last.wasm - warm.wasm) / 1e3,
        last.nodes - warm.nodes,
        last.listeners - warm.listeners,
    ));
    Ok(())
}
