//! The reviewed French lexicon of the closed list of fields, in lower case.
//! To add a word: give it to the row of its field; a word that names two fields stands in the row it names first.

use vnfr_model::Topic;

pub const TOPICS: &[(Topic, &str)] = &[
    (
        Topic::UrbanPlanning,
        "urbanisme|aménagement urbain|développement urbain|planification urbaine|gestion urbaine|ville durable|villes durables|\
        aménagement|aménagement du territoire|espaces publics|espace public|rues piétonnes|habitat|logement|schéma directeur|ingénierie urbaine|espaces verts|rénovation urbaine|parc urbain",
    ),
    (
        Topic::Heritage,
        "patrimoine|préservation|musée|monuments|restauration|sites historiques|vieux quartier|patrimoine culturel|patrimonial|conservation|archéologie|ancien village|muséographie",
    ),
    (
        Topic::Culture,
        "culture|culturel|culturelle|culturels|culturelles|arts|artistique|cinéma|musique|cuisine|gastronomie|littérature|poésie|exposition|photographie|théâtre|danse|artisanat|bibliothèque|festival",
    ),
    (Topic::Tourism, "tourisme|touristique|touristiques|touristes|écotourisme"),
    (
        Topic::WaterSanitation,
        "eau potable|assainissement|gestion de l'eau|eaux usées|traitement de l'eau|traitement des eaux|ressources en eau|alimentation en eau|adduction d'eau|eau et assainissement|l'eau|drainage",
    ),
    (
        Topic::Environment,
        "environnement|environnemental|environnementale|écologique|transition écologique|déchets|biodiversité|pollution|qualité de l'air|forêt|forêts|mangrove|économie circulaire",
    ),
    (
        Topic::Climate,
        "changement climatique|changements climatiques|climat|climatique|climatiques|inondations|catastrophes naturelles|catastrophe naturelle|typhon|typhons|bas-carbone|intempéries",
    ),
    (
        Topic::Health,
        "santé|hôpital|hôpitaux|médical|médicale|médicaux|médecins|médecine|hospitalier|hospitalière|sanitaire|soins|infirmiers|pharmaceutique|chu|soignants|cardiologie|chirurgie|patients|clinique",
    ),
    (
        Topic::Education,
        "éducation|enseignement|enseignement supérieur|université|universités|universitaire|universitaires|étudiants|lycée|lycées|écoles|scolaire|recherche|bourses|élèves|enseignants|sciences|collège",
    ),
    (
        Topic::VocationalTraining,
        "formation|formation professionnelle|formations|formation touristique|formation technique|apprentissage|ressources humaines|stages|renforcement des capacités|formation des cadres",
    ),
    (
        Topic::FrenchLanguage,
        "enseignement du français|langue française|francophonie|francophone|francophones|cours de français|apprentissage du français",
    ),
    (
        Topic::Agriculture,
        "agriculture|agricole|agricoles|élevage|agroalimentaire|riz|café|pêche|aquaculture|rural|développement rural|riziculture|agroécologie|agriculteurs|sylviculture|maraîchage|viticulture|thé",
    ),
    (
        Topic::Economy,
        "climat des affaires|environnement des affaires|climat d'investissement|économie|économique|économiques|commerce|commercial|commerciaux|commerciale|commerciales|investissement|investissements|entreprises|industrie|industriel|industrielle|foire|exportations|\
        échanges commerciaux|entrepreneurs|logistique|intégration régionale|investisseurs|startups|start-up",
    ),
    (
        Topic::Transport,
        "transport|transports|transports en commun|mobilité|métro|tramway|ferroviaire|circulation|bus|vélo|transport public|aéroport|liaison aérienne",
    ),
    (
        Topic::Digital,
        "numérique|transition numérique|ville intelligente|villes intelligentes|smart city|innovation|transformation numérique|technologies de l'information|informatique|intelligence artificielle|numérisation|hautes technologies|jeux vidéo|données",
    ),
    (
        Topic::EnergyLighting,
        "énergie|énergies|énergétique|transition énergétique|éclairage|éclairage public|énergies renouvelables|éolien|éclairage urbain|solaire|hydrogène",
    ),
    (
        Topic::PortsMaritime,
        "port|ports|portuaire|portuaires|maritime|maritimes|port en eau profonde|économie maritime|économie bleue|\
        nautisme|construction navale|océan|océans",
    ),
    (
        Topic::Governance,
        "gouvernance|administration|gestion publique|administration publique|services publics|réforme administrative|décentralisation|institutionnel",
    ),
    (
        Topic::Social,
        "social|sociale|sociales|femmes|enfants|handicap|handicapés|humanitaire|solidarité|jeunesse|sport|sports|sportif|pauvreté|personnes âgées|orphelinat|égalité|minorités ethniques",
    ),
    (
        Topic::SustainableDevelopment,
        "développement durable|croissance verte|tourisme durable|économie verte|objectifs de développement durable",
    ),
];
