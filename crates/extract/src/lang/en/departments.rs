//! What the departments of a Vietnamese province or city are for, as English texts call them, folded.

use crate::lang::ListedHead;

pub const HEADS: &[ListedHead] =
    &[ListedHead { plural: "departments", singular: "Department of", of_both_sides: false }];

pub const DEPARTMENTS: &[&str] = &[
    "foreign affairs",
    "external relations",
    "planning and investment",
    "finance",
    "industry and trade",
    "agriculture and rural development",
    "agriculture and environment",
    "agriculture",
    "natural resources and environment",
    "construction",
    "transport",
    "transportation",
    "planning and architecture",
    "architecture and planning",
    "education and training",
    "education",
    "health",
    "culture, sports and tourism",
    "culture, sport and tourism",
    "culture and sports",
    "culture and sport",
    "culture",
    "tourism",
    "science and technology",
    "information and communications",
    "information and communication",
    "labour, invalids and social affairs",
    "labor, invalids and social affairs",
    "labour, war invalids and social affairs",
    "justice",
    "home affairs",
    "internal affairs",
    "food safety",
];
