//! The live column: what the agent does, as it does it.
