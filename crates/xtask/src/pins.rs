//! The pinned Rust and the pinned programs, by version, and where the programs are kept.

use std::env;
use std::path::{Path, PathBuf};

/// What the page is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Packs the page. Versions from 0.22 on need a newer Rust.
const TRUNK: Tool = Tool {
    package: "trunk",
    version: "0.21.14",
    reports: "0.21.14",
    programs: &["trunk"],
    source: Source::Cargo { options: &["--locked"] },
};

/// Joins Wasm and JavaScript; must be of the version of the `wasm-bindgen` crate.
/// Built without `--locked`: its lock file names a package version that has been withdrawn.
const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    version: "0.2.130",
    reports: "0.2.130",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    source: Source::Cargo { options: &[] },
};

/// Holds `wasm-opt`, which makes the page smaller.
const BINARYEN: Tool =
    Tool { package: "binaryen", version: "132.0.0", reports: "132", programs: &["wasm-opt"], source: Source::Npm };

/// Makes the scripts smaller: Trunk's own way of doing so does not understand what wasm-bindgen writes.
const ESBUILD: Tool =
    Tool { package: "esbuild", version: "0.28.2", reports: "0.28.2", programs: &["esbuild"], source: Source::Npm };

/// Lists what a crate is made of.
const CYCLONEDX: Tool = Tool {
    package: "cargo-cyclonedx",
    version: "0.5.9",
    reports: "0.5.9",
    programs: &["cargo-cyclonedx"],
    source: Source::Cargo { options: &["--locked"] },
};

/// Counts the lines that tests run through.
const LLVM_COV: Tool = Tool {
    package: "cargo-llvm-cov",
    version: "0.9.1",
    reports: "0.9.1",
    programs: &["cargo-llvm-cov"],
    source: Source::Cargo { options: &["--locked"] },
};

/// Has a program count what it runs through, and searches by that.
const FUZZ: Tool = Tool {
    package: "cargo-fuzz",
    version: "0.13.2",
    reports: "0.13.2",
    programs: &["cargo-fuzz"],
    source: Source::Cargo { options: &["--locked"] },
};

/// Reads the licences and the places that the crates come from.
const DENY: Tool = Tool {
    package: "cargo-deny",
    version: "0.20.2",
    reports: "0.20.2",
    programs: &["cargo-deny"],
    source: Source::Cargo { options: &["--locked"] },
};

/// What builds the page; the quickest to install, or to fail, come first.
pub(crate) const FOR_BUILDING: [Tool; 4] = [BINARYEN, ESBUILD, WASM_BINDGEN, TRUNK];

/// What publishing it needs besides.
pub(crate) const FOR_PUBLISHING: [Tool; 1] = [CYCLONEDX];

/// What testing needs besides.
pub(crate) const FOR_TESTING: [Tool; 2] = [LLVM_COV, DENY];

/// What searching for broken promises needs.
pub(crate) const FOR_FUZZING: [Tool; 1] = [FUZZ];

/// A package that provides programs of one exact version.
#[derive(Debug)]
pub(crate) struct Tool {
    pub(crate) package: &'static str,
    pub(crate) version: &'static str,
    /// The version as its programs print it.
    pub(crate) reports: &'static str,
    pub(crate) programs: &'static [&'static str],
    pub(crate) source: Source,
}

#[derive(Debug)]
pub(crate) enum Source {
    Cargo { options: &'static [&'static str] },
    Npm,
}

/// The folders in the cache that hold the tools' programs, whether installed yet or not.
pub(crate) fn folders() -> Vec<PathBuf> {
    let sets: [&[Tool]; 4] = [&FOR_BUILDING, &FOR_PUBLISHING, &FOR_TESTING, &FOR_FUZZING];
    sets.into_iter().flatten().map(Tool::programs_folder).collect()
}

/// The toolchain named in `rust-toolchain.toml`, for commands run outside the checkout.
pub(crate) fn pinned_channel() -> Option<&'static str> {
    include_str!("../../../rust-toolchain.toml")
        .lines()
        .find_map(|line| line.strip_prefix("channel = \"")?.strip_suffix('"'))
}

impl Tool {
    /// Its own folder in the cache.
    pub(crate) fn folder(&self) -> PathBuf {
        cache().join(format!("{}-{}", self.package, self.version))
    }

    fn programs_folder(&self) -> PathBuf {
        let inside = match self.source {
            Source::Cargo { .. } => "bin",
            Source::Npm => "node_modules/.bin",
        };
        self.folder().join(inside)
    }
}

/// Where what is installed for this project is kept, in the user's own cache.
pub(crate) fn cache() -> PathBuf {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let user = match set("XDG_CACHE_HOME") {
        Some(folder) => PathBuf::from(folder),
        None => Path::new(&set("HOME").unwrap_or_default()).join(".cache"),
    };
    user.join("parked")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_bindgen_is_of_the_version_of_the_crate() {
        let lock = include_str!("../../../Cargo.lock");
        let entry = format!("name = \"wasm-bindgen\"\nversion = \"{}\"\n", WASM_BINDGEN.version);
        assert!(lock.contains(&entry));
    }

    #[test]
    fn folders_differ_by_version() {
        assert!(TRUNK.programs_folder().ends_with("parked/trunk-0.21.14/bin"));
        assert!(BINARYEN.programs_folder().ends_with("parked/binaryen-132.0.0/node_modules/.bin"));
    }

    #[test]
    fn the_channel_is_a_full_version() {
        let channel = pinned_channel().unwrap();
        assert_eq!(channel.split('.').filter(|part| part.parse::<u32>().is_ok()).count(), 3);
    }
}
