//! What trusting a project means.

pub const WHAT_SETTINGS_CAN_DO: &str = "A repository can bring settings for agents with it: hooks and servers that run \
                                        programs on this machine with your rights, variables that can send your key \
                                        elsewhere, commands and agents. Redraft uses none of it unless you trust the \
                                        project.";
pub const WHO_USES_THEM: &str = "Used by steps whose agent may edit the project or run commands; never by those that \
                                 read or write the document only.";
pub const WHAT_IS_TRUSTED: &str = "Trusted is what stands below. When a file of it changes, is added or goes, it is not \
                                   used until you have looked again.";
pub const WHAT_IS_NOT_LOOKED_AT: &str = "A script that a hook names elsewhere in the project is not looked at: it runs \
                                         as it is at that time.";

pub const TRUST_THESE_SETTINGS: &str = "Trust these settings";
pub const RUN_WHAT_IT_SAYS: &str = "Run what this repository says, with your rights?";
pub const TRUST_THEM: &str = "Trust them";
pub const TRUST_THEM_NO_MORE: &str = "Trust them no more";

pub const TRUSTED_SINCE: &str = "Trusted since ";
pub const WHAT_WOULD_RUN: &str = "What would run, and be set";
pub const THE_FILES: &str = "The files";
