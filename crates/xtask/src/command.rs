//! Runs programs: cached tools come first, output is shown only when it is needed.

use std::env;
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

use anyhow::{Context as _, Result, bail};

use crate::pins;

/// What a program that was interrupted ends with, by custom.
const INTERRUPTED: i32 = 130;

/// A command that finds the cached tools before others and uses the pinned Rust.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).env("PATH", path());
    if let Some(channel) = pins::pinned_channel() {
        command.env("RUSTUP_TOOLCHAIN", channel);
    }
    command
}

/// Runs a command out of sight and returns what it printed; a failure shows all of it.
pub(crate) fn run_quietly(command: &mut Command) -> Result<String> {
    let name = line(command);
    let Output { status, stdout, stderr } = command.output().with_context(|| format!("cannot run `{name}`"))?;
    let text = String::from_utf8_lossy(&stdout).into_owned();
    if !status.success() {
        eprintln!("\n{text}{}", String::from_utf8_lossy(&stderr));
        bail!("`{name}` ended with {status}");
    }
    Ok(text)
}

/// Runs tests out of sight and prints how many there were, as their runner counts them; a failure shows everything.
pub(crate) fn run_tests(command: &mut Command) -> Result<String> {
    let name = line(command);
    let Output { status, stdout, stderr } = command.output().with_context(|| format!("cannot run `{name}`"))?;
    let text = String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr);
    if !status.success() {
        eprintln!("\n{text}");
        bail!("`{name}` ended with {status}");
    }
    println!();
    for total in text.lines().filter(|line| is_total(line)) {
        println!("  {}", total.trim());
    }
    Ok(text)
}

/// Whether a line is a runner's count of tests that ran, cargo test's, nextest's or Node's, or what a test of Node's says
/// by itself or is left out for.
fn is_total(line: &str) -> bool {
    let counts_tests = line.contains("test result: ") && !line.contains(" 0 passed");
    let is_node_total = line.starts_with("ℹ pass ") || line.starts_with("ℹ fail ");
    let is_said = line.starts_with("ℹ ") && line.contains(": ") || line.starts_with("﹣ ");
    counts_tests || line.contains(" tests run: ") || is_node_total || is_said
}

/// Runs a command in full sight, as if typed. It and all that it starts end with this program, by whatever signal that
/// ends.
pub(crate) fn run_openly(command: &mut Command) -> Result<()> {
    let name = line(command);
    let mut child = command.process_group(0).spawn().with_context(|| format!("cannot run `{name}`"))?;
    let mut guard = guard(child.id())?;
    ctrlc::set_handler(move || {
        end(&mut guard);
        std::process::exit(INTERRUPTED);
    })?;
    let status = child.wait()?;
    if !status.success() {
        bail!("`{name}` ended with {status}");
    }
    Ok(())
}

/// Starts what ends a group of processes once its own input is closed: that happens even when this program is killed and
/// no handler of signals runs.
fn guard(group: u32) -> Result<Child> {
    let script = format!(
        "cat; kill -TERM -{group}; for _ in 1 2 3 4 5 6 7 8 9; do kill -0 -{group} || exit 0; sleep 0.2; done; kill -KILL -{group}"
    );
    let mut guard = Command::new("sh");
    guard.args(["-c", &script]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    // Out of reach of what a terminal sends to the group of this program.
    guard.process_group(0).spawn().context("cannot run `sh`")
}

/// Lets a guard do its work, and waits for it.
fn end(guard: &mut Child) {
    drop(guard.stdin.take());
    // Whether it could be waited for or not, this program ends.
    let _ = guard.wait();
}

/// Whether a command can be run and succeeds.
pub(crate) fn succeeds(program: &str, arguments: &[&str]) -> bool {
    command(program, arguments).output().is_ok_and(|output| output.status.success())
}

/// The version a program reports, if it runs at all.
pub(crate) fn version(program: &str) -> Option<String> {
    // Cargo hands a subcommand its own name first.
    let name = program.strip_prefix("cargo-");
    let arguments: Vec<_> = name.into_iter().chain(["--version"]).collect();
    let output = command(program, &arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    version_in(&text).filter(|_| output.status.success()).map(str::to_owned)
}

/// Where a program is, if it is on the path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    which::which_in(program, Some(path()), ".").ok()
}

/// The first word that starts with a digit: `trunk 0.21.14`, `Chromium 156.0.8078.79 built on …`, `v20.20.2`.
fn version_in(text: &str) -> Option<&str> {
    text.split_whitespace()
        .map(|word| word.strip_prefix('v').unwrap_or(word))
        .find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

fn path() -> std::ffi::OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders = pins::folders().into_iter().chain(env::split_paths(&inherited));
    env::join_paths(folders).unwrap_or(inherited.clone())
}

fn line(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_told_from_other_lines() {
        assert!(is_total("test result: ok. 3 passed; 0 failed; 0 ignored"));
        assert!(!is_total("test result: ok. 0 passed; 0 failed; 4 ignored"));
        assert!(is_total("     Summary [  95.1s] 290 tests run: 290 passed, 0 skipped"));
        assert!(is_total("ℹ pass 145") && !is_total("ℹ duration_ms 17"));
        assert!(is_total("ℹ Firefox 153.7.0: 30 links") && is_total("﹣ by finger (0.5ms) # no fingers"));
    }

    #[test]
    fn reads_the_version_lines_of_the_tools() {
        assert_eq!(version_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(version_in("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(version_in("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)"), Some("156.0.8078.79"));
        assert_eq!(version_in("v20.20.2\n"), Some("20.20.2"));
        assert_eq!(version_in("command not found"), None);
    }

    #[test]
    fn a_failing_command_is_named_in_full() {
        let error = run_quietly(&mut command("cargo", &["no-such-verb"])).unwrap_err();
        assert!(error.to_string().starts_with("`cargo no-such-verb` ended with exit status"));
    }

    #[test]
    fn a_missing_program_has_no_version() {
        assert_eq!(version("no-such-program"), None);
    }

    #[test]
    fn a_group_ends_when_its_guard_is_let_go() {
        let has_members = |group: u32| succeeds("sh", &["-c", &format!("kill -0 -{group}")]);
        let mut child = Command::new("sh").args(["-c", "sleep 300 & sleep 300"]).process_group(0).spawn().unwrap();
        let group = child.id();
        let mut guard = guard(group).unwrap();
        assert!(has_members(group));
        end(&mut guard);
        child.wait().unwrap();
        // What is killed counts until the system has cleared it away.
        let is_gone = (0..100).any(|_| {
            std::thread::sleep(std::time::Duration::from_millis(50));
            !has_members(group)
        });
        assert!(is_gone);
    }
}
