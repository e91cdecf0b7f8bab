//! The content security policy of everything published that is a document, in the document itself and, with what else a host should
//! say of the files, in `_headers`, as Netlify and Cloudflare read it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest as _, Sha256};

/// The folder of what is published, the page itself and the file for hosts.
const FOLDER: &str = "dist";
const PAGE: &str = "index.html";
const HEADERS: &str = "_headers";

/// What the policy stands before: the first element of the head, whose own tag the minifier leaves out. What comes before a policy is
/// free of it.
const FIRST: &str = "<meta charset";

/// How its tag begins.
const TAG: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// What files are named that never change under their name: they end in a hash.
pub(super) const HASHED: [&str; 2] = ["parked-page-", "icon-"];

/// The published files by their path from the page, each with its policy where it is a document.
type Policies = BTreeMap<String, Option<String>>;

/// Writes each document's policy into it, and all of them beside the page.
pub(super) fn write() -> Result<()> {
    let mut policies = Policies::new();
    in_folder(Path::new(FOLDER), "", &mut policies)?;
    Ok(fs::write(Path::new(FOLDER).join(HEADERS), headers(&policies))?)
}

/// Gives the documents of a folder, and of those in it, their policies.
fn in_folder(folder: &Path, prefix: &str, policies: &mut Policies) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            in_folder(&path, &format!("{name}/"), policies)?;
        } else {
            let is_document = path.extension().is_some_and(|ending| ending == "html");
            let policy = if is_document { Some(into_document(&path)?) } else { None };
            policies.insert(name, policy);
        }
    }
    Ok(())
}

/// Writes the policy of a document into it, and gives it.
fn into_document(path: &Path) -> Result<String> {
    let html = one_sheet(&fs::read_to_string(path)?);
    let policy = policy(&html);
    fs::write(path, with(&html, &policy).with_context(|| format!("{} has no place for a policy", path.display()))?)?;
    Ok(policy)
}

/// A document with a policy in its head.
fn with(html: &str, policy: &str) -> Result<String> {
    let at = html.find(FIRST).with_context(|| format!("there is no {FIRST}"))?;
    Ok(format!("{}{TAG}{policy}\">{}", &html[..at], &html[at..]))
}

/// A published document without its policy.
pub(super) fn without(html: &str) -> Result<String> {
    let (before, rest) = html.split_once(TAG).context("the document has no policy")?;
    let (_, after) = rest.split_once("\">").context("the policy has no end")?;
    Ok(format!("{before}{after}"))
}

/// A document that stands by itself, with a policy that lets it do the same and ask nobody for anything.
pub(super) fn for_one_file(html: &str) -> Result<String> {
    with(html, &policy(html).replace(" 'self'", ""))
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

/// What a document may do: run its own scripts and the model, draw with its own styles, ask its own host for files, hold the page in a
/// frame, and nothing else.
/// Styles of single elements are free: they are places and lengths that follow from a run (DESIGN b8).
fn policy(html: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self'{}; style-src-attr 'unsafe-inline'; \
         img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'",
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

/// What a host should say of the files: the policies, which as headers also say who may frame a document, types, that frames without
/// an origin may read them, and how long browsers keep them. A path is said once, since hosts join what several rules say.
fn headers(policies: &Policies) -> String {
    let everywhere =
        "/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n";
    let page = policies.get(PAGE).map(|policy| rule("", policy.as_deref())).unwrap_or_default();
    let files = policies.iter().map(|(name, policy)| rule(name, policy.as_deref()));
    everywhere.to_owned() + &page + &files.collect::<String>()
}

/// What a host should say of one file.
fn rule(name: &str, policy: Option<&str>) -> String {
    let is_hashed = HASHED.iter().any(|start| name.starts_with(start));
    let kept = if is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" };
    let wasm = if Path::new(name).extension().is_some_and(|ending| ending == "wasm") {
        "  Content-Type: application/wasm\n"
    } else {
        ""
    };
    let may =
        policy.map(|policy| format!("  Content-Security-Policy: {policy}; frame-ancestors *\n")).unwrap_or_default();
    format!("/{name}\n  Cache-Control: {kept}\n{wasm}{may}")
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
            policy.contains("style-src 'self' 'sha256-") && !policy.contains("script-src 'self' 'unsafe-inline'"),
            "{policy}"
        );
        assert_eq!(policy.matches("'sha256-").count(), 2);
    }

    #[test]
    fn only_files_whose_names_follow_their_contents_are_kept_for_ever() {
        let names = ["parked-page-0f.js", "parked-page-0f_bg.wasm", "share.js", "styles/page.css"];
        let text = headers(&names.map(|name| (name.to_owned(), None)).into());
        assert!(text.contains("/parked-page-0f_bg.wasm\n  Cache-Control: public, max-age=31536000, immutable\n  Content-Type: application/wasm"));
        assert!(
            text.contains("/share.js\n  Cache-Control: no-cache\n/styles/page.css\n  Cache-Control: no-cache\n"),
            "{text}"
        );
        assert_eq!(text.matches("immutable").count(), 2);
    }

    #[test]
    fn each_document_has_the_policy_of_what_stands_in_it_and_a_folder_that_of_its_page() {
        let policy = |html: &str| Some(policy(html));
        let policies = [
            ("index.html".to_owned(), policy("<script>a()</script>")),
            ("lessons/cards.html".to_owned(), policy("<style>b{}</style>")),
        ];
        let text = headers(&policies.into());
        let rules: Vec<&str> = text.split("\n/").collect();
        assert!(rules[1].starts_with('\n') && rules[1].contains("'wasm-unsafe-eval' 'sha256-qVpD"), "{text}");
        assert!(rules[2].starts_with("index.html\n") && rules[2].contains("'sha256-qVpD"), "{text}");
        assert!(rules[3].starts_with("lessons/cards.html\n") && !rules[3].contains("'sha256-qVpD"), "{text}");
    }
}
