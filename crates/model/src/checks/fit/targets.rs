//! The published figures that a run can be held against, one a row (specification 3.1).
//!
//! A row says what the figure is, where it stands in `data/`, how a run is counted against it, and whether the model was
//! fitted to it: the two-year results set the start rates, and four more figures set `tightness`, `trend`, `loss` and how
//! late outcomes are counted. The values themselves are read from the data when the crate is built.

use std::ops::Range;

use super::measure::{ALL, ANY_TIME, EVER, Measure, Weeks, Who};
use crate::record::{
    calendar::{CalendarWeek, LifeWeek, Month, WINDOW_WEEKS, YEAR_WEEKS},
    groups::GroupIndex,
    results::{Published, rows},
};

/// The groups from one position of the list to another.
const fn groups(first: usize, last: usize) -> Who {
    GroupIndex::new(first)..=GroupIndex::new(last)
}

const YOUNG: Who = groups(0, 0);
const ADULTS: Who = groups(1, 1);
const NEW_ESA: Who = groups(3, 3);
const EX_INCAPACITY: Who = groups(4, 4);
const ESA: Who = groups(3, 4);

/// Calendar week after a month of a year.
const fn end_of(month: u32, year: u32) -> CalendarWeek {
    Month::new(month, year).ends()
}

/// The weeks from the beginning of one month to the end of another.
const fn months(first: (u32, u32), last: (u32, u32)) -> Weeks {
    Month::span(Month::new(first.0, first.1), Month::new(last.0, last.1))
}

/// The weeks in which those joined whose two years were over by the end of a month.
const fn completed_by(month: u32, year: u32) -> Weeks {
    CalendarWeek::new(0)..end_of(month, year).earlier(WINDOW_WEEKS)
}

/// A published value and what to hold against it.
pub(super) struct Target {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) published: Published,
    /// What the published value is a share of, where only the two counts were published.
    pub(super) of: Option<Published>,
    pub(super) fitted: bool,
    pub(super) measure: Measure,
}

const fn check(id: &'static str, label: &'static str, published: Published, measure: Measure) -> Target {
    Target { id, label, published, of: None, fitted: false, measure }
}

const fn fitted(id: &'static str, label: &'static str, published: Published, measure: Measure) -> Target {
    Target { fitted: true, ..check(id, label, published, measure) }
}

const fn share_of(
    id: &'static str,
    label: &'static str,
    part: Published,
    whole: Published,
    measure: Measure,
) -> Target {
    Target { of: Some(whole), ..check(id, label, part, measure) }
}

/// What a two-year result counts.
const TWO_YEARS: LifeWeek = LifeWeek::new(WINDOW_WEEKS);

/// An outcome within two years, for everybody: what the start rates were fitted to.
const fn two_years(who: Who) -> Measure {
    Measure::OutcomeShare { who, joined: ANY_TIME, within: TWO_YEARS, by: EVER }
}

/// Those whose two years were over by a date, with what was counted by then.
const fn to_date(who: Who, month: u32, year: u32) -> Measure {
    Measure::OutcomeShare { who, joined: completed_by(month, year), within: TWO_YEARS, by: end_of(month, year) }
}

/// Those whose two years ended in some months.
const fn completing(who: Who, first: (u32, u32), last: (u32, u32)) -> Measure {
    let Range { start, end } = months(first, last);
    Measure::OutcomeShare {
        who,
        joined: start.earlier(WINDOW_WEEKS)..end.earlier(WINDOW_WEEKS),
        within: TWO_YEARS,
        by: EVER,
    }
}

/// Those who joined in some months, a year later.
const fn one_year(who: Who, first: (u32, u32), last: (u32, u32)) -> Measure {
    Measure::OutcomeShare { who, joined: months(first, last), within: LifeWeek::new(YEAR_WEEKS), by: EVER }
}

/// Every figure, in the order of the list that is shown. Two that were published are left out, since nothing in a run is
/// counted as they are: what officials reckoned would happen anyway (S21: 9.2% of JSA 25 and over, see specification 3.1),
/// and what providers planned to spend on each ESA claimant, overheads and all (S30: £630).
#[rustfmt::skip]
pub(super) const TARGETS: &[Target] = &[
    fitted("two_year_18", "JSA 18 to 24: outcome within two years, in the end",
        rows::JOB_OUTCOME_RATE_24M_PG1_ALL_REFERRALS_DATA_TO_DECEMBER_2017, two_years(YOUNG)),
    fitted("two_year_25", "JSA 25 and over: outcome within two years, in the end",
        rows::JOB_OUTCOME_RATE_24M_PG2_ALL_REFERRALS_DATA_TO_DECEMBER_2017, two_years(ADULTS)),
    fitted("two_year_esa", "New ESA claimants: outcome within two years, in the end",
        rows::JOB_OUTCOME_RATE_24M_PG6_ALL_REFERRALS_DATA_TO_DECEMBER_2017, two_years(NEW_ESA)),
    fitted("two_year_ib", "ESA ex-incapacity: outcome within two years, in the end",
        rows::JOB_OUTCOME_RATE_24M_PG7_ALL_REFERRALS_DATA_TO_DECEMBER_2017, two_years(EX_INCAPACITY)),
    fitted("two_year_all", "Everybody: outcome within two years, in the end",
        rows::JOB_OUTCOME_RATE_24M_ALL_ALL_REFERRALS_DATA_TO_DECEMBER_2017, two_years(ALL)),

    check("two_year_all_june_2015", "Everybody who had two years by June 2015",
        rows::JOB_OUTCOME_RATE_24M_ALL_ALL_REFERRALS_DATA_TO_JUNE_2015, to_date(ALL, 6, 2015)),
    check("two_year_all_december_2015", "Everybody who had two years by December 2015",
        rows::JOB_OUTCOME_RATE_24M_ALL_ALL_REFERRALS_DATA_TO_DECEMBER_2015, to_date(ALL, 12, 2015)),
    check("two_year_all_june_2016", "Everybody who had two years by June 2016",
        rows::JOB_OUTCOME_RATE_24M_ALL_ALL_REFERRALS_DATA_TO_JUNE_2016, to_date(ALL, 6, 2016)),
    check("two_year_25_early_2014", "JSA 25 and over who had two years by early 2014",
        rows::TWO_YEAR_COHORT_PG2_ALL_COHORTS_THAT_HAD_COMPLETED_TWO_YEARS_BY_EARLY_2014, to_date(ADULTS, 3, 2014)),
    check("two_year_25_mid_2014", "JSA 25 and over completing in early to mid 2014",
        rows::TWO_YEAR_COHORT_PG2_MOST_RECENT_COMPLETING_COHORT_EARLY_MID_2014, completing(ADULTS, (4, 2014), (6, 2014))),
    check("two_year_esa_early_2014", "New ESA claimants who had two years by early 2014",
        rows::TWO_YEAR_COHORT_PG6_COMPLETERS_BY_EARLY_2014_MINIMUM_LATER_REVISED_TO_13, to_date(NEW_ESA, 3, 2014)),
    check("two_year_all_esa_early_2014", "ESA who had two years by early 2014",
        rows::JOB_OUTCOME_RATE_24M_ESA_ALL_COMPLETERS_TO_EARLY_2014, to_date(ESA, 3, 2014)),
    check("two_year_esa_december_2015", "New ESA claimants who had two years by December 2015",
        rows::TWO_YEAR_COHORT_PG6_ALL_REFERRALS_TO_END_2015, to_date(NEW_ESA, 12, 2015)),
    check("two_year_esa_june_2016", "New ESA claimants who had two years by June 2016",
        rows::TWO_YEAR_COHORT_PG6_ALL_REFERRALS_TO_MID_2016, to_date(NEW_ESA, 6, 2016)),
    check("two_year_ib_december_2015", "ESA ex-incapacity who had two years by December 2015",
        rows::JOB_OUTCOME_RATE_24M_PG7_ALL_REFERRALS_DATA_TO_DECEMBER_2015, to_date(EX_INCAPACITY, 12, 2015)),
    check("two_year_ib_june_2016", "ESA ex-incapacity who had two years by June 2016",
        rows::JOB_OUTCOME_RATE_24M_PG7_ALL_REFERRALS_DATA_TO_JUNE_2016, to_date(EX_INCAPACITY, 6, 2016)),
    check("completing_2013", "Completing in 2013",
        rows::JOB_OUTCOME_RATE_24M_ALL_COHORTS_COMPLETING_IN_2013, completing(ALL, (6, 2013), (12, 2013))),
    check("completing_late_2015", "Completing in late 2015",
        rows::JOB_OUTCOME_RATE_24M_ALL_COHORTS_COMPLETING_LATE_2015, completing(ALL, (10, 2015), (12, 2015))),
    check("completing_mid_2016", "Completing in mid 2016",
        rows::JOB_OUTCOME_RATE_24M_ALL_COHORTS_COMPLETING_MID_2016, completing(ALL, (5, 2016), (7, 2016))),

    fitted("one_year_june_2011", "Joined June 2011: outcome within a year",
        rows::JOB_OUTCOME_RATE_12M_ALL_INTAKE_JUNE_2011, one_year(ALL, (6, 2011), (6, 2011))),
    check("one_year_june_2012", "Joined June 2012: outcome within a year",
        rows::JOB_OUTCOME_RATE_12M_ALL_INTAKE_JUNE_2012, one_year(ALL, (6, 2012), (6, 2012))),
    check("one_year_september_2012", "Joined September 2012: outcome within a year",
        rows::JOB_OUTCOME_RATE_12M_ALL_INTAKE_SEPTEMBER_2012, one_year(ALL, (9, 2012), (9, 2012))),
    fitted("one_year_december_2016", "Joined December 2016: outcome within a year",
        rows::JOB_OUTCOME_RATE_12M_ALL_INTAKE_DECEMBER_2016, one_year(ALL, (12, 2016), (12, 2016))),
    check("one_year_18_2013", "JSA 18 to 24, joined spring 2013: outcome within a year",
        rows::JOB_OUTCOME_RATE_12M_PG1_LATEST_INTAKES_JUNE_2014_RELEASE_WINDOW, one_year(YOUNG, (4, 2013), (6, 2013))),
    check("one_year_25_2013", "JSA 25 and over, joined spring 2013: outcome within a year",
        rows::JOB_OUTCOME_RATE_12M_PG2_LATEST_INTAKES_JUNE_2014_RELEASE_WINDOW, one_year(ADULTS, (4, 2013), (6, 2013))),
    check("one_year_esa_2013", "New ESA claimants, joined spring 2013: outcome within a year",
        rows::JOB_OUTCOME_RATE_12M_PG6_LATEST_INTAKES_JUNE_2014_RELEASE_WINDOW, one_year(NEW_ESA, (4, 2013), (6, 2013))),
    check("one_year_esa_2011", "New ESA claimants, joined 2011: outcome within a year",
        rows::JOB_OUTCOME_RATE_12M_PG6_EARLIEST_INTAKES_2011, one_year(NEW_ESA, (6, 2011), (9, 2011))),
    check("one_year_esa_2012", "New ESA claimants, joined late 2012: outcome within a year",
        rows::JOB_OUTCOME_RATE_12M_PG6_INTAKES_REPORTED_MARCH_2014, one_year(NEW_ESA, (10, 2012), (12, 2012))),

    fitted("first_14_months_all", "Outcomes over referrals, first 14 months",
        rows::FIRST_14_MONTHS_ALL_31000_OUTCOMES_AGAINST_104000_EXPECTED_JUNE_2011_TO_JULY_2012, first_14_months(ALL)),
    check("first_14_months_25", "JSA 25 and over: outcomes over referrals, first 14 months",
        rows::FIRST_14_MONTHS_PG2_JUNE_2011_TO_JULY_2012_9_2_IS_THE_NON_INTERVENTION_ESTIMATE, first_14_months(ADULTS)),
    share_of("first_14_months_18", "JSA 18 to 24: outcomes over referrals, first 14 months",
        rows::JOB_OUTCOMES_CUMULATIVE_PG1_END_JULY_2012, rows::REFERRALS_CUMULATIVE_PG1_END_JULY_2012,
        first_14_months(YOUNG)),
    share_of("first_14_months_esa", "ESA: outcomes over referrals, first 14 months",
        rows::JOB_OUTCOMES_CUMULATIVE_ESA_ALL_END_JULY_2012, rows::REFERRALS_CUMULATIVE_ESA_ALL_END_JULY_2012,
        first_14_months(ESA)),
    share_of("first_14_months_ib", "ESA ex-incapacity: outcomes over referrals, first 14 months",
        rows::JOB_OUTCOMES_CUMULATIVE_PG7_END_JULY_2012, rows::REFERRALS_CUMULATIVE_PG7_END_JULY_2012,
        first_14_months(EX_INCAPACITY)),
    check("first_year_all", "Outcomes over referrals, first 12 months",
        rows::ANNUAL_RATIO_ALL_18270_JOB_OUTCOMES_OVER_785360_REFERRALS_FIRST_12_MONTHS,
        Measure::OutcomesPerReferral { who: ALL, weeks: months((6, 2011), (5, 2012)) }),
    check("second_year_18", "JSA 18 to 24: outcomes over referrals of the year to March 2013",
        rows::ANNUAL_RATIO_PG1_NATIONAL_YEAR_TO_MARCH_2013, year_to_march_2013(YOUNG)),
    check("second_year_25", "JSA 25 and over: outcomes over referrals of the year to March 2013",
        rows::ANNUAL_RATIO_PG2_NATIONAL_YEAR_TO_MARCH_2013, year_to_march_2013(ADULTS)),
    check("second_year_esa", "New ESA claimants: outcomes over referrals of the year to March 2013",
        rows::ANNUAL_RATIO_PG6_NATIONAL_YEAR_TO_MARCH_2013, year_to_march_2013(NEW_ESA)),

    check("outcomes_july_2012", "Outcomes by July 2012",
        rows::JOB_OUTCOMES_CUMULATIVE_ALL_END_JULY_2012, outcomes(7, 2012)),
    check("outcomes_march_2013", "Outcomes by March 2013",
        rows::JOB_OUTCOMES_CUMULATIVE_ALL_END_MARCH_2013, outcomes(3, 2013)),
    check("outcomes_june_2013", "Outcomes by June 2013",
        rows::JOB_OUTCOMES_CUMULATIVE_ALL_END_JUNE_2013, outcomes(6, 2013)),
    check("outcomes_september_2013", "Outcomes by September 2013",
        rows::JOB_OUTCOMES_CUMULATIVE_ALL_END_SEPTEMBER_2013, outcomes(9, 2013)),
    check("outcomes_march_2014", "Outcomes by March 2014",
        rows::JOB_OUTCOMES_CUMULATIVE_ALL_END_MARCH_2014, outcomes(3, 2014)),
    check("outcomes_june_2014", "Outcomes by June 2014",
        rows::JOB_OUTCOMES_CUMULATIVE_ALL_END_JUNE_2014, outcomes(6, 2014)),
    check("outcomes_december_2015", "Outcomes by December 2015",
        rows::JOB_OUTCOMES_CUMULATIVE_ALL_END_DECEMBER_2015, outcomes(12, 2015)),
    check("outcomes_march_2016", "Outcomes by March 2016",
        rows::JOB_OUTCOMES_CUMULATIVE_ALL_END_MARCH_2016, outcomes(3, 2016)),
    check("outcomes_june_2016", "Outcomes by June 2016",
        rows::JOB_OUTCOMES_CUMULATIVE_ALL_END_JUNE_2016, outcomes(6, 2016)),
    check("outcomes_december_2017", "Outcomes by December 2017",
        rows::JOB_OUTCOMES_CUMULATIVE_ALL_END_DECEMBER_2017, outcomes(12, 2017)),

    check("start_share_all", "First cohorts: began a job within two years",
        rows::JOB_START_RATE_24M_ALL_FIRST_COHORTS_TWO_FULL_YEARS, first_cohorts(ALL)),
    check("start_share_18", "First cohorts, JSA 18 to 24: began a job within two years",
        rows::JOB_START_RATE_24M_PG1_YOUNG_FIRST_COHORTS_TWO_FULL_YEARS, first_cohorts(YOUNG)),
    check("start_share_esa", "First cohorts, ESA: began a job within two years",
        rows::JOB_START_RATE_24M_ESA_ALL_LONGEST_ON_THE_PROGRAMME_JUNE_2013, first_cohorts(ESA)),
    fitted("start_to_outcome", "Job starters who reach the outcome",
        rows::JOB_START_TO_OUTCOME_SHARE_ALL_ERSA_ESTIMATE_2013, Measure::OutcomesPerStart),
    check("starts_september_2012", "Job starts by September 2012",
        rows::JOB_STARTS_CUMULATIVE_ALL_END_SEPTEMBER_2012, starts(ALL, 9, 2012)),
    check("starts_march_2013", "Job starts by March 2013",
        rows::JOB_STARTS_CUMULATIVE_ALL_END_MARCH_2013, starts(ALL, 3, 2013)),
    check("starts_june_2013", "Job starts by June 2013",
        rows::JOB_STARTS_CUMULATIVE_ALL_END_JUNE_2013, starts(ALL, 6, 2013)),
    check("starts_september_2013", "Job starts by September 2013",
        rows::JOB_STARTS_CUMULATIVE_ALL_END_SEPTEMBER_2013, starts(ALL, 9, 2013)),
    check("starts_december_2013", "Job starts by December 2013",
        rows::JOB_STARTS_CUMULATIVE_ALL_END_DECEMBER_2013, starts(ALL, 12, 2013)),
    check("starts_june_2014", "Job starts by June 2014",
        rows::JOB_STARTS_CUMULATIVE_ALL_END_JUNE_2014, starts(ALL, 6, 2014)),
    check("starts_march_2015", "Job starts by March 2015",
        rows::JOB_STARTS_CUMULATIVE_ALL_END_MARCH_2015, starts(ALL, 3, 2015)),
    check("starts_june_2015", "Job starts by June 2015",
        rows::JOB_STARTS_CUMULATIVE_ALL_END_JUNE_2015, starts(ALL, 6, 2015)),
    check("starts_mid_2016", "Job starts by mid 2016",
        rows::JOB_STARTS_CUMULATIVE_ALL_MID_2016, starts(ALL, 6, 2016)),
    check("starts_18_june_2013", "Young people's job starts by June 2013",
        rows::JOB_STARTS_CUMULATIVE_PG1_YOUNG_END_JUNE_2013, starts(YOUNG, 6, 2013)),
    check("starts_18_december_2013", "Young people's job starts by December 2013",
        rows::JOB_STARTS_CUMULATIVE_PG1_YOUNG_END_DECEMBER_2013, starts(YOUNG, 12, 2013)),
    check("starts_18_june_2015", "Young people's job starts by June 2015",
        rows::JOB_STARTS_CUMULATIVE_PG1_YOUNG_END_JUNE_2015, starts(YOUNG, 6, 2015)),
    check("starts_esa_june_2013", "ESA claimants' job starts by June 2013",
        rows::JOB_STARTS_CUMULATIVE_ESA_ALL_END_JUNE_2013, starts(ESA, 6, 2013)),
    check("starts_esa_december_2013", "ESA claimants' job starts by December 2013",
        rows::JOB_STARTS_CUMULATIVE_ESA_ALL_END_DECEMBER_2013, starts(ESA, 12, 2013)),
    check("starts_esa_june_2014", "ESA claimants' job starts by June 2014",
        rows::JOB_STARTS_CUMULATIVE_ESA_ALL_END_JUNE_2014, starts(ESA, 6, 2014)),
    check("starts_esa_june_2015", "ESA claimants' job starts by June 2015",
        rows::JOB_STARTS_CUMULATIVE_ESA_ALL_END_JUNE_2015, starts(ESA, 6, 2015)),
    check("returned", "Back at the Jobcentre after two years, completers to March 2016",
        rows::RETURNED_TO_JOBCENTRE_AT_24M_ALL_END_MARCH_2016,
        Measure::OutOfWorkAtEnd { joined: completed_by(3, 2016) }),

    check("payments_autumn_2011", "Sustainment payments by March 2013, outcome September to November 2011, median",
        rows::MEDIAN_SUSTAIN_PAYMENTS_BY_31MAR2013_ALL_JOB_OUTCOME_SEP_NOV_2011, payments((9, 2011), (11, 2011))),
    check("payments_winter_2011", "Sustainment payments by March 2013, outcome December 2011 to February 2012, median",
        rows::MEDIAN_SUSTAIN_PAYMENTS_BY_31MAR2013_ALL_JOB_OUTCOME_DEC_2011_FEB_2012, payments((12, 2011), (2, 2012))),
    check("payments_spring_2012", "Sustainment payments by March 2013, outcome March to May 2012, median",
        rows::MEDIAN_SUSTAIN_PAYMENTS_BY_31MAR2013_ALL_JOB_OUTCOME_MAR_MAY_2012, payments((3, 2012), (5, 2012))),
    check("payments_summer_2012", "Sustainment payments by March 2013, outcome June to August 2012, median",
        rows::MEDIAN_SUSTAIN_PAYMENTS_BY_31MAR2013_ALL_JOB_OUTCOME_JUN_AUG_2012, payments((6, 2012), (8, 2012))),
    check("payments_autumn_2012", "Sustainment payments by March 2013, outcome September to November 2012, median",
        rows::MEDIAN_SUSTAIN_PAYMENTS_BY_31MAR2013_ALL_JOB_OUTCOME_SEP_NOV_2012, payments((9, 2012), (11, 2012))),
    check("payments_winter_2012", "Sustainment payments by March 2013, outcome December 2012 to February 2013, median",
        rows::MEDIAN_SUSTAIN_PAYMENTS_BY_31MAR2013_ALL_JOB_OUTCOME_DEC_2012_FEB_2013, payments((12, 2012), (2, 2013))),
    check("months_in_work", "Months in work in the year after an outcome of the first programme year",
        rows::MONTHS_WORKED_IN_YEAR_AFTER_OUTCOME_ALL_OUTCOMES_WITHIN_FIRST_PROGRAMME_YEAR,
        Measure::MonthsInWork { reached_by: end_of(5, 2012) }),

    check("paid_july_2012", "Paid to providers by July 2012",
        rows::PAID_TO_PROVIDERS_ALL_GBP_TO_JULY_2012_S11, Measure::Paid { by: end_of(7, 2012) }),
    check("paid_june_2013", "Paid to providers by June 2013",
        rows::PAID_TO_PROVIDERS_ALL_GBP_TO_JUNE_2013_S46, Measure::Paid { by: end_of(6, 2013) }),
    check("paid_march_2014", "Paid to providers by March 2014",
        rows::PAID_TO_PROVIDERS_ALL_GBP_TO_MARCH_2014_S06, Measure::Paid { by: end_of(3, 2014) }),
    check("paid_per_outcome_july_2012", "Paid for each outcome, to July 2012",
        rows::COST_PER_JOB_OUTCOME_ALL_GBP_TO_JULY_2012_S12, Measure::PaidPerOutcome { by: end_of(7, 2012) }),
    check("paid_per_outcome_june_2013", "Paid for each outcome, to June 2013",
        rows::COST_PER_JOB_OUTCOME_ALL_GBP_TO_JUNE_2013_S46_S22, Measure::PaidPerOutcome { by: end_of(6, 2013) }),
    check("paid_per_outcome_march_2014", "Paid for each outcome, to March 2014",
        rows::COST_PER_JOB_OUTCOME_ALL_GBP_TO_MARCH_2014_S06, Measure::PaidPerOutcome { by: end_of(3, 2014) }),
    check("fees_per_head", "All fees a head, as forecast in 2014",
        rows::PROGRAMME_FORECAST_PER_REFERRAL_ALL_GBP_PER_REFERRAL_S48, Measure::FeesPerHead { who: ALL }),
    check("fees_per_head_esa", "ESA: all fees a head, as forecast in 2014",
        rows::DWP_PAYMENT_FORECAST_ESA_ALL_GBP_PER_PARTICIPANT_S07, Measure::FeesPerHead { who: ESA }),
    check("result_fees_per_head_esa", "ESA: fees a head without the attachment fee, as forecast in 2014",
        rows::DWP_PAYMENT_FORECAST_NO_ATTACHMENT_ESA_ALL_GBP_PER_PARTICIPANT_S07, Measure::ResultFeesPerHead { who: ESA }),
];

const fn first_14_months(who: Who) -> Measure {
    Measure::OutcomesPerReferral { who, weeks: months((6, 2011), (7, 2012)) }
}

const fn year_to_march_2013(who: Who) -> Measure {
    Measure::OutcomesPerReferral { who, weeks: months((4, 2012), (3, 2013)) }
}

const fn outcomes(month: u32, year: u32) -> Measure {
    Measure::Outcomes { who: ALL, by: end_of(month, year) }
}

const fn starts(who: Who, month: u32, year: u32) -> Measure {
    Measure::Starts { who, by: end_of(month, year) }
}

const fn first_cohorts(who: Who) -> Measure {
    Measure::StartShare { who, joined: months((6, 2011), (6, 2011)) }
}

const fn payments(first: (u32, u32), last: (u32, u32)) -> Measure {
    Measure::MedianPayments { reached: months(first, last), by: end_of(3, 2013) }
}
