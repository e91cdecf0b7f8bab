//! The page to share, embed and teach from.

/// The whole thing, as sites name it that turn an address into a frame.
pub const WHOLE: &str = "Parked: who gets helped when help is paid by results?";

/// Title of the page, and the link to it.
pub const TITLE: &str = "Share, embed, teach";

/// Name of the links to the sections, for ears.
pub const SECTIONS: &str = "Sections";

/// Back to what is shared.
pub const BACK: &str = "Back to the page";

/// Title of the section.
pub const EMBED: &str = "Embed this";
/// What the section is for.
pub const EMBED_ABOUT: &str = "Put one scene, or the lab, into your own page: an article, a course, a slide. Choose below, look at \
     it on the way, then copy the code. It loads nothing from anybody else and keeps nothing of your readers’.";

/// Label.
pub const SCENE: &str = "Scene";
/// The lab in the list of scenes.
pub const THE_LAB: &str = "The lab: every control";

/// Legend.
pub const QUESTION: &str = "The question";
/// Answer.
pub const ASK_FIRST: &str = "Ask the reader first";
/// Answer.
pub const ANSWERED: &str = "Show the answer at once";

/// Legend.
pub const THEME: &str = "Colours";
/// Answer.
pub const THEME_AUTO: &str = "As the reader’s device";
/// Answer.
pub const THEME_LIGHT: &str = "Light";
/// Answer.
pub const THEME_DARK: &str = "Dark";

/// Legend.
pub const WIDTH: &str = "Width of your column";

/// A width to choose.
pub fn width(pixels: u32) -> String {
    match pixels {
        360 => "Phone, 360 px".to_owned(),
        600 => "Blog, 600 px".to_owned(),
        _ => format!("Wide, {pixels} px"),
    }
}

/// Legend.
pub const HEIGHT: &str = "Height";
/// Answer.
pub fn scrolls(pixels: u32) -> String {
    format!("{pixels} px, scrolls inside")
}
/// Answer; the height is not known before the preview has said it.
pub fn whole(pixels: Option<u32>) -> String {
    match pixels {
        Some(pixels) => format!("As high as in the preview now: {pixels} px"),
        None => "As high as in the preview".to_owned(),
    }
}
/// Answer.
pub const FOLLOWS: &str = "Follows what is inside (your page must allow a script)";

/// Legend.
pub const VERSION: &str = "Later versions";
/// Answer.
pub const LATEST: &str = "Always the latest";
/// Answer.
pub const PINNED: &str = "Pinned to this run: says so if the numbers ever change";

/// Title of the settings.
pub const SETTINGS: &str = "Settings and controls";
/// What can be done with them.
pub const SETTINGS_ABOUT: &str = "Set each as your readers are to find it, and say what they may do with it.";
/// What can be done in the lab.
pub const EVERY_CONTROL: &str = "Show every control of the lab";
/// Puts the settings back.
pub const AS_SCENE: &str = "Settings as the scene has them";
/// Label of the list of further settings.
pub const ADD: &str = "Add a setting";
/// Nothing chosen in that list yet.
pub const ADD_NONE: &str = "Choose…";

/// Legend of what the reader may do with a control.
pub fn treatment(label: &str) -> String {
    format!("Your readers and ‘{label}’")
}
/// Answer.
pub const CAN_TURN: &str = "can turn it";
/// Answer.
pub const FIXED: &str = "see it, fixed";
/// Answer.
pub const ABSENT: &str = "do not see it";

/// Title of the frame as it will be.
pub const PREVIEW: &str = "As your readers will see it";
/// Name of that frame, for ears.
pub fn preview(title: &str) -> String {
    format!("Preview: {title}")
}

/// Title of the code.
pub const CODE: &str = "The code";
/// What to do with it.
pub const CODE_ABOUT: &str = "Paste it into your page as HTML. The link below the frame stays where a newsletter or a feed takes \
     frames away.";
/// The same, with the script.
pub const SCRIPT_ABOUT: &str = "The last line lets the frame grow and shrink with what is in it. Where your site takes it out, the \
     frame still works and scrolls inside.";
/// Name of the box with the code.
pub const CODE_LABEL: &str = "HTML to paste";
/// Button.
pub const COPY_CODE: &str = "Copy the code";
/// After copying.
pub const CODE_COPIED: &str = "Copied.";
/// When copying is refused.
pub const CODE_BY_HAND: &str =
    "Your browser did not let the page copy. The code is marked: copy it by hand (Ctrl or ⌘ and C).";
/// Name of the address alone.
pub const ADDRESS: &str = "For sites that ask for an address only (Ghost, Notion and others):";
/// What a host needs.
pub const DOCS: &str = "All that the address can say, and messages between your page and the frame: docs/embedding.md in the \
     project’s files, with examples in examples/hosts.";

/// The words of the link below a frame, by the title of what is in it.
pub fn credit(title: &str) -> String {
    format!("{title} (interactive simulation)")
}
