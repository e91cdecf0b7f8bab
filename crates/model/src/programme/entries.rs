//! What is entered in the ledger, and along which way its money goes.

use crate::{numeric::units::Pence, programme::place::ProviderId, record::calendar::CalendarWeek};

/// What is paid for somebody whatever becomes of them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct JoiningFees {
    /// On joining.
    pub(crate) attachment: Pence,
    /// Each week on the programme.
    pub(crate) delivery: Pence,
}

/// A move from one provider to another.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Move {
    pub(crate) from: ProviderId,
    pub(crate) to: ProviderId,
    /// Calendar week in which the person joined.
    pub(crate) joined: CalendarWeek,
    /// Calendar week from which they are with the other.
    pub(crate) week: CalendarWeek,
}

/// A fee for an outcome.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OutcomeFee {
    /// Calendar week in which the person joined.
    pub(crate) joined: CalendarWeek,
    /// Calendar week in which it falls due.
    pub(crate) week: CalendarWeek,
    /// What it is at the usual price.
    pub(crate) amount: Pence,
}

/// Where money for somebody goes, and what they cost.
#[derive(Clone, Debug)]
pub(crate) struct Route {
    /// Books that the money passes through, the prime's first; empty when nobody is left to be paid.
    pub(crate) chain: Vec<ProviderId>,
    /// Overhead for each person, a week.
    pub(crate) overhead: Pence,
    /// In-work support for each person, a week.
    pub(crate) in_work: Pence,
}
