//! Named, timed steps and the table of how they ended.

use std::io::Write as _;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

/// The steps taken so far, in order.
#[derive(Debug, Default)]
pub(crate) struct Steps {
    finished: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    name: String,
    time: Duration,
    is_ok: bool,
}

impl Steps {
    /// Does one step, saying what it is, how it ended and how long it took.
    #[expect(clippy::disallowed_methods, reason = "a developer's machine has a clock")]
    pub(crate) fn run(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        print!("{name} ... ");
        std::io::stdout().flush()?;
        let start = Instant::now();
        let outcome = work();
        let time = start.elapsed();
        let is_ok = outcome.is_ok();
        println!("{} after {}", word(is_ok), seconds(time));
        self.finished.push(Step { name: name.to_owned(), time, is_ok });
        outcome.with_context(|| format!("step \"{name}\" failed"))
    }

    /// Prints one line for each step taken.
    pub(crate) fn print_table(&self) {
        if self.finished.is_empty() {
            return;
        }
        println!("\n{:<64} {:>9}", "step", "time");
        for Step { name, time, is_ok } in &self.finished {
            println!("{name:<64} {:>9}  {}", seconds(*time), word(*is_ok));
        }
    }
}

fn word(is_ok: bool) -> &'static str {
    if is_ok { "ok" } else { "FAILED" }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_its_step_and_stays_in_the_table() {
        let mut steps = Steps::default();
        let error = steps.run("paint", || anyhow::bail!("no brush")).unwrap_err();
        assert_eq!(format!("{error:#}"), "step \"paint\" failed: no brush");
        assert!(!steps.finished[0].is_ok);
    }
}
