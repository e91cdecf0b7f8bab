//! The content security policy of the published page, in the page itself and, with what else a host should say of its files, in
//! `_headers`, as Netlify and Cloudflare read it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

/// The folder of the built page, the page itself and the file for hosts.
const FOLDER: &str = "dist";
const PAGE: &str = "index.html";
const HEADERS: &str = "_headers";

/// What the policy stands before: the first element of the head, whose own tag the minifier leaves out. What comes before a policy is
/// free of it.
const FIRST: &str = "<meta charset";

/// What files are named that never change under their name: they end in a hash.
const HASHED: [&str; 2] = ["parked-page-", "icon-"];

/// Writes the policy into the page and beside it.
pub(super) fn write() -> Result<()> {
    let (folder, mut files) = (Path::new(FOLDER), BTreeSet::new());
    for entry in fs::read_dir(folder)? {
        files.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    let html = one_sheet(&fs::read_to_string(folder.join(PAGE))?);
    let policy = policy(&html);
    let tag = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    let at = html.find(FIRST).context("the page does not begin with how its letters are written")?;
    fs::write(folder.join(PAGE), format!("{}{tag}{}", &html[..at], &html[at..]))?;
    Ok(fs::write(folder.join(HEADERS), headers(&policy, &files))?)
}

/// The page with one style sheet where several follow each other: each would need a hash of its own.
fn one_sheet(html: &str) -> String {
    let mut parts = html.split("</style>");
    let mut joined = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let next = part.trim_start().strip_prefix("<style").and_then(|rest| rest.split_once('>'));
        match next {
            Some((_, rules)) => joined.push_str(rules),
            None => joined = joined + "</style>" + part,
        }
    }
    joined
}

/// What the page may do: run its own scripts and the model, draw with its own styles, ask its own host for files, and nothing else.
/// Styles of single elements are free: they are places and lengths that follow from a run (DESIGN b8).
fn policy(html: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src{}; style-src-attr 'unsafe-inline'; \
         img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
        hashes(html, "script"),
        hashes(html, "style")
    )
}

/// The hashes of what stands inside elements of a kind.
fn hashes(html: &str, kind: &str) -> String {
    let [begins, ends] = [format!("<{kind}"), format!("</{kind}>")];
    let inside = html.split(&begins).skip(1).filter_map(|element| {
        let (_, rest) = element.split_once('>')?;
        Some(rest.split_once(&ends)?.0)
    });
    let hash = |text: &str| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    inside.filter(|text| !text.is_empty()).map(hash).collect()
}

/// What a host should say of the files: the policy, which as a header also says who may frame the page, types, that frames without an
/// origin may read them, and how long browsers keep them. A path is said once, since hosts join what several rules say.
fn headers(policy: &str, files: &BTreeSet<String>) -> String {
    let everywhere = format!(
        "/*\n  Content-Security-Policy: {policy}; frame-ancestors *\n  Access-Control-Allow-Origin: *\n  \
         X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n"
    );
    let kept = |is_hashed: bool| if is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    let file = |name: &String| {
        let is_hashed = HASHED.iter().any(|start| name.starts_with(start));
        let wasm = if name.ends_with(".wasm") { "  Content-Type: application/wasm\n" } else { "" };
        format!("/{name}\n  Cache-Control: {}\n{wasm}", kept(is_hashed))
    };
    let page = format!("/\n  Cache-Control: {}\n", kept(false));
    everywhere + &page + &files.iter().map(file).collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_that_follow_each_other_become_one() {
        let html = "<head><style>a{}</style><style type=\"text/css\">b{}</style>\n<style>c{}</style><link></head><style>d{}</style>";
        assert_eq!(one_sheet(html), "<head><style>a{}b{}c{}</style><link></head><style>d{}</style>");
    }

    #[test]
    fn every_script_and_style_inside_the_page_is_allowed_by_its_hash() {
        // As `printf 'a()' | openssl dgst -sha256 -binary | base64` has it.
        let of_a = " 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='";
        assert_eq!(hashes("<script type=module>a()</script><script src=b.js></script>", "script"), of_a);
        let policy = policy("<style>a{}</style><script>a()</script>");
        assert!(
            policy.contains("style-src 'sha256-") && !policy.contains("script-src 'self' 'unsafe-inline'"),
            "{policy}"
        );
        assert_eq!(policy.matches("'sha256-").count(), 2);
    }

    #[test]
    fn only_files_whose_names_follow_their_contents_are_kept_for_ever() {
        let files =
            ["index.html", "parked-page-0f.js", "parked-page-0f_bg.wasm", "model-card.html"].map(str::to_owned).into();
        let text = headers("default-src 'none'", &files);
        assert!(text.contains("/parked-page-0f_bg.wasm\n  Cache-Control: public, max-age=31536000, immutable\n  Content-Type: application/wasm"));
        assert!(
            text.contains("/index.html\n  Cache-Control: no-cache")
                && text.contains("/model-card.html\n  Cache-Control: no-cache")
        );
        assert_eq!(text.matches("immutable").count(), 2);
    }
}
