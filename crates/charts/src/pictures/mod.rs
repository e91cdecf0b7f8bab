//! The pictures, one a file, each made from a run.

mod fit;
mod life;
mod lorenz;
mod luck;
mod minutes_by_tenth;
mod minutes_strip;
mod money;

pub use fit::{fit, fit_of};
pub use life::life;
pub use lorenz::lorenz;
pub use luck::{luck, luck_of};
pub use minutes_by_tenth::{MinutesByTenth, minutes_by_tenth};
pub use minutes_strip::{MinutesStrip, minutes_strip};
pub use money::{MoneyOverTime, money};
