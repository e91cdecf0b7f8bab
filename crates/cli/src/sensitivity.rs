//! Whether the ranking of the rules hangs on the assumed parameters, as tables.

pub(crate) mod spread;

use std::error::Error;

use parked_model::{
    Choice, Scenario, Strategy,
    checks::sensitivity::{
        CLEAR_LEAD, Effect, Extra, RULES, Standing, WALKS, extra_per_100, factors, morris, morris_design,
        one_at_a_time_design, ranking, recorded, standings,
    },
};
use rayon::prelude::*;
use serde::Serialize;
use words::{
    numbers::grouped,
    terminal::{number, percent},
};

use crate::{arguments::Sensitivity, format::columns, output};

/// Scenarios between two messages.
const CHUNK: usize = 40;

#[derive(Serialize)]
struct Report {
    people: u32,
    seed: u64,
    rules: [&'static str; 5],
    one_at_a_time: Vec<Change>,
    morris: Vec<Effect>,
    standings: [Standing; 5],
}

/// One parameter changed, or none.
#[derive(Serialize)]
struct Change {
    key: Option<&'static str>,
    value: Option<f64>,
    extra_per_100: Extra,
    ranking: [&'static str; 5],
}

/// The answer as it is printed.
pub(crate) fn text(scenario: &Scenario, options: &Sensitivity) -> Result<String, Box<dyn Error>> {
    let (single, global) = (one_at_a_time_design(scenario), morris_design(scenario, WALKS));
    let mut results = run(&[&single[..], &global[..]].concat());
    let of_global = results.split_off(single.len());
    let report = Report {
        people: scenario.people(),
        seed: scenario.seed(),
        rules: RULES.map(Strategy::name),
        one_at_a_time: changes(&results),
        morris: morris(&global, &of_global),
        standings: standings(&of_global),
    };
    if options.json {
        Ok(serde_json::to_string_pretty(&report)? + "\n")
    } else if options.csv {
        Ok(recorded::csv(&results[0], &report.morris))
    } else {
        Ok(tables(&report))
    }
}

/// Runs everything on all cores and says how far it has come.
fn run(design: &[Scenario]) -> Vec<Extra> {
    let mut results = Vec::with_capacity(design.len());
    for chunk in design.chunks(CHUNK) {
        results.par_extend(chunk.par_iter().map(extra_per_100));
        output::progress(&format!("{} of {} scenarios", results.len(), design.len()));
    }
    results
}

fn changes(results: &[Extra]) -> Vec<Change> {
    let ends = factors().into_iter().flat_map(|factor| [factor.low, factor.high].map(|value| (factor.key, value)));
    let changed = ends.map(|(key, value)| (Some(key.row().key), Some(value)));
    [(None, None)]
        .into_iter()
        .chain(changed)
        .zip(results)
        .map(|((key, value), extra)| Change {
            key,
            value,
            extra_per_100: *extra,
            ranking: ranking(extra).map(Strategy::name),
        })
        .collect()
}

fn tables(report: &Report) -> String {
    [
        format!(
            "Extra outcomes for each 100 people, {} people, luck {}\n",
            grouped(report.people.into()),
            report.seed
        ),
        format!("One at a time, the rest as it is\n{}", single(&report.one_at_a_time)),
        format!(
            "All at once: mean size of the effect over the whole range, and pairs of rules, of 10, that change places\n{}",
            global(&report.morris)
        ),
        format!("Over all {} scenarios of the walks\n{}", WALKS * 11, fates(&report.standings)),
    ]
    .join("\n")
}

fn single(changes: &[Change]) -> String {
    let header = ["parameter", "value"].into_iter().chain(RULES.map(Strategy::name)).chain(["ranking"]);
    let rows = changes.iter().map(|change| {
        let value = change.value.map(|value| value.to_string()).unwrap_or_default();
        let start = [change.key.unwrap_or("as it is").to_owned(), value];
        start.into_iter().chain(change.extra_per_100.map(number)).chain([order(change)]).collect()
    });
    let header = header.map(str::to_owned).collect();
    columns([header].into_iter().chain(rows), |column| (1..7).contains(&column))
}

/// The ranking with `>` for a clear lead over the next and `=` for one that may be luck.
fn order(change: &Change) -> String {
    let extra =
        |name: &str| RULES.iter().zip(change.extra_per_100).find(|(rule, _)| rule.name() == name).map(|(_, e)| e);
    let mut text = change.ranking[0].to_owned();
    for pair in change.ranking.windows(2) {
        let lead = extra(pair[0]).zip(extra(pair[1])).map_or(0.0, |(ahead, behind)| ahead - behind);
        text += if lead >= CLEAR_LEAD { " > " } else { " = " };
        text += pair[1];
    }
    text
}

fn global(effects: &[Effect]) -> String {
    let header = ["parameter", "from", "to"].into_iter().chain(RULES.map(Strategy::name)).chain(["pairs"]);
    let rows = effects.iter().map(|effect| {
        let start = [effect.key.to_owned(), effect.low.to_string(), effect.high.to_string()];
        start.into_iter().chain(effect.mean_size.map(number)).chain([number(effect.pairs_swapped)]).collect()
    });
    let header = header.map(str::to_owned).collect();
    columns([header].into_iter().chain(rows), |column| column > 0)
}

fn fates(standings: &[Standing]) -> String {
    let header = ["rule", "mean", "least", "most", "among the best", "clearly last"].map(str::to_owned).to_vec();
    let rows = standings.iter().map(|standing| {
        vec![
            standing.rule.to_owned(),
            number(standing.mean),
            number(standing.least),
            number(standing.most),
            percent(standing.among_best),
            percent(standing.clearly_last),
        ]
    });
    columns([header].into_iter().chain(rows), |column| column > 0)
}
