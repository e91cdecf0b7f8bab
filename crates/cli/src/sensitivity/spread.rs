//! What share of the spread of the rules' ranking each parameter has, from the runs of a sweep.

use std::{error::Error, path::Path};

use csv::StringRecord;
use parked_model::{
    Choice as _, Scenario, Strategy,
    checks::sensitivity::{Extra, Factor, RULES, Standing, places, standings},
    numeric::whole::count,
};
use serde::Serialize;
use thiserror::Error as ThisError;
use words::{
    numbers::grouped,
    terminal::{number, percent},
};

use super::fates;
use crate::{
    arguments::Sensitivity,
    format::columns,
    rows::{self, Rows},
    sobol::{Index, factors, indices, points_per_sample, runs_per_sample, varied},
    sweep,
};

/// The result that ranks the rules.
const RESULT: &str = "extra_per_100";

/// Why a file cannot be asked. Every message is one line.
#[derive(Debug, ThisError)]
enum SpreadError {
    #[error("‘{path}’ is not a whole file of ‘parked sweep --sobol’; shards are put together by ‘parked merge’")]
    OfSomethingElse { path: String },
    #[error("‘{path}’ has {rows} rows, which are not whole samples of {sample}; go on with its sweep")]
    NotWhole { path: String, rows: usize, sample: u32 },
    #[error("‘{path}’ is of another design: line {line} is not the run that this version would make there")]
    OtherRun { path: String, line: usize },
    #[error("‘{path}’ has ‘{text}’ in line {line} for ‘{RESULT}’, which is not a number")]
    NoNumber { path: String, line: usize, text: String },
    #[error("nothing varies in ‘{path}’: no rule is ever clearly ahead of another")]
    NothingVaries { path: String },
}

#[derive(Serialize)]
struct Report {
    people: u32,
    seed: u64,
    samples: usize,
    rules: [&'static str; 5],
    parameters: Vec<Share>,
    standings: [Standing; 5],
}

/// A parameter's shares of the variance.
#[derive(Serialize)]
struct Share {
    key: &'static str,
    low: f64,
    high: f64,
    /// Of the five rules' places together.
    ranking: Index,
    /// Of the extra outcomes under each rule; `None` where they are always the same.
    extra_per_100: [Option<Index>; 5],
}

/// The answer as it is printed.
pub(crate) fn text(path: &Path, options: &Sensitivity) -> Result<String, Box<dyn Error>> {
    let report = report(path)?;
    if options.json {
        Ok(serde_json::to_string_pretty(&report)? + "\n")
    } else if options.csv {
        csv_of(&report)
    } else {
        Ok(tables(&report))
    }
}

fn report(path: &Path) -> Result<Report, Box<dyn Error>> {
    let (scenario, results) = runs(path)?;
    let points = points_per_sample() as usize;
    let ranked: Vec<[f64; 5]> = results.iter().map(places).collect();
    let nothing_varies = || SpreadError::NothingVaries { path: path.display().to_string() };
    let ranking = indices(&ranked, points).ok_or_else(nothing_varies)?;
    let extra: [Option<Vec<Index>>; 5] =
        std::array::from_fn(|rule| indices(&results.iter().map(|extra| [extra[rule]]).collect::<Vec<_>>(), points));
    let share = |(at, (Factor { key, low, high }, ranking)): (usize, (Factor, Index))| {
        let extra_per_100 = extra.each_ref().map(|rule| rule.as_ref().map(|indices| indices[at]));
        Share { key: key.row().key, low, high, ranking, extra_per_100 }
    };
    let mut parameters: Vec<Share> = factors().into_iter().zip(ranking).enumerate().map(share).collect();
    parameters.sort_by(|a, b| b.ranking.total.total_cmp(&a.ranking.total));
    Ok(Report {
        people: scenario.people(),
        seed: scenario.seed(),
        samples: results.len() / points,
        rules: RULES.map(Strategy::name),
        parameters,
        standings: standings(&results),
    })
}

/// What all runs have in common, and the extra outcomes under every rule at each point.
fn runs(path: &Path) -> Result<(Scenario, Vec<Extra>), Box<dyn Error>> {
    let name = || path.display().to_string();
    let of_something_else = || SpreadError::OfSomethingElse { path: name() };
    let Rows { header, rows } = rows::read(path)?;
    let result = header.iter().position(|column| column == RESULT).ok_or_else(of_something_else)?;
    let rows: Vec<StringRecord> = rows.collect::<Result<_, _>>()?;
    let scenario = rows.first().and_then(|row| in_common(&header, row)).ok_or_else(of_something_else)?;
    let sample = runs_per_sample();
    if !rows.len().is_multiple_of(sample as usize) {
        return Err(SpreadError::NotWhole { path: name(), rows: rows.len(), sample }.into());
    }
    let plan = sweep::of_points(&scenario, count(rows.len()) / sample).map_err(|_| of_something_else())?;
    for ((row, start), line) in rows.iter().zip(plan.starts()).zip(2..) {
        if !row.iter().zip(&start).all(|(cell, own)| cell == own) {
            return Err(SpreadError::OtherRun { path: name(), line }.into());
        }
    }
    let extra = |(row, line): (&StringRecord, usize)| {
        let text = row.get(result).unwrap_or_default();
        let number = text.parse().ok().filter(|number: &f64| number.is_finite());
        number.ok_or_else(|| SpreadError::NoNumber { path: name(), line, text: text.to_owned() })
    };
    let extra: Vec<f64> = rows.iter().zip(2..).map(extra).collect::<Result<_, _>>()?;
    Ok((scenario, extra.chunks_exact(RULES.len()).map(|point| std::array::from_fn(|rule| point[rule])).collect()))
}

/// What a row's run was set to, but for what differs between the runs.
fn in_common(header: &StringRecord, row: &StringRecord) -> Option<Scenario> {
    let varied = varied();
    if !header.iter().take(varied.len()).eq(varied.iter().copied()) {
        return None;
    }
    let mut scenario = Scenario::default();
    // Settings come first; `set` refuses the name of a result.
    for (key, text) in header.iter().zip(row).skip(varied.len()) {
        if scenario.set(key, text).is_err() {
            break;
        }
    }
    Some(scenario)
}

fn tables(report: &Report) -> String {
    [
        format!(
            "{} samples over {} parameters, {} people, luck {}\n",
            grouped(report.samples as u64),
            report.parameters.len(),
            grouped(report.people.into()),
            report.seed
        ),
        format!(
            "Share of the spread of the ranking, and of the extra outcomes under each rule with others\n{}",
            shares(report)
        ),
        format!("Over all points\n{}", fates(&report.standings)),
    ]
    .join("\n")
}

fn shares(report: &Report) -> String {
    let header = ["parameter", "from", "to", "alone", "±", "with others", "±"].into_iter().chain(report.rules);
    let rows = report.parameters.iter().map(|share| {
        let Index { first, first_error, total, total_error } = share.ranking;
        let start = [share.key.to_owned(), share.low.to_string(), share.high.to_string()];
        let ranking = [first, first_error, total, total_error].map(number);
        let under = share.extra_per_100.map(|index| index.map(|index| percent(index.total)).unwrap_or_default());
        start.into_iter().chain(ranking).chain(under).collect()
    });
    let header = header.map(str::to_owned).collect();
    columns([header].into_iter().chain(rows), |column| column > 0)
}

/// One row a parameter.
fn csv_of(report: &Report) -> Result<String, Box<dyn Error>> {
    let mut table = csv::Writer::from_writer(Vec::new());
    let rules = report.rules.iter().flat_map(|rule| [format!("{rule}_first"), format!("{rule}_total")]);
    let start = ["parameter", "low", "high", "first", "first_error", "total", "total_error"].map(str::to_owned);
    table.write_record(start.into_iter().chain(rules))?;
    for share in &report.parameters {
        let Index { first, first_error, total, total_error } = share.ranking;
        let numbers = [share.low, share.high, first, first_error, total, total_error].map(Some);
        let under = share.extra_per_100.iter().flat_map(|index| [index.map(|i| i.first), index.map(|i| i.total)]);
        let cells = numbers.into_iter().chain(under).map(|cell| cell.map(|cell| cell.to_string()).unwrap_or_default());
        table.write_record([share.key.to_owned()].into_iter().chain(cells))?;
    }
    Ok(String::from_utf8(table.into_inner()?)?)
}
