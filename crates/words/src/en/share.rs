//! The page to share, embed and teach from.

use super::numbers::grouped;

/// The whole thing, as sites name it that turn an address into a frame.
pub const WHOLE: &str = "Parked: who gets helped when help is paid by results?";

/// Title of the page, and the link to it.
pub const TITLE: &str = "Share, embed, teach";

/// Name of the links to the sections, for ears.
pub const SECTIONS: &str = "Sections";

/// Back to what is shared.
pub const BACK: &str = "Back to the page";

/// Title of the section.
pub const WHAT: &str = "What is shared";
/// What it is for.
pub const WHAT_ABOUT: &str = "The scene and its settings, as the page that led here has them. All below goes by this.";

/// Title of the section.
pub const EMBED: &str = "Embed this";
/// What the section is for.
pub const EMBED_ABOUT: &str = "Put one scene, or the lab, into your own page: an article, a course, a slide. Choose, look at it, \
     then copy the code. It loads nothing from anybody else and keeps nothing of your readers’.";

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
/// After copying a text.
pub const COPIED: &str = "Copied.";
/// When copying is refused.
pub const BY_HAND: &str =
    "Your browser did not let the page copy. The text is marked: copy it by hand (Ctrl or ⌘ and C).";
/// Name of the address alone.
pub const ADDRESS: &str = "For sites that ask for an address only (Ghost, Notion and others):";
/// What a host needs.
pub const DOCS: &str = "All that the address can say, and messages between your page and the frame: docs/embedding.md in the \
     project’s files, with examples in examples/hosts.";

/// The words of the link below a frame, by the title of what is in it.
pub fn credit(title: &str) -> String {
    format!("{title} (interactive simulation)")
}

/// Title of the section.
pub const CLASS: &str = "For a class";
/// What the section is for.
pub const CLASS_ABOUT: &str = "One link brings every pupil to the same scene, people and luck, with the controls that you leave \
     them. What a pupil does stays in the pupil’s browser.";
/// Name of the box with the link.
pub const CLASS_LINK: &str = "Link for a class";
/// Link to the scene screen by screen.
pub const PROJECTOR: &str = "Show on a projector";
/// What that is.
pub const PROJECTOR_ABOUT: &str = "In large letters, one idea a screen, by keys or a clicker. Votes by show of hands are counted \
     with keys and drawn; ? lists the keys.";
/// Over the code.
pub const PHOTOGRAPH: &str = "Photograph the code, or type the address below it.";
/// Name of the code, for ears.
pub const QR: &str = "The link for a class as a code to photograph";
/// In its place.
pub const QR_TOO_LONG: &str =
    "So many settings make a link that no code can hold. Copy the link instead, or set fewer.";
/// Button.
pub const PRINT_SHEET: &str = "Print this for the class";
/// What is printed, and where not.
pub const PRINT_ABOUT: &str = "On paper stands what is above, and nothing else of this page. Where the button does nothing, \
     print from your browser’s menu.";

/// Title of the section.
pub const FILES: &str = "Files";
/// What the section is for.
pub const FILES_ABOUT: &str = "Take this run away as numbers, as settings and in words, and bring settings back.";

/// Title of what can be taken away.
pub const TAKE: &str = "Take away";
/// What it is.
pub const TAKE_ABOUT: &str = "The numbers open in any spreadsheet. The settings are a short text file that this page loads \
     again, and that the command line reads too (parked run --scenario).";
/// Button.
pub const SAVE_NUMBERS: &str = "Numbers of this run (CSV)";
/// Button.
pub const SAVE_WEEKS: &str = "Week by week (CSV)";
/// Button.
pub const SAVE_SETTINGS: &str = "Settings (JSON)";
/// Name of the box with what was made.
pub const MADE: &str = "What is in the file";
/// Button.
pub const COPY_MADE: &str = "Copy what is in the file";

/// A file was handed to the browser, which does not say what becomes of it.
pub fn handed_out(name: &str) -> String {
    format!(
        "{name} was handed to your browser. If no file came, as in some frames and on some school computers, copy the text \
         below into a file of that name."
    )
}

/// A file could not be handed to the browser.
pub fn not_handed_out(name: &str) -> String {
    format!("Your browser takes no files from this page. Copy the text below into a file called {name}.")
}

/// Title of what is brought back.
pub const BRING: &str = "Bring settings back";
/// How.
pub const BRING_ABOUT: &str = "Choose a settings file, drop it anywhere on this page, or paste what is in it. It replaces what is \
     set here, and opens in the lab.";
/// Label.
pub const CHOOSE_FILE: &str = "Settings file";
/// Label.
pub const PASTE: &str = "Or paste the text of one";
/// Button.
pub const LOAD_PASTED: &str = "Load what is pasted";
/// Stands for the name of a file where there is none.
pub const PASTED: &str = "pasted text";
/// Link.
pub const OPEN_IN_LAB: &str = "Open it in the lab";
/// Several files at once.
pub const ONE_FILE: &str = "Nothing was loaded: these are several files. Bring one at a time.";

/// What was loaded, with so many settings that are not the usual ones.
pub fn loaded(name: &str, settings: usize) -> String {
    match settings {
        0 => format!("Loaded from {name}: the usual setting of everything."),
        1 => format!("Loaded from {name}: one setting, everything else as usual."),
        _ => format!("Loaded from {name}: {settings} settings, everything else as usual."),
    }
}

/// Nothing was loaded, with why.
pub fn not_loaded(why: &str) -> String {
    format!("Nothing was loaded: {why}.")
}
/// Nothing is in a file.
pub fn empty(name: &str) -> String {
    not_loaded(&format!("‘{name}’ is empty"))
}
/// A file is a picture.
pub fn picture(name: &str) -> String {
    not_loaded(&format!("‘{name}’ is a picture, not a settings file"))
}
/// A file is larger than so many thousand bytes.
pub fn too_large(name: &str, most: f64) -> String {
    not_loaded(&format!("‘{name}’ is larger than {most} KB, which no settings file is"))
}
/// A file holds something else than letters.
pub fn no_text(name: &str) -> String {
    not_loaded(&format!("‘{name}’ is no text, and no settings file"))
}
/// A browser does not hand out what is in a file.
pub fn unreadable(name: &str) -> String {
    not_loaded(&format!("your browser could not read ‘{name}’"))
}
/// Why a part of a file was left out.
pub fn left_out(why: &str) -> String {
    format!("{why}. Left out")
}
/// Faults that are not named.
pub fn more_faults(more: usize) -> String {
    format!("And {} more", grouped(more as u64))
}

/// Title, and name of the box.
pub const CAPTION: &str = "Caption and source";
/// What it is for.
pub const CAPTION_ABOUT: &str = "To stand under a picture or a number that you show.";
/// Button.
pub const COPY_CAPTION: &str = "Copy the caption";
/// A finding with where it comes from, whose it is, and what may be done with it.
pub fn caption(finding: &str, run: &str, address: &str) -> String {
    format!(
        "{finding} Source: Parked, a simulation of the Work Programme in Britain, 2011–17; no real people. Run {run}, \
         {address}. Licence: CC BY 4.0."
    )
}

/// Title, and name of the box.
pub const ALT: &str = "The picture in words (alt text)";
/// What it is for.
pub const ALT_ABOUT: &str = "For whoever cannot see the picture of the people.";
/// Button.
pub const COPY_ALT: &str = "Copy the words";
/// The picture of the people in words, with what is seen in it.
pub fn alt(said: &str) -> String {
    format!("People as dots, from nearest to work to furthest, coloured by what became of them. {said}")
}
