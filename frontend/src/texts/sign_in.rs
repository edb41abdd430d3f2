//! The page that signs a browser in.

pub const SIGN_IN: &str = "Sign in";

// `Open the link that redraft up printed, or paste the token that redraft token prints.`
pub const OPEN_THE_LINK: &str = "Open the link that ";
pub const OR_PASTE_THE_TOKEN: &str = " printed, or paste the token that ";
pub const REDRAFT_TOKEN: &str = "redraft token";
pub const PRINTS: &str = " prints.";

pub const TOKEN: &str = "Token";
