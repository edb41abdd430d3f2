//! The page that signs a browser in.
