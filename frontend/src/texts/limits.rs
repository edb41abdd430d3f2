//! Budgets, accounts and retries.
