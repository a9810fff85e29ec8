//! The closed list of fields of work.

use serde::{Deserialize, Serialize};

use super::event::closed_set;

closed_set! {
    /// A field of work that an event or a tie concerns.
    Topic {
        UrbanPlanning = "urban-planning",
        Heritage = "heritage",
        Culture = "culture",
        Tourism = "tourism",
        WaterSanitation = "water-sanitation",
        Environment = "environment",
        Climate = "climate",
        Health = "health",
        Education = "education",
        VocationalTraining = "vocational-training",
        FrenchLanguage = "french-language",
        Agriculture = "agriculture",
        Economy = "economy",
        Transport = "transport",
        Digital = "digital",
        EnergyLighting = "energy-lighting",
        PortsMaritime = "ports-maritime",
        Governance = "governance",
        Social = "social",
        SustainableDevelopment = "sustainable-development",
    }
}
