//! The recursion behind F3 (specification 2.6): how many jobs somebody is expected to start, by the weeks in work counted
//! before, and the chance that a week in work is ever counted.

use crate::numeric::whole::count;

/// Chance that a job survives 0, 1, ... `weeks` weekly loss draws.
pub(crate) fn survival_table(weeks: u32, loss_chance: impl Fn(u32) -> f64) -> Vec<f64> {
    let mut survival = vec![1.0];
    let mut surviving = 1.0;
    for age in 0..weeks {
        surviving *= 1.0 - loss_chance(age);
        survival.push(surviving);
    }
    survival
}

/// The weeks in which a job may start.
#[derive(Clone, Copy, Debug)]
pub struct Weeks {
    /// Weeks from arrival.
    window: u32,
    /// Weeks out of work, each with a draw.
    waited: u32,
}

impl Weeks {
    /// Every week from arrival up to the end of a window.
    pub fn of_window(weeks: u32) -> Self {
        Self { window: weeks, waited: weeks }
    }

    /// Those weeks of a window from which so many weeks in work can still be counted inside it.
    ///
    /// Whoever starts after m weeks out of work counts the J-th week in work in week m + J, whatever was counted before.
    pub fn in_time(window: u32, counted: u32) -> Self {
        Self { window, waited: window.saturating_sub(counted) }
    }
}

/// Expected number of jobs started in some weeks by somebody who has counted c weeks, for every c
/// that the survival table covers.
///
/// The recursion runs over unemployed weeks. Whoever is unemployed after m unemployed and c employed
/// weeks is in week m + c, and a whole job is one step, from c to c plus its length. `start_chance` takes m, c and the
/// chance of being there; it is asked for every m in order, and for every c downwards.
pub(crate) fn expected_starts(
    weeks: Weeks,
    survival: &[f64],
    mut start_chance: impl FnMut(u32, u32, f64) -> f64,
) -> Vec<f64> {
    let limit = survival.len() - 1;
    let lengths: Vec<f64> = survival.windows(2).map(|pair| pair[0] - pair[1]).collect();
    let mut unemployed = vec![0.0; limit];
    unemployed[0] = 1.0;
    let mut starts = vec![0.0; limit];
    for waited in 0..weeks.waited {
        let in_window = limit.min((weeks.window - waited) as usize);
        // Downwards, so that nobody moves twice: a job lost now leads to the next unemployed week.
        for counted in (0..in_window).rev() {
            let starting = unemployed[counted] * start_chance(waited, count(counted), unemployed[counted]);
            starts[counted] += starting;
            unemployed[counted] -= starting;
            for (later, length) in unemployed[counted + 1..in_window].iter_mut().zip(&lengths) {
                *later += starting * length;
            }
        }
    }
    starts
}

/// Chance that the `weeks`-th employed week is ever counted: the job that holds it started after c
/// counted weeks and survived the draws in between.
pub(crate) fn chance_of_counting(weeks: u32, starts: &[f64], survival: &[f64]) -> f64 {
    let weeks = weeks as usize;
    starts[..weeks].iter().zip(survival[..weeks].iter().rev()).map(|(start, kept)| start * kept).sum()
}
