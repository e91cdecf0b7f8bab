//! The description for sites that turn an address into a frame, where the build is told the address of the page.

use std::path::Path;
use std::{env, fs};

use anyhow::{Context as _, Result, ensure};

/// The variable with the address, and the file that the page's build script has written for it.
pub(super) const ADDRESS: &str = "PARKED_ADDRESS";
const FILE: &str = "oembed.json";

/// What the link to it stands behind.
const BEFORE: &str = "</title>";

/// Puts the description beside the page, and a link to it into the page; neither where the address is not known, since both need
/// whole addresses.
pub(super) fn publish() -> Result<()> {
    let Ok(address) = env::var(ADDRESS) else { return Ok(()) };
    let target = env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    let made = Path::new(&target).join("wasm32-unknown-unknown/release").join(FILE);
    fs::copy(&made, Path::new("dist").join(FILE)).with_context(|| format!("cannot copy {}", made.display()))?;
    let page = Path::new("dist/index.html");
    let linked = with_link(&fs::read_to_string(page)?, &address)?;
    Ok(fs::write(page, linked)?)
}

fn with_link(page: &str, address: &str) -> Result<String> {
    ensure!(page.matches(BEFORE).count() == 1, "the page has not one title");
    let link = format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}{FILE}\">");
    Ok(page.replace(BEFORE, &format!("{BEFORE}{link}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_stands_in_the_head_once() {
        let page = with_link("<head><title>Parked</title></head>", "https://example.org/p/").unwrap();
        let link =
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"https://example.org/p/oembed.json\">";
        assert_eq!(page, format!("<head><title>Parked</title>{link}</head>"));
        assert!(with_link("<head></head>", "https://example.org/").is_err());
    }
}
