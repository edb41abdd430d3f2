//! What is around every page: the head and the foot, the palette, keys, warnings, and what is said when Redraft is away.
