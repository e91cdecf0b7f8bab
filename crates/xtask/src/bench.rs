//! `bench`: how fast the model is on this machine, natively and in Chromium.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::command::{command, run_quietly, version};
use crate::pins::WASM;
use crate::setup;
use crate::setup::browser::Browser;
use crate::steps::Steps;

/// The size of run that both are timed at, as the native benchmark writes it.
const PEOPLE: &str = "20000";

/// Where the browser's times are left.
const CHROMIUM_TIMES: &str = "target/chromium-times.json";

/// Times of one benchmark, milliseconds.
#[derive(Debug, PartialEq)]
struct Times {
    fastest: f64,
    median: f64,
}

/// What the browser's benchmark leaves of each run: samples of several rounds each, nanoseconds for all of them.
#[derive(Debug, Deserialize)]
struct Samples {
    iters: Vec<f64>,
    times: Vec<f64>,
}

/// Runs the model's benchmarks and prints them with what they ran on.
pub(crate) fn run(steps: &mut Steps) -> Result<()> {
    let browser = setup::for_timing(steps)?;
    let machine = machine();
    let (mut native, mut chromium) = (String::new(), BTreeMap::new());
    steps.run("time the model natively", || {
        native = natively()?;
        Ok(())
    })?;
    steps.run("time the model in Chromium", || {
        chromium = in_chromium(&browser)?;
        Ok(())
    })?;
    println!("\n{machine}\n\n{}\n", native.trim_end());
    print_comparison(&native, &chromium)
}

fn natively() -> Result<String> {
    run_quietly(&mut command("cargo", &["bench", "-p", "parked-model", "--bench", "run"]))
}

fn in_chromium(browser: &Browser) -> Result<BTreeMap<String, Samples>> {
    let file = std::env::current_dir()?.join(CHROMIUM_TIMES);
    // What is left from before would be compared with, and shown if nothing came after it.
    fs::write(&file, "{}")?;
    let mut bench = command("cargo", &["bench", "--target", WASM, "-p", "parked-model", "--bench", "chromium"]);
    run_quietly(bench.env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_BENCH_RESULT", &file))?;
    serde_json::from_slice(&fs::read(file)?).context("the browser's times cannot be read")
}

/// Processor, cores, versions, and how busy the machine was before.
fn machine() -> String {
    let read = |file: &str| fs::read_to_string(file).unwrap_or_default();
    let unknown = || "unknown".to_owned();
    let processor = read("/proc/cpuinfo")
        .lines()
        .find_map(|line| Some(line.strip_prefix("model name")?.split_once(": ")?.1.to_owned()))
        .unwrap_or_else(unknown);
    let cores = std::thread::available_parallelism().map_or_else(|_| unknown(), |cores| cores.to_string());
    let rust = version("rustc").unwrap_or_else(unknown);
    let chromium = version("chromium").unwrap_or_else(unknown);
    let load = read("/proc/loadavg").split(' ').next().map_or_else(unknown, str::to_owned);
    format!("{processor}, {cores} cores; rustc {rust}, Chromium {chromium}; load {load} before the start")
}

fn print_comparison(native: &str, chromium: &BTreeMap<String, Samples>) -> Result<()> {
    println!("{PEOPLE} people, ms    native: fastest  median    Chromium: fastest  median    ratio of the fastest");
    for (name, samples) in chromium {
        let native = native_times(native, name).with_context(|| format!("no native time of {name}"))?;
        let chromium = chromium_times(samples).with_context(|| format!("no time of {name} in Chromium"))?;
        println!(
            "{name:<20} {:>15.1} {:>7.1} {:>20.1} {:>7.1} {:>23.2}",
            native.fastest,
            native.median,
            chromium.fastest,
            chromium.median,
            chromium.fastest / native.fastest
        );
    }
    Ok(())
}

/// Fastest and median time in the table that the native benchmark prints.
fn native_times(table: &str, name: &str) -> Option<Times> {
    let row = table.lines().skip_while(|line| !line.contains(name)).find(|line| line.contains(PEOPLE))?;
    let (_, cells) = row.split_once(PEOPLE)?;
    let times: Vec<f64> = cells.split('│').map_while(milliseconds).collect();
    Some(Times { fastest: *times.first()?, median: *times.get(2)? })
}

/// `633.7 µs` in milliseconds.
fn milliseconds(cell: &str) -> Option<f64> {
    let (number, unit) = cell.trim().split_once(' ')?;
    let one = match unit {
        "ns" => 1e-6,
        "µs" => 1e-3,
        "ms" => 1.0,
        "s" => 1e3,
        _ => return None,
    };
    Some(number.parse::<f64>().ok()? * one)
}

fn chromium_times(Samples { iters, times }: &Samples) -> Option<Times> {
    let mut each: Vec<f64> = times.iter().zip(iters).map(|(time, rounds)| time / rounds / 1e6).collect();
    each.sort_by(f64::total_cmp);
    Some(Times { fastest: *each.first()?, median: each[each.len() / 2] })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "\
run             fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ summary                    │               │               │               │         │
│  ├─ 5000      633.7 µs      │ 4.758 ms      │ 646.2 µs      │ 840.6 µs      │ 100     │ 100
│  ╰─ 20000     500 µs        │ 11.45 ms      │ 3.05 ms       │ 4.415 ms      │ 100     │ 100
╰─ twin_profit                │               │               │               │         │
   ╰─ 20000     24.81 ms      │ 1.2 s         │ 31.02 ms      │ 31.52 ms      │ 100     │ 100
";

    #[test]
    fn native_times_are_those_of_the_row_and_in_milliseconds() {
        assert_eq!(native_times(TABLE, "twin_profit"), Some(Times { fastest: 24.81, median: 31.02 }));
        assert_eq!(native_times(TABLE, "summary"), Some(Times { fastest: 0.5, median: 3.05 }));
        assert_eq!(native_times(TABLE, "other"), None);
    }

    #[test]
    fn chromium_times_are_for_one_round() {
        let samples = Samples { iters: vec![1.0, 2.0, 4.0], times: vec![9e6, 12e6, 20e6] };
        assert_eq!(chromium_times(&samples), Some(Times { fastest: 5.0, median: 6.0 }));
    }
}
