//! Putting things in order. There is one sort for everything: the standard library's is built anew for each type and each
//! way of comparing, some kilobytes of the page each time (DESIGN b2).

/// Positions of some amounts, least first; equal ones stay in their order.
pub fn by_amount(amounts: impl Iterator<Item = f64>) -> Vec<u32> {
    by_amount_then_rank(amounts.map(|amount| (amount, 0)))
}

/// Positions of some whole numbers, least first; equal ones stay in their order.
pub fn by_rank(ranks: impl Iterator<Item = u32>) -> Vec<u32> {
    by_amount_then_rank(ranks.map(|rank| (0.0, rank)))
}

/// Positions of some amounts, least first. Equal amounts go by the rank that comes with them, then by position.
pub fn by_amount_then_rank(amounts: impl Iterator<Item = (f64, u32)>) -> Vec<u32> {
    let mut places: Vec<Place> = amounts.zip(0..).map(|((amount, rank), position)| (amount, rank, position)).collect();
    sort(&mut places);
    places.into_iter().map(|(.., position)| position).collect()
}

/// The amount that so many others come before, by leaving out whoever lies on the other side of one of them, again and
/// again; `place` is below their number.
pub fn amount_at(mut amounts: Vec<f64>, mut place: usize) -> f64 {
    loop {
        let middle = amounts[amounts.len() / 2];
        let below = amounts.iter().filter(|amount| **amount < middle).count();
        let upto = amounts.iter().filter(|amount| **amount <= middle).count();
        if place < below {
            amounts.retain(|amount| *amount < middle);
        } else if place < upto {
            return middle;
        } else {
            place -= upto;
            amounts.retain(|amount| *amount > middle);
        }
    }
}

/// An amount, the rank that decides between equals, and where it stood.
type Place = (f64, u32, u32);

fn sort(places: &mut [Place]) {
    places.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_amount_at_a_place_is_that_of_the_order() {
        let amounts: Vec<f64> = [5, 3, 3, 9, -1, 3, 0, 7, 9, 2].map(f64::from).to_vec();
        for (place, position) in by_amount(amounts.iter().copied()).into_iter().enumerate() {
            assert_eq!(amount_at(amounts.clone(), place), amounts[position as usize]);
        }
        assert_eq!(amount_at(vec![4.0], 0), 4.0);
    }

    #[test]
    fn least_comes_first_and_ties_are_settled_twice() {
        let amounts = [(2.0, 0), (-1.0, 7), (2.0, 0), (-1.0, 3), (-0.0, 1), (0.0, 0)];
        assert_eq!(by_amount_then_rank(amounts.into_iter()), [3, 1, 4, 5, 0, 2]);
        assert_eq!(by_amount(amounts.iter().map(|pair| pair.0)), [1, 3, 4, 5, 0, 2]);
        assert_eq!(by_rank(amounts.iter().map(|pair| pair.1)), [0, 2, 5, 4, 3, 1]);
    }
}
