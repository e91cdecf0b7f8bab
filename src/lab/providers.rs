//! What each provider made of its people, where there is more than one.

use parked_model::report::{by_provider::ProviderSummary, part::PartSummary};
use yew::prelude::*;

use crate::figures::column_heads;

/// A sentence for each subcontractor, and a row for each provider; a single one needs no table.
pub fn providers(providers: &[ProviderSummary]) -> Html {
    let is_single = providers.len() < 2;
    let primes = providers.iter().filter(|provider| provider.tier == 0).count();
    let name = |provider: &ProviderSummary| words::providers::provider(provider.tier, provider.prime, primes);
    let row = |provider: &ProviderSummary| {
        let PartSummary { people, outcome_rate, parked_share, support_per_head_gbp, .. } = provider.part;
        html! {
            <tr key={name(provider)}>
                <th scope="row">{ name(provider) }</th>
                <td>{ rule(provider) }</td>
                <td>{ words::numbers::thousands(people.into()) }</td>
                <td>{ words::numbers::percent(outcome_rate) }</td>
                <td>{ words::numbers::percent(parked_share) }</td>
                <td>{ words::numbers::pounds(support_per_head_gbp) }</td>
                <td>{ provider.left_per_head_gbp.map_or(words::providers::NO_VALUE.to_owned(), words::numbers::pounds) }</td>
                <td>{ words::providers::fate(provider) }</td>
            </tr>
        }
    };
    let said = providers.iter().filter_map(|provider| words::providers::break_even(&name(provider), provider));
    html! {
        <section class="providers" hidden={is_single} aria-labelledby="providers">
            <h2 id="providers">{ words::providers::PROVIDERS }</h2>
            { for said.map(|sentence| html! { <p>{ sentence }</p> }) }
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="providers">
                <table>
                    { column_heads(&words::providers::PROVIDER_COLUMNS) }
                    <tbody>{ for providers.iter().map(row) }</tbody>
                </table>
            </div>
        </section>
    }
}

fn rule(provider: &ProviderSummary) -> &'static str {
    words::choices::strategy(provider.strategy).name
}
