//! The model behind Parked, from a terminal: reads a scenario, runs it and prints what came of it.

mod arguments;
mod file;
mod format;
mod input;
mod output;
mod parameters;
mod report;
mod weekly;

use std::{error::Error, process::ExitCode};

use clap::Parser as _;
use parked_model::{Scenario, Twin};

use crate::arguments::{Arguments, Command, Run};

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Run(options) => run(&options),
        Command::Params(options) => output::print(parameters::text(&options)),
    }
}

fn run(options: &Run) -> ExitCode {
    match input::read(&options.start) {
        Ok(input) => {
            output::warn(&input.warnings);
            output::print(answer(&input.scenario, options))
        }
        Err(errors) => output::refuse(&errors),
    }
}

fn answer(scenario: &Scenario, options: &Run) -> Result<String, Box<dyn Error>> {
    let twin = Twin::run(scenario);
    if let Some(path) = &options.series {
        weekly::write(path, &twin, scenario)?;
    }
    report::text(scenario, &twin.summary(scenario), options)
}
