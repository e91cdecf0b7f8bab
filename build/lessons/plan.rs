//! A plan: a lesson whose file is named by its length, `30-minutes.md`, and whose steps are headings, `## 5 minutes: Vote`.

use super::super::fault::Fault;

/// Behind the number in the name of a plan.
const PLAN: &str = "-minutes.md";

/// The length of a plan, in minutes; `None` where a lesson is none.
pub fn minutes(file: &str) -> Option<u32> {
    file.strip_suffix(PLAN)?.parse().ok()
}

/// How far a plan has got.
#[derive(Debug)]
pub struct Clock {
    length: Option<u32>,
    spent: u32,
}

impl Clock {
    /// At the beginning of a lesson.
    pub fn of(file: &str) -> Self {
        Self { length: minutes(file), spent: 0 }
    }

    /// A heading without its minutes, and from when to when it lasts; `None` where it is no step.
    pub fn step<'h>(&mut self, heading: &'h str) -> Option<([u32; 2], &'h str)> {
        self.length?;
        let (minutes, name) = heading.split_once(" minutes: ")?;
        let from = self.spent;
        self.spent += minutes.parse::<u32>().ok()?;
        Some(([from, self.spent], name))
    }

    /// Whether the steps took as long as the plan is named; `line` is its last.
    pub fn check(&self, line: usize) -> Result<(), Fault> {
        match self.length {
            Some(length) if length != self.spent => {
                Err(Fault::at(line, format!("the steps take {} minutes, and the plan is of {length}", self.spent)))
            }
            _ => Ok(()),
        }
    }
}
