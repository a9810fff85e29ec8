//! The reviewed English lexicon of the closed list of fields, in lower case.
//! To add a word: give it to the row of its field; a word that names two fields stands in the row it names first. Of words
//! that begin at one place the longest counts, so that a row without a field takes away what a shorter word would say.

use vnfr_model::Topic;

pub const TOPICS: &[(Option<Topic>, &str)] = &[
    (
        Some(Topic::UrbanPlanning),
        "urban planning|urban development|urban management|town planning|master plan|sustainable city|\
        sustainable cities|sustainable urban|pedestrian streets|pedestrian|public spaces|urban design|housing|\
        urban renewal|urban area|green spaces|urban landscape|urban|architecture|urban regeneration|city planning|\
        spatial planning|land use|regional planning|landscape design|urban spaces|urban infrastructure|\
        parks and gardens|social housing|town centre|urban heritage management|eco-district",
    ),
    (
        Some(Topic::Heritage),
        "heritage|preservation|conservation|museum|museums|historical sites|monuments|restoration|relics|\
        ancient village|old quarter|world heritage|cultural heritage|preserving|historical and cultural relics|\
        geopark|geoparks|citadel|archaeology|archaeological|archaeologists|historic centre|historic center|\
        built heritage|listed buildings|old houses|ancient houses|ancient town|safeguarding|historical monuments|\
        architectural heritage|heritage site|heritage sites|curators|french architecture|colonial architecture|\
        old town",
    ),
    (
        Some(Topic::Culture),
        "culture|cultural|arts|art|cinema|music|film|movie|poetry|cuisine|gastronomy|literature|photo exhibition|\
        handicraft|handicrafts|performances|dance|festival|library|fashion|exhibition|exhibitions|concert|concerts|\
        photography|photographers|theatre|theater|puppet|puppetry|embroidery|lacquer|pottery|ceramics|weaving|brocade|\
        musicians|choir|circus|culinary|gastronomic|chefs|folk|cultural exchange|cultural exchanges|comic|comics|\
        film festival|craftsmen|artisans|festivals|literary|cultural week|performing arts|martial arts",
    ),
    (
        Some(Topic::Tourism),
        "tourism|tourist|tourists|tourism promotion|ecotourism|homestay|homestays|tour operators|hiking|trekking|\
        tour guides|cruise|agritourism|agro-tourism|rural tourism|river tourism|community-based tourism|\
        hospitality industry|hospitality training|hotel management|hotels and restaurants|hotel and restaurant|\
        wine tourism|holidaymakers|tourism workers|travel agencies|travel firms|eco-tourism",
    ),
    (
        Some(Topic::WaterSanitation),
        "water supply|sanitation|wastewater|waste water|water treatment|clean water|water management|drainage|\
        water resources|drinking water|water sector|water and sanitation|water system|water systems|water network|\
        water networks|sewage|sewerage|latrines|toilets|borehole|boreholes|access to water|safe water|running water|\
        stormwater|groundwater|piped water|rainwater|water plant|water quality|water utility|water services|\
        water source|water sources",
    ),
    (
        Some(Topic::Environment),
        "environment|environmental|pollution|waste|biodiversity|ecological|ecology|green transition|\
        ecological transition|air quality|forest|forests|forestry|circular economy|environmental protection|wetland|\
        wetlands|national park|nature park|regional nature park|biosphere|biosphere reserve|nature reserve|recycling|\
        composting|reforestation|mangrove|mangroves|plastic|wildlife|coral|refuse|garbage|landfill|solid waste|\
        household waste|nature conservation|conservation of nature|biodiversity conservation|wildlife conservation|\
        marine conservation|ecosystem|ecosystems|sea turtles|waste sorting|waste management|tree planting|\
        planting trees",
    ),
    (
        Some(Topic::Climate),
        "climate change|climate|natural disaster|natural disasters|flood|floods|flooding|typhoon|storm|carbon|\
        low-carbon|disaster|sea level|disaster prevention|drought|droughts|salinity|saltwater intrusion|\
        salt intrusion|saline intrusion|coastal erosion|erosion|landslide|landslides|rising sea|sea-level rise|\
        greenhouse gas|emissions|emission|disaster risk|cyclone|typhoons|resilience|climate adaptation|\
        decarbonisation|carbon credits|net zero|net-zero",
    ),
    (
        Some(Topic::Health),
        "health|healthcare|hospital|hospitals|medical|medicine|doctors|public health|nursing|health care|\
        pharmaceutical|pharmaceuticals|ambulance|ambulances|clinic|surgeons|nurses|patients|maternity|midwives|\
        midwife|midwifery|obstetrics|obstetric|paediatric|paediatrics|pediatric|pediatrics|surgery|surgical|surgeon|\
        dental|dentists|dentist|vaccination|vaccines|clinics|cardiology|oncology|cancer|physicians|health station|\
        health stations|health centre|health centres|health workers|medicines|ophthalmology|telemedicine|\
        rehabilitation centre|geriatric|intensive care|emergency care|eye care|anaesthetists|radiology|neonatal|medics",
    ),
    (
        Some(Topic::Education),
        "education|university|universities|students|schools|higher education|research|scholarships|academic|\
        engineering course|school|pupils|science|educational|academic exchange|academic exchanges|student exchange|\
        student exchanges|exchange of students|kindergarten|kindergartens|classrooms|classroom|primary school|\
        secondary school|joint degree|double degree|doctoral|scholarship|schooling|high school|high schools|\
        school supplies|scientific|science and technology|textbooks",
    ),
    (
        Some(Topic::VocationalTraining),
        "training|vocational training|vocational|human resources|capacity building|human resource|internship|\
        internships|engineering course|skills|apprenticeship|apprentices|apprentice|apprenticeships|trainers|\
        upskilling|training course|training courses|technical training|skills development|capacity-building|\
        training of|vocational school|vocational schools|vocational college|work placements|placements|\
        qualified workers",
    ),
    (
        Some(Topic::FrenchLanguage),
        "french language|french teaching|teaching of french|francophone|francophonie|la francophonie|french-language|\
        teaching french|french classes|learning french|bilingual classes|bilingual|bilingual class|french teachers|\
        teacher of french|teachers of french|french courses|french course|learn french|french lessons|\
        francophone community|study french|use of french|french-medium",
    ),
    (
        Some(Topic::Agriculture),
        "agriculture|agricultural|farming|livestock|crops|rural|aquaculture|fisheries|fishery|coffee|food processing|\
        farm produce|farmers|rice|agro-forestry|wine|organic|tea|tea-growing|pepper|durian|cocoa|cashew|forestry|farm|\
        livestock breeding|high-tech agriculture|coconut|coconuts|fruits|fruit growing|orchards|orchard|vineyard|\
        vineyards|viticulture|winegrowing|wine-growing|winegrowers|grape|grapes|shrimp|prawn|oyster|oysters|dairy|\
        cattle|beef|honey|beekeeping|beekeepers|irrigation|growers|rubber|horticulture|horticultural|vegetables|\
        vegetable|agri-food|agrifood|food industry|geographical indication|geographical indications|agroecology|\
        agribusiness|aquatic products|seafood|fishing|fishermen|agronomists|agronomy|agroforestry|cheese|breeders|\
        livestock farming|animal husbandry|rice-growing|rice growing|coffee growing|plum|lychee|mango|dragon fruit|\
        pomelo|cinnamon|star anise|sericulture|seedlings|farms|agricultural products|agricultural cooperatives|\
        food safety",
    ),
    (
        Some(Topic::Economy),
        "economy|economic|investment environment|business environment|business climate|investment climate|trade|\
        investment|enterprises|businesses|business|industry|industrial|international fair|commerce|exports|start-ups|\
        startups|companies|investors|logistics|commercial|supply chain|economic development|smes|exporters|importers|\
        industrial zones|industrial zone|industrial park|industrial parks|trade fair|business forum|business matching|\
        entrepreneurship|entrepreneurs|economic zone|economic zones|trade promotion|investment promotion|economies|\
        manufacturing|economic ties|economic cooperation|market access",
    ),
    (
        Some(Topic::Transport),
        "transport|public transport|transportation|railway|metro|traffic|mobility|bus|air route|aviation|direct flight|\
        urban transport|tramway|bicycle|cycling|cable car|electric buses|cycle paths|bike|rail|mass transit|\
        urban mobility|road safety|buses|inland waterways|waterway transport",
    ),
    (
        Some(Topic::Digital),
        "digital|digital transformation|smart city|smart cities|information technology|innovation|digitalisation|\
        digitalization|digitisation|video game|software|artificial intelligence|high-tech|high technology|data|\
        semiconductor|digital economy|cybersecurity|open data|gis|fintech|e-commerce|virtual reality|\
        smart technologies|remote sensing|digitising|digitized|digitised|data centre|technology transfer|incubator|\
        innovation hub|start-up ecosystem|online platform|information systems",
    ),
    (
        Some(Topic::EnergyLighting),
        "energy|lighting|renewable energy|energy transition|wind power|solar|public lighting|urban lighting|hydrogen|\
        clean energy|photovoltaic|solar panels|biomass|biogas|energy efficiency|wind farm|wind farms|offshore wind|\
        street lighting|street lights|streetlights|electrification|hydropower|renewables|energy saving|energy-saving|\
        clean power|solar power",
    ),
    (
        Some(Topic::PortsMaritime),
        "port|ports|maritime|seaport|seaports|wharves|wharf|marine economy|deep-water port|shipping|ocean|oceanography|\
        shipbuilding|blue economy|harbour|harbor|marine|fishing port|fishing ports|lighthouse|lighthouses|sea rescue|\
        cruise ships|port management|seaport management|coastal management|shipyard|shipyards|port authority|\
        port services|yachting|marina",
    ),
    (
        Some(Topic::Governance),
        "governance|administration|public administration|administrative reform|public services|public management|\
        local governance|e-government|decentralisation|decentralization|public finance|civil service|\
        administrative procedures|participatory budgeting|land registry|good governance|public policy|public policies|\
        administrative reforms|local administration|two-tier local government|civil servants|public administrators|\
        citizen participation",
    ),
    (
        Some(Topic::Social),
        "social|humanitarian|disabled|people with disabilities|sports|sport|poverty reduction|elderly|gender equality|\
        poverty|welfare|ethnic minority|agent orange|orphans|orphanage|orphanages|inclusion|social protection|\
        social welfare|women's empowerment|underprivileged|disadvantaged|poor households|ageing|older people|\
        livelihoods|vulnerable|disabilities|disability|children with disabilities|poor children|\
        disadvantaged children|humanitarian aid|social work|football|needy|women's rights|child protection|\
        flood victims|ethnic minorities|solidarity fund",
    ),
    (
        Some(Topic::SustainableDevelopment),
        "sustainable development|green growth|sustainable tourism|green development|green economy|\
        sustainable development goals|sdgs|green transformation|agenda 2030",
    ),
    (
        None,
        "health situation|health crisis|health and happiness|good health|environment for|working environment|\
        climate of trust|film crew|social media|social network|social networks|social-economic|socio-economic|\
        in french|trained in france|open-air|art of|the art|state of the art|data sheet|data protection|port city of|\
        port of call|travel restrictions|by train|high-speed train",
    ),
];
