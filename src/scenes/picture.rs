//! What the stage of a scene shows.

use yew::prelude::*;

use crate::scenes::charted::{CHARTED, Shows};
use crate::{
    stage::{Shown, plate},
    story::Picture,
};

/// The picture.
pub fn scene_picture(shows: &Shows) -> Html {
    match shows.picture {
        Picture::Crowd => plate(&shows.outcome, &shows.shown),
        Picture::Hours => plate(&shows.outcome, &Shown { hours: true, ..shows.shown.clone() }),
        _ => CHARTED.get().map_or_else(Html::default, |charted| charted(shows)),
    }
}
