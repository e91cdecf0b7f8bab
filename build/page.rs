//! A page of its own beside the page.

/// A whole page of HTML; `style` is what its look is made of, in the page itself.
pub fn html(title: &str, style: &str, body: &str) -> String {
    let style = if style.is_empty() { String::new() } else { format!("\n<style>\n{style}</style>") };
    // Without an icon, be it none, a browser would ask the host for one.
    format!(
        "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <link rel=\"icon\" href=\"data:,\">\n<title>{}</title>{style}\n</head>\n\
         <body>{body}</body>\n</html>\n",
        escaped(&words::frame::window_title(title)),
    )
}

/// Text that cannot be mistaken for HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
