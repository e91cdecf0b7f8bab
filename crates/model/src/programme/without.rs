//! The same people with the same luck and no programme (specification 2.11).

use crate::{
    people::{
        Person,
        life::{Journey, Life, stretch},
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
    let rate = world.rates.base(person);
    let mut journey = Journey::begin(world.seed, person.luck);
    let mut life = Life::default();
    let mut from = 0;
    while from < WINDOW_WEEKS {
        let (weeks, started) = journey.unhelped(person.arrival + from, WINDOW_WEEKS - from, rate, course);
        life.out_of_work |= stretch(from, from + weeks);
        if !started {
            break;
        }
        let start = LifeWeek::new(from + weeks - 1);
        let job = journey.take_job(start, &course.unsupported_lengths, world.seed, person.luck);
        life.record_job(&job, terms.schedule.milestones);
        from = job.end().get();
    }
    life.weeks_out = journey.weeks_out as u16;
    life
}
