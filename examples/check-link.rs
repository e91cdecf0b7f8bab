//! Says what of a link the page could not use, by the page's own reader; fails where there is something. `cargo xtask single-file`
//! asks before it builds.

use std::{env, process::ExitCode};

use parked::state::{Notice, permalink};

fn main() -> ExitCode {
    let link = env::args().nth(1).unwrap_or_default();
    let notices = permalink::read(&link).notices;
    for notice in notices.iter().map(Notice::said) {
        eprintln!("{notice}");
    }
    if notices.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
