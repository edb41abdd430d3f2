//! Workflows, their steps and the settings of both.
