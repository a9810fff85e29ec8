//! The reviewed English lexicon of the closed list of fields, in lower case.
//! To add a word: give it to the row of its field; a word that names two fields stands in the row it names first.

use vnfr_model::Topic;

pub const TOPICS: &[(Topic, &str)] = &[
    (
        Topic::UrbanPlanning,
        "urban planning|urban development|urban management|planning|town planning|master plan|sustainable city|sustainable cities|sustainable urban|pedestrian streets|pedestrian|public spaces|\
        urban design|housing|urban renewal|urban area|green spaces|urban landscape|urban|architecture",
    ),
    (
        Topic::Heritage,
        "heritage|preservation|conservation|museum|museums|historical sites|monuments|restoration|relics|ancient village|old quarter|world heritage|cultural heritage|preserving|historical and cultural relics",
    ),
    (
        Topic::Culture,
        "culture|cultural|arts|art|cinema|music|film|movie|poetry|cuisine|gastronomy|literature|photo exhibition|handicraft|handicrafts|performances|dance|festival|library|fashion",
    ),
    (Topic::Tourism, "tourism|tourist|tourists|tourism promotion|travel|ecotourism"),
    (
        Topic::WaterSanitation,
        "water supply|sanitation|wastewater|waste water|water treatment|clean water|water management|drainage|water resources|drinking water|water sector|water and sanitation",
    ),
    (
        Topic::Environment,
        "environment|environmental|pollution|waste|biodiversity|ecological|ecology|green transition|ecological transition|air quality|forest|forests|forestry|circular economy|environmental protection",
    ),
    (
        Topic::Climate,
        "climate change|climate|natural disaster|natural disasters|flood|floods|flooding|typhoon|storm|carbon|low-carbon|disaster|sea level|disaster prevention",
    ),
    (
        Topic::Health,
        "health|healthcare|hospital|hospitals|medical|medicine|doctors|public health|nursing|health care|pharmaceutical|pharmaceuticals|ambulance|ambulances|clinic|surgeons|nurses|patients",
    ),
    (
        Topic::Education,
        "education|university|universities|students|schools|higher education|research|scholarships|academic|engineering course|school|teaching|lecturers|pupils|science",
    ),
    (
        Topic::VocationalTraining,
        "training|vocational training|vocational|human resources|capacity building|human resource|internship|internships|engineering course|skills|apprenticeship",
    ),
    (
        Topic::FrenchLanguage,
        "french language|french teaching|teaching of french|francophone|francophonie|la francophonie|french-language|teaching french|french classes|learning french",
    ),
    (
        Topic::Agriculture,
        "agriculture|agricultural|farming|livestock|crops|rural|aquaculture|fisheries|fishery|coffee|food processing|farm produce|farmers|rice|agro-forestry|wine|organic|tea|tea-growing|pepper|durian|cocoa|cashew|forestry|farm|livestock breeding|high-tech agriculture",
    ),
    (
        Topic::Economy,
        "economy|economic|investment environment|business environment|business climate|investment climate|trade|investment|enterprises|businesses|business|industry|industrial|international fair|commerce|exports|start-ups|startups|companies|investors|logistics|commercial|supply chain|economic development",
    ),
    (
        Topic::Transport,
        "transport|public transport|transportation|railway|metro|traffic|mobility|bus|air route|aviation|direct flight|urban transport|tramway|bicycle|cycling",
    ),
    (
        Topic::Digital,
        "digital|digital transformation|smart city|smart cities|information technology|innovation|digitalisation|digitalization|digitisation|video game|software|artificial intelligence|high-tech|high technology|data|semiconductor|digital economy",
    ),
    (
        Topic::EnergyLighting,
        "energy|lighting|renewable energy|energy transition|wind power|solar|public lighting|urban lighting|hydrogen|clean energy",
    ),
    (
        Topic::PortsMaritime,
        "port|ports|maritime|seaport|seaports|wharves|wharf|marine economy|deep-water port|shipping|ocean|\
        oceanography|shipbuilding|blue economy",
    ),
    (
        Topic::Governance,
        "governance|administration|public administration|administrative reform|public services|public management|local governance|e-government",
    ),
    (
        Topic::Social,
        "social|women|children|humanitarian|disabled|people with disabilities|youth|sports|sport|poverty reduction|charity|elderly|gender equality|poverty|welfare|ethnic minority",
    ),
    (
        Topic::SustainableDevelopment,
        "sustainable development|green growth|sustainable tourism|green development|green economy|sustainable development goals",
    ),
];
