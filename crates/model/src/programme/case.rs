//! Somebody on the books: what a provider knows of them, and how they live from one plan to the next.

use std::ops::Range;

use crate::{
    contract::payments::Payments,
    decision::{optimum::gain_share, plan::Prospect, worth::Worth},
    numeric::{
        rng::{Channel, uniforms},
        units::Pence,
    },
    people::{
        Person,
        life::{ALONE_UNDER_GBP, Job, Journey, Life, stretch},
        milestones::{Milestone, Milestones},
        rates::Rates,
    },
    programme::{entries::OutcomeFee, ledger::Ledger, place::ProviderId, world::World},
    record::{
        calendar::{CalendarWeek, EARLY_WEEKS, LifeWeek, PARKED_WEEKS, WINDOW_WEEKS},
        groups::GroupIndex,
    },
};

/// Somebody on a provider's books.
pub(crate) struct Case {
    pub(crate) rates: Rates,
    pub(crate) journey: Journey,
    pub(crate) luck: u32,
    /// Calendar week of joining.
    pub(crate) arrival: CalendarWeek,
    pub(crate) group: GroupIndex,
    /// What result fees for this person are multiplied by.
    pub(crate) price: f64,
    /// Whose books they are on.
    pub(crate) provider: ProviderId,
    /// Weeks out of work in a row, up to now, under each threshold; a job in between does not break the row.
    alone: [u8; 3],
    pub(crate) life: Life,
}

/// Where somebody is at the end of a stretch of weeks.
pub(crate) enum Next {
    /// Still out of work, until the next plan.
    Waits,
    /// In a job that ends; back on the books in this calendar week.
    Returns(CalendarWeek),
    /// Off the programme.
    Leaves,
}

/// A stretch of weeks as the provider looks back on it.
pub(crate) struct Stretch {
    /// What comes after it.
    pub(crate) next: Next,
    /// Whether it ended in a start.
    pub(crate) started: bool,
    /// Summed start rate over its weeks.
    pub(crate) summed_rate: f64,
    /// Share of that rate that is due to help, 0 to 1.
    pub(crate) share_by_help: f64,
}

/// What a provider gives somebody until the next plan.
#[derive(Clone, Copy)]
pub(crate) struct Help {
    /// Pounds a week.
    pub(crate) effort: f64,
    /// Pounds a week at which the provider has 63% of what help can do.
    pub(crate) kappa: f64,
    /// How much help for others crowds out starts.
    pub(crate) crowding: f64,
}

/// Weeks by which a job may fall short of an outcome and be claimed as one.
const CLAIMED_SHORT_WEEKS: u32 = 4;

impl Case {
    pub(crate) fn open(person: &Person, world: &World) -> Self {
        Self {
            rates: world.rates.rates(person),
            price: world.contract.price.of(person.group, person.judged_readiness),
            journey: Journey::begin(world.seed, person.luck),
            luck: person.luck,
            arrival: person.arrival,
            group: person.group,
            provider: ProviderId(0),
            alone: [0; 3],
            life: Life::default(),
        }
    }

    /// What the provider knows in a calendar week (specification 2.2 and 2.7):
    /// `ln G = ln(ahat * worth) - M * bhat * w`.
    pub(crate) fn prospect(&self, week: CalendarWeek, world: &World, worth: &Worth) -> Prospect {
        let tightness = world.course.tightness[week.index()];
        let wear = world.course.decay[self.journey.weeks_out as usize] * self.journey.drift;
        let start_rate = self.rates.judged_base * wear;
        let weeks_left = f64::from(self.arrival + WINDOW_WEEKS - week);
        let ln_gain = self.rates.ln_judged_gain + worth.ln(self.group, self.price)
            - world.course.forces.delta * f64::from(self.journey.weeks_out)
            + self.journey.ln_drift
            - tightness * start_rate * weeks_left;
        Prospect { ln_gain, start_rate, standing: self.rates.standing }
    }

    /// Rates before crowding in this state: without help, and with it.
    pub(crate) fn rates_now(&self, effort: f64, kappa: f64, world: &World) -> [f64; 2] {
        let wear = world.course.decay[self.journey.weeks_out as usize] * self.journey.drift;
        [wear * self.rates.base, wear * self.rate(gain_share(effort, kappa))]
    }

    /// `b + a * rho(e)` of specification 2.3 at a share `rho(e)` of full help, before tightness and wear.
    fn rate(&self, share: f64) -> f64 {
        self.rates.base + self.rates.gain * share
    }

    /// Lives calendar weeks up to the next plan, out of work and helped, until a job starts.
    pub(crate) fn serve(
        &mut self,
        calendar: Range<CalendarWeek>,
        help: Help,
        world: &World,
        ledger: &mut Ledger,
    ) -> Stretch {
        let week = calendar.start;
        let share = gain_share(help.effort, help.kappa);
        let full = self.rate(share);
        let rate = full * help.crowding;
        let drift = world.course.drift(help.effort, share);
        let from = week - self.arrival;
        let upto = (calendar.end - self.arrival).min(WINDOW_WEEKS);
        let before = self.journey.summed_rate();
        let mut weeks = 0;
        let mut started = false;
        while !started && from + weeks < upto {
            started = self.journey.week_out(
                world.course.tightness[week.index() + weeks as usize] * rate,
                &world.course.decay,
                drift,
            );
            weeks += 1;
        }
        let summed_rate = self.journey.summed_rate() - before;
        self.life.readiness_gained += drift.gained * f64::from(weeks);
        let support = Pence::from_pounds(help.effort);
        ledger.book_support(self.provider, week..week + weeks, support);
        self.record_support(from, weeks, help.effort, support);
        let next = if started {
            let job =
                self.journey.take_job(LifeWeek::new(from + weeks - 1), &world.course.lengths, world.seed, self.luck);
            self.work(&job, world, ledger)
        } else if from + weeks < WINDOW_WEEKS {
            Next::Waits
        } else {
            Next::Leaves
        };
        Stretch {
            next,
            started,
            summed_rate,
            share_by_help: if full > 0.0 { 1.0 - self.rates.base / full } else { 0.0 },
        }
    }

    fn work(&mut self, job: &Job, world: &World, ledger: &mut Ledger) -> Next {
        let schedule = world.contract.groups[self.group.index()].schedule.at_price(self.price);
        let is_outcome = |payments: &Payments| payments.milestone == Milestone::Outcome;
        if self.claims(job, schedule.milestones, world) {
            let week = self.arrival + job.last_week();
            for Payments { amount, .. } in schedule.payments().filter(is_outcome) {
                ledger.book_outcome(self.provider, OutcomeFee { joined: self.arrival, week, amount });
            }
            self.life.claimed_week = Some(job.last_week());
        }
        // An outcome is paid and counted once, claimed or reached.
        let is_paid = self.life.claimed_week.is_some();
        let due = schedule.payments().filter(|payments| !(is_paid && is_outcome(payments)));
        ledger.book_job(self.provider, self.arrival, job, due);
        self.life.record_job(job, schedule.milestones);
        let back = self.arrival + job.end();
        if back < self.leaves() { Next::Returns(back) } else { Next::Leaves }
    }

    /// Whether a job that ends a few weeks short of an outcome is claimed as one.
    fn claims(&self, job: &Job, milestones: Milestones, world: &World) -> bool {
        let worked = job.weeks_before + job.weeks;
        let is_short = worked < milestones.trigger_weeks && worked + CLAIMED_SHORT_WEEKS >= milestones.trigger_weeks;
        world.claims > 0.0
            && is_short
            && self.life.claimed_week.is_none()
            && uniforms(world.seed, self.luck, Channel::Claim, 0)[0] < world.claims
    }

    #[expect(clippy::cast_possible_truncation, reason = "weeks between two looks are few")]
    fn record_support(&mut self, from: u32, weeks: u32, effort: f64, support: Pence) {
        let life = &mut self.life;
        life.weeks_out += weeks as u16;
        life.support += support * i64::from(weeks);
        let early = weeks.min(EARLY_WEEKS.saturating_sub(from));
        life.early_weeks += early as u8;
        life.early_support += support * i64::from(early);
        for (threshold, under) in ALONE_UNDER_GBP.into_iter().enumerate() {
            self.alone[threshold] = if effort < under { self.alone[threshold] + weeks as u8 } else { 0 };
            life.longest_alone[threshold] = life.longest_alone[threshold].max(self.alone[threshold]);
        }
        let alone = u32::from(self.alone[1]);
        if life.parked_week.is_none() && alone >= PARKED_WEEKS {
            life.parked_week = Some(LifeWeek::new(from + weeks - 1 - (alone - PARKED_WEEKS)));
        }
        let stretch = stretch(from, from + weeks);
        life.out_of_work |= stretch;
        if alone > 0 {
            life.alone |= stretch;
        }
    }

    /// End of the two years, and of any claim to be helped.
    pub(crate) fn leaves(&self) -> CalendarWeek {
        self.arrival + WINDOW_WEEKS
    }

    /// Whether the outcome was reached before a calendar week.
    pub(crate) fn has_outcome_before(&self, week: CalendarWeek) -> bool {
        self.life.outcome_week.is_some_and(|outcome| self.arrival + outcome < week)
    }
}
