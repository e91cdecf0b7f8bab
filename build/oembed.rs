//! What sites read that turn an address into a frame (oEmbed, <https://oembed.com>). It needs absolute addresses, so it is made
//! only where the build is told where the page will be.

use words::embedding;

/// The variable of the environment with the public address of the page's folder: `https://example.org/parked/`.
pub(crate) const ADDRESS: &str = "PARKED_ADDRESS";

/// Width of the frame, CSS pixels: the column of a blog.
const WIDTH: u32 = 600;

/// The description, as JSON.
///
/// # Errors
///
/// In words, for an address that is none.
pub(crate) fn json(address: &str) -> Result<String, String> {
    let is_address = (address.starts_with("https://") || address.starts_with("http://"))
        && address.ends_with('/')
        && address.bytes().all(|sign| sign.is_ascii_alphanumeric() || b":/.-_~".contains(&sign));
    if !is_address {
        return Err(format!(
            "{ADDRESS} is ‘{address}’: it must be the address of a folder, like https://example.org/parked/"
        ));
    }
    let name = words::share::WHOLE;
    let frame = embedding::frame(&format!("{address}?embed"), name, embedding::LOW);
    let link = embedding::link(address, &words::share::credit(name));
    let text = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"));
    let fields = [
        ("version", text("1.0")),
        ("type", text("rich")),
        ("provider_name", text(words::frame::NAME)),
        ("provider_url", text(address)),
        ("title", text(name)),
        ("width", WIDTH.to_string()),
        ("height", embedding::LOW.to_string()),
        ("html", text(&format!("{frame}\n{link}"))),
    ];
    let fields: Vec<String> = fields.iter().map(|(key, value)| format!("  \"{key}\": {value}")).collect();
    Ok(format!("{{\n{}\n}}\n", fields.join(",\n")))
}
