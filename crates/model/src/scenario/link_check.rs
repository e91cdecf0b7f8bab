//! The short check that a link carries behind its version: whether all of it is still there as it was written.

use std::hash::Hasher as _;

/// Signs of a check: digits and letters of which none is taken for another.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Signs in a check. Of changed links one in 32,768 passes by chance.
const LENGTH: usize = 3;

/// The check of some pairs in their order: FNV-1a over keys and values, folded.
pub(super) fn check<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut hash = fnv::FnvHasher::default();
    for (key, value) in pairs {
        for part in [key, "=", value, "&"] {
            hash.write(part.as_bytes());
        }
    }
    let long = hash.finish();
    let short = long ^ (long >> 32);
    short.to_le_bytes()[..LENGTH].iter().map(|&byte| char::from(SIGNS[usize::from(byte) % SIGNS.len()])).collect()
}
