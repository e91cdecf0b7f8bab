//! The model from a terminal.

fn main() {}
