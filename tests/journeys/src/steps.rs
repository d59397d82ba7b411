//! What all pages have in common: finding by `data-testid`, waiting for a state,
//! pressing keys.

use std::time::Instant;

use serde::de::DeserializeOwned;
use serde_json::json;
use thirtyfour::{By, TypingData, WebElement};
use tokio::time::sleep;

use crate::{
    Engine, Result, Session,
    problem::lines,
    session::{PATIENCE, PAUSE},
};

impl Session {
    /// The element with a `data-testid`, once it is there.
    ///
    /// # Errors
    /// If it does not appear in time.
    pub async fn element(&self, testid: &str) -> Result<WebElement> {
        self.matching(&selector(testid)).await
    }

    /// The first element that matches a selector, once there is one.
    ///
    /// # Errors
    /// If none appears in time.
    pub async fn matching(&self, selector: &str) -> Result<WebElement> {
        let started = Instant::now();
        loop {
            self.wait_for(&format!("document.querySelector({selector:?}) !== null"))
                .await?;
            // The page may have been drawn anew in between.
            match self.driver().find(By::Css(selector)).await {
                Ok(found) => return Ok(found),
                Err(error) if started.elapsed() > PATIENCE => return Err(error.into()),
                Err(_) => sleep(PAUSE).await,
            }
        }
    }

    /// Clicks on the element with a `data-testid`, once it is there.
    ///
    /// # Errors
    /// If it does not appear in time or cannot be clicked on.
    pub async fn click(&self, testid: &str) -> Result<()> {
        self.click_on(&selector(testid)).await
    }

    /// Presses the button that takes a step back (`undo`) or forth (`redo`), once there is
    /// one to take. It stands at the foot of the page, where a message may lie over it.
    ///
    /// # Errors
    /// If there is none in time.
    pub async fn step(&self, testid: &str) -> Result<()> {
        let button = found(testid);
        self.wait_for(&format!("{button}?.disabled === false"))
            .await?;
        self.script::<Option<()>>(&format!("void {button}.click()"))
            .await?;
        Ok(())
    }

    /// Clicks on the first element that matches a selector, once there is one.
    ///
    /// # Errors
    /// If none appears in time or it cannot be clicked on.
    pub async fn click_on(&self, selector: &str) -> Result<()> {
        let started = Instant::now();
        loop {
            let element = self.matching(selector).await?;
            if self.engine() == Engine::WebKit {
                self.wait_until_still(&element).await?;
            }
            // The page may have been drawn anew between finding and clicking.
            match element.click().await {
                Ok(()) => return Ok(()),
                Err(error) if started.elapsed() > PATIENCE => return Err(error.into()),
                Err(_) => self.show(&element).await,
            }
        }
    }

    /// Moves an element from behind the bars at the foot of a phone's screen, as a visitor
    /// does: some drivers hold it to be in sight there.
    async fn show(&self, element: &WebElement) {
        let show = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        if let Ok(element) = element.to_json() {
            // One that is gone is found anew.
            let _ = self.driver().execute(show, vec![element]).await;
        }
        sleep(PAUSE).await;
    }

    /// Waits until an element keeps its place: WebKit's driver
    /// clicks where it was, even if the page is still scrolling there.
    async fn wait_until_still(&self, element: &WebElement) -> Result<()> {
        let started = Instant::now();
        let place = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' }); \
            const { x, y } = arguments[0].getBoundingClientRect(); return [x, y]";
        let mut before = None;
        while started.elapsed() < PATIENCE {
            let arguments = vec![element.to_json()?];
            // An element that is gone by now fails the click, too, and is found anew.
            let Ok(answer) = self.driver().execute(place, arguments).await else {
                break;
            };
            let now: Option<[f64; 2]> = Some(answer.convert()?);
            if now == before {
                break;
            }
            before = now;
            sleep(3 * PAUSE).await;
        }
        Ok(())
    }

    /// Clicks on the label of a radio button or checkbox with a `data-testid`.
    ///
    /// # Errors
    /// If it does not appear in time or cannot be clicked on.
    pub async fn choose(&self, testid: &str) -> Result<()> {
        self.click_on(&format!("label:has({})", selector(testid)))
            .await
    }

    /// The text of the element with a `data-testid`, once it is there.
    ///
    /// # Errors
    /// If it does not appear in time.
    pub async fn text(&self, testid: &str) -> Result<String> {
        self.once(&format!("{}?.innerText.trim()", found(testid)))
            .await
    }

    /// Whether an element with a `data-testid` is there right now.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn has(&self, testid: &str) -> Result<bool> {
        self.script(&format!("{} !== null", found(testid))).await
    }

    /// The value of a JavaScript expression.
    ///
    /// # Errors
    /// If it throws or has another type.
    pub async fn script<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let answer = self
            .driver()
            .execute(format!("return {expression}"), Vec::new())
            .await?;
        Ok(answer.convert()?)
    }

    /// The value of a JavaScript expression, once it has one: while a page is drawn anew,
    /// what it speaks of may be missing for a moment.
    ///
    /// # Errors
    /// If it has none in time, or of another type.
    pub async fn once<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let started = Instant::now();
        loop {
            match self.script::<Option<T>>(expression).await {
                Ok(Some(value)) => return Ok(value),
                Ok(None) | Err(_) if started.elapsed() < PATIENCE => sleep(PAUSE).await,
                other => {
                    let why = other.err().map(|error| format!(" ({error})"));
                    let (place, why) = (self.place().await?, why.unwrap_or_default());
                    return Err(format!("at {place}: never a value of {expression}{why}").into());
                }
            }
        }
    }

    /// Where the browser is, what has stopped the program if it has, and what went wrong so far.
    async fn place(&self) -> Result<String> {
        let place: String = self
            .script(
                "location.hash + ' “' + (document.querySelector('h1')?.innerText ?? '') + '”' \
                 + (document.querySelector('.recovery details pre')?.textContent ?? '')",
            )
            .await?;
        let problems = self.take_problems().await?;
        Ok(match problems.is_empty() {
            true => place,
            false => format!("{place}\n{}\n", lines(&problems)),
        })
    }

    /// Waits until a JavaScript expression is true. One that cannot be told, since what it
    /// speaks of is missing for a moment, is not true yet.
    ///
    /// # Errors
    /// If it does not become so in time; the text tells where the browser is.
    pub async fn wait_for(&self, condition: &str) -> Result<()> {
        let started = Instant::now();
        let is_true = format!(
            "(() => {{ try {{ return Boolean({condition}) }} catch {{ return false }} }})()"
        );
        while !self.script::<bool>(&is_true).await? {
            if started.elapsed() > PATIENCE {
                // What it cannot be told for is said.
                self.script::<bool>(&format!("Boolean({condition})"))
                    .await?;
                let place = self.place().await?;
                return Err(format!("at {place}: never {condition}").into());
            }
            sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Presses keys wherever the focus is.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn press(&self, keys: impl Into<TypingData>) -> Result<()> {
        let keys = keys.into();
        Ok(self
            .driver()
            .action_chain()
            .send_keys(keys)
            .perform()
            .await?)
    }

    /// Presses a key while another is held.
    ///
    /// # Errors
    /// If the browser does not.
    pub async fn press_with(&self, held: impl Into<char>, key: impl Into<char>) -> Result<()> {
        let (held, key) = (held.into(), key.into());
        let chain = self.driver().action_chain().key_down(held);
        let chain = chain.key_down(key).key_up(key).key_up(held);
        Ok(chain.perform().await?)
    }

    /// Goes to a route within the app, as by a link, until the page there has its
    /// heading.
    ///
    /// # Errors
    /// If the heading does not come in time.
    pub async fn go(&self, route: &str) -> Result<()> {
        if self.route().await? == route {
            return Ok(());
        }
        let heading = "document.querySelector('main h1')?.innerText";
        let left: Option<String> = self.script(heading).await?;
        self.script::<String>(&format!("location.hash = {route:?}"))
            .await?;
        self.wait_for(&format!(
            "![undefined, {}].includes({heading})",
            json!(left)
        ))
        .await
    }

    /// The route that the browser is at.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn route(&self) -> Result<String> {
        self.script("location.hash").await
    }

    /// Waits until the whole app has taken the place of the first steps.
    ///
    /// # Errors
    /// If it does not in time.
    pub async fn wait_for_whole_app(&self) -> Result<()> {
        self.wait_for("document.querySelector('#app .toasts')")
            .await
    }

    /// Waits until the whole app has arrived with all its data, shown or not.
    ///
    /// # Errors
    /// If it does not in time.
    pub async fn wait_until_loaded(&self) -> Result<()> {
        self.wait_for("document.documentElement.dataset.loaded === 'all'")
            .await
    }
}

pub(crate) fn selector(testid: &str) -> String {
    format!("[data-testid='{testid}']")
}

fn found(testid: &str) -> String {
    format!("document.querySelector({:?})", selector(testid))
}
