//! From one article to its claims, from claims to merged events. Pure: no disk, no clock, no SQL.
