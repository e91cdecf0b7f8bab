//! The calendar of the programme: weeks from June 2011, weeks of a life from joining, and the months they lie in.
//!
//! A person joins in a [`CalendarWeek`]; what happens to them happens in a [`LifeWeek`], counted from joining. The two are
//! never the same number but for whoever joined in the first week, so they are two types.

use std::{
    fmt,
    ops::{Add, Range, Sub},
};

use serde::Serialize;

/// Weeks on the programme (`W`): help is given and job starts count in weeks 0 to 103 of a life.
pub const WINDOW_WEEKS: u32 = 104;

/// Calendar weeks with referrals: June 2011 to March 2017.
pub const REFERRAL_WEEKS: u32 = 302;

/// Weeks in work that each sustainment payment stands for.
pub const SUSTAINMENT_STEP_WEEKS: u32 = 4;

/// Weeks followed after joining: two years on the programme and long enough for the last payment.
pub const LIFE_WEEKS: u32 = 234;

/// Calendar weeks in the accounts: the last person to join is followed to the end.
pub const CALENDAR_WEEKS: usize = (REFERRAL_WEEKS + LIFE_WEEKS) as usize;

/// Weeks in a row under the threshold that make somebody parked (specification 4).
pub const PARKED_WEEKS: u32 = 26;

/// Weeks of the first-quarter profile.
pub const EARLY_WEEKS: u32 = 13;

/// Weeks of a contract year.
pub const YEAR_WEEKS: u32 = 52;

/// Contract years in which people join.
pub const CONTRACT_YEARS: usize = REFERRAL_WEEKS.div_ceil(YEAR_WEEKS) as usize;

/// Weeks of a quarter of a contract year.
pub const QUARTER_WEEKS: u32 = 13;

/// Weeks between two plans of a provider.
pub const PLAN_WEEKS: u32 = 4;

/// Days of a week.
const WEEK_DAYS: u32 = 7;

/// A week counted from some beginning, at most 65,535.
macro_rules! week {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name(u16);

        impl $name {
            /// The week of a number, 0 being the first; at most 65,535.
            #[expect(clippy::cast_possible_truncation, reason = "no week that is followed comes near 65,535")]
            pub const fn new(week: u32) -> Self {
                debug_assert!(week <= u16::MAX as u32, "a week beyond all that are followed");
                Self(week as u16)
            }

            /// The week's number.
            pub const fn get(self) -> u32 {
                self.0 as u32
            }

            /// The week's position in a list of weeks.
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        /// So many weeks later.
        impl Add<u32> for $name {
            type Output = Self;

            fn add(self, weeks: u32) -> Self {
                Self::new(self.get() + weeks)
            }
        }

        /// Weeks from the other week, which is not later, to this one.
        impl Sub for $name {
            type Output = u32;

            fn sub(self, earlier: Self) -> u32 {
                self.get() - earlier.get()
            }
        }
    };
}

week! {
    /// A week of the calendar: week 0 begins on 1 June 2011. Written out it is a bare number.
    CalendarWeek
}

week! {
    /// A week of somebody's life, counted from joining. Written out it is a bare number.
    LifeWeek
}

impl CalendarWeek {
    /// The week of a life that this is for whoever joined in a week, which is not later.
    pub fn since(self, joined: Self) -> LifeWeek {
        LifeWeek::new(self - joined)
    }

    /// The contract year in which the week lies, counted from 0.
    pub const fn year(self) -> usize {
        (self.get() / YEAR_WEEKS) as usize
    }

    /// So many weeks earlier, but not before the first.
    pub const fn earlier(self, weeks: u32) -> Self {
        Self::new(self.get().saturating_sub(weeks))
    }
}

/// The calendar week of a week of a life, for whoever joined in this one.
impl Add<LifeWeek> for CalendarWeek {
    type Output = Self;

    fn add(self, week: LifeWeek) -> Self {
        self + week.get()
    }
}

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year, 2011 or later.
    pub year: u32,
    /// The month, 1 to 12.
    pub month: u32,
}

/// The month that the calendar begins with.
pub const FIRST_MONTH: Month = Month { year: 2011, month: 6 };

impl Month {
    /// A month, 1 to 12, of a year from June 2011 on.
    pub const fn new(month: u32, year: u32) -> Self {
        Self { year, month }
    }

    /// The month after it.
    pub const fn next(self) -> Self {
        if self.month == 12 { Self::new(1, self.year + 1) } else { Self::new(self.month + 1, self.year) }
    }

    /// Days from 1 June 2011 to the first of the month.
    pub const fn days(self) -> u32 {
        self.day_number() - FIRST_MONTH.day_number()
    }

    /// A count of days that goes up by one a day, by the Gregorian calendar.
    const fn day_number(self) -> u32 {
        // Counting from March makes the leap day the last of the year.
        let (month, year) = if self.month > 2 { (self.month - 3, self.year) } else { (self.month + 9, self.year - 1) };
        365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5
    }

    /// The calendar week in which the month begins.
    pub const fn begins(self) -> CalendarWeek {
        CalendarWeek::new(self.days() / WEEK_DAYS)
    }

    /// The calendar week in which the month after it begins: what was counted by the end of the month came before.
    pub const fn ends(self) -> CalendarWeek {
        self.next().begins()
    }

    /// The weeks from the beginning of a month to the end of another.
    pub const fn span(first: Self, last: Self) -> Range<CalendarWeek> {
        first.begins()..last.ends()
    }

    /// The month that most of a calendar week lies in.
    pub fn of_week(week: CalendarWeek) -> Self {
        let middle = week.get() * WEEK_DAYS + WEEK_DAYS / 2;
        let mut month = FIRST_MONTH;
        while month.next().days() <= middle {
            month = month.next();
        }
        month
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_weeks_from_june_2011() {
        assert_eq!(FIRST_MONTH.begins(), CalendarWeek::new(0));
        // 427 days are 61 weeks, as the published counts to date have it.
        assert_eq!(Month::new(7, 2012).ends(), CalendarWeek::new(61));
        // 31 March 2013 is 670 days after the beginning of June 2011, leap day included: 95 weeks and 5 days.
        assert_eq!(Month::new(3, 2013).ends(), CalendarWeek::new(95));
        assert_eq!(Month::new(12, 2017).ends(), CalendarWeek::new(343));
        let june = Month::new(6, 2012);
        assert_eq!(Month::span(june, june), CalendarWeek::new(52)..CalendarWeek::new(56));
    }

    #[test]
    fn a_week_lies_in_the_month_of_its_middle() {
        let month = |week| Month::of_week(CalendarWeek::new(week));
        assert_eq!((month(0), month(4)), (FIRST_MONTH, Month::new(7, 2011)));
        assert_eq!(
            (month(39), month(148), month(301)),
            (Month::new(3, 2012), Month::new(4, 2014), Month::new(3, 2017))
        );
        // 31 December is a Saturday: the week has four days of the old year and three of the new.
        assert_eq!((month(30), month(31)), (Month::new(12, 2011), Month::new(1, 2012)));
    }

    #[test]
    fn weeks_of_a_life_count_from_joining() {
        let joined = CalendarWeek::new(60);
        assert_eq!(joined + LifeWeek::new(26), CalendarWeek::new(86));
        assert_eq!(CalendarWeek::new(86).since(joined), LifeWeek::new(26));
        assert_eq!((joined.year(), CalendarWeek::new(51).year()), (1, 0));
        assert_eq!((joined.earlier(52), joined.earlier(104)), (CalendarWeek::new(8), CalendarWeek::new(0)));
        assert_eq!(format!("{joined:?} {}", LifeWeek::new(3)), "60 3");
    }
}
