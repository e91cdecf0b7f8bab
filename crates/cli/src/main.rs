//! `parked`, the program.

fn main() -> std::process::ExitCode {
    parked_cli::main()
}
