//! The model behind Parked, from a terminal: reads a scenario, runs it and prints what came of it.

mod arguments;
mod calibrate;
mod chart;
mod file;
mod format;
pub mod input;
mod measures;
mod merge;
mod output;
mod parameters;
mod presets;
mod ranges;
mod reference;
mod report;
mod rows;
mod sensitivity;
mod shard;
mod sobol;
mod sweep;
mod validate;
mod weekly;

use std::{error::Error, process::ExitCode};

use clap::Parser as _;
use parked_model::{Scenario, Twin};

use crate::arguments::{Arguments, Command, Run, Start};

/// Does what the command line asks for; what it prints is for whoever typed it.
pub fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Run(options) => {
            start(&options.start, Scenario::default(), |scenario| output::print(run(scenario, &options)))
        }
        Command::Card => output::print(Ok::<_, Box<dyn Error>>(words::card::markdown())),
        Command::Evidence => output::print(Ok::<_, Box<dyn Error>>(words::evidence::file())),
        Command::Presets => output::print(Ok::<_, Box<dyn Error>>(presets::text())),
        Command::Params(options) => output::print(parameters::text(&options)),
        Command::Validate(options) => {
            start(&options.start, validate::usual(), |scenario| output::print(validate::text(scenario, &options)))
        }
        Command::Reference(options) => {
            start(&options.start, reference::usual(), |scenario| output::print(reference::text(scenario, &options)))
        }
        Command::Sensitivity(options) => match &options.from {
            Some(path) => output::print(sensitivity::spread::text(path, &options)),
            None => start(&options.start, parked_model::checks::sensitivity::usual(), |scenario| {
                output::print(sensitivity::text(scenario, &options))
            }),
        },
        Command::Sweep(options) => {
            start(&options.start, Scenario::default(), |scenario| match sweep::plan(scenario, &options) {
                Ok(plan) => output::print(plan.run(&options.out)),
                Err(errors) => output::refuse(&errors),
            })
        }
        Command::Merge(options) => match merge::whole(&options.shards, &options.out) {
            Ok(whole) => output::print(whole.write()),
            Err(errors) => output::refuse(&errors),
        },
        Command::Chart(options) if options.list => output::print(Ok::<_, Box<dyn Error>>(chart::list())),
        Command::Chart(options) => match chart::request(&options) {
            Ok(request) => start(&options.start, Scenario::default(), |scenario| match request.write(scenario) {
                Ok(()) => ExitCode::SUCCESS,
                Err(error) => output::refuse(&[error]),
            }),
            Err(error) => output::refuse(&[error]),
        },
        Command::Calibrate(options) => {
            start(&options.start, Scenario::default(), |scenario| match calibrate::fit(scenario, &options) {
                Ok(fits) => output::print(calibrate::text(&fits, &options)),
                Err(errors) => output::refuse(&errors),
            })
        }
    }
}

/// Reads the scenario and goes on with it, or says what is wrong with it.
fn start(options: &Start, usual: Scenario, go_on: impl FnOnce(&Scenario) -> ExitCode) -> ExitCode {
    match input::read(options, usual) {
        Ok(input) => {
            output::warn(&input.warnings);
            go_on(&input.scenario)
        }
        Err(errors) => output::refuse(&errors),
    }
}

fn run(scenario: &Scenario, options: &Run) -> Result<String, Box<dyn Error>> {
    let twin = Twin::run(scenario);
    if let Some(path) = &options.series {
        weekly::write(path, &twin, scenario)?;
    }
    let summary = twin.summary(scenario);
    output::warn(words::notices::fees_for_nobody(scenario, &summary).as_slice());
    let ranges = options.ranges.then(|| ranges::of(scenario)).flatten();
    report::text(scenario, &summary, ranges.as_ref(), options)
}
