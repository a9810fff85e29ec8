//! What all three languages write alike, in small letters.

/// Roman numerals, from one on.
pub const ROMAN: [&str; 20] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx",
];

/// Signs, codes and names of the currencies that stand before their sum: `€1.5 million`, `EUR 90,000`.
pub const CURRENCIES: [&str; 6] = ["€", "eur", "euro", "us$", "usd", "$"];
