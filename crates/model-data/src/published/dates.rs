//! Dates of the published figures, counted from the first of June 2011.

use jiff::{civil::Date, fmt::strtime};

/// Days from 1 June 2011 to a date such as `2012-04-01`.
pub fn days_since_start(date: &str) -> Result<i32, String> {
    let date: Date = date.parse().map_err(|_| format!("‘{date}’ is not a date such as 2012-04-01"))?;
    days_to(date)
}

/// Days from 1 June 2011 to the end of the month that a period such as "end July 2012" or "final (to March 2017)" closes
/// with.
pub fn days_to_end_of(period: &str) -> Result<i32, String> {
    let wrong = || format!("‘{period}’ ends with no month and year");
    let words: Vec<&str> = period.split([' ', '(', ')']).filter(|word| !word.is_empty()).collect();
    let [.., month, year] = words[..] else { return Err(wrong()) };
    let first = strtime::parse("%d %B %Y", format!("1 {month} {year}")).and_then(|time| time.to_date());
    days_to(first.map_err(|_| wrong())?.last_of_month()).map(|days| days + 1)
}

fn days_to(date: Date) -> Result<i32, String> {
    let start = jiff::civil::date(2011, 6, 1);
    start.until(date).map(|span| span.get_days()).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_june_2011() {
        assert_eq!(days_since_start("2011-06-01"), Ok(0));
        // A leap year lies between.
        assert_eq!(days_since_start("2014-04-01"), Ok(1_035));
        assert!(days_since_start("2014-02-30").unwrap_err().contains("‘2014-02-30’"));
    }

    #[test]
    fn a_period_ends_with_its_month() {
        assert_eq!(days_to_end_of("end July 2012"), days_since_start("2012-08-01"));
        assert_eq!(days_to_end_of("final (to December 2016)"), days_since_start("2017-01-01"));
        for period in ["", "2012", "end Juli 2012", "July last"] {
            assert!(days_to_end_of(period).is_err(), "{period}");
        }
    }
}
