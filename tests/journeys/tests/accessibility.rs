//! WCAG 2.2 A and AA on every page, as far as a machine can tell, light, dark and in the
//! system's colours, on a phone and on a desk, at their narrowest and magnified.

use journeys::pages::{Start, every_route, wait_for_page};
use journeys::{Ability, Engine, Result, Scheme, Session, Violation};

/// A phone and a desk.
const USUAL: [u32; 2] = [360, 1280];
/// What a desk leaves at 400 % and at 200 % (WCAG 1.4.10, 1.4.4).
const MAGNIFIED: [u32; 2] = [320, 640];
const NOWHERE: &str = "#/nowhere";

/// Letters, words and lines as far apart as a reader may set them (WCAG 1.4.12).
const SPACED: &str = "(() => { const sheet = new CSSStyleSheet(); \
     sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \
         word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'); \
     document.adoptedStyleSheets = [sheet]; return true })()";

async fn check(scheme: Scheme, widths: [u32; 2]) -> Result<()> {
    let session = Session::start().await?;
    session.open("#/").await?;
    session.wait_for_whole_app().await?;
    if session.engine() == Engine::Chromium {
        session.prefer(scheme).await?;
    } else if scheme == Scheme::Dark {
        let set = "document.documentElement.setAttribute('data-theme', 'dark')";
        session.script::<Option<()>>(set).await?;
    }
    let dark = "matchMedia('(prefers-color-scheme: dark)').matches || document.documentElement.dataset.theme === 'dark'";
    assert_eq!(session.script::<bool>(dark).await?, scheme != Scheme::Light);
    if scheme == Scheme::Forced {
        session.script::<bool>(SPACED).await?;
    }
    let mut found = Vec::new();
    for width in widths {
        session.resize(width, 900).await?;
        let routes = every_route("demo-it-provider");
        for route in routes.iter().map(String::as_str).chain([NOWHERE]) {
            session.go(route).await?;
            wait_for_page(&session).await?;
            let is_missing: bool = session
                .script("document.title.startsWith('There is no such page')")
                .await?;
            assert_eq!(is_missing, route == NOWHERE, "{route}");
            let violations = session.violations().await?;
            // Forced colours are the system's; what a style asks for is not what is shown.
            let counts = |one: &&Violation| scheme != Scheme::Forced || one.id != "color-contrast";
            found.extend(
                violations
                    .iter()
                    .filter(counts)
                    .map(|one| format!("{route} at {width}: {one}")),
            );
            let overflows = "document.documentElement.scrollWidth > innerWidth";
            if session.script(overflows).await? {
                found.push(format!("{route} at {width}: wider than the window"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    let spaced: bool = session
        .script("document.adoptedStyleSheets.length > 0")
        .await?;
    assert_eq!(spaced, scheme == Scheme::Forced);
    session.finish().await
}

#[tokio::test]
async fn every_page_in_light() -> Result<()> {
    check(Scheme::Light, USUAL).await
}

#[tokio::test]
async fn every_page_in_dark() -> Result<()> {
    check(Scheme::Dark, USUAL).await
}

#[tokio::test]
async fn every_page_magnified_and_in_the_colours_of_the_system() -> Result<()> {
    if Engine::from_env()?.can(Ability::ForceColours) {
        check(Scheme::Forced, MAGNIFIED).await
    } else {
        Ok(())
    }
}

/// The first steps have a markup of their own: they are checked before the whole
/// app takes over.
#[tokio::test]
async fn the_first_question() -> Result<()> {
    let session = Session::start().await?;
    let question = Start::open(&session).await?.start().await?;
    question.answer("always").await?;
    let violations = session.violations().await?;
    assert_eq!(violations, []);
    session.finish().await
}
