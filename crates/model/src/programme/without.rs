//! The same people with the same luck and no programme (specification 2.11).

use crate::{
    people::{
        Person,
        life::{Journey, Life, stretch},
        rates::Drift,
    },
    programme::world::World,
    record::calendar::{LifeWeek, WINDOW_WEEKS},
};

/// Everybody's life without the programme, in the order of the people. Nobody is left alone by a programme that is not
/// there: `delta_p` does not act.
pub(crate) fn lives(people: &[Person], world: &World) -> Vec<Life> {
    people.iter().map(|person| life(person, world)).collect()
}

/// One person's life without the programme.
#[expect(clippy::cast_possible_truncation, reason = "weeks are a few hundred")]
pub(crate) fn life(person: &Person, world: &World) -> Life {
    let (course, terms) = (&world.course, world.contract.groups[person.group.index()]);
    let rate = world.rates.rates(person).base;
    let mut journey = Journey::begin(world.seed, person.luck);
    let mut life = Life::default();
    let (mut from, mut week) = (0, 0);
    while week < WINDOW_WEEKS {
        let tightness = course.tightness[person.arrival.index() + week as usize];
        week += 1;
        if journey.week_out(tightness * rate, &course.decay, Drift::NONE) {
            let job = journey.take_job(LifeWeek::new(week - 1), &course.unsupported_lengths, world.seed, person.luck);
            life.record_job(&job, terms.schedule.milestones);
            life.out_of_work |= stretch(from, week);
            (from, week) = (job.end().get(), job.end().get());
        }
    }
    life.out_of_work |= stretch(from.min(WINDOW_WEEKS), week.min(WINDOW_WEEKS));
    life.weeks_out = journey.weeks_out as u16;
    life
}
