//! Runs the built program.

use std::process::{Command, Output};

/// What the program said.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program with these arguments, not started yet.
pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_parked"));
    command.args(arguments);
    command
}

/// Runs the program to its end.
pub(crate) fn parked(arguments: &[&str]) -> Answer {
    let Output { status, stdout, stderr } = program(arguments).output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    Answer { code: status.code(), out: text(stdout), err: text(stderr) }
}
