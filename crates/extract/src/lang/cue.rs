//! What a word can hint at: an act, a count, a mood, a tie. Each language's `cues` says which words do.

use vnfr_model::Topic;

/// What somebody does, in the words that tell it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// A journey of a delegation: `chuyến công tác`, `visite de travail`, `working visit`.
    Visit,
    /// A meeting: `làm việc với`, `s'est entretenu avec`, `held talks`.
    Meet,
    /// A reception of visitors: `tiếp đoàn`, `a reçu`, `received`.
    Receive,
    /// A meeting by screen.
    Online,
    Sign,
    /// A council decides on a tie.
    Vote,
    /// A look at a place: `tham quan`, `a visité`, `toured`.
    Tour,
    Speak,
    /// A ceremony or its feast.
    Celebrate,
    PressConference,
    /// An exhibition, a festival, a fair, a concert.
    Show,
    Donate,
    /// A course for officials, teachers or engineers of the other side.
    Train,
    Conference,
    /// A conference of the series between Vietnamese and French localities.
    Series,
    /// `khai mạc`, `s'est ouvert`, `opened`.
    Open,
    /// Takes part in: what follows is somebody else's event.
    Attend,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Count {
    Delegates,
    /// Those who took part in something that need be no conference.
    Participants,
    Guests,
    /// Localities of the country named beside them; both countries' where `hai nước`.
    Localities,
    /// Words that only Vietnamese localities go by.
    Provinces,
    Projects,
    ProjectsAndAgreements,
    Agreements,
    Enterprises,
    Euros,
    Dollars,
    Dong,
    Speeches,
    Themes,
    Stands,
    Years,
    Households,
    Scholarships,
    Students,
    Trainees,
    /// Visitors of a show; tourists.
    Visitors,
    /// Those who watch films and concerts.
    Spectators,
    /// Those whom a work serves.
    People,
    Experts,
    Officials,
    Artists,
    Exhibitors,
    Producers,
    HealthWorkers,
    Teachers,
    /// Photographs, paintings, objects on show.
    Works,
    Films,
    Books,
    /// Pages and papers of archives.
    Documents,
    Universities,
    Schools,
    Associations,
    Bicycles,
    Hectares,
    /// Cubic metres of water a day.
    WaterPerDay,
    /// Kilometres of pipes.
    PipeLength,
    /// Those who vote for something.
    Votes,
    /// In a hospital or a maternity.
    Beds,
    /// What the `counted` tables name, by its word of the field: what a place produces, what a place is made up of, all
    /// else.
    Produce(&'static str),
    Part(&'static str),
    Thing(&'static str),
    /// A noun that no table holds.
    Noun,
}

impl Count {
    /// True for what no word of the contract names.
    pub fn is_thing(self) -> bool {
        matches!(self, Count::Produce(_) | Count::Part(_) | Count::Thing(_))
    }

    /// The word of the contract, or of the field, for what is counted.
    pub fn what(self) -> &'static str {
        match self {
            Count::Delegates => "delegates",
            Count::Participants => "participants",
            Count::Guests => "guests",
            Count::Localities | Count::Provinces => "localities",
            Count::Projects => "projects",
            Count::ProjectsAndAgreements => "projects_and_agreements",
            Count::Agreements => "agreements",
            Count::Enterprises => "enterprises",
            Count::Euros => "amount_eur",
            Count::Dollars => "amount_usd",
            Count::Dong => "amount_vnd",
            Count::Speeches => "speeches",
            Count::Themes => "themes",
            Count::Stands => "stands",
            Count::Years => "years_of_cooperation",
            Count::Households => "households",
            Count::Scholarships => "scholarships",
            Count::Students => "students",
            Count::Trainees => "trainees",
            Count::Visitors => "visitors",
            Count::Spectators => "spectators",
            Count::People => "people",
            Count::Experts => "experts",
            Count::Officials => "officials",
            Count::Artists => "artists",
            Count::Exhibitors => "exhibitors",
            Count::Producers => "producers",
            Count::HealthWorkers => "health_workers",
            Count::Teachers => "teachers",
            Count::Works => "works",
            Count::Films => "films",
            Count::Books => "books",
            Count::Documents => "documents",
            Count::Universities => "universities",
            Count::Schools => "schools",
            Count::Associations => "associations",
            Count::Bicycles => "bicycles",
            Count::Hectares => "hectares",
            Count::WaterPerDay => "capacity_m3_per_day",
            Count::PipeLength => "pipe_km",
            Count::Votes => "votes",
            Count::Beds => "beds",
            Count::Produce(what) | Count::Part(what) | Count::Thing(what) => what,
            Count::Noun => "",
        }
    }
}

/// What a cue hints at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cue {
    Act(Act),
    /// `đoàn công tác`, `délégation`, `delegation`.
    Delegation,
    /// The leader stands before the cue: `do X dẫn đầu`.
    LedAfter,
    /// The leader stands after the cue: `Trưởng đoàn X`, `conduite par X`, `led by X`.
    LedBefore,
    /// A leader leads a delegation that follows: `X a conduit une délégation`, `X headed a delegation`.
    Leads,
    /// A verb of speech.
    Say,
    /// Lies ahead.
    Planned,
    /// An act and that it lies ahead, in one word: `signera`.
    Will(Act),
    /// Wished, proposed, possible: not done.
    Intent,
    /// Long done: history.
    Past,
    /// A standing tie between localities.
    Tie,
    /// A word for co-operation as such, a tie only with praise or duration beside it.
    Cooperation,
    /// Praise, duration, results: what turns co-operation into a tie.
    Standing,
    /// The two sides of which the article speaks.
    BothSides,
    Topic(Topic),
    Count(Count),
    /// A paper that is signed.
    Agreement,
    /// `dự án`, `projet`, `project`.
    Project,
    /// Local co-operation by name.
    LocalCooperation,
    /// An office of a locality: mayor, people's committee, council.
    LocalOffice,
    /// An office of a state: president, prime minister, minister.
    StateOffice,
    /// `với chủ đề`, `sur le thème`, `themed`.
    Theme,
    /// A word that only looks like a cue (`đăng ký` holds `ký`).
    Mask,
}
