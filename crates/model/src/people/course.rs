//! What a week does to everybody, whatever a provider does: the labour market, the wear of time out of work, help and
//! neglect, and how long jobs last (specification 2.1 to 2.4).

use crate::{
    numeric::exponential::exp,
    people::{
        alone::ALONE_UNDER_GBP,
        jobs::{JobLengths, Retention, decay_table},
        mix::Arrivals,
        rates::Drift,
        waiting::Waiting,
    },
    record::{
        calendar::{CalendarWeek, REFERRAL_WEEKS, WINDOW_WEEKS, YEAR_WEEKS},
        groups::GroupIndex,
    },
};

/// What the labour market, time, help and jobs do to people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Forces {
    /// `M` at the beginning: how plentiful jobs are, 1 as usual.
    pub tightness: f64,
    /// Change of it from June 2012 to March 2017.
    pub trend: f64,
    /// `delta`: wear of the start rate in a week out of work, in logs.
    pub delta: f64,
    /// `gamma`: readiness gained in a week of full help, log of the start rate.
    pub gamma: f64,
    /// `delta_p`: readiness lost in a week of being left alone, beyond the wear of any week.
    pub parked_wear: f64,
    /// How well jobs last with in-work support.
    pub retention: Retention,
    /// How well jobs last without it.
    pub unsupported: Retention,
}

/// The forces, worked out for every week.
#[derive(Debug)]
pub(crate) struct Course {
    /// What it was worked out from.
    pub(crate) forces: Forces,
    /// `M_t` for every calendar week in which somebody can be out of work on the programme.
    pub(crate) tightness: Vec<f64>,
    /// What 0, 1, ... weeks out of work leave of a start rate.
    pub(crate) decay: Vec<f64>,
    /// Whoever waits without help, by sums over the calendar.
    pub(crate) waiting: Waiting,
    /// The two years of whoever joins in each calendar week, out of work all the time, counted in weeks at the start rate
    /// on arrival in a labour market as usual.
    usual_weeks: Vec<f64>,
    /// How long jobs last with in-work support.
    pub(crate) lengths: JobLengths,
    /// How long jobs last without it.
    pub(crate) unsupported_lengths: JobLengths,
}

impl Course {
    /// Works the forces out.
    pub(crate) fn of(forces: Forces) -> Self {
        let tightness: Vec<f64> = (0..REFERRAL_WEEKS + WINDOW_WEEKS).map(|week| forces.tightness_in(week)).collect();
        let decay = decay_table(forces.delta);
        let window = |seen: &[f64]| seen.iter().zip(&decay).map(|(tightness, left)| tightness * left).sum();
        Self {
            forces,
            waiting: Waiting::of(&tightness, forces.delta),
            usual_weeks: tightness.windows(WINDOW_WEEKS as usize).map(window).collect(),
            tightness,
            decay,
            lengths: forces.retention.job_lengths(),
            unsupported_lengths: forces.unsupported.job_lengths(),
        }
    }

    /// `M_t` by programme week, 0 to 103, as the people of a group see it on average.
    pub(crate) fn tightness_seen(&self, arrivals: &Arrivals, group: GroupIndex) -> Vec<f64> {
        (0..WINDOW_WEEKS).map(|week| arrivals.mean(group, |joined| self.tightness[(joined + week).index()])).collect()
    }

    /// The two years of whoever joins in a calendar week, out of work all the time, counted in weeks at the start rate on
    /// arrival in a labour market as usual.
    pub(crate) fn usual_weeks(&self, joined: CalendarWeek) -> f64 {
        self.usual_weeks[joined.index()]
    }

    /// The same over a group's people on average, counted with the chance that a start lasts to an outcome at so many weeks in
    /// work.
    pub(crate) fn lasting_weeks(&self, arrivals: &Arrivals, group: GroupIndex, trigger_weeks: u32) -> f64 {
        let lasting = self.forces.retention.survival(trigger_weeks - 1);
        lasting * arrivals.mean(group, |joined| self.usual_weeks(joined))
    }

    /// Whether help or neglect changes anybody's readiness.
    pub(crate) fn drifts(&self) -> bool {
        self.forces.gamma != 0.0 || self.forces.parked_wear != 0.0
    }

    /// What a week at some effort adds to the log of somebody's start rate, beyond the wear of any week: readiness
    /// gained at a share of full help, less the extra wear of being left alone
    /// (`gamma * rho(e) - delta_p * [parked]`, specification 2.1).
    pub(crate) fn drift(&self, effort: f64, share: f64) -> Drift {
        let Forces { gamma, parked_wear, .. } = self.forces;
        if !self.drifts() {
            return Drift::NONE;
        }
        let gained = gamma * share;
        let lost = if effort < ALONE_UNDER_GBP[1] { parked_wear } else { 0.0 };
        Drift { gained, factor: exp(gained - lost), ln: gained - lost }
    }
}

impl Forces {
    /// `M_t`: level until June 2012, then straight to the level of March 2017 (specification 2.3).
    fn tightness_in(&self, week: u32) -> f64 {
        let since = week.saturating_sub(YEAR_WEEKS).min(REFERRAL_WEEKS - YEAR_WEEKS);
        let part = f64::from(since) / f64::from(REFERRAL_WEEKS - YEAR_WEEKS);
        self.tightness + self.trend * part
    }
}
