//! Standard output, standard error and exit codes.

use std::{
    error::Error,
    fmt::Display,
    io::{self, ErrorKind, Write as _},
    process::ExitCode,
};

/// Exit code of a refused scenario, as clap's for a wrong flag.
const REFUSED: u8 = 2;

/// Prints an answer, or says why there is none.
pub(crate) fn print(answer: Result<String, Box<dyn Error>>) -> ExitCode {
    match answer.and_then(|text| Ok(write(&text)?)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain("error", &error.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Writes to standard output. A reader who has seen enough, such as `head`, is no error.
fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Says what was left out or changed; the run goes on.
pub(crate) fn warn(warnings: &[String]) {
    for warning in warnings {
        complain("warning", warning);
    }
}

/// Says how far a long answer has come.
pub(crate) fn progress(message: &str) {
    complain("progress", message);
}

/// Says everything that is wrong with a scenario.
pub(crate) fn refuse(errors: &[impl Display]) -> ExitCode {
    for error in errors {
        complain("error", &error.to_string());
    }
    ExitCode::from(REFUSED)
}

/// One line on standard error. Text that came with a link or a file cannot move the cursor or break the line.
fn complain(kind: &str, message: &str) {
    let mut line = String::new();
    for character in message.chars() {
        if character.is_control() {
            line.extend(character.escape_default());
        } else {
            line.push(character);
        }
    }
    // With nobody to listen there is nobody to tell.
    let _ = writeln!(io::stderr(), "{kind}: {line}");
}
