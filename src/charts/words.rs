//! Numbers as the charts write them.

/// Whole pounds with a comma for each thousand, such as `£1,320`; the amount is 0 or more.
pub(super) fn pounds(amount: f64) -> String {
    let digits = (amount.round() as u64).to_string();
    let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|group| str::from_utf8(group).ok()).collect();
    format!("£{}", groups.join(","))
}

/// Whole minutes with their unit, such as `1 minute`; the amount is 0 or more.
pub(super) fn minutes(amount: f64) -> String {
    match amount.round() as u64 {
        1 => "1 minute".to_owned(),
        whole => format!("{whole} minutes"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pounds_are_grouped_and_rounded() {
        let written = [0.0, 0.4, 7.0, 999.5, 1320.2, 12_345.0, 1_234_567.0].map(pounds);
        assert_eq!(written, ["£0", "£0", "£7", "£1,000", "£1,320", "£12,345", "£1,234,567"]);
    }

    #[test]
    fn one_minute_is_singular() {
        assert_eq!([0.0, 0.6, 1.4, 1.5].map(minutes), ["0 minutes", "1 minute", "1 minute", "2 minutes"]);
    }
}
