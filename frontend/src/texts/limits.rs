//! Budgets, accounts and retries.

pub const WHAT_ALL_SESSIONS_MAY_DO: &str = "What all sessions together may do; an empty field limits nothing. What an iteration is expected \
     to cost is reserved before it starts. Two workers together overspend by at most one message for \
     each running attempt.";

// Budgets.
pub const SESSIONS_AND_BUDGETS: &str = "Sessions and budgets";
pub const SESSIONS_AT_ONCE: &str = "Sessions at once";
pub const AS_MANY_AS_WORKERS: &str = "Empty: as many as there are workers.";
pub const EACH_DAY: &str = "Each day";
pub const EACH_MONTH: &str = "Each month";
pub const IN_ALL: &str = "In all";
pub const IT_BEGINS_ANEW_AT: &str = " It begins anew at ";
pub const DAYS_AND_MONTHS_BEGIN: &str = "Where days and months begin.";

// Before an iteration starts.
pub const BEFORE_AN_ITERATION_STARTS: &str = "Before an iteration starts";
pub const LEFT_TO_YOU: &str = "Left to you, in per cent";
pub const OF_THE_WINDOW: &str =
    "Of an account's 5-hour window, from the first warning that names it; empty: nothing.";
pub const FIRST_ITERATION: &str = "First iteration, $";
pub const RESERVED_FOR_THE_FIRST: &str =
    "What is reserved for the first one of a step; later ones by what they cost. Empty: 1.";
pub const STARTS_WITHOUT_PROGRESS: &str = "Starts without progress";
pub const AFTER_AS_MANY: &str = "After as many a session waits for you. Empty: 3.";

// What a field is called that holds no number.
pub const A_BUDGETS_DOLLARS: &str = "A budget's dollars";
pub const A_BUDGETS_TOKENS: &str = "A budget's tokens";
pub const COST_OF_A_FIRST_ITERATION: &str = "What a first iteration costs";
pub const THE_STARTS_WITHOUT_PROGRESS: &str = "The starts without progress";
pub const THE_RESERVE: &str = "The reserve";

// Accounts.
pub const ACCOUNTS: &str = "Accounts";
pub const NO_ACCOUNT_YET: &str = "There is none yet; one is known from its first start on.";
pub const DOLLARS_ARE_PAID: &str = "Its dollars are paid.";
pub const API_EQUIVALENT: &str =
    "API equivalent: a subscription, whose dollars are what the API would have cost.";
pub const DEMO: &str = "Demo: its dollars are not real.";
pub const LIMIT_IS_REACHED_UNTIL: &str = "Its usage limit is reached until ";

// Its windows.
pub const WINDOWS_ARE_UNKNOWN: &str = "Usage windows: unknown until a warning names one.";
pub const FIVE_HOUR_WINDOW: &str = "5-hour window";
pub const SEVEN_DAY_WINDOW: &str = "7-day window";
pub const BEGINS_ANEW_AT: &str = ", begins anew at ";

pub fn window(kind: &str) -> String {
    format!("Window {kind}")
}

/// Before the time.
pub fn used(window: &str, percent: f64) -> String {
    format!("{window}: {percent:.0} % used, heard of at ")
}

// Those of a project.
pub const LIMITS_AND_WHAT_WAS_SPENT: &str = "Limits and what was spent";
pub const THEY_HOLD_BESIDE: &str = "They hold beside ";
pub const THOSE_OF_THE_INSTALLATION: &str = "those of the installation";
pub const AN_EMPTY_FIELD: &str = ". An empty field limits nothing.";
