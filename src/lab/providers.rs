//! What each provider made of its people, where there is more than one.

use parked_model::{
    Choice, Strategy,
    report::summary::{PartSummary, ProviderSummary},
};
use yew::prelude::*;

use crate::{charts::column_heads, text};

/// A sentence for each subcontractor, and a row for each provider; a single one needs no table.
pub fn providers(providers: &[ProviderSummary]) -> Html {
    let is_single = providers.len() < 2;
    let primes = providers.iter().filter(|provider| provider.tier == 0).count();
    let name = |provider: &ProviderSummary| text::provider(provider.tier, provider.prime, primes);
    let row = |provider: &ProviderSummary| {
        let PartSummary { people, outcome_rate, parked_share, support_per_head_gbp, .. } = provider.part;
        html! {
            <tr key={name(provider)}>
                <th scope="row">{ name(provider) }</th>
                <td>{ rule(provider) }</td>
                <td>{ text::thousands(people.into()) }</td>
                <td>{ text::percent(outcome_rate) }</td>
                <td>{ text::percent(parked_share) }</td>
                <td>{ text::pounds(support_per_head_gbp) }</td>
                <td>{ provider.left_per_head_gbp.map_or(text::NO_VALUE.to_owned(), text::pounds) }</td>
                <td>{ text::fate(provider) }</td>
            </tr>
        }
    };
    let said = providers.iter().filter_map(|provider| text::break_even(&name(provider), provider));
    html! {
        <section class="providers" hidden={is_single} aria-labelledby="providers">
            <h2 id="providers">{ text::PROVIDERS }</h2>
            { for said.map(|sentence| html! { <p>{ sentence }</p> }) }
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="providers">
                <table>
                    { column_heads(&text::PROVIDER_COLUMNS) }
                    <tbody>{ for providers.iter().map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn rule(provider: &ProviderSummary) -> &'static str {
    let rule = Strategy::ALL.iter().copied().find(|strategy| strategy.name() == provider.strategy);
    rule.map_or("", |strategy| text::strategy(strategy).name)
}
