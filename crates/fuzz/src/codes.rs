//! Whatever is typed for a class's code: it is a guess that could have been given, and is written so again, or it is named why not.

use parked::story::{class_code, read_class_code};

/// The longest reason, bytes.
const LONGEST_REASON: usize = 600;

/// Bytes are what somebody typed.
///
/// # Panics
///
/// Where the promise is broken.
pub fn promise(bytes: &[u8]) {
    let typed = String::from_utf8_lossy(bytes);
    match read_class_code(&typed) {
        Ok((scene, given)) => {
            let written = class_code(scene, &given);
            assert_eq!(read_class_code(&written), Ok((scene, given)), "{typed:?} as {written}");
        }
        Err(why) => {
            let said = why.said();
            assert!(!said.is_empty() && said.len() < LONGEST_REASON, "{typed:?}: {said}");
        }
    }
}
