//! The game of the adviser: give the hours, then see whom a provider that chases fees would leave out.

use words::facts::Brought;
use yew::prelude::*;

use crate::{
    controls::{idle, ticked},
    run::OutcomeProps,
    story::game::{Client, HOURS, MOST, PEOPLE, Room, Rule, TURN, Tariff, Yield},
    text::apart,
};

/// Id of what was found, where the focus goes when the game is done.
const FINDING: &str = "finding";

/// The waiting room.
#[component]
pub fn Game(props: &OutcomeProps) -> Html {
    let hours = use_state_eq(|| vec![0; PEOPLE]);
    let is_done = use_state_eq(|| false);
    let tariff = use_state_eq(|| Tariff::Label);
    let room = Room::of(&props.outcome, *tariff);
    let left = HOURS - hours.iter().sum::<u32>();
    let firm = is_done.then(|| room.most_fees());
    let outcomes = firm.as_ref().map(|firm| [brought(room.brings(&hours)), brought(room.brings(firm))]);
    let set = |next: Vec<u32>| {
        let hours = hours.clone();
        Callback::from(move |_: MouseEvent| hours.set(next.clone()))
    };
    let with = |at: usize, given: u32| {
        let mut next = (*hours).clone();
        next[at] = given;
        set(next)
    };
    let cards = room.clients.iter().enumerate().map(|(at, client)| {
        let given = hours[at];
        let give = (left >= TURN && given < MOST).then(|| with(at, given + TURN));
        let take = (given > 0).then(|| with(at, given - TURN));
        let firm = firm.as_ref().map(|firm| firm[at]);
        card(at, client, given, firm, give, take)
    });
    let rest = |(rule, words): (Rule, &'static str)| {
        let onclick = set(room.give_rest(&hours, rule));
        html! { <button type="button" class="chip-button" aria-disabled={idle(left == 0)} {onclick}>{ words }</button> }
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
        <section class="plate game" aria-labelledby={FINDING}>
            <h2 id={FINDING} class="finding" tabindex="-1" aria-live="polite">
                { words::scenes::game_title(left, outcomes.map(|[you, firm]| (you.left_out, firm.left_out))) }
            </h2>
            <div hidden={!*is_done}>
                <p class="said">{ outcomes.map(|[you, firm]| words::scenes::game_shared(you, firm)) }</p>
                { for outcomes.map(beside) }
                <p>{ outcomes.map(|[you, firm]| words::scenes::game_finding(you, firm)) }</p>
                <fieldset class="tariff">
                    <legend>{ words::scenes::TARIFF }</legend>
                    { pay(Tariff::Label, words::scenes::TARIFF_LABEL) }
                    { pay(Tariff::Distance, words::scenes::TARIFF_DISTANCE) }
                </fieldset>
            </div>
            <p class="unit">{ words::scenes::GAME_KEY }</p>
            <ol class="clients">{ for cards }</ol>
            <div class="rest" role="group" aria-label={words::scenes::GIVE_REST}>
                <span aria-hidden="true">{ words::scenes::GIVE_REST }</span>
                { for Rule::ALL.into_iter().zip(words::scenes::GIVE_BY).map(rest) }
                <button type="button" class="chip-button" aria-disabled={idle(left == HOURS)} onclick={set(vec![0; PEOPLE])}>
                    { words::scenes::TAKE_ALL }</button>
            </div>
            <div class="ask-actions" hidden={*is_done}>
                <button type="button" class="say" aria-disabled={idle(left > 0)} aria-controls={FINDING} onclick={done}>
                    { words::scenes::DONE }</button>
            </div>
        </section>
    })
}

/// Somebody: their label, how many like them find work alone, what their job pays, and the hours that the reader gives and, once
/// it is known, the firm.
fn card(
    at: usize,
    client: &Client,
    given: u32,
    firm: Option<u32>,
    give: Option<Callback<MouseEvent>>,
    take: Option<Callback<MouseEvent>>,
) -> Html {
    let name = words::scenes::client(at, client.label);
    let about = words::scenes::client_about(&name, client.alone, client.pays, given);
    let bar = |class: &'static str, hours: u32| {
        let style = format!("--part: {}%", 100 * hours / MOST);
        html! { <span class={classes!("hours-bar", class)} {style} aria-hidden="true"></span> }
    };
    html! {
        <li class={classes!("client", (given == 0 && firm.is_some()).then_some("left-out"))}>
            <button type="button" class="client-give" aria-label={about} aria-disabled={idle(give.is_none())} onclick={give}>
                <span class="client-name">{ client.label }</span>
                <span class="tenths" style={format!("--tenths: {:.0}", 10.0 * client.alone)} aria-hidden="true"></span>
                <span class="client-pays">{ words::numbers::whole_pounds(client.pays) }</span>
                { bar("yours", given) }
            </button>
            <p class="client-hours">
                <span>{ words::scenes::hours(given) }</span>
                <button type="button" aria-label={words::controls::less(&name)} aria-disabled={idle(take.is_none())} onclick={take}>
                    { "−" }</button>
            </p>
            <p class="client-firm">{ for firm.map(|hours| html! { <>{ bar("firms", hours) }<span>{ words::scenes::firm_hours(hours) }</span></> }) }</p>
        </li>
    }
}

/// What the reader's hours bring beside the firm's.
fn beside(brought: [Brought; 2]) -> Html {
    let row = |(name, cells): (&'static str, [String; 2])| {
        html! { <tr><th scope="row">{ name }</th>{ for cells.map(|cell| html! { <td>{ cell }</td> }) }</tr> }
    };
    let rows = words::scenes::GAME_ROWS.into_iter().zip(words::scenes::game_cells(brought));
    html! {
        <table class="beside">
            <thead><tr><td></td>{ for words::scenes::GAME_COLUMNS.map(|name| html! { <th scope="col">{ name }</th> }) }</tr></thead>
            <tbody>{ for rows.map(row) }</tbody>
        </table>
    }
}

fn brought(hours: Yield) -> Brought {
    Brought { fees: hours.fees, jobs: hours.starts, left_out: hours.left_out, far_hours: hours.far_hours }
}
