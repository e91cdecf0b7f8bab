//! The reader's own card: everything they said beside what the runs said, where they came close, what they think now, and a
//! picture and a link to share.

use std::rc::Rc;

use charts::{
    file::{USUAL_WIDTH, plot_width},
    pictures::{Reply, said},
};
use yew::prelude::*;

use crate::{
    controls::CopyLink,
    figures::{SaveButtons, ToSave, column_heads, headed},
    run::Outcome,
    state::permalink,
    story::{Given, Guess, Guesses, Prediction, SCENES, Scene, Way},
};

/// The guesses in the order of the scenes.
pub fn guess_list(guesses: &Guesses, outcome: &Rc<Outcome>) -> Html {
    let answered = |scene: &'static Scene| Some((scene.prediction.as_ref()?, guesses.get(scene)?));
    let measured: Vec<(&'static Prediction, &Guess)> =
        SCENES.iter().filter(|scene| scene.waits_for_guess()).filter_map(answered).collect();
    let made = || measured.iter().filter(|(_, guess)| guess.given != Given::Nothing);
    let close = words::said::close(made().filter(|(_, guess)| guess.is_close()).count(), made().count());
    let opinions = opinions(guesses);
    let is_empty = measured.is_empty();
    // A card on which nothing was guessed is nothing to keep or to share.
    let is_nothing_to_share = made().count() == 0;
    let list = html! {
        <div class="card-of-guesses">
            <p class="finding" hidden={close.is_empty()}>{ close.clone() }</p>
            <p hidden={!is_empty}>{ words::story::NO_GUESSES }</p>
            <table class="guesses" hidden={is_empty}>
                <caption class="for-ears">{ words::story::GUESS_CAPTION }</caption>
                { column_heads(&words::story::GUESS_COLUMNS) }
                <tbody>{ for measured.iter().map(|(asked, guess)| row(asked, guess)) }</tbody>
            </table>
            <p class="opinions" hidden={opinions.is_empty()}>{ opinions.clone() }</p>
            <p class="take-away"><strong>{ words::said::TAKE_AWAY }</strong></p>
            <div class="card-ways" hidden={is_nothing_to_share}>
                <SaveButtons picture={ToSave::Made(picture(&measured, close, opinions))} finding={words::said::TITLE} outcome={outcome.clone()} />
                <CopyLink label={words::said::COPY_BEGINNING} link={permalink::to_scene(Way::Whole, Scene::hook())} settings="" />
            </div>
        </div>
    };
    headed(words::story::GUESS_CAPTION.to_owned(), list)
}

fn row(asked: &'static Prediction, guess: &Guess) -> Html {
    html! {
        <tr>
            <th scope="row">{ asked.ask }</th>
            <td>{ words::story::given(&asked.given(&guess.given)) }{ " " }
                { for guess.is_close().then(|| html! { <em class="close">{ words::said::CLOSE }</em> }) }</td>
            <td>{ guess.found.clone() }</td>
        </tr>
    }
}

/// What was answered to the question of opinion at the beginning and, once more, at the end.
fn opinions(guesses: &Guesses) -> String {
    let mut asked = SCENES.iter().filter(|scene| scene.prediction.is_some() && !scene.waits_for_guess());
    let mut next = || {
        let scene = asked.next()?;
        let (asked, guess) = (scene.prediction.as_ref()?, guesses.get(scene)?);
        Some(words::story::given(&asked.given(&guess.given)))
    };
    let (before, after) = (next(), next());
    words::said::opinions(before.as_deref(), after.as_deref())
}

/// The card as a picture, made once it is asked for.
fn picture(
    measured: &[(&'static Prediction, &Guess)],
    close: String,
    opinions: String,
) -> Callback<(), Rc<charts::Chart>> {
    let reply = |(asked, guess): &(&'static Prediction, &Guess)| {
        let given = words::story::given(&asked.given(&guess.given));
        let is_close = guess.is_close();
        let said = if is_close { words::said::i_said_close(&given) } else { words::said::i_said(&given) };
        Reply { asked: asked.ask, said, found: guess.found.clone(), is_close }
    };
    let replies: Vec<Reply> = measured.iter().map(reply).collect();
    Callback::from(move |()| {
        let notes = [opinions.clone(), words::said::TAKE_AWAY.to_owned()];
        let notes = notes.into_iter().filter(|note| !note.is_empty()).collect();
        Rc::new(said(&replies, close.clone(), notes, plot_width(USUAL_WIDTH)))
    })
}
