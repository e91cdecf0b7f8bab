//! What is on a screen.

use std::rc::Rc;

use yew::prelude::*;

use super::{ask::ask, screens::Screen, talk::Talk};
use crate::{
    run::Outcome,
    scenes::{Cloud, Shows, scene_picture, sentences, start_beside},
    stage::Shown,
    story::{Guesses, Picture, Runs, Span},
};

/// What a screen is drawn with.
pub(super) struct Look<'a> {
    /// What whoever presents can do.
    pub talk: &'a Talk,
    /// The run of what is set.
    pub outcome: &'a Rc<Outcome>,
    /// Runs that the scene names.
    pub runs: &'a Runs,
    /// What a reader would have said.
    pub guesses: &'a UseReducerHandle<Guesses>,
    /// Whether the answer is out.
    pub is_told: bool,
    /// The answer in a sentence.
    pub found: &'a str,
}

/// The screen below its question.
pub(super) fn slide(screen: Screen, look: &Look) -> Html {
    let scene = look.talk.scene;
    let is_beside = screen != Screen::Game && scene.picture != Picture::Game;
    match screen {
        Screen::Told(at) if is_beside => {
            html! { <div class="slide-body"><p class="idea">{ prose(scene.before[at].spans, look) }</p>{ picture(look) }</div> }
        }
        Screen::Told(at) => in_words(scene.before[at].spans, look),
        Screen::Game => html! { <div class="slide-body">{ picture(look) }</div> },
        Screen::Ask => ask(look.talk),
        Screen::Answer => {
            let (said, id) = (look.talk.desk.votes.of(scene), scene.id);
            let hands = (!said.is_empty()).then(|| html! { <Cloud key={id} {scene} {said} is_told=true /> });
            html! {
                <div class="slide-body">
                    <div class="idea">
                        <p class="answer-found">{ look.found }</p>
                        <div class="hands">{ hands }</div>
                    </div>
                    { picture(look) }
                </div>
            }
        }
        Screen::Means(at) => in_words(scene.after[at].spans, look),
        Screen::OtherSide => html! {
            <div class="slide-body">
                <h2>{ words::story::OTHER_SIDE }</h2>
                <p class="idea">{ prose(scene.against, look) }</p>
            </div>
        },
    }
}

fn in_words(paragraph: &[Span], look: &Look) -> Html {
    html! { <div class="slide-body"><p class="idea">{ prose(paragraph, look) }</p></div> }
}

fn prose(paragraph: &[Span], look: &Look) -> Html {
    sentences(paragraph, look.talk.state.way, look.outcome, look.runs)
}

/// The scene's picture: of the start while nothing is told, of what was asked about after it.
fn picture(look: &Look) -> Html {
    let (scene, run) = (look.talk.scene, look.outcome);
    let before = if look.is_told { start_beside(scene, run, look.runs) } else { None };
    let shown = Shown { ghosts: look.talk.state.ghosts, veiled: !look.is_told, ..Shown::default() };
    let drawn = scene_picture(&Shows {
        picture: scene.picture,
        outcome: run.clone(),
        before,
        shown,
        is_unfolded: true,
        guesses: look.guesses.clone(),
    });
    html! { <div key={scene.id} class="slide-picture"><div class="show">{ drawn }</div></div> }
}
