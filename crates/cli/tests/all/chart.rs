//! `parked chart`: both kinds of files, and what is left when there can be none.

use std::{fs, path::Path};

use crate::common::{Answer, parked};

/// Asks for a picture of few people in a file.
fn chart(name: &str, path: &Path, more: &[&str]) -> Answer {
    let few = ["chart", name, "--people", "100", "--out", path.to_str().expect("a path in UTF-8")];
    parked(&[&few[..], more].concat())
}

#[test]
fn every_picture_is_listed_and_written_in_both_forms() {
    let folder = tempfile::tempdir().unwrap();
    let list = parked(&["chart", "--list"]);
    assert_eq!((list.code, list.err.as_str()), (Some(0), ""));
    let names: Vec<&str> = list.out.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(names.len() > 5 && names.contains(&"crowd") && names.contains(&"money"), "{names:?}");
    for name in names {
        for (ending, start) in [("svg", "<svg ".as_bytes()), ("png", b"\x89PNG")] {
            let path = folder.path().join(format!("{name}.{ending}"));
            let answer = chart(name, &path, &["--width", "320", "--set", "chain=one"]);
            assert_eq!((answer.code, answer.out.as_str(), answer.err.as_str()), (Some(0), "", ""), "{name}");
            assert!(fs::read(&path).unwrap().starts_with(start), "{name}");
        }
    }
}

#[test]
fn a_picture_says_which_run_it_shows_and_where_its_link_leads() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("money.svg");
    let link = "https://example.org/parked/#v=2&att=0&block=1&strategy=equal";
    let answer = chart("money", &path, &["--link", link, "--theme", "dark"]);
    assert_eq!((answer.code, answer.err.as_str()), (Some(0), ""));
    let svg = fs::read_to_string(&path).unwrap();
    let run = parked(&["run", "--people", "100", "--link", link]).out;
    let fingerprint = run.lines().find_map(|line| line.strip_prefix("Fingerprint ")).unwrap();
    assert!(svg.contains(fingerprint) && svg.contains("https://example.org/parked/#v=2."), "{svg}");
    assert!(svg.contains("#14181D") && !svg.contains("#FAF8F4"), "dark paper");
}

#[test]
fn a_link_is_cut_of_nothing_that_its_settings_say() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lorenz.svg");
    let answer = chart("lorenz", &path, &["--width", "320", "--set", "att=0", "--set", "block=1", "--set", "beta=9"]);
    assert_eq!(answer.code, Some(0));
    let svg = fs::read_to_string(&path).unwrap();
    let words: String = svg.lines().filter(|line| !line.starts_with('<')).collect();
    let words = words.replace("&amp;", "&");
    assert!(["att=0", "block=1", "beta=9", "people=100"].iter().all(|set| words.contains(set)), "{words}");
}

#[test]
fn what_cannot_be_written_is_told_and_leaves_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let inside = |name: &str| folder.path().join(name);
    let refused = [
        ("weather", inside("a.svg"), &[][..], "‘weather’ is not a picture; there are: crowd, "),
        ("crowd", inside("a.jpeg"), &[], "ends neither in .svg nor in .png"),
        ("crowd", inside("a"), &[], "ends neither in .svg nor in .png"),
        ("crowd", inside("a.svg"), &["--width", "0"], "320..=4000"),
        ("crowd", inside("a.svg"), &["--width", "100000"], "320..=4000"),
        ("crowd", inside("a.svg"), &["--width", "-640"], "320..=4000"),
        ("crowd", inside("a.svg"), &["--width", "wide"], "invalid"),
        ("crowd", inside("a.svg"), &["--theme", "sepia"], "light, dark"),
        ("crowd", inside("a.svg"), &["--set", "beta=99"], "beta"),
        ("account", inside("a.svg"), &[], "nothing to draw in ‘account’, unlike one with --set chain=one"),
        ("crowd", inside("nowhere/a.svg"), &[], "cannot be written"),
        ("crowd", inside("nowhere/a.png"), &[], "cannot be written"),
    ];
    for (name, path, more, said) in refused {
        let answer = chart(name, &path, more);
        assert_eq!((answer.code, answer.out.as_str()), (Some(2), ""), "{name} {more:?}");
        assert!(answer.err.starts_with("error: ") && answer.err.contains(said), "{}", answer.err);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    for incomplete in [&["chart"][..], &["chart", "crowd"], &["chart", "--out", "a.svg"]] {
        assert_eq!(parked(incomplete).code, Some(2), "{incomplete:?}");
    }
}

#[test]
fn a_folder_with_a_pictures_name_is_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("crowd.svg");
    fs::create_dir(&path).unwrap();
    let answer = chart("crowd", &path, &[]);
    assert_eq!(answer.code, Some(2));
    assert!(answer.err.contains("cannot be written"), "{}", answer.err);
    assert_eq!((fs::read_dir(folder.path()).unwrap().count(), fs::read_dir(&path).unwrap().count()), (1, 0));
}
