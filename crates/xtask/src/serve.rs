//! `serve`: the page on this machine, rebuilt on every change.

use std::fs;
use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, TcpListener};

use anyhow::{Result, bail};

use crate::build::trunk;
use crate::command::run_openly;
use crate::setup;
use crate::steps::Steps;

/// How to serve.
#[derive(Debug, clap::Args)]
pub(crate) struct Options {
    /// Port to listen on
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Open the page in a browser
    #[arg(long)]
    open: bool,
    /// Further arguments for `trunk serve`, after `--`
    #[arg(last = true)]
    trunk: Vec<String>,
}

/// Sets up and serves until interrupted.
pub(crate) fn run(options: &Options, steps: &mut Steps) -> Result<()> {
    let port = options.port;
    if is_taken(port) {
        bail!("port {port} is taken: stop what uses it, or choose another with `--port`");
    }
    setup::for_building(steps)?;
    println!("The page will be at http://localhost:{port}/ once it is built. Stop with Ctrl-C.");
    // Trunk insists that the folders it is told to ignore exist.
    fs::create_dir_all("dist")?;
    // Not into dist/: that holds the page for publishing, and tests may be using it.
    let mut command = trunk(&["serve", "--dist", "target/serve", "--port", &port.to_string()]);
    if options.open {
        command.arg("--open");
    }
    run_openly(command.args(&options.trunk))
}

fn is_taken(port: u16) -> bool {
    [IpAddr::from(Ipv4Addr::LOCALHOST), IpAddr::from(Ipv6Addr::LOCALHOST)]
        .iter()
        .any(|address| TcpListener::bind((*address, port)).is_err_and(|error| error.kind() == ErrorKind::AddrInUse))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_noticed() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        assert!(is_taken(port));
        drop(listener);
        assert!(!is_taken(port));
    }
}
