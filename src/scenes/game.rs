//! The game of the adviser: give the hours, then see whom a provider that chases fees would leave out.

use words::facts::Brought;
use yew::prelude::*;

use crate::{
    controls::{idle, ticked},
    run::OutcomeProps,
    story::game::{Client, HOURS, PEOPLE, Room, Tariff, Yield},
    text::apart,
};

/// Id of what was found, where the focus goes when the game is done.
const FINDING: &str = "finding";

/// Hours that one person can be given.
const MOST: u32 = 12;

/// The waiting room.
#[component]
#[expect(clippy::cast_possible_truncation, reason = "the people of the game are twenty")]
pub fn Game(props: &OutcomeProps) -> Html {
    let hours = use_state_eq(|| vec![0; PEOPLE]);
    let is_done = use_state_eq(|| false);
    let tariff = use_state_eq(|| Tariff::Label);
    let room = Room::of(&props.outcome, *tariff);
    let left = HOURS - hours.iter().sum::<u32>();
    let provider = is_done.then(|| room.most_fees());
    let outcomes = provider.as_ref().map(|provider| (brought(room.brings(&hours)), brought(room.brings(provider))));
    let give = |at: usize, by: i32| {
        let hours = hours.clone();
        Callback::from(move |_: MouseEvent| {
            let mut next = (*hours).clone();
            next[at] = next[at].saturating_add_signed(by);
            hours.set(next);
        })
    };
    let card = |(at, client): (usize, &Client)| {
        let (name, given) = (words::scenes::client(at), hours[at]);
        html! {
            <li class={classes!("client", (given == 0 && *is_done).then_some("left-out"))}>
                <p class="for-ears">{ name.clone() }</p>
                <p class="client-name">{ client.label }</p>
                <p>{ words::scenes::alone(client.alone) }</p>
                <p class="client-hours">
                    <button type="button" aria-label={words::controls::less(&name)} aria-disabled={idle(given == 0)} onclick={give(at, -1)}>
                        { "−" }</button>
                    <output aria-label={name.clone()}>{ words::scenes::hours(given) }</output>
                    <button type="button" aria-label={words::controls::more(&name)} aria-disabled={idle(left == 0 || given == MOST)}
                        onclick={give(at, 1)}>{ "+" }</button>
                </p>
                <p class="client-provider">{ provider.as_ref().map(|provider| words::scenes::provider_hours(provider[at])) }</p>
            </li>
        }
    };
    let evenly = {
        let hours = hours.clone();
        Callback::from(move |_: MouseEvent| hours.set(vec![HOURS / PEOPLE as u32; PEOPLE]))
    };
    let done = {
        let is_done = is_done.clone();
        Callback::from(move |_: MouseEvent| is_done.set(true))
    };
    let pay = |which: Tariff, words: &'static str| {
        let chosen = tariff.clone();
        let onchange = Callback::from(move |_: Event| chosen.set(which));
        ticked("answer", Some(("tariff", words)), words, *tariff == which, onchange)
    };
    apart(html! {
        <section class="plate" aria-labelledby={FINDING}>
            <h2 id={FINDING} class="finding" tabindex="-1" aria-live="polite">
                { words::scenes::game_title(left, outcomes) }
            </h2>
            <p class="said" hidden={!*is_done}>{ outcomes.map(|(you, provider)| words::scenes::game_yield(you, provider)) }</p>
            <div class="ask-actions" hidden={*is_done}>
                <button type="button" class="back" onclick={evenly}>{ words::scenes::SHARE_EVENLY }</button>
                <button type="button" class="say" aria-disabled={idle(left > 0)} aria-controls={FINDING} onclick={done}>
                    { words::scenes::DONE }</button>
            </div>
            <fieldset class="tariff" hidden={!*is_done}>
                <legend>{ words::scenes::TARIFF }</legend>
                { pay(Tariff::Label, words::scenes::TARIFF_LABEL) }
                { pay(Tariff::Distance, words::scenes::TARIFF_DISTANCE) }
            </fieldset>
            <ol class="clients">{ for room.clients.iter().enumerate().map(card) }</ol>
        </section>
    })
}

fn brought(hours: Yield) -> Brought {
    Brought { fees: hours.fees, jobs: hours.starts, left_out: hours.left_out, far_hours: hours.far_hours }
}
