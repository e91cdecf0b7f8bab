//! Every word that the page, its pictures and the command line show: one folder a language.

mod en;
pub mod evidence;

pub use en::*;
