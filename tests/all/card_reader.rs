//! The model card as HTML: every kind of block has its element, and nothing of the card is lost.
#![expect(clippy::unwrap_used, reason = "a test that panics has failed")]

use super::build_script::card;

/// What stands inside the body.
fn body(markdown: &str) -> String {
    let page = card::html(markdown).unwrap();
    let inside = page.split_once("<body><div class=\"prose\">").unwrap().1;
    inside.split_once("</div></body>").unwrap().0.to_owned()
}

/// The text of HTML, without tags.
fn text(html: &str) -> String {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

#[test]
fn every_kind_of_block_is_told_from_the_others() {
    let markdown = "# One\n\n## Two\n\nThree's\nfour.\n\n- five\n  six\n- **seven**\n\n1. `a < b`\n\n[eight](https://example.org/)\n";
    assert_eq!(
        body(markdown),
        "<h2>One</h2>\n<h3>Two</h3>\n<p>Three’s\nfour.</p>\n<ul><li>five\nsix</li>\n<li><strong>seven</strong></li>\n</ul>\n\
         <ol><li><code>a &lt; b</code></li>\n</ol>\n\
         <p><a href=\"https://example.org/\" target=\"_blank\" rel=\"noopener noreferrer\">eight</a></p>\n"
    );
}

#[test]
fn a_table_has_a_name_scrolls_and_is_folded_away_where_it_is_long() {
    let table = |rows: usize| body(&format!("| a | `b` |\n| --- | --- |\n{}", "| c | - |\n".repeat(rows)));
    let short = "<div class=\"table-scroll\" role=\"region\" aria-label=\"a, b\" tabindex=\"0\"><table class=\"card-table\">\
                 <thead><tr><th scope=\"col\">a</th><th scope=\"col\"><code>b</code></th></tr>\n</thead>\
                 <tbody><tr><td>c</td><td>-</td></tr>\n</tbody></table></div>\n";
    assert_eq!(table(1), short);
    assert!(!table(20).contains("<details"));
    assert!(table(21).starts_with("<details class=\"fold\"><summary>Show the table, 21 rows</summary><div"));
}

#[test]
fn what_the_card_has_no_use_for_is_refused_with_its_line() {
    for (markdown, line) in [("One\n\n> Two\n", 3), ("<b>One</b>\n", 1), ("One\n\n***\n", 3), ("![One](two.png)\n", 1)]
    {
        let fault = card::html(markdown).unwrap_err();
        assert_eq!(fault.line, line, "{fault}");
    }
}

#[test]
fn nothing_of_the_card_is_left_in_marks_or_lost() {
    let markdown = include_str!("../../docs/model-card.md");
    let html = body(markdown);
    let shown = text(&html.replace("<code>", "<code>\u{1}").replace("</code>", "\u{1}</code>"));
    // Every other piece is code.
    for words in shown.split('\u{1}').step_by(2) {
        assert!(!words.contains(['`', '|']) && !words.contains("**"), "{words}");
        assert!(!words.split([' ', '\n']).any(|word| word.len() > 1 && word.starts_with('*')), "{words}");
    }
    // The words of a fold are the page's own.
    let folds = html.matches("<summary>").count() * "Showthetablerows".len();
    let plain = shown.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).count();
    assert_eq!(letters(&plain) - folds, letters(markdown));
    assert!(html.matches("<table").count() >= 4);
}
