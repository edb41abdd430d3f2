//! What the iterations changed and cost.
