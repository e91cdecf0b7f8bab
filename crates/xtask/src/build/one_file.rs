//! The page as one file with nothing beside it, which opens without a host and asks nobody for anything.

use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use flate2::{Compression, write::GzEncoder};

use super::{oembed::ADDRESS, policy};
use crate::browsers;
use crate::command::{command, run_quietly};
use crate::published::{FOLDER, PART};

/// The script that starts the one file.
const START: &str = "static/single-file.js";

/// What the page asks for when somebody wants it, and what each is.
pub(super) const ASKED_FOR: [(&str, &str); 2] =
    [("evidence.tsv", "text/tab-separated-values"), ("model-card.html", "text/html")];

/// What a program is sent as.
const WASM: &str = "application/wasm";

/// What comes before all other scripts: an address that says nothing gets the link that the file opens with.
const FIRST: &str = "const opens=document.documentElement.dataset.opens;opens&&location.href.indexOf(\"#\")<0&&location.replace(\"#\"+opens)";

/// The most bytes of the file.
const MOST: usize = 700_000;

/// Links to what is neither in the file nor a whole address. Messages and pictures that the page itself makes are not among them.
const ELSEWHERE: &str = "a[href]:not([href^='#'], [href^='http'], [href^='blob:'], [href^='data:'])";

/// Makes the file from the built page; it opens with what a link, without its `#`, has set, unless its address says something else.
pub(crate) fn write(link: Option<&str>, out: &Path) -> Result<()> {
    let [script, wasm, part] = program()?;
    let start = start(&script)?;
    // By this name the script asks for it.
    let part_name = part.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let files = [("model", WASM, wasm), (&*part_name, WASM, part)]
        .into_iter()
        .chain(ASKED_FOR.map(|(name, kind)| (name, kind, Path::new(FOLDER).join(name))));
    let inside = files.map(|(name, kind, path)| Ok((name, inside(name, kind, &path)?))).collect::<Result<Vec<_>>>()?;
    let page = fs::read_to_string(Path::new(FOLDER).join("index.html"))?;
    let address = env::var(ADDRESS).ok().filter(|address| !address.is_empty());
    let published = address.map(|address| format!("{}/", address.trim_end_matches('/')));
    let page = said(&said(&said(&page, "alone", Some(""))?, "opens", link)?, "published", published.as_deref())?;
    let html = assembled(&page, &icon()?, &start, &inside)?;
    ensure_small(html.len(), start.len(), &inside)?;
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(out, html).with_context(|| format!("cannot write {}", out.display()))
}

/// The script and the Wasm that the page starts, and the part that it fetches later.
fn program() -> Result<[PathBuf; 3]> {
    for entry in fs::read_dir(FOLDER)? {
        let wasm = entry?.path();
        let name = wasm.to_string_lossy().into_owned();
        if let Some(stem) = name.strip_suffix("_bg.wasm").filter(|stem| stem.contains("/parked-page-")) {
            let [script, part] = [".js", PART].map(|ending| PathBuf::from(format!("{stem}{ending}")));
            return Ok([script, wasm, part]);
        }
    }
    bail!("{FOLDER} has no built page")
}

/// The script that starts the page, with the one beside the Wasm in it. It has that one's name, by which the page tells its own faults
/// from others' (static/trouble.js).
fn start(script: &Path) -> Result<String> {
    let options = [
        format!("--target={}", browsers::targets()?),
        format!("--alias:parked-page=./{}", script.display()),
        format!("--define:ELSEWHERE={}", serde_json::to_string(ELSEWHERE)?),
    ];
    let mut bundle = command(
        "esbuild",
        &[START, "--bundle", "--minify", "--format=esm", "--footer:js=//# sourceURL=parked-page.js"],
    );
    run_quietly(bundle.args(options))
}

/// A file packed, in an element that draws nothing.
fn inside(name: &str, kind: &str, path: &Path) -> Result<String> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&fs::read(path)?)?;
    let text = BASE64_STANDARD.encode(packed.finish()?);
    Ok(format!("<template id=inside-{name} data-type={kind}>{text}</template>"))
}

/// The page's icon as an address of its own.
fn icon() -> Result<String> {
    let icon = fs::read("static/icon.svg")?;
    Ok(format!("<link rel=icon href=\"data:image/svg+xml;base64,{}\">", BASE64_STANDARD.encode(icon)))
}

/// The page that says something of itself, where there is something to say.
fn said(html: &str, name: &str, value: Option<&str>) -> Result<String> {
    let Some(value) = value else { return Ok(html.to_owned()) };
    let value = value.replace('&', "&amp;").replace('"', "&quot;");
    put(html, "<html ", &format!("<html data-{name}=\"{value}\" "))
}

/// The page with everything in it.
fn assembled(page: &str, icon: &str, start: &str, inside: &[(&str, String)]) -> Result<String> {
    let html = policy::without(page)?;
    let html = with_tag(&html, "rel=icon", icon)?;
    let html = with_tag(&html, "rel=modulepreload", "")?;
    let html = with_tag(&html, "rel=preload", "")?;
    // The page by itself is this file.
    let html = html.replace("<a href=./ ", "<a href=# ");
    let html = put(
        &html,
        "</style>",
        &format!(":root:not([data-published]) :is({ELSEWHERE},.to-read){{display:none}}</style>"),
    )?;
    let inside: String = inside.iter().map(|(_, element)| element.as_str()).collect();
    let html = put(&html, "</body>", &format!("{inside}</body>"))?;
    let (before, rest) = html.split_once("<script type=module>").context("the page starts no program")?;
    let (_, after) = rest.split_once("</script>").context("the script that starts the program has no end")?;
    let html = format!("{before}<script type=module>{start}</script>{after}");
    policy::for_one_file(&html.replacen("<script>", &format!("<script>{FIRST}</script><script>"), 1))
}

/// The page with something in place of the only tag that has a mark in it.
fn with_tag(html: &str, mark: &str, new: &str) -> Result<String> {
    ensure!(html.matches(mark).count() == 1, "the page has not one tag with {mark}");
    let (before, after) = html.split_once(mark).context("no tag")?;
    let (before, _) = before.rsplit_once('<').context("no tag begins")?;
    let (_, after) = after.split_once('>').context("no tag ends")?;
    Ok(format!("{before}{new}{after}"))
}

/// The page with something in place of the only mark of a kind.
fn put(html: &str, mark: &str, new: &str) -> Result<String> {
    ensure!(html.matches(mark).count() == 1, "the page has not one {mark}");
    Ok(html.replacen(mark, new, 1))
}

/// Fails, naming the sizes, where the file is too large.
fn ensure_small(whole: usize, script: usize, inside: &[(&str, String)]) -> Result<()> {
    let packed: usize = inside.iter().map(|(_, element)| element.len()).sum();
    let named: Vec<_> = inside.iter().map(|(name, element)| format!("{name} {}", element.len())).collect();
    let page = whole - script - packed;
    ensure!(
        whole <= MOST,
        "the file has {whole} bytes, above the {MOST} allowed: page {page}, script {script}, {}",
        named.join(", ")
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=en-GB><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\
        <meta charset=utf-8><script>a()</script><style>b{}</style><link href=./icon-1.svg rel=icon><script type=module>import \
        \"./p.js\"</script><link href=./p.js rel=modulepreload><link href=./p.wasm rel=preload></head><body><a href=./ \
        target=_blank>it</a></body></html>";

    fn whole() -> String {
        let inside = [("model", "<template></template>".to_owned())];
        assembled(PAGE, "<link rel=icon href=\"data:,\">", "start()", &inside).unwrap()
    }

    #[test]
    fn nothing_in_the_file_is_asked_for_elsewhere() {
        let html = whole();
        assert!(!html.contains("=./") && !html.contains("import"), "{html}");
        assert_eq!(html.matches("Content-Security-Policy").count(), 1);
        assert!(
            html.contains("default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-") && !html.contains("'self'"),
            "{html}"
        );
        assert!(html.contains("<script type=module>start()</script>") && html.contains("<template></template></body>"));
    }

    #[test]
    fn what_it_opens_with_is_read_before_all_other_scripts_and_stays_an_attribute() {
        let html = whole();
        assert!(html.find(FIRST).unwrap() < html.find("a()").unwrap());
        let html = said("<html lang=en-GB>", "opens", Some("v=2&att=0\">")).unwrap();
        assert_eq!(html, "<html data-opens=\"v=2&amp;att=0&quot;>\" lang=en-GB>");
    }

    #[test]
    fn a_file_that_is_too_large_names_what_takes_the_room() {
        let inside = [("model", "x".repeat(500_000)), ("card", "x".repeat(9))];
        assert!(ensure_small(MOST, 1, &inside).is_ok());
        let error = ensure_small(MOST + 1, 1, &inside).unwrap_err().to_string();
        assert!(error.contains("700001") && error.contains("page 199991, script 1, model 500000, card 9"), "{error}");
    }
}
