//! What several pages say.
