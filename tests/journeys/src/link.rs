//! The line between the host and the browser: how fast it is, and how late.
//!
//! It is shaped where the bytes are sent, so that a worker's requests are as slow as
//! the page's, and in every engine alike.

use std::{
    io::{Result, Write},
    sync::{Mutex, PoisonError},
    thread::sleep,
    time::{Duration, Instant},
};

/// Bytes sent at a stretch: about 15 ms of a slow line.
const CHUNK: usize = 2_920;

/// What a line is like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// From a request to the first byte of its reply.
    pub round_trip: Duration,
    /// Bytes per second, shared by all that is on its way.
    pub bytes_per_second: f64,
}

impl Line {
    /// 1.6 Mbit/s and 150 ms: a phone away from the city.
    pub const SLOW: Self = Self {
        round_trip: Duration::from_millis(150),
        bytes_per_second: 200_000.0,
    };
}

/// A line that may be changed while it is used; without one, nothing is held back.
#[derive(Debug, Default)]
pub(crate) struct Link {
    line: Mutex<Option<Line>>,
    /// When the line is free for the next chunk.
    free: Mutex<Option<Instant>>,
}

impl Link {
    pub(crate) fn set(&self, line: Option<Line>) {
        *self.line.lock().unwrap_or_else(PoisonError::into_inner) = line;
    }

    fn line(&self) -> Option<Line> {
        *self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for as long as a request and the head of its reply are on their way.
    pub(crate) fn wait_for_round_trip(&self) {
        if let Some(line) = self.line() {
            sleep(line.round_trip);
        }
    }

    /// Sends bytes no faster than the line carries them.
    pub(crate) fn send(&self, to: &mut impl Write, bytes: &[u8]) -> Result<()> {
        for chunk in bytes.chunks(CHUNK) {
            if let Some(line) = self.line() {
                self.wait_for_turn(Duration::from_secs_f64(
                    chunk.len() as f64 / line.bytes_per_second,
                ));
            }
            to.write_all(chunk)?;
        }
        Ok(())
    }

    /// Waits until what is ahead on the line, and this chunk, have passed.
    fn wait_for_turn(&self, length: Duration) {
        let passed = {
            let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
            let now = Instant::now();
            let passed = free.map_or(now, |free| free.max(now)) + length;
            *free = Some(passed);
            passed
        };
        sleep(passed.saturating_duration_since(Instant::now()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_take_their_time_also_side_by_side() {
        let link = Link::default();
        link.set(Some(Line {
            round_trip: Duration::from_millis(30),
            bytes_per_second: 100_000.0,
        }));
        let started = Instant::now();
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    link.wait_for_round_trip();
                    link.send(&mut Vec::new(), &[0; 10_000])
                });
            }
        });
        let taken = started.elapsed();
        assert!(
            taken >= Duration::from_millis(230) && taken < Duration::from_millis(600),
            "{taken:?}"
        );
    }
}
