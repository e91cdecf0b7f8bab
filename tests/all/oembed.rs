//! The description for sites that turn an address into a frame.

#[path = "../../build/oembed.rs"]
mod maker;

#[test]
fn it_is_json_with_whole_addresses_and_the_code_to_paste() {
    let json = maker::json("https://example.org/parked/").unwrap();
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&read["version"], &read["type"]), (&"1.0".into(), &"rich".into()));
    let html = read["html"].as_str().unwrap();
    assert!(
        html.starts_with("<iframe src=\"https://example.org/parked/?embed\"") && html.contains("<a href=\"https://")
    );
    assert!(read["width"].is_u64() && read["height"].is_u64());
}

#[test]
fn an_address_that_is_none_is_named() {
    for address in ["", "example.org/", "https://example.org/parked", "https://example.org/\"><script>/", "./"] {
        assert!(maker::json(address).unwrap_err().contains(maker::ADDRESS), "{address}");
    }
}
