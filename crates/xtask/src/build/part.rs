//! The part of the program that a first visit does without, as a file of its own (DESIGN b11).
//!
//! The linker leaves its notes on what refers to what, the program is cut by them before wasm-bindgen sees it, and the script that
//! fetches the part is put into the page's own.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, iter};

use anyhow::{Context as _, Result, anyhow, ensure};
use clap::Args;
use wasm_split_cli_support::{Options, transform};

use crate::command::{command, find, run_quietly};
use crate::published::{FOLDER, PART};

/// The feature of the page that marks where it is cut, and what has the linker leave its notes.
pub(super) const FEATURE: &str = "split";
pub(super) const NOTES: &str = "-Clink-args=--emit-relocs";

/// Where the pieces of each program are written, as they are cut.
const CUT: &str = "target/split";
const MAIN: &str = "main.wasm";
const CUT_OFF: &str = "split_part.wasm";

/// The script that fetches the part, and what it calls the page's script, whose name is only known later.
const LOADER: &str = "__wasm_split.js";
const PAGE_SCRIPT: &str = "./main.js";

/// The program that is cut, and how wasm-bindgen is told a program's name.
const PROGRAM: &str = "parked-page";
const NAMED: &str = "--out-name=";

/// The page, and how its start begins.
const PAGE: &str = "index.html";
const STARTING: &str = "Promise.all([import(";

/// How `bind` is called, by Trunk, in place of wasm-bindgen.
#[derive(Debug, Args)]
pub(crate) struct Bind {
    /// The real wasm-bindgen
    program: PathBuf,
    /// What it is called with
    #[arg(last = true)]
    arguments: Vec<String>,
}

/// Puts `bind` where Trunk looks for wasm-bindgen: it offers no step between the linker and that.
pub(super) fn come_between(trunk: &mut Command) -> Result<()> {
    let folder = env::current_dir()?.join(CUT).join("bin");
    fs::create_dir_all(&folder)?;
    let real = find("wasm-bindgen").context("wasm-bindgen is not there")?;
    let script = folder.join("wasm-bindgen");
    let line = format!("#!/bin/sh\nexec '{}' bind '{}' -- \"$@\"\n", env::current_exe()?.display(), real.display());
    fs::write(&script, line)?;
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755))?;
    let path = trunk.get_envs().find(|(name, _)| *name == "PATH").and_then(|(_, path)| path.map(ToOwned::to_owned));
    let others = path.unwrap_or_default();
    trunk.env("PATH", env::join_paths(iter::once(folder).chain(env::split_paths(&others)))?);
    Ok(())
}

/// Cuts a program and has wasm-bindgen go on with what is left: all of it where it has no part, but without the linker's notes.
pub(crate) fn bind(Bind { program, arguments }: &Bind) -> Result<()> {
    let mut arguments = arguments.clone();
    let name = arguments.iter().find_map(|argument| argument.strip_prefix(NAMED).map(|name| Path::new(CUT).join(name)));
    if let Some((wasm, folder)) = arguments.iter_mut().find(|argument| is_wasm(argument)).zip(name) {
        *wasm = cut(Path::new(&wasm), &folder)?.display().to_string();
        // The table of functions among them, through which program and part call each other.
        arguments.push("--keep-lld-exports".to_owned());
    }
    let status = Command::new(program).args(&arguments).status()?;
    ensure!(status.success(), "{} ended with {status}", program.display());
    Ok(())
}

fn is_wasm(argument: &str) -> bool {
    Path::new(argument).extension().is_some_and(|extension| extension == "wasm")
}

/// Cuts a program into a folder; where what is left of it stands then.
fn cut(wasm: &Path, folder: &Path) -> Result<PathBuf> {
    let whole = fs::read(wasm)?;
    let main = folder.join(MAIN);
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &main;
    options.main_module = PAGE_SCRIPT;
    transform(options).map_err(|error| anyhow!("the program cannot be cut: {error:?}"))?;
    Ok(main)
}

/// Puts the part beside the page, and what fetches it into the page's script.
pub(super) fn publish() -> Result<()> {
    let cut = Path::new(CUT).join(PROGRAM);
    let script = fs::read_dir(FOLDER)?.filter_map(Result::ok).map(|entry| entry.path()).find(|path| is_cut(path));
    let script = script.context("no script of the page fetches its part")?;
    let stem = script.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let part = format!("{stem}{PART}");
    run_quietly(&mut smaller(&cut.join(CUT_OFF), &Path::new(FOLDER).join(&part))?)?;
    let loader = Path::new(FOLDER).join(LOADER);
    fs::write(&loader, naming(&fs::read_to_string(cut.join(LOADER))?, &stem, &part)?)?;
    let out = format!("--outfile={}", script.display());
    run_quietly(command("esbuild", &["--bundle", "--format=esm", "--allow-overwrite", &out]).arg(&script))?;
    fs::remove_file(loader)?;
    let page = Path::new(FOLDER).join(PAGE);
    Ok(fs::write(&page, asking_early(&fs::read_to_string(&page)?, &part)?)?)
}

/// The page that asks for the part along with the program where its address is not that of the first scene (static/theme.js).
fn asking_early(html: &str, part: &str) -> Result<String> {
    ensure!(html.matches(STARTING).count() == 1, "the page does not start as it did");
    let early = format!(
        "if (document.documentElement.hasAttribute(\"data-elsewhere\")) document.head.append(Object.assign(\
         document.createElement(\"link\"), {{ rel: \"preload\", as: \"fetch\", crossOrigin: \"\", href: \"./{part}\" }}));"
    );
    Ok(html.replace(STARTING, &format!("{early}{STARTING}")))
}

/// Whether a file is a script that fetches a part.
fn is_cut(path: &Path) -> bool {
    let is_script = path.extension().is_some_and(|extension| extension == "js");
    is_script && fs::read_to_string(path).is_ok_and(|text| text.contains(LOADER))
}

/// Has `wasm-opt` do to the part what Trunk has it do to the program.
fn smaller(wasm: &Path, out: &Path) -> Result<Command> {
    let page = fs::read_to_string(PAGE)?;
    let (_, rest) =
        page.split_once("data-wasm-opt-params=\"").context("index.html does not say how to make Wasm smaller")?;
    let (how, _) = rest.split_once('"').context("no end")?;
    let mut command = command("wasm-opt", &["-Oz"]);
    command.arg(wasm).arg("-o").arg(out).args(how.split(' '));
    Ok(command)
}

/// The loader with the names of the page's script and of the part. A host may call Wasm something else, so that it is not read as it
/// comes; the page is asked for it like for its other files, by an address from its own.
fn naming(loader: &str, stem: &str, part: &str) -> Result<String> {
    const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
    const WHOLE: &str = "src.then((answer) => { if (answer.ok) return answer.arrayBuffer(); throw new Error(answer.status); })\
        .then((bytes) => WebAssembly.instantiate(bytes, imports))";
    let changes = [
        (PAGE_SCRIPT.to_owned(), format!("./{stem}.js")),
        (format!("new URL(\"./{CUT_OFF}\", import.meta.url)"), format!("\"./{part}\"")),
        (STREAMED.to_owned(), WHOLE.to_owned()),
    ];
    changes.iter().try_fold(loader.to_owned(), |loader, (old, new)| {
        ensure!(loader.matches(old.as_str()).count() == 1, "the loader has not one {old}");
        Ok(loader.replace(old.as_str(), new))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOADER: &str = "import { initSync } from \"./main.js\";\n() => { const src = fetch(new URL(\"./split_part.wasm\", \
        import.meta.url)); return async (imports) => (WebAssembly.instantiateStreaming(src, imports)); }";

    #[test]
    fn the_loader_asks_for_the_part_by_its_name_and_reads_it_whatever_the_host_calls_it() {
        let loader = naming(LOADER, "parked-page-0f", "parked-page-0f_part.wasm").unwrap();
        assert!(
            loader.contains("from \"./parked-page-0f.js\"") && loader.contains("fetch(\"./parked-page-0f_part.wasm\")")
        );
        assert!(
            loader.contains("WebAssembly.instantiate(bytes, imports)") && !loader.contains("Streaming"),
            "{loader}"
        );
    }

    #[test]
    fn the_part_is_asked_for_along_with_the_program_where_it_is_known_how_that_starts() {
        let html = asking_early("<script>Promise.all([import(\"./p.js\")])</script>", "p_part.wasm").unwrap();
        assert!(html.contains("href: \"./p_part.wasm\" }));Promise.all([import("), "{html}");
        assert!(asking_early("start()", "p").is_err());
    }

    #[test]
    fn another_loader_than_is_known_stops_the_build() {
        let error = naming("import(\"./main.js\")", "a", "b").unwrap_err().to_string();
        assert!(error.contains("not one new URL(\"./split_part.wasm\""), "{error}");
    }
}
