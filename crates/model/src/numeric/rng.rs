//! Random numbers by counter: Philox 4x32-10 (Salmon et al., SC 2011), keyed by (seed, person, channel, count).
//!
//! A draw depends on nothing but its four coordinates, so no order of evaluation and no change of contract can
//! change anybody's luck, and adding a person leaves the others alone.

/// What a draw is for. Channels never share numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Channel {
    /// Payment group and week of arrival.
    Arrival = 0,
    /// Readiness and the noise in what the adviser sees.
    Readiness = 1,
    /// The clocks of one spell out of work and of the job that ends it; the count is the spell.
    Spell = 2,
    /// Whether somebody is passed on when anybody may be, and which provider they are referred to.
    Referral = 3,
    /// Whether an outcome is claimed too early.
    Claim = 4,
    /// Whether a provider copies another; the person is the contract year.
    Imitation = 5,
    /// Whether somebody is referred where that goes by lot.
    Intake = 6,
    /// The design of a sensitivity analysis; the person is the walk, the count the parameter.
    Design = 16,
}

const ROUNDS: usize = 10;
const MULTIPLIER: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];

/// The low and the high half of 64 bits.
#[expect(clippy::cast_possible_truncation, reason = "each half has 32 bits")]
fn halves(bits: u64) -> [u32; 2] {
    [bits as u32, (bits >> 32) as u32]
}

fn philox(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for _ in 0..ROUNDS {
        let first = halves(u64::from(MULTIPLIER[0]) * u64::from(counter[0]));
        let second = halves(u64::from(MULTIPLIER[1]) * u64::from(counter[2]));
        counter = [second[1] ^ counter[1] ^ key[0], second[0], first[1] ^ counter[3] ^ key[1], first[0]];
        key = [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])];
    }
    counter
}

/// A number in [0, 1) with 53 random bits.
fn unit(low: u32, high: u32) -> f64 {
    let bits = (u64::from(high) << 32 | u64::from(low)) >> 11;
    bits as f64 * (1.0 / (1u64 << 53) as f64)
}

/// Two independent uniform numbers in [0, 1).
pub(crate) fn uniforms(seed: u64, person: u32, channel: Channel, count: u32) -> [f64; 2] {
    let words = philox([person, channel as u32, count, 0], halves(seed));
    [unit(words[0], words[1]), unit(words[2], words[3])]
}

/// Two independent exponential numbers with mean 1, at least 0 and finite.
pub(crate) fn exponentials(seed: u64, person: u32, channel: Channel, count: u32) -> [f64; 2] {
    uniforms(seed, person, channel, count).map(|u| -libm::log(1.0 - u))
}

/// Two independent standard normal numbers, by Box and Muller's transformation.
pub(crate) fn normals(seed: u64, person: u32, channel: Channel, count: u32) -> [f64; 2] {
    let [u, v] = uniforms(seed, person, channel, count);
    let radius = (-2.0 * libm::log(1.0 - u)).sqrt();
    let (sine, cosine) = libm::sincos(core::f64::consts::TAU * v);
    [radius * cosine, radius * sine]
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test may check against the platform's mathematics")]
mod tests {
    use super::*;

    /// Known answers published with the Random123 library.
    #[test]
    fn philox_gives_its_published_answers() {
        assert_eq!(philox([0; 4], [0; 2]), [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]);
        assert_eq!(philox([u32::MAX; 4], [u32::MAX; 2]), [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]);
        assert_eq!(
            philox([0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0]),
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
        );
    }

    #[test]
    fn samples_have_the_moments_of_their_laws() {
        let n = 40_000;
        let mean = |f: &dyn Fn(u32) -> f64| (0..n).map(f).sum::<f64>() / f64::from(n);
        let four_se = 4.0 / f64::from(n).sqrt();
        for lane in 0..2 {
            assert!(mean(&|i| normals(7, i, Channel::Readiness, 0)[lane]).abs() < four_se);
            let square = mean(&|i| normals(7, i, Channel::Readiness, 0)[lane].powi(2));
            assert!((square - 1.0).abs() < four_se * 2f64.sqrt());
            assert!((mean(&|i| exponentials(7, i, Channel::Spell, 3)[lane]) - 1.0).abs() < four_se);
        }
        let product = mean(&|i| normals(7, i, Channel::Readiness, 0).iter().product());
        assert!(product.abs() < four_se);
    }
}
