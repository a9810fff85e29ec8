//! Interface words, dates, numbers and sorting in three languages.
