//! The plan.

use thirtyfour::Key;

use crate::{Result, Session};

/// A page of the plan: each has the outcome and what may be tried.
#[derive(Clone, Copy)]
pub struct PlanPage<'a>(pub &'a Session);

impl<'a> PlanPage<'a> {
    /// Loads the timeline of an example organisation, which has every date of its
    /// plan, and waits until the search for better plans has ended; what may be tried
    /// is open.
    ///
    /// # Errors
    /// If there is none in time.
    pub async fn open(session: &'a Session, demo: &str) -> Result<Self> {
        let plan = Self::open_at(session, &format!("#/a/demo-{demo}/timeline")).await?;
        plan.open_drawer().await?;
        session.click("timeline-table").await?;
        Ok(plan)
    }

    /// Loads a page of a plan and waits until the search for better plans has ended.
    ///
    /// # Errors
    /// If there is none in time.
    pub async fn open_at(session: &'a Session, route: &str) -> Result<Self> {
        session.open(route).await?;
        let plan = Self(session);
        session.element("plan-finish").await?;
        plan.wait_until_rested().await?;
        Ok(plan)
    }

    /// Opens what may be tried, all of it.
    ///
    /// # Errors
    /// If it does not open in time.
    pub async fn open_drawer(self) -> Result<()> {
        self.0.click("what-if").await?;
        self.0.element("plan-hours").await?;
        self.0
            .script(
                "void document.querySelectorAll('#what-if details')\
                 .forEach((one) => { one.open = true })",
            )
            .await
    }

    /// Waits until there is a plan and nothing better is looked for, or until the
    /// page says why there is none.
    ///
    /// # Errors
    /// If it does not come to rest in time.
    pub async fn wait_until_rested(self) -> Result<()> {
        let rested = "document.querySelector(\"[data-testid='plan-problems']\") \
            || !document.querySelector('.outcome').ariaBusy \
            && document.querySelector('.outcome summary').innerText.match(/[0-9]{4}/) \
            && !document.querySelector('.outcome summary').innerText.includes('checking')";
        self.0.wait_for(rested).await
    }

    /// When the plan ends, as it is written there.
    ///
    /// # Errors
    /// If the page shows no plan in time.
    pub async fn finish(self) -> Result<String> {
        self.0
            .script("document.querySelector(\"[data-testid='plan-finish']\").textContent.trim()")
            .await
    }

    /// The numbers at the top, the dates of all work, and what stands in the way.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn outcome(self) -> Result<String> {
        self.0
            .script(
                "['plan-finish', 'plan-feasibility', 'plan-hours', 'plan-euros']\
                 .map((id) => document.querySelector(`[data-testid='${id}']`).textContent)\
                 .concat([...document.querySelectorAll(\"[data-testid='timeline-table'] table, [data-testid='plan-problems']\")]\
                 .map((part) => part.textContent)).join(' | ')",
            )
            .await
    }

    /// Moves a slider by keys, as often as told.
    ///
    /// # Errors
    /// If there is no such slider.
    pub async fn slide(self, testid: &str, key: Key, times: usize) -> Result<()> {
        let slider = self.0.element(testid).await?;
        // One by one, as by hand: keys sent together are handled in one task.
        for _ in 0..times {
            slider.send_keys(key.clone()).await?;
        }
        Ok(())
    }

    /// Sets a list or a date as if chosen: how that is done by hand depends on the
    /// browser and its language.
    ///
    /// # Errors
    /// If there is no such field.
    pub async fn set(self, testid: &str, value: &str) -> Result<()> {
        self.0.element(testid).await?;
        self.0
            .script(&format!(
                "(() => {{ const field = document.querySelector(\"[data-testid='{testid}']\"); \
                 field.value = {value:?}; \
                 field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
            ))
            .await
    }
}
