//! The model as its users see it, in whole runs. One program for all, so that it is linked once; the golden run has its
//! own, because it also runs in a browser.

mod ablation;
mod belief;
mod cash;
mod chain;
mod change;
mod common;
mod evidence;
mod expect;
mod expectations;
mod fit;
mod levers;
mod limits;
mod links;
mod market;
mod money;
mod monotone;
mod order;
mod parts;
mod pay;
mod presets;
mod reference;
mod response;
mod sweep;
mod volume;
