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
        alone::ALONE_UNDER_GBP,
        course::Course,
        life::{Job, Journey, Life, stretch},
        milestones::{Milestone, Milestones},
        rates::Rates,
    },
    programme::{entries::OutcomeFee, ledger::Ledger, place::ProviderId, world::World},
    record::{
        calendar::{CalendarWeek, EARLY_WEEKS, LifeWeek, PARKED_WEEKS, PLAN_WEEKS, WINDOW_WEEKS},
        groups::GroupIndex,
    },
};

/// Somebody on a provider's books. What every plan looks at comes first and is 128 bytes, two lines of a cache; the life that
/// is written down only when something happens comes after it.
#[repr(C, align(128))]
pub(crate) struct Case {
    pub(crate) rates: Rates,
    pub(crate) journey: Journey,
    /// What result fees for this person are multiplied by.
    pub(crate) price: f64,
    /// Support received.
    support: Pence,
    pub(crate) luck: u32,
    /// Calendar week of joining.
    pub(crate) arrival: CalendarWeek,
    pub(crate) group: GroupIndex,
    /// Whose books they are on.
    pub(crate) provider: ProviderId,
    /// Weeks out of work in a row, up to now, under each threshold; a job in between does not break the row.
    alone: [u8; 3],
    /// Thresholds that support has been at or over in all weeks out of work that are not entered yet, lowest first.
    over: u8,
    /// Week of life from which weeks out of work are not entered yet.
    since: u8,
    pub(crate) life: Life,
}

const _: () = assert!(std::mem::offset_of!(Case, life) <= 128, "what every plan looks at is more than 128 bytes");

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
    /// Weeks out of work.
    pub(crate) weeks: u32,
    /// Support in each of them.
    pub(crate) support: Pence,
    /// Summed start rate over them.
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

/// Calendar weeks up to the next plan.
pub(crate) struct Weeks {
    /// From the first of them up to the next plan.
    pub(crate) weeks: Range<CalendarWeek>,
    /// Tightness in each, where they are all the weeks between two plans and nothing changes readiness in them.
    pub(crate) whole: Option<[f64; PLAN_WEEKS as usize]>,
}

impl Weeks {
    /// From a calendar week up to the next plan.
    pub(crate) fn from(week: CalendarWeek, course: &Course) -> Self {
        let weeks = week..week + (PLAN_WEEKS - week.get() % PLAN_WEEKS);
        let tightness = course.tightness.get(weeks.start.index()..weeks.end.index());
        let whole = tightness.filter(|_| !course.drifts()).and_then(|weeks| weeks.try_into().ok());
        Self { weeks, whole }
    }
}

/// Weeks by which a job may fall short of an outcome and be claimed as one.
const CLAIMED_SHORT_WEEKS: u32 = 4;

impl Case {
    pub(crate) fn open(person: &Person, world: &World) -> Self {
        Self {
            rates: world.rates.rates(person),
            price: world.contract.price.of(person.group, person.judged_readiness),
            journey: Journey::begin(world.seed, person.luck),
            support: Pence::ZERO,
            luck: person.luck,
            arrival: person.arrival,
            group: person.group,
            provider: ProviderId(0),
            alone: [0; 3],
            over: 0,
            since: 0,
            life: Life::default(),
        }
    }

    /// What the provider knows in a calendar week (specification 2.2 and 2.7):
    /// `ln G = ln(ahat * worth) - M * bhat * w`.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "a call for each person and plan costs more than what it does")]
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
        [wear * self.rates.base, wear * (self.rates.base + self.rates.gain * gain_share(effort, kappa))]
    }

    /// Lives calendar weeks up to the next plan, out of work and helped, until a job starts.
    #[inline(always)]
    #[expect(clippy::inline_always, reason = "a call for each person and plan costs more than what it does")]
    pub(crate) fn serve(&mut self, calendar: &Weeks, help: Help, world: &World, ledger: &mut Ledger) -> Stretch {
        let from = calendar.weeks.start - self.arrival;
        let most = (calendar.weeks.end - self.arrival).min(WINDOW_WEEKS) - from;
        let share = gain_share(help.effort, help.kappa);
        let full = self.rates.base + self.rates.gain * share;
        let rate = full * help.crowding;
        let before = self.journey.summed_rate();
        // Week by week only where something happens: a job starts, readiness changes, or the weeks are not those of a plan.
        let (weeks, started) = match calendar.whole {
            Some(tightness) if most == PLAN_WEEKS && self.journey.waits(rate, tightness, &world.course.decay) => {
                (PLAN_WEEKS, false)
            }
            _ => self.week_by_week(calendar.weeks.start, most, help.effort, [share, rate], world),
        };
        let summed_rate = self.journey.summed_rate() - before;
        let support = Pence::from_pounds(help.effort);
        self.record_support(from, weeks, help.effort, support);
        let next = if started {
            self.start(from + weeks, world, ledger)
        } else if from + weeks < WINDOW_WEEKS {
            Next::Waits
        } else {
            self.record_weeks(from + weeks);
            Next::Leaves
        };
        let share_by_help = if full > 0.0 { 1.0 - self.rates.base / full } else { 0.0 };
        Stretch { next, started, weeks, support, summed_rate, share_by_help }
    }

    /// Weeks out of work from a calendar week on, so many at most, at an effort that is this share of full help and gives
    /// this start rate; and whether they end in a start.
    fn week_by_week(
        &mut self,
        week: CalendarWeek,
        most: u32,
        effort: f64,
        [share, rate]: [f64; 2],
        world: &World,
    ) -> (u32, bool) {
        let drift = world.course.drift(effort, share);
        let (weeks, started) = self.journey.week_by_week(week, most, rate, drift, &world.course);
        self.life.readiness_gained += drift.gained * f64::from(weeks);
        (weeks, started)
    }

    /// The job that a start leads to; `week` is the first week of life after the start.
    fn start(&mut self, week: u32, world: &World, ledger: &mut Ledger) -> Next {
        self.record_weeks(week);
        let job = self.journey.take_job(LifeWeek::new(week - 1), &world.course.lengths, world.seed, self.luck);
        self.work(&job, world, ledger)
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
        self.since = job.end().get().min(WINDOW_WEEKS) as u8;
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

    /// Enters support for some weeks out of work from a week of life on.
    #[expect(clippy::cast_possible_truncation, reason = "weeks between two looks are few")]
    #[inline]
    fn record_support(&mut self, from: u32, weeks: u32, effort: f64, support: Pence) {
        self.support += support * i64::from(weeks);
        if from < EARLY_WEEKS {
            let early = weeks.min(EARLY_WEEKS - from);
            self.life.early_weeks += early as u8;
            self.life.early_support += support * i64::from(early);
        }
        let [least, middle, most] = ALONE_UNDER_GBP.map(|under| u8::from(effort >= under));
        let over = least + middle + most;
        if over != self.over {
            self.record_weeks(from);
            self.over = over;
        }
    }

    /// Enters the weeks out of work before a week of life that are not entered yet, in all of which support was on the same
    /// side of every threshold.
    #[expect(clippy::cast_possible_truncation, reason = "a life has fewer than 256 weeks")]
    fn record_weeks(&mut self, upto: u32) {
        let from = u32::from(self.since);
        let weeks = upto - from;
        self.since = upto as u8;
        let life = &mut self.life;
        life.weeks_out += weeks as u16;
        for (threshold, alone) in self.alone.iter_mut().enumerate() {
            *alone = if usize::from(self.over) <= threshold { *alone + weeks as u8 } else { 0 };
            life.longest_alone[threshold] = life.longest_alone[threshold].max(*alone);
        }
        let alone = u32::from(self.alone[1]);
        if life.parked_week.is_none() && alone >= PARKED_WEEKS {
            life.parked_week = Some(LifeWeek::new(upto - 1 - (alone - PARKED_WEEKS)));
        }
        let stretch = stretch(from, upto);
        life.out_of_work |= stretch;
        if alone > 0 {
            life.alone |= stretch;
        }
    }

    /// The life that has been lived.
    pub(crate) fn into_life(self) -> Life {
        Life { support: self.support, ..self.life }
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
