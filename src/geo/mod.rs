//! Places as dated units: the gazetteer, successions, shapes. Pure; its data is compiled in.
