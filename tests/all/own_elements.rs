//! Every text of the page is given an element of its own.

use std::path::Path;

use crate::visible_words::sources;

#[test]
fn every_component_gives_its_texts_elements_of_their_own() {
    let components = |source: &str| source.matches("\n#[component]\n").count();
    let all = sources(Path::new("src"));
    let all = all.iter().filter(|(path, _)| !path.ends_with("text.rs"));
    let (bare, seen): (Vec<_>, Vec<_>) =
        all.partition(|(_, source)| components(source) != source.matches(" apart(").count());
    assert_eq!(bare.iter().map(|(path, _)| path.display().to_string()).collect::<Vec<_>>(), [""; 0], "apart(html)");
    assert!(seen.iter().any(|(_, source)| components(source) > 0));
}
