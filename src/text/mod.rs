//! Language work below any meaning: folding, syllables, sentences.
