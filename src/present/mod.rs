//! The story on a projector, `?present`: a scene as screens of one idea each, by keys, with votes by show of hands. Mounted from one
//! place, by [`Present`]; nothing else of the page needs anything of this.

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

pub use presenting::Present;
