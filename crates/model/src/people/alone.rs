//! When somebody counts as left alone.

/// Thresholds of being left alone, pounds a week; the middle one is the headline (specification 4).
pub const ALONE_UNDER_GBP: [f64; 3] = [1.0, 2.0, 4.0];
