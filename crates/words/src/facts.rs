//! What words are told, in no language.

/// An answer to a question: the reader's or the run's.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<'a> {
    /// One of those offered.
    Offered(&'a str),
    /// A number and its unit.
    Number(f64, &'a str),
    /// Minutes a week by tenth of the people, nearest to work first.
    Curve(&'a [f64; 10]),
    /// The reader wanted to see without saying; or no run can settle the question.
    None,
}

/// What became of somebody in one world; weeks count from joining.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FollowedLife {
    /// Week of the first job.
    pub first_job: Option<u32>,
    /// Weeks in work within two years.
    pub weeks_in_work: u32,
    /// Week of the paid outcome.
    pub outcome: Option<u32>,
    /// Minutes of an adviser's time.
    pub minutes: f64,
    /// Fees for joining and for results, pounds.
    pub fees: f64,
}

/// Where a number has gone from what it is set against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// To a better one.
    Better,
    /// To a worse one.
    Worse,
    /// Nowhere: the two read the same.
    Nowhere,
}

/// What hours can be expected to bring beyond what would have come anyway.
#[derive(Clone, Copy, Debug)]
pub struct Brought {
    /// Fees, pounds.
    pub fees: f64,
    /// Job starts.
    pub jobs: f64,
    /// People without an hour.
    pub left_out: usize,
    /// Hours for the half that is furthest from work.
    pub far_hours: u32,
}
