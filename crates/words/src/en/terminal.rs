//! A run as the command line tells it. Numbers are in plain letters, to the penny and the tenth, to be copied.

use parked_model::{
    Choice, Scenario, Summary,
    checks::ranges::Range,
    decision::hours::Wanted,
    numeric::units::Pence,
    people::alone::ALONE_UNDER_GBP,
    programme::accounts::Accounts,
    record::calendar::PARKED_WEEKS,
    report::{argued::Argued, by_provider::ProviderSummary, part::PartSummary},
    scenario::Key,
};

use super::{
    numbers::{NO_MEANING, between, grouped},
    providers::role,
};
use crate::forms::Line;

/// Stands for a number that there is none of.
pub const NO_VALUE: &str = "-";
/// Title of the ranges.
pub const SURE: &str = "How sure the numbers are that an argument rests on";
/// Columns of the ranges; the first names the number.
pub const SURE_COLUMNS: [&str; 4] = ["", "this run", "by luck, nine in ten", "if help can do less or more"];
/// Title of the payment groups.
pub const BY_GROUP: &str = "By payment group";
/// Title of the fifths inside the groups.
pub const BY_READINESS: &str = "By readiness inside the groups";
/// The fifths inside the groups.
pub const FIFTHS: [&str; 5] = ["Furthest fifth", "Second fifth", "Middle fifth", "Fourth fifth", "Nearest fifth"];
/// Title of the providers.
pub const BY_PROVIDER: &str = "By provider";
/// Title of the accounts.
pub const MONEY: &str = "Money over the whole run";
/// Columns of a part of the people; the first names the part.
pub const PART_COLUMNS: [&str; 8] =
    ["", "people", "outcome", "without", "parked", "support a head", "a week out", "first 13 weeks"];
/// Columns of the providers; the first names the provider, the last says what became of it.
pub const PROVIDER_COLUMNS: [&str; 11] = [
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

/// How near the published figures are met; the last line of `parked validate`.
pub fn fit(figures: usize, facts: usize, near: usize, roughly: usize) -> String {
    format!(
        "{figures} figures tell {facts} separate facts: many are the same one at another date.\n{near} of {figures} within \
         a tenth, {roughly} within a quarter"
    )
}

/// Money in pounds to the penny, such as `-£1,234.50`.
pub fn money(amount: Pence) -> String {
    let (sign, pence) = (if amount < Pence::ZERO { "-" } else { "" }, amount.0.unsigned_abs());
    format!("{sign}£{}.{:02}", grouped(pence / 100), pence % 100)
}

/// Pounds to the penny.
pub fn gbp(pounds: f64) -> String {
    money(Pence::from_pounds(pounds))
}

/// A fraction as per cent.
pub fn percent(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

/// A number to two decimals.
pub fn number(value: f64) -> String {
    format!("{value:.2}")
}

/// A number in words; a dash for `None`.
pub fn or_none(value: Option<f64>, text: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| NO_VALUE.to_owned(), text)
}

/// Whose run it is and what differs from the defaults.
pub fn heading(scenario: &Scenario, summary: &Summary) -> String {
    let changes: Vec<String> = scenario.changes().map(|(row, value)| format!("{}={value}", row.key)).collect();
    let changes = if changes.is_empty() { "nothing".to_owned() } else { changes.join(" ") };
    let people = grouped(summary.people.into());
    let referred = match summary.referred {
        referred if referred < summary.people => format!(", {} of them referred", grouped(referred.into())),
        _ => String::new(),
    };
    format!(
        "{people} people{referred}, luck {}, rule {}\nChanged from the defaults: {changes}\n",
        summary.seed,
        summary.strategy.name()
    )
}

/// The numbers of a whole run: the parts of everybody first, then what is true of those referred.
pub fn headline(summary: &Summary) -> Vec<Line> {
    let line = |name: &str, value: String| Line { name: name.to_owned(), value };
    let if_fewer = |line: Line| (summary.referred < summary.people).then_some(line);
    let points = |share: f64| format!("{:+.1} points", share * 100.0);
    let [low, threshold, high] = ALONE_UNDER_GBP;
    let parked = format!("Parked, whatever became of them: under £{threshold} a week for {PARKED_WEEKS} weeks");
    let parts = [
        Some(line("Because: a paid outcome thanks to help", percent(summary.because_share))),
        Some(line("Anyway: a paid outcome in both worlds", percent(summary.anyway_share))),
        Some(line("Left alone: no paid outcome, and parked", percent(summary.left_alone_share))),
        Some(line("Helped: no paid outcome, not parked", percent(summary.helped_share))),
        if_fewer(line("Not referred", percent(summary.not_referred_share))),
        if_fewer(line("Extra outcomes for each 100 of all people", number(summary.extra_per_100_of_all))),
        if_fewer(line("Extra outcomes of all of them together", summary.extra_outcomes.to_string())),
    ];
    let of_referred = [
        line(
            "Hours wanted for each person out of work",
            hours(summary.hours_wanted_gbp, summary.income_ratio, summary.hours_are_held),
        ),
        line("Reached a paid outcome", percent(summary.outcome_rate)),
        line("Within two years, as official results count", percent(summary.outcome_rate_in_two_years)),
        line("Would have without the programme", percent(summary.outcome_rate_without)),
        line("Extra outcomes for each 100 people referred", number(summary.extra_per_100)),
        line("Paid outcomes that are extra", or_none(summary.additionality, percent)),
        line("Harmed: an outcome only without the programme", percent(summary.harmed_share)),
        line("Support a head", gbp(summary.support_per_head_gbp)),
        line("Provider's margin", or_none(summary.margin, percent)),
        line("Result fees for people with an outcome anyway", or_none(summary.deadweight_money_share, percent)),
        line("The same, only fees also due without", or_none(summary.deadweight_money_share_narrow, percent)),
        line(&parked, percent(summary.parked_share)),
        line(&format!("The same, under £{low}"), percent(summary.parked_share_under_1)),
        line(&format!("The same, under £{high}"), percent(summary.parked_share_under_4)),
        line("Parked who would have had an outcome anyway", percent(summary.banked_share)),
        line("Nearest fifth's support over furthest fifth's", or_none(summary.creaming_ratio, number)),
        line("Gini coefficient of support, 0 to 1", or_none(summary.gini, number)),
        line("Gap between nearest and furthest, widened by", points(summary.outcome_gap_widened)),
        line("Public money a head", gbp(summary.public_money_per_head_gbp)),
        line(
            "Public money for each extra outcome",
            summary.public_money_per_extra_job_gbp.map_or_else(|| NO_MEANING.to_owned(), gbp),
        ),
        line("Benefit saved less public money, a head", gbp(summary.taxpayer_net_per_head_gbp)),
    ];
    parts.into_iter().flatten().chain(of_referred).collect()
}

/// A number with its ranges, by luck and by what help can do, in the order of [`SURE_COLUMNS`].
pub fn sure(argued: Argued, run: Option<f64>, ranges: [Range; 2]) -> [String; 4] {
    let (name, write): (_, fn(f64) -> String) = match argued {
        Argued::Extra => ("Extra outcomes for each 100 people", number),
        Argued::AnywayOfTen => ("Of ten paid outcomes, come anyway", number),
        Argued::CostPerExtra => ("Public money for each extra outcome", gbp),
        Argued::SavedPerPound => ("Benefit saved for each pound of public money", gbp),
    };
    let value = |amount: Option<f64>| amount.map_or_else(|| NO_MEANING.to_owned(), write);
    let [luck, help] = ranges.map(|range| between(&value(range.low), &value(range.high)));
    [name.to_owned(), value(run), luck, help]
}

/// The hours that result from a contract and its providers, for people as usual.
pub fn hours_of_a_contract(wanted: &Wanted) -> String {
    format!("hours for each person out of work: {}", hours(wanted.hours.shared, wanted.income_ratio, wanted.is_held))
}

/// The hours that head office wants, pounds a week, and how the fees bear on them.
fn hours(wanted_gbp: f64, income_ratio: f64, are_held: bool) -> String {
    let held = if are_held { "; held at the most that is allowed" } else { "" };
    format!("{} a week; the fees bring {} of the 2011 tariff's income{held}", gbp(wanted_gbp), percent(income_ratio))
}

/// A part of the people, in the order of [`PART_COLUMNS`].
pub fn part(name: String, part: &PartSummary) -> [String; 8] {
    [
        name,
        grouped(part.people.into()),
        percent(part.outcome_rate),
        percent(part.outcome_rate_without),
        percent(part.parked_share),
        gbp(part.support_per_head_gbp),
        gbp(part.support_per_week_gbp),
        gbp(part.early_support_per_week_gbp),
    ]
}

/// The accounts; items that a plain contract has not are left out where they are zero.
pub fn accounts(total: &Accounts) -> Vec<Line> {
    let item = |name: &str, amount: Pence| Some(Line { name: name.to_owned(), value: money(amount) });
    let if_any = |name: &str, amount: Pence| item(name, amount).filter(|_| amount != Pence::ZERO);
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

/// A provider, in the order of [`PROVIDER_COLUMNS`].
pub fn provider(provider: &ProviderSummary) -> [String; 11] {
    [
        format!("{} {}", role(provider.tier), provider.prime),
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
}

fn fate(provider: &ProviderSummary) -> String {
    match provider.closed_week {
        _ if provider.declined => "declined".to_owned(),
        Some(week) => format!("closed in week {week}"),
        None => String::new(),
    }
}

/// How much of a gap between primes is luck; empty where there is one.
pub fn luck(scenario: &Scenario, summary: &Summary) -> String {
    let gap = 100.0 * scenario.get(Key::ShareGap);
    summary.gap_by_luck.map_or(String::new(), |chance| {
        format!(
            "Two equally good primes of this size differ by more than {gap} points in {} of years.\n",
            percent(chance)
        )
    })
}

/// The run's fingerprint.
pub fn fingerprint(summary: &Summary) -> String {
    format!("Fingerprint {}\n", summary.fingerprint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_grouped_and_keeps_its_sign() {
        assert_eq!(money(Pence(0)), "£0.00");
        assert_eq!(money(Pence(5)), "£0.05");
        assert_eq!(money(Pence(99_999)), "£999.99");
        assert_eq!(money(Pence(-123_456_789)), "-£1,234,567.89");
        assert_eq!(gbp(-0.004), "£0.00");
        assert_eq!(grouped(1_000_000), "1,000,000");
    }
}
