//! The provider's best reply to the tariff: K1, K2 and K3 of specification 2.7, exactly.
//!
//! Whether creaming is wicked or wise, it is first of all arithmetic. A pound of support has a diminishing effect, and
//! a start is worth its fees less what the person would have brought in anyway:
//!
//! ```text
//! rho(e) = 1 - exp(-e / kappa)                          share of full help that e pounds a week buy (2.3)
//! Delta  = (R * pi + zeta) * exp(-M * bhat * w)         what a start is worth, w weeks before the end (2.7)
//! G      = M * ahat * Delta                             what full help for one person is worth, pounds a week
//! ```
//!
//! - **(K1)** Fixed hours, [`water_level`] and [`effort_above`]: `e = kappa * max(0, ln G - L)`, with the level `L` at
//!   which the budget is spent. Whoever lies under the level is left alone.
//! - **(K2)** No fixed hours, [`profit_level`]: the same with `L = ln(kappa * (1 + mu_c))`, where `mu_c` is what scarce
//!   cash costs. Spending stops where the next pound returns a pound.
//! - **(K3)** One effort kept up for `w` weeks, [`Commitment`]: with Lambert's W,
//!   `y = W0(kappa * (p / v) * exp(w * (a + b))) / (w * a)` and `e = -kappa * ln y`, or 0 where `y >= 1`.
//! - **(K4)** Inside a group `G` rises with readiness only while `b * w < chi`, so effort peaks where the chance of a
//!   start without help is `1 - exp(-chi)`: people nearer than that will pay anyway, people further off hardly ever.
//!   `checks::reference` holds the table that the specification prints of it.
//! - **(K5)** The price `pi = exp(-chi * zhat + bhat * w)` makes `G` the same for a whole group, and with it the
//!   effort.

use crate::numeric::exponential::exp;

/// `rho(e)` of specification 2.3: share of the possible gain had at `effort` pounds a week; 0 to 1.
#[inline]
pub fn gain_share(effort: f64, kappa: f64) -> f64 {
    1.0 - exp(-effort / kappa)
}

/// K1, the water level: the `L` at which `kappa * sum(max(0, ln G_i - L))` is `kappa * budget_over_kappa`.
///
/// `ln_gains` gives `ln G_i` of everybody worth helping, as often as it is asked; -inf (G = 0) is nobody. `None` when nobody
/// is left. Exact and without sorting, by Newton's method on a sum that is straight between two people's `ln G`: whoever lies
/// under the level of those above some line cannot be served at any lower one, so dropping them and solving again ends at
/// the answer, in a few passes over the list. `near` is where the line is drawn first, such as the last plan's level:
/// it changes how many passes there are, not what comes out.
pub fn water_level(
    ln_gains: &(impl Iterator<Item = f64> + Clone),
    budget_over_kappa: f64,
    near: Option<f64>,
) -> Option<f64> {
    let mut line = near.unwrap_or(f64::NEG_INFINITY);
    let mut all = Above::the(line, ln_gains.clone());
    if all.people == 0 {
        line = f64::NEG_INFINITY;
        all = Above::the(line, ln_gains.clone());
    }
    // The first line may have left out somebody who is served; no later one does.
    let mut has_begun = false;
    while all.people > 0 {
        let level = (all.sum - budget_over_kappa) / f64::from(all.people);
        // With no budget the last one standing lies exactly on the level: nobody is served above it.
        if level >= all.top {
            return Some(all.top);
        }
        line = if has_begun { level.max(line) } else { level };
        has_begun = true;
        let served = Above::the(line, ln_gains.clone());
        if served.people == all.people {
            return Some(level);
        }
        all = served;
    }
    None
}

/// Whoever lies above a line.
struct Above {
    sum: f64,
    people: u32,
    /// The highest of all; meaningless where there is nobody.
    top: f64,
}

impl Above {
    fn the(line: f64, ln_gains: impl Iterator<Item = f64>) -> Self {
        let mut above = Self { sum: 0.0, people: 0, top: f64::NEG_INFINITY };
        for gain in ln_gains {
            let is_above = gain > line;
            above.sum += if is_above { gain } else { 0.0 };
            above.people += u32::from(is_above);
            above.top = if gain > above.top { gain } else { above.top };
        }
        above
    }
}

/// Effort at a water level, pounds a week: `kappa * max(0, ln G - L)`.
pub fn effort_above(ln_gain: f64, level: f64, kappa: f64) -> f64 {
    kappa * (ln_gain - level).max(0.0)
}

/// K2: the level of pure profit. Spending stops where the next pound returns a pound,
/// so the level is `ln(kappa * (1 + mu_c))`; `cash_price` is `mu_c`, at least 0, 0 when cash is plentiful.
pub fn profit_level(kappa: f64, cash_price: f64) -> f64 {
    libm::log(kappa * (1.0 + cash_price))
}

/// What a constant effort over a window promises (K3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Commitment {
    /// Value of a start, pounds.
    pub value: f64,
    /// Weekly start rate without help.
    pub base_rate: f64,
    /// Most that help can add to it.
    pub gain_rate: f64,
    /// Length of the window, weeks.
    pub weeks: f64,
    /// Weeks that are paid for: the price of one pound a week of effort.
    pub price: f64,
    /// Pounds a week at which 63% of the gain is had.
    pub kappa: f64,
}

impl Commitment {
    /// K3: the constant effort, pounds a week, that maximises
    /// `value * (1 - exp(-weeks * (base + gain * rho(e)))) - price * e`.
    pub fn best_effort(&self) -> f64 {
        let scale = self.kappa * (self.price / self.value);
        let argument = scale * libm::exp(self.weeks * (self.gain_rate + self.base_rate));
        let y = lambert_w0(argument) / (self.weeks * self.gain_rate);
        if y >= 1.0 { 0.0 } else { -self.kappa * libm::log(y) }
    }
}

/// Principal branch of Lambert's W for x >= 0: the w with `w * exp(w) = x`, by Halley's iteration.
fn lambert_w0(x: f64) -> f64 {
    let mut w = libm::log1p(x);
    for _ in 0..40 {
        let power = libm::exp(w);
        let miss = w * power - x;
        let step = miss / (power * (w + 1.0) - (w + 2.0) * miss / (2.0 * w + 2.0));
        w -= step;
        if step.abs() <= 1e-15 * w.abs() {
            break;
        }
    }
    w
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "a test may check against the platform's mathematics")]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn k1(gains: &[f64], kappa: f64, budget: f64) -> (Vec<f64>, f64) {
        let ln_gains: Vec<f64> = gains.iter().map(|g| g.ln()).collect();
        let level = water_level(&ln_gains.iter().copied(), budget / kappa, None).unwrap();
        (ln_gains.iter().map(|&g| effort_above(g, level, kappa)).collect(), level)
    }

    fn worth(gains: &[f64], efforts: &[f64], kappa: f64) -> f64 {
        gains.iter().zip(efforts).map(|(g, e)| g * gain_share(*e, kappa)).sum()
    }

    #[test]
    fn k1_vector() {
        let (efforts, level) = k1(&[40.0, 20.0, 10.0], 10.0, 20.0);
        for (effort, expected) in efforts.iter().zip([13.46574, 6.53426, 0.0]) {
            assert!((effort - expected).abs() < 5e-6, "{effort} for {expected}");
        }
        assert!((level.exp() / 10.0 - 1.04052).abs() < 5e-6);
    }

    #[test]
    fn k1_without_budget_or_without_gain() {
        assert_eq!(k1(&[5.0, 5.0, 2.0], 8.0, 0.0).0, [0.0, 0.0, 0.0]);
        for near in [None, Some(1.0)] {
            assert_eq!(water_level(&[f64::NEG_INFINITY].into_iter(), 3.0, near), None);
            assert_eq!(water_level(&[].into_iter(), 3.0, near), None);
        }
        // Somebody whose help is worth nothing is dropped and the rest share the budget.
        let level = water_level(&[f64::NEG_INFINITY, 1.0].into_iter(), 2.0, None).unwrap();
        assert_eq!(effort_above(f64::NEG_INFINITY, level, 8.0), 0.0);
        assert_eq!(effort_above(1.0, level, 8.0), 16.0);
    }

    #[test]
    fn scarce_cash_raises_the_level_of_pure_profit() {
        // Where a pound of cash is worth a pound and a half, the next pound must bring as much.
        assert!((profit_level(8.0, 0.5) - libm::log(12.0)).abs() < 1e-12);
        assert_eq!(effort_above(libm::log(11.0), profit_level(8.0, 0.5), 8.0), 0.0);
    }

    #[test]
    fn k1_beats_every_point_of_a_grid() {
        let gains = [30.0, 12.0, 9.0, 1.0];
        let (kappa, budget, cells) = (8.0, 20.0, 40);
        let best = worth(&gains, &k1(&gains, kappa, budget).0, kappa);
        let share = budget / f64::from(cells);
        for a in 0..=cells {
            for b in 0..=cells - a {
                for c in 0..=cells - a - b {
                    let efforts = [a, b, c, cells - a - b - c].map(|part| f64::from(part) * share);
                    assert!(worth(&gains, &efforts, kappa) <= best + 1e-12);
                }
            }
        }
    }

    /// The level by the book: the people in order, one more at a time, until the next lies under it.
    fn level_by_sorting(ln_gains: &[f64], budget_over_kappa: f64) -> f64 {
        let mut order = ln_gains.to_vec();
        order.sort_by(|a, b| b.total_cmp(a));
        let level = |served: usize| (order[..served].iter().sum::<f64>() - budget_over_kappa) / served as f64;
        (1..=order.len()).map(level).reduce(f64::max).unwrap()
    }

    proptest! {
        #[test]
        fn k1_is_that_of_a_sort_wherever_it_begins(
            ln_gains in proptest::collection::vec(-9.0f64..9.0, 1..300),
            budget in 0.001f64..2000.0,
            near in proptest::option::of(-30.0f64..30.0),
        ) {
            let level = water_level(&ln_gains.iter().copied(), budget, None).unwrap();
            let sorted = level_by_sorting(&ln_gains, budget);
            prop_assert!((level - sorted).abs() < 1e-9 * sorted.abs().max(1.0), "{level} and {sorted}");
            prop_assert_eq!(water_level(&ln_gains.iter().copied(), budget, near), Some(level));
            // And from the level of another day.
            let before = water_level(&ln_gains.iter().copied(), budget * 1.01, near);
            prop_assert_eq!(water_level(&ln_gains.iter().copied(), budget, before), Some(level));
        }

        #[test]
        fn k1_spends_the_budget_and_no_transfer_improves(
            gains in proptest::collection::vec(0.01f64..100.0, 200),
            budget in 1.0f64..3000.0,
            pairs in proptest::collection::vec((0usize..200, 0usize..200, 0.0f64..1.0), 100),
        ) {
            let kappa = 8.0;
            let (efforts, _) = k1(&gains, kappa, budget);
            prop_assert!((efforts.iter().sum::<f64>() - budget).abs() < 1e-9 * budget.max(1.0));
            let best = worth(&gains, &efforts, kappa);
            for (from, to, part) in pairs {
                let mut moved = efforts.clone();
                let amount = moved[from] * part;
                moved[from] -= amount;
                moved[to] += amount;
                prop_assert!(worth(&gains, &moved, kappa) <= best + 1e-9);
            }
        }

        #[test]
        fn k1_more_budget_lowers_nobodys_effort(
            gains in proptest::collection::vec(0.01f64..100.0, 1..50),
            budget in 0.0f64..300.0,
            more in 0.0f64..300.0,
        ) {
            let (before, _) = k1(&gains, 8.0, budget);
            let (after, _) = k1(&gains, 8.0, budget + more);
            for (b, a) in before.iter().zip(&after) {
                prop_assert!(*a >= *b - 1e-9);
            }
        }

        #[test]
        fn k1_ignores_the_scale_of_all_fees_and_k2_shifts_by_it(
            gains in proptest::collection::vec(0.01f64..100.0, 1..50),
            scale in 0.1f64..10.0,
        ) {
            let scaled: Vec<f64> = gains.iter().map(|g| g * scale).collect();
            for (plain, moved) in k1(&gains, 8.0, 40.0).0.iter().zip(k1(&scaled, 8.0, 40.0).0) {
                prop_assert!((plain - moved).abs() < 1e-9);
            }
            let level = profit_level(8.0, 0.0);
            for gain in gains {
                let unclipped = 8.0 * (gain.ln() - level);
                let shifted = effort_above((gain * scale).ln(), level, 8.0);
                prop_assert!((shifted - (unclipped + 8.0 * scale.ln()).max(0.0)).abs() < 1e-9);
            }
        }

        #[test]
        fn k1_dearer_people_draw_effort_from_the_others(
            gains in proptest::collection::vec(0.01f64..100.0, 2..50),
            rise in 1.0f64..5.0,
        ) {
            let half = gains.len() / 2;
            let raised: Vec<f64> =
                gains.iter().enumerate().map(|(i, g)| if i < half { g * rise } else { *g }).collect();
            let (before, level) = k1(&gains, 8.0, 40.0);
            let (after, _) = k1(&raised, 8.0, 40.0);
            let total = |efforts: &[f64]| (efforts[..half].iter().sum::<f64>(), efforts[half..].iter().sum::<f64>());
            prop_assert!(total(&after).0 >= total(&before).0 - 1e-9);
            prop_assert!(total(&after).1 <= total(&before).1 + 1e-9);
            // With the price of effort fixed, the dear never get less and nobody else moves.
            for (i, (old, new)) in gains.iter().zip(&raised).enumerate() {
                let (old, new) = (effort_above(old.ln(), level, 8.0), effort_above(new.ln(), level, 8.0));
                let fair = if i < half { new >= old } else { new == old };
                prop_assert!(fair);
            }
        }
    }

    /// K5: the price `exp(-chi * zhat + bhat * w)` makes `G` the same for everybody in a group, and so their effort.
    #[test]
    fn k5_price_levels_effort_inside_a_group() {
        let (chi, weeks, rate) = (1.0, 104.0, 0.004);
        let ln_gains: Vec<f64> = (-20..=20)
            .map(|step| {
                let readiness = f64::from(step) / 10.0;
                let expected = weeks * rate * readiness.exp();
                let ln_price = -chi * readiness + expected;
                chi * readiness - expected + ln_price
            })
            .collect();
        let budget = 7.0 * ln_gains.len() as f64;
        let level = water_level(&ln_gains.iter().copied(), budget / 8.0, None).unwrap();
        for ln_gain in ln_gains {
            assert!((effort_above(ln_gain, level, 8.0) - 7.0).abs() < 1e-9);
        }
    }

    #[test]
    fn k2_vectors() {
        let level = profit_level(8.0, 0.0);
        for (gain, expected) in [(4.0f64, 0.0), (8.0, 0.0), (16.0, 5.545), (40.0, 12.876)] {
            assert!((effort_above(gain.ln(), level, 8.0) - expected).abs() < 5e-4);
        }
    }

    #[test]
    fn k3_vectors() {
        for (base, expected) in [(0.001, 0.0), (0.003, 5.7793), (0.0096, 8.0762), (0.03, 1.0364)] {
            let commitment = Commitment {
                value: 20_000.0,
                base_rate: base,
                gain_rate: 0.4 * base,
                weeks: 104.0,
                price: 104.0,
                kappa: 8.0,
            };
            let effort = commitment.best_effort();
            assert!((effort - expected).abs() < 5e-5, "{effort} for {expected}");
        }
    }

    #[test]
    fn little_patience_helps_everybody_and_much_only_the_best() {
        // kappa -> 0: the least effort gives the whole gain, and everybody gets some.
        let (efforts, _) = k1(&[40.0, 20.0, 10.0], 1e-6, 3.0);
        assert!(efforts.iter().all(|&e| gain_share(e, 1e-6) > 1.0 - 1e-12));
        // kappa -> infinity: no diminishing returns, all on the highest.
        let (efforts, _) = k1(&[40.0, 20.0, 10.0], 1e6, 3.0);
        assert!((efforts[0] - 3.0).abs() < 1e-9 && efforts[1..] == [0.0, 0.0]);
    }
}
