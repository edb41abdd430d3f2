//! What a run costs: tokens and dollars.

use std::ops::AddAssign;

use serde::{Deserialize, Serialize};

/// US dollars. Shown with two digits, kept as the agent reports it.
pub type Usd = f64;

/// Tokens of one or more requests to the model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Usage {
    /// Tokens read, without those from the cache.
    pub input_tokens: i64,
    /// Tokens written, thinking included.
    pub output_tokens: i64,
    /// Tokens read from the cache.
    pub cache_read_tokens: i64,
    /// Tokens put into the cache.
    pub cache_write_tokens: i64,
}

impl Usage {
    /// The tokens that budgets count: all but those read from the cache, which cost a tenth.
    pub fn budgeted(&self) -> i64 {
        self.input_tokens + self.output_tokens + self.cache_write_tokens
    }

    /// What the tokens weigh in the price of one token read: the ratios are the same for all models.
    pub fn weight(&self) -> f64 {
        self.input_tokens as f64
            + 5.0 * self.output_tokens as f64
            + 0.1 * self.cache_read_tokens as f64
            + 1.25 * self.cache_write_tokens as f64
    }
}

impl AddAssign for Usage {
    fn add_assign(&mut self, more: Self) {
        self.input_tokens += more.input_tokens;
        self.output_tokens += more.output_tokens;
        self.cache_read_tokens += more.cache_read_tokens;
        self.cache_write_tokens += more.cache_write_tokens;
    }
}
