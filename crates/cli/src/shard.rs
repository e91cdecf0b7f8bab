//! Which runs of a sweep are one machine's share.

pub(crate) mod label;

use std::{fmt, ops::Range, str::FromStr};

use thiserror::Error;

/// One of several parts of a sweep, each of runs that follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Shard {
    /// Which one, from 1.
    pub(crate) k: u32,
    /// How many there are.
    pub(crate) of: u32,
}

impl Shard {
    /// The runs of this shard, of so many altogether. Shards differ by one run at most, and every run is in one of them.
    #[expect(clippy::cast_possible_truncation, reason = "none of the two is more than `all`")]
    pub(crate) fn runs(self, all: u32) -> Range<usize> {
        let upto = |shards: u32| (u64::from(shards) * u64::from(all) / u64::from(self.of)) as usize;
        upto(self.k - 1)..upto(self.k)
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.k, self.of)
    }
}

/// Why a text is no shard.
#[derive(Debug, Error)]
#[error("write K/N with K from 1 to N, such as 2/4: the second of four")]
pub(crate) struct NoShard;

impl FromStr for Shard {
    type Err = NoShard;

    fn from_str(text: &str) -> Result<Self, NoShard> {
        let (k, of) = text.split_once('/').ok_or(NoShard)?;
        let (k, of) = k.parse().ok().zip(of.parse().ok()).ok_or(NoShard)?;
        if (1..=of).contains(&k) { Ok(Self { k, of }) } else { Err(NoShard) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_run_is_in_one_shard_and_none_has_more_than_one_run_more() {
        for (all, of) in [(10, 3), (12, 4), (7, 7), (1_000_000, 999_999)] {
            let shards: Vec<Range<usize>> = (1..=of).map(|k| Shard { k, of }.runs(all)).collect();
            assert_eq!((shards[0].start, shards[shards.len() - 1].end), (0, all as usize));
            assert!(shards.windows(2).all(|pair| pair[0].end == pair[1].start));
            let lengths = || shards.iter().map(ExactSizeIterator::len);
            assert!(lengths().max().unwrap() <= lengths().min().unwrap() + 1);
        }
    }

    #[test]
    fn only_one_of_several_is_a_shard() {
        assert_eq!("2/4".parse::<Shard>().unwrap(), Shard { k: 2, of: 4 });
        for text in ["", "2", "0/4", "5/4", "1/0", "0/0", "a/4", "1/4/4", "-1/4", "1/99999999999"] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
    }
}
