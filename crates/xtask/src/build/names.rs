//! Shorter names for what the Wasm calls in the script beside it.
//!
//! wasm-bindgen ends each name in a hash, so that no two versions of a library clash. In a built page the names need only
//! differ, and hashes cannot be compressed (DESIGN b6).

use std::collections::BTreeSet;

/// What wasm-bindgen's names begin with, and how many hexadecimal digits they end in.
const BEGINNING: &str = "__wb";
const DIGITS: usize = 16;

/// Puts a number for each name that ends in a hash, in the script and in the Wasm. Numbers are filled up to the length of
/// the name, so that nothing in the Wasm moves.
pub(super) fn number(script: &str, wasm: &[u8]) -> (String, Vec<u8>) {
    let words = script.split(|letter: char| letter != '_' && !letter.is_ascii_alphanumeric());
    let names: BTreeSet<&str> = words.filter(|word| is_hashed(word)).collect();
    let (mut numbered, mut wasm) = (script.to_owned(), wasm.to_vec());
    for (number, name) in names.into_iter().enumerate() {
        let short = format!("{:_<width$}", format!("_{number}"), width = name.len());
        numbered = numbered.replace(name, &short);
        replace(&mut wasm, name.as_bytes(), short.as_bytes());
    }
    (numbered, wasm)
}

fn is_hashed(word: &str) -> bool {
    let hash = word.rsplit('_').next().unwrap_or_default();
    word.starts_with(BEGINNING) && hash.len() == DIGITS && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// Overwrites `old` by a `new` of the same length. The Wasm holds each name once, near its beginning.
fn replace(bytes: &mut [u8], old: &[u8], new: &[u8]) {
    if let Some(place) = bytes.windows(old.len()).position(|window| window == old) {
        bytes[place..place + old.len()].copy_from_slice(new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_a_hash_become_numbers_on_both_sides() {
        let (now, get) = ("__wbg_now_463ac581d2fc7ea3", "__wbg_get_a000000000000001");
        let script = format!("{{{now}:()=>u(),{get}(e){{}},__wbindgen_start,__wbg_now_463}}");
        let (script, wasm) = number(&script, format!("\0{get}\0{now}\0__wbindgen_start").as_bytes());
        let [first, second] = ["_0", "_1"].map(|start| format!("{start:_<26}"));
        assert_eq!(script, format!("{{{second}:()=>u(),{first}(e){{}},__wbindgen_start,__wbg_now_463}}"));
        assert_eq!(wasm, format!("\0{first}\0{second}\0__wbindgen_start").as_bytes());
    }
}
