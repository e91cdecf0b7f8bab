//! The summary as text for a terminal.

use parked_model::{
    Choice, Scenario, Summary,
    numeric::units::Pence,
    programme::accounts::Accounts,
    report::{by_provider::ProviderSummary, part::PartSummary},
    scenario::Key,
};
use words::numbers::grouped;

use crate::format::{columns, gbp, money, number, or_none, percent};

const FIFTHS: [&str; 5] = ["Furthest fifth", "Second fifth", "Middle fifth", "Fourth fifth", "Nearest fifth"];

pub(super) fn text(scenario: &Scenario, summary: &Summary) -> String {
    let groups = summary.groups.iter().map(|group| (format!("{} {}", group.id, group.label), &group.part));
    let fifths = summary.fifths.iter().zip(FIFTHS).map(|(part, name)| (name.to_owned(), part));
    let several = summary.providers.len() > 1;
    let sections = [
        Some(heading(scenario, summary)),
        Some(list(headline(summary))),
        Some(format!("By payment group\n{}", parts(groups))),
        Some(format!("By readiness inside the groups\n{}", parts(fifths))),
        several.then(|| format!("By provider\n{}{}", providers(&summary.providers), luck(scenario, summary))),
        Some(format!("Money over the whole run\n{}", list(accounts(&summary.money_pence)))),
        Some(format!("Fingerprint {}\n", summary.fingerprint)),
    ];
    sections.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

fn list<'a>(items: impl IntoIterator<Item = (&'a str, String)>) -> String {
    columns(items.into_iter().map(|(name, value)| vec![name.to_owned(), value]), |column| column == 1)
}

fn heading(scenario: &Scenario, summary: &Summary) -> String {
    let changes: Vec<String> = scenario.changes().map(|(row, value)| format!("{}={value}", row.key)).collect();
    let changes = if changes.is_empty() { "nothing".to_owned() } else { changes.join(" ") };
    let people = grouped(summary.people.into());
    format!(
        "{people} people, luck {}, rule {}\nChanged from the defaults: {changes}\n",
        summary.seed,
        summary.strategy.name()
    )
}

fn headline(summary: &Summary) -> [(&'static str, String); 22] {
    let points = |share: f64| format!("{:+.1} points", share * 100.0);
    [
        ("Reached a paid outcome", percent(summary.outcome_rate)),
        ("Would have without the programme", percent(summary.outcome_rate_without)),
        ("Extra outcomes for each 100 people", number(summary.extra_per_100)),
        ("Paid outcomes that are extra", or_none(summary.additionality, percent)),
        ("Harmed: an outcome only without the programme", percent(summary.harmed_share)),
        ("Support a head", gbp(summary.support_per_head_gbp)),
        ("Provider's margin", or_none(summary.margin, percent)),
        ("Result fees for people with an outcome anyway", or_none(summary.deadweight_money_share, percent)),
        ("The same, only fees also due without", or_none(summary.deadweight_money_share_narrow, percent)),
        ("Parked: under £2 a week for 26 weeks", percent(summary.parked_share)),
        ("The same, under £1", percent(summary.parked_share_under_1)),
        ("The same, under £4", percent(summary.parked_share_under_4)),
        ("Parked with an outcome anyway", percent(summary.banked_share)),
        ("Parked without an outcome", percent(summary.written_off_share)),
        ("Helped: £5 a week, or an extra outcome", percent(summary.helped_share)),
        ("Neither parked nor helped", percent(summary.in_between_share)),
        ("Nearest fifth's support over furthest fifth's", or_none(summary.creaming_ratio, number)),
        ("Gini coefficient of support, 0 to 1", or_none(summary.gini, number)),
        ("Gap between nearest and furthest, widened by", points(summary.outcome_gap_widened)),
        ("Public money a head", gbp(summary.public_money_per_head_gbp)),
        ("Public money for each extra outcome", or_none(summary.public_money_per_extra_job_gbp, gbp)),
        ("Benefit saved less public money, a head", gbp(summary.taxpayer_net_per_head_gbp)),
    ]
}

fn parts<'a>(parts: impl Iterator<Item = (String, &'a PartSummary)>) -> String {
    let names = ["", "people", "outcome", "without", "parked", "support a head", "a week out", "first 13 weeks"];
    let rows = parts.map(|(name, part)| {
        vec![
            name,
            grouped(part.people.into()),
            percent(part.outcome_rate),
            percent(part.outcome_rate_without),
            percent(part.parked_share),
            gbp(part.support_per_head_gbp),
            gbp(part.support_per_week_gbp),
            gbp(part.early_support_per_week_gbp),
        ]
    });
    columns([names.map(str::to_owned).to_vec()].into_iter().chain(rows), |column| column > 0)
}

/// Items that a plain contract has not are left out.
fn accounts(total: &Accounts) -> Vec<(&'static str, String)> {
    let item = |name: &'static str, pence: Pence| Some((name, money(pence)));
    let if_any = |name: &'static str, pence: Pence| (pence != Pence::ZERO).then(|| (name, money(pence)));
    let items = [
        item("Attachment fees", total.attachment),
        item("Job outcome fees", total.outcome),
        item("Sustainment fees", total.sustainment),
        if_any("Delivery fees", total.delivery),
        if_any("Pay for distance travelled", total.distance),
        item("All fees, paid by the public", total.revenue()),
        item("Support", total.support),
        item("Overhead", total.overhead),
        item("In-work support", total.in_work),
        if_any("Spent on flattering the distance", total.flattery),
        item("All costs", total.costs()),
        item("Left to the providers", total.balance()),
    ];
    items.into_iter().flatten().collect()
}

/// One line a provider, where there is more than one.
fn providers(providers: &[ProviderSummary]) -> String {
    let names = [
        "",
        "rule",
        "people",
        "outcome",
        "without",
        "parked",
        "support a head",
        "left a head",
        "margin",
        "breaks even at",
        "",
    ];
    let rows = providers.iter().map(|provider| {
        vec![
            name(provider),
            provider.strategy.name().to_owned(),
            grouped(provider.part.people.into()),
            percent(provider.part.outcome_rate),
            percent(provider.part.outcome_rate_without),
            percent(provider.part.parked_share),
            gbp(provider.part.support_per_head_gbp),
            provider.left_per_head_gbp.map_or(String::new(), gbp),
            provider.margin.map_or(String::new(), percent),
            provider.break_even_slice.map_or(String::new(), |slice| format!("a slice of {}", percent(slice))),
            fate(provider),
        ]
    });
    columns([names.map(str::to_owned).to_vec()].into_iter().chain(rows), |column| (2..9).contains(&column))
}

/// How much of a gap between primes is luck.
fn luck(scenario: &Scenario, summary: &Summary) -> String {
    let gap = 100.0 * scenario.get(Key::ShareGap);
    summary.gap_by_luck.map_or(String::new(), |chance| {
        format!(
            "Two equally good primes of this size differ by more than {gap} points in {} of years.\n",
            percent(chance)
        )
    })
}

fn name(provider: &ProviderSummary) -> String {
    let role = ["Prime", "Subcontractor", "Second subcontractor"][usize::from(provider.tier)];
    format!("{role} {}", provider.prime)
}

fn fate(provider: &ProviderSummary) -> String {
    match provider.closed_week {
        _ if provider.declined => "declined".to_owned(),
        Some(week) => format!("closed in week {week}"),
        None => String::new(),
    }
}
