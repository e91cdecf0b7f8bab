//! Named, timed steps and the table of how they ended.

use std::env;
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
    ended: Ended,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    Ok,
    Failed,
    Skipped,
}

impl Steps {
    /// Does one step, saying what it is, how it ended and how long it took.
    pub(crate) fn run(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        let outcome = self.timed(name, Ended::Failed, work)?;
        outcome.with_context(|| format!("step \"{name}\" failed"))
    }

    /// Does one step that some machines cannot do: there it counts as skipped, and the reason is said. Where `CI` is set
    /// nothing may be skipped. Gives whether it was done.
    pub(crate) fn attempt(&mut self, name: &str, work: impl FnOnce() -> Result<()>) -> Result<bool> {
        if env::var_os("CI").is_some() {
            return self.run(name, work).map(|()| true);
        }
        let outcome = self.timed(name, Ended::Skipped, work)?;
        if let Err(reason) = &outcome {
            println!("  {reason:#}");
        }
        Ok(outcome.is_ok())
    }

    /// Does one step; gives how it went, or that nothing can be printed.
    #[expect(clippy::disallowed_methods, reason = "a developer's machine has a clock")]
    fn timed(&mut self, name: &str, without: Ended, work: impl FnOnce() -> Result<()>) -> Result<Result<()>> {
        print!("{name} ... ");
        std::io::stdout().flush()?;
        let start = Instant::now();
        let outcome = work();
        let time = start.elapsed();
        let ended = if outcome.is_ok() { Ended::Ok } else { without };
        println!("{} after {}", word(ended), seconds(time));
        self.finished.push(Step { name: name.to_owned(), time, ended });
        Ok(outcome)
    }

    /// Prints one line for each step taken.
    pub(crate) fn print_table(&self) {
        if self.finished.is_empty() {
            return;
        }
        println!("\n{:<64} {:>9}", "step", "time");
        for Step { name, time, ended } in &self.finished {
            println!("{name:<64} {:>9}  {}", seconds(*time), word(*ended));
        }
    }
}

fn word(ended: Ended) -> &'static str {
    match ended {
        Ended::Ok => "ok",
        Ended::Failed => "FAILED",
        Ended::Skipped => "skipped",
    }
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
        assert_eq!(steps.finished[0].ended, Ended::Failed);
    }

    #[test]
    fn what_this_machine_cannot_do_is_skipped_except_where_nothing_may_be() {
        let mut steps = Steps::default();
        let outcome = steps.attempt("paint", || anyhow::bail!("no brush"));
        let may_skip = env::var_os("CI").is_none();
        assert_eq!(outcome.ok(), may_skip.then_some(false));
        assert_eq!(steps.finished[0].ended, if may_skip { Ended::Skipped } else { Ended::Failed });
        assert!(steps.attempt("wash the brush", || Ok(())).unwrap());
    }
}
