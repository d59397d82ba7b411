//! The attacks of `make soak`, each a few times.

use journeys::soak::{Rounds, soak};
use journeys::{Ability, Engine, Result};

#[tokio::test]
async fn nothing_that_was_shown_as_saved_is_lost() -> Result<()> {
    if !Engine::from_env()?.can(Ability::BeKilled) {
        return Ok(());
    }
    let rounds = Rounds {
        renderers: 3,
        browsers: 2,
        edits: 10,
        stores: 1,
    };
    for outcome in soak(rounds).await? {
        assert_eq!(outcome.lost, 0, "{outcome:?}");
    }
    Ok(())
}
