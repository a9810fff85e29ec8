//! What all three languages write alike, in small letters.

use super::cue::Count;

/// Roman numerals, from one on.
pub const ROMAN: [&str; 20] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx",
];

/// A currency as it stands before its sum.
#[derive(Debug)]
pub struct Currency {
    /// A sign, a code or a name.
    pub sign: &'static str,
    pub count: Count,
    /// `k€` counts in thousands.
    pub scale: f64,
}

const fn currency(sign: &'static str, count: Count, scale: f64) -> Currency {
    Currency { sign, count, scale }
}

/// Signs, codes and names of the currencies that stand before their sum: `€1.5 million`, `EUR 90,000`.
pub const CURRENCIES: [Currency; 10] = [
    currency("€", Count::Euros, 1.0),
    currency("eur", Count::Euros, 1.0),
    currency("euro", Count::Euros, 1.0),
    currency("us$", Count::Dollars, 1.0),
    currency("usd", Count::Dollars, 1.0),
    currency("$", Count::Dollars, 1.0),
    currency("vnd", Count::Dong, 1.0),
    currency("vnđ", Count::Dong, 1.0),
    currency("k€", Count::Euros, 1e3),
    currency("m€", Count::Euros, 1e6),
];

/// Those that stand glued to their sum, or behind the letters that multiply it: `90.000đ`, `1.2m euros`, `80 k€`.
pub const CURRENCIES_BEHIND: [(&str, Count); 11] = [
    ("€", Count::Euros),
    ("euros", Count::Euros),
    ("euro", Count::Euros),
    ("eur", Count::Euros),
    ("d'euros", Count::Euros),
    ("d’euros", Count::Euros),
    ("$", Count::Dollars),
    ("usd", Count::Dollars),
    ("vnđ", Count::Dong),
    ("vnd", Count::Dong),
    ("đ", Count::Dong),
];

/// What letters right behind a sum multiply it by.
pub const SHORT_SCALES: [(&str, f64); 7] =
    [("k", 1e3), ("m", 1e6), ("mn", 1e6), ("md", 1e9), ("mds", 1e9), ("bn", 1e9), ("b", 1e9)];
