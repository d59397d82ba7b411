//! Takes a picture of every page in three widths, light and dark, into
//! `screenshots/`. Usage: `shots [ROUTE…]`, all pages without.

use std::{env, path::PathBuf};

use journeys::pages::{every_route, wait_for_page};
use journeys::{Result, Scheme, Session};

const WIDTHS: [u32; 3] = [360, 768, 1280];
const SCHEMES: [(Scheme, &str); 2] = [(Scheme::Light, "light"), (Scheme::Dark, "dark")];

#[tokio::main]
async fn main() -> Result<()> {
    let folder = PathBuf::from("screenshots");
    std::fs::create_dir_all(&folder)?;
    let asked: Vec<String> = env::args().skip(1).collect();
    let routes = if asked.is_empty() {
        every_route("demo-it-provider")
    } else {
        asked
    };
    let session = Session::start().await?;
    for (scheme, scheme_name) in SCHEMES {
        session.prefer(scheme).await?;
        for route in &routes {
            for width in WIDTHS {
                session.resize(width, 900).await?;
                session.open(route).await?;
                wait_for_page(&session).await?;
                let file = folder.join(format!("{}-{width}-{scheme_name}.png", file_name(route)));
                session.screenshot(&file).await?;
                println!("{}", file.display());
            }
        }
    }
    session.finish().await
}

/// `#/scan/8.6.1` becomes `scan-8.6.1`, `#/` becomes `start`.
fn file_name(route: &str) -> String {
    let path = route.trim_start_matches("#/").replace(['/', '?', '='], "-");
    if path.is_empty() {
        "start".into()
    } else {
        path
    }
}
