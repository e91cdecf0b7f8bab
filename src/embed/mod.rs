//! Between the page and the page that it is embedded in: what the host may ask for, and what it is told. The whole of it, with
//! types, stands in docs/embedding.md.

mod heights;
mod order;
mod post;

pub use heights::use_heights_told;
pub use order::{Field, Order, Refusal, read};
pub use post::{tell_link, use_host, use_told};
