//! Several providers, one by one.

use parked_model::{report::by_provider::ProviderSummary, scenario::Key};

use super::numbers::{percent, pounds, value};

/// Title of the table.
pub const PROVIDERS: &str = "Provider by provider";
/// Heads of its columns.
pub const PROVIDER_COLUMNS: [&str; 8] =
    ["Provider", "Rule", "People", "Outcomes", "Parked", "Support a head", "Left a head", "What became of it"];
/// Where there is nothing to show.
pub const NO_VALUE: &str = "none";

/// A provider's place in its chain, the prime being 0.
pub fn role(tier: u8) -> &'static str {
    ["Prime", "Subcontractor", "Second subcontractor"][usize::from(tier.min(2))]
}

/// Name of a provider; primes are numbered where there are several.
pub fn provider(tier: u8, prime: u8, primes: usize) -> String {
    let role = role(tier);
    if primes > 1 { format!("{role} {prime}") } else { role.to_owned() }
}

/// What became of a provider.
pub fn fate(provider: &ProviderSummary) -> String {
    match provider.closed_week {
        _ if provider.declined => "declined to sign".to_owned(),
        Some(week) => {
            format!("closed in {}", value(Key::AttachmentStop.row(), f64::from(week.get())))
        }
        None => "ran to the end".to_owned(),
    }
}

/// What terms a subcontractor could live with.
pub fn break_even(name: &str, provider: &ProviderSummary) -> Option<String> {
    let slice = provider.break_even_slice?;
    let left = provider.left_per_head_gbp?;
    let now = format!("{name}: {} {} a person.", if left < 0.0 { "loses" } else { "keeps" }, pounds(left.abs()));
    Some(if slice < 0.0 {
        format!("{now} With these people it would lose money even if every fee for results were passed on.")
    } else {
        format!(
            "{now} With these people it would break even if {} of the fees for results were kept from it.",
            percent(slice)
        )
    })
}
