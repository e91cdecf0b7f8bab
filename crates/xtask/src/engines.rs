//! `engines`: every scenario of the built page in every browser engine there is.

use anyhow::Result;

use crate::command::{command, run_tests};
use crate::setup::browser::{self, Browser};
use crate::setup::engines::{self, Engine};
use crate::steps::Steps;
use crate::{build, setup};

/// How much to try.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Extent {
    /// A thousand random links and every slider.
    Whole,
    /// Some of both.
    Short,
}

/// Sets up, builds the page and tries all of it in every engine.
pub(crate) fn run(steps: &mut Steps) -> Result<()> {
    let browser = setup::for_looking(steps)?;
    let engines = engines::ensure(steps)?;
    build::page(steps)?;
    let outcome = scenarios(&browser, &engines, Extent::Whole, steps);
    steps.print_table();
    outcome
}

/// Takes the built page through every scenario in each of the engines.
pub(crate) fn scenarios(browser: &Browser, engines: &[Engine], extent: Extent, steps: &mut Steps) -> Result<()> {
    let names: Vec<_> = engines.iter().map(|engine| engine.name).collect();
    steps.run(&format!("scenarios in {}", names.join(", ")), || {
        let mut tests = command("node", &["--test", "--test-reporter=spec"]);
        if let Ok(cores) = std::thread::available_parallelism() {
            tests.arg(format!("--test-concurrency={cores}"));
        }
        tests.args(engines.iter().map(|engine| engine.scenarios));
        tests.current_dir(browser::TESTS).env("CHROMIUM", &browser.chromium);
        if matches!(extent, Extent::Whole) {
            tests.env("WHOLE", "1");
        }
        run_tests(&mut tests).map(drop)
    })
}
