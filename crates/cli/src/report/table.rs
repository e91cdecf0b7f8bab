//! The summary as text for a terminal.

use parked_model::{
    Scenario, Summary,
    checks::ranges::Ranges,
    report::{argued::Argued, by_provider::ProviderSummary, part::PartSummary},
};
use words::{forms::Line, terminal};

use crate::format::columns;

pub(super) fn text(scenario: &Scenario, summary: &Summary, ranges: Option<&Ranges>) -> String {
    let groups = summary.groups.iter().map(|group| (format!("{} {}", group.id, group.label), &group.part));
    let fifths = summary.fifths.iter().zip(terminal::FIFTHS).map(|(part, name)| (name.to_owned(), part));
    let several = summary.providers.len() > 1;
    let luck = terminal::luck(scenario, summary);
    let sections = [
        Some(terminal::heading(scenario, summary)),
        Some(list(terminal::headline(summary))),
        ranges.map(|found| format!("{}\n{}", terminal::SURE, sure(summary, found))),
        Some(format!("{}\n{}", terminal::BY_GROUP, parts(groups))),
        Some(format!("{}\n{}", terminal::BY_READINESS, parts(fifths))),
        several.then(|| format!("{}\n{}{luck}", terminal::BY_PROVIDER, providers(&summary.providers))),
        Some(format!("{}\n{}", terminal::MONEY, list(terminal::accounts(&summary.money_pence)))),
        Some(terminal::fingerprint(summary)),
    ];
    sections.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn list(lines: impl IntoIterator<Item = Line>) -> String {
    columns(lines.into_iter().map(|line| vec![line.name, line.value]), |column| column == 1)
}

fn sure(summary: &Summary, Ranges { luck, help }: &Ranges) -> String {
    let head = terminal::SURE_COLUMNS.map(str::to_owned);
    let row = |(place, number): (usize, Argued)| terminal::sure(number, number.of(summary), [luck[place], help[place]]);
    columns([head].into_iter().chain(Argued::ALL.into_iter().enumerate().map(row)).map(Vec::from), |column| column > 0)
}

fn parts<'a>(parts: impl Iterator<Item = (String, &'a PartSummary)>) -> String {
    let head = terminal::PART_COLUMNS.map(str::to_owned);
    let rows = parts.map(|(name, part)| terminal::part(name, part));
    columns([head].into_iter().chain(rows).map(Vec::from), |column| column > 0)
}

/// One line a provider, where there is more than one.
fn providers(providers: &[ProviderSummary]) -> String {
    let head = terminal::PROVIDER_COLUMNS.map(str::to_owned);
    let rows = providers.iter().map(terminal::provider);
    columns([head].into_iter().chain(rows).map(Vec::from), |column| (2..9).contains(&column))
}
