//! Reading numbers exactly, without the standard library's tables for it, which would be a twentieth of the page.

/// Powers of ten that leave room to work in 128 bits.
const MOST_PLACES: i32 = 27;

/// Reads a decimal number such as `-0.25` or `1.5e3` as the nearest double; `None` for any other text. Digits after the
/// eighteenth that counts are noughts, and so is what is too small to matter.
pub fn read(text: &str) -> Option<f64> {
    let (is_negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, exponent) = match text.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i16>().ok()?.into()),
        None => (text, 0),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    let (mut counted, mut scale) = (0, exponent);
    for (digit, is_part) in whole.bytes().map(|digit| (digit, false)).chain(part.bytes().map(|digit| (digit, true))) {
        let digit = digit.is_ascii_digit().then(|| u64::from(digit - b'0'))?;
        let has_room = counted < 10_u64.pow(17);
        counted = if has_room { 10 * counted + digit } else { counted };
        scale += i32::from(!has_room) - i32::from(is_part);
    }
    let size = scaled(counted, scale);
    Some(if is_negative { -size } else { size })
}

/// A whole number times a power of ten.
fn scaled(counted: u64, mut scale: i32) -> f64 {
    if counted == 0 {
        return 0.0;
    }
    if scale >= 0 {
        let exact = scale.min(19);
        return quotient(u128::from(counted) * 10_u128.pow(exact.unsigned_abs()), 1, 0) * ten_to(scale - exact);
    }
    let (mut above, mut exponent) = (u128::from(counted), 0);
    while scale < -MOST_PLACES {
        // What this drops is far below what a double holds.
        let room = above.leading_zeros();
        (above, exponent, scale) = ((above << room) / 10, exponent - room.cast_signed(), scale + 1);
    }
    quotient(above, 10_u128.pow(scale.unsigned_abs()), exponent)
}

/// Ten to a power above 0, else 1; infinite where it is too large.
fn ten_to(power: i32) -> f64 {
    (0..power).fold(1.0, |product, _| product * 10.0)
}

/// A quotient of whole numbers above 0 times a power of two, rounded to the nearest double; halves go to the even one.
fn quotient(mut above: u128, mut below: u128, mut exponent: i32) -> f64 {
    while above >> 1 >= below {
        (below, exponent) = (below << 1, exponent + 1);
    }
    while above < below {
        (above, exponent) = (above << 1, exponent - 1);
    }
    let mut bits = 0_u64;
    for _ in 0..f64::MANTISSA_DIGITS {
        let is_in = above >= below;
        above = (above - if is_in { below } else { 0 }) << 1;
        bits = bits << 1 | u64::from(is_in);
    }
    let is_up = above > below || above == below && bits & 1 == 1;
    (bits + u64::from(is_up)) as f64 * two_to(-52) * two_to(exponent)
}

/// Two to a power; nought where it is too small.
fn two_to(power: i32) -> f64 {
    f64::from_bits(u64::from((1023 + power).max(0).unsigned_abs()) << 52)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for text in [
            "0", "-0", "7", "007", "1.", ".5", "-.25", "+3", "1e3", "1.5E-3", "400.00", "1e-99", "1e22", "0e5",
            "5e-200",
        ] {
            assert_eq!(read(text), text.parse().ok(), "{text}");
        }
        assert_eq!(read("1e400"), Some(f64::INFINITY));
        assert_eq!(read("1e-400"), Some(0.0));
    }

    #[test]
    fn halves_go_to_the_even_double() {
        for text in ["9007199254740993", "9007199254740995", "4503599627370496.5", "4503599627370497.5"] {
            assert_eq!(read(text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn anything_else_is_no_number() {
        for text in ["", ".", "-", "--1", "1e", "e5", "1e1.5", "0x10", "1,5", " 1", "1 ", "NaN", "inf", "１"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_a_link_can_hold_is_read_back_exactly(part in -1.0_f64..1.0, power in 0..70) {
            let number = part * 1e9 / ten_to(power);
            prop_assert_eq!(read(&number.to_string()), Some(number));
        }

        #[test]
        fn decimals_of_up_to_eighteen_digits_are_read_as_the_standard_library_does(
            digits in 0_u64..1_000_000_000_000_000_000, places in 0..100,
        ) {
            let text = format!("{digits}e-{places}");
            prop_assert_eq!(read(&text), text.parse().ok());
        }
    }
}
