//! Every word that the page, its pictures and the command line show, but the scenes: one folder a language.
//!
//! A call names the part of the page and the words: `words::lab::CHALLENGE`. Whoever calls knows no language, and what is
//! here knows no page: words that depend on a run take its numbers.
//!
//! Another language is its folder beside `en/` with the same names, and its scenes in `src/story/`. A build has one: the
//! lines below choose it, and its `LANGUAGE` names the folder of its scenes.

pub mod embedding;
mod en;
pub mod evidence;
pub mod facts;
pub mod forms;

pub use en::*;
