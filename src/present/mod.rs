//! The story on a projector, `?present`: a scene as screens of one idea each, by keys, with votes by show of hands. The program of the
//! second documents alone has it (`static/present.html`), mounted from one place, by [`presented`].

mod ask;
mod black;
mod boards;
mod desk;
mod foot;
mod keys;
mod more_below;
mod pointer;
mod presenting;
mod screens;
mod shown_keys;
mod slide;
mod talk;
mod votes;

pub use presenting::presented;
