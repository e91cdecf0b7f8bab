//! The model behind Parked, from a terminal: reads a scenario, runs it and prints what came of it.

mod arguments;
mod format;
mod input;
mod output;
mod parameters;
mod report;

use std::process::ExitCode;

use clap::Parser as _;
use parked_model::Twin;

use crate::arguments::{Arguments, Command, Run};

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Run(options) => run(&options),
        Command::Params(options) => output::print(parameters::text(&options)),
    }
}

fn run(options: &Run) -> ExitCode {
    match input::read(options) {
        Ok(input) => {
            output::warn(&input.warnings);
            let summary = Twin::run(&input.scenario).summary(&input.scenario);
            output::print(report::text(&input.scenario, &summary, options))
        }
        Err(errors) => output::refuse(&errors),
    }
}
