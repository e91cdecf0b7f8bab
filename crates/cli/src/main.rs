//! The model behind Parked, from a terminal: reads a scenario, runs it and prints what came of it.

mod arguments;
mod calibrate;
mod file;
mod format;
mod input;
mod luck;
mod output;
mod parameters;
mod reference;
