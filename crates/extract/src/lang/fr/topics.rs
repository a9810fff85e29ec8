//! The reviewed French lexicon of the closed list of fields, in lower case.
//! To add a word: give it to the row of its field; a word that names two fields stands in the row it names first. Of words
//! that begin at one place the longest counts, so that a row without a field takes away what a shorter word would say.

use vnfr_model::Topic;

pub const TOPICS: &[(Option<Topic>, &str)] = &[
    (
        Some(Topic::UrbanPlanning),
        "urbanisme|aménagement urbain|développement urbain|planification urbaine|gestion urbaine|ville durable|\
        villes durables|aménagement du territoire|espaces publics|espace public|rues piétonnes|schéma directeur|\
        ingénierie urbaine|espaces verts|rénovation urbaine|parc urbain|aménagement paysager|projet urbain|\
        projets urbains|logement social|centre-bourg|revitalisation|paysage urbain|planification territoriale|\
        ville verte|parcs et jardins|renouvellement urbain|quartiers anciens|écoquartier|métropolisation",
    ),
    (
        Some(Topic::Heritage),
        "patrimoine|préservation|musée|monuments|restauration|sites historiques|vieux quartier|patrimoine culturel|\
        patrimonial|conservation|archéologie|ancien village|muséographie|bâti ancien|patrimoine bâti|\
        patrimoine mondial|centre ancien|centre historique|citadelle|citadelles|géoparc|géoparcs|maisons anciennes|\
        archéologique|archéologiques|archéologues|sauvegarde|monument historique|monuments historiques|vestiges|\
        fortifications|rénovation du patrimoine|patrimoines|patrimoniale|patrimoniales|patrimoniaux|\
        secteur sauvegardé|architecture coloniale|archives|muséal|musées",
    ),
    (
        Some(Topic::Culture),
        "culture|culturel|culturelle|culturels|culturelles|arts|artistique|cinéma|musique|cuisine|gastronomie|\
        littérature|poésie|exposition|photographie|théâtre|danse|artisanat|bibliothèque|festival|gastronomique|\
        gastronomiques|culinaire|culinaires|échanges culturels|échange culturel|expositions|concert|concerts|\
        marionnettes|poterie|céramique|broderie|tissage|bande dessinée|artistes|arts plastiques|résidence d'artistes|\
        films|cinématographique|médiathèque|orchestre|chorale|cirque|métiers d'art|semaine culturelle|festivals",
    ),
    (
        Some(Topic::Tourism),
        "tourisme|touristique|touristiques|touristes|écotourisme|œnotourisme|agritourisme|tourisme vert|\
        tourisme fluvial|tourisme rural|tourisme communautaire|tourisme solidaire|hôtellerie|hôtelière|hôtelier|\
        hébergement chez l'habitant|croisiéristes|sentiers|hôtellerie-restauration|hôtellerie et restauration|\
        voyagistes|office de tourisme",
    ),
    (
        Some(Topic::WaterSanitation),
        "eau potable|assainissement|gestion de l'eau|eaux usées|traitement de l'eau|traitement des eaux|\
        ressources en eau|alimentation en eau|adduction d'eau|eau et assainissement|l'eau|drainage|accès à l'eau|\
        réseau d'eau|réseaux d'eau|captage|captages|forage|forages|château d'eau|station d'épuration|\
        stations d'épuration|latrines|eaux pluviales|bornes-fontaines|toilettes|épuration|nappe phréatique|\
        inondabilité|ressource en eau|points d'eau|service d'eau|services d'eau|distribution d'eau|\
        approvisionnement en eau",
    ),
    (
        Some(Topic::Environment),
        "environnement|environnemental|environnementale|écologique|transition écologique|déchets|biodiversité|\
        pollution|qualité de l'air|forêt|forêts|mangrove|économie circulaire|zones humides|zone humide|parc naturel|\
        parcs naturels|parc naturel régional|parc national|parcs nationaux|réserve de biosphère|réserve naturelle|\
        recyclage|tri des déchets|tri sélectif|ordures|ordures ménagères|compost|compostage|reboisement|mangroves|\
        plastique|plastiques|récifs|coraux|herbiers|environnementaux|environnementales|écologie|milieux naturels|\
        conservation de la nature|conservation de la biodiversité|protection de la nature|écosystèmes|faune|flore|\
        forestier|forestière|gestion forestière|tortues marines",
    ),
    (
        Some(Topic::Climate),
        "changement climatique|changements climatiques|climat|climatique|climatiques|inondations|\
        catastrophes naturelles|catastrophe naturelle|typhon|typhons|bas-carbone|intempéries|sécheresse|sécheresses|\
        montée des eaux|montée du niveau de la mer|submersion|érosion côtière|érosion du littoral|érosion|\
        salinisation|intrusion saline|salinité|crues|crue|cyclone|cyclones|gaz à effet de serre|décarbonation|\
        neutralité carbone|risques naturels|résilience|trait de côte|glissements de terrain|glissement de terrain|\
        tempête|risque inondation|empreinte carbone|dérèglement climatique|réchauffement",
    ),
    (
        Some(Topic::Health),
        "santé|hôpital|hôpitaux|médical|médicale|médicaux|médecins|médecine|hospitalier|hospitalière|sanitaire|soins|\
        infirmiers|pharmaceutique|chu|soignants|cardiologie|chirurgie|patients|clinique|maternité|sages-femmes|\
        sage-femme|obstétrique|pédiatrie|pédiatrique|chirurgien|chirurgiens|chirurgical|chirurgicale|dentaire|\
        dentaires|dentistes|ophtalmologie|ophtalmologistes|vaccination|dispensaire|dispensaires|centre de santé|\
        oncologie|cancérologie|radiologie|anesthésie|gériatrie|réanimation|médicaments|médicales|ambulance|ambulances|\
        infirmières|infirmier|infirmière|hospitaliers|hospitalières|télémédecine|kinésithérapie|santé publique|\
        équipement médical|matériel médical|blocs opératoires|bloc opératoire|gynécologie",
    ),
    (
        Some(Topic::Education),
        "éducation|enseignement|enseignement supérieur|université|universités|universitaire|universitaires|étudiants|\
        lycée|lycées|écoles|scolaire|recherche|bourses|élèves|sciences|éducatif|éducative|éducatifs|éducatives|\
        école primaire|école maternelle|école élémentaire|construction d'écoles|construction d'une école|\
        salles de classe|échanges scolaires|échanges universitaires|échange d'étudiants|échanges d'étudiants|\
        échanges de lycéens|lycéens|doctorants|double diplôme|scientifique|scientifiques|boursiers|jeunes chercheurs|\
        fournitures scolaires|correspondance scolaire|étudiantes|scolarité",
    ),
    (
        Some(Topic::VocationalTraining),
        "formation|formation professionnelle|formations|formation touristique|formation technique|apprentissage|\
        ressources humaines|renforcement des capacités|formation des cadres|apprentis|apprenti|lycée professionnel|\
        lycées professionnels|formateurs|formatrices|perfectionnement|montée en compétences|alternance|main-d'œuvre|\
        stages professionnels|stages de formation|stage de formation|métiers du tourisme|métiers de l'hôtellerie|\
        enseignement professionnel|cadres territoriaux",
    ),
    (
        Some(Topic::FrenchLanguage),
        "enseignement du français|langue française|francophonie|francophone|francophones|cours de français|\
        apprentissage du français|classes bilingues|sections bilingues|section bilingue|classe bilingue|\
        professeurs de français|professeur de français|enseignants de français|apprendre le français|\
        apprennent le français|lecteur de français|cours de langue|diplôme de français|maîtrise du français|\
        enseigner le français|pratique du français|promotion du français",
    ),
    (
        Some(Topic::Agriculture),
        "agriculture|agricole|agricoles|élevage|agroalimentaire|riz|café|pêche|aquaculture|rural|développement rural|\
        riziculture|agroécologie|agriculteurs|sylviculture|maraîchage|viticulture|thé|viticole|viticoles|viticulteurs|\
        vigne|vignes|vignoble|vignobles|vin|vins|noix de coco|cocotier|cocotiers|arboriculture|arboricole|\
        arboriculteurs|fruitière|fruitières|fruitiers|vergers|verger|horticulture|horticole|légumes|maraîchère|\
        maraîchers|cacao|caoutchouc|poivre|théiers|théicole|théiculture|caféiculture|caféiculteurs|\
        plantes aromatiques|plantes à parfum|pisciculture|piscicole|crevettes|conchyliculture|ostréiculture|\
        ostréicole|ostréiculteurs|huîtres|irrigation|laitier|laitière|laitiers|apiculture|apiculteurs|miel|\
        produits du terroir|indications géographiques|indication géographique|semences|éleveurs|bovins|bovine|bovin|\
        bétail|fromages|fromage|agronomie|agronomique|agronomiques|agronomes|agriculture biologique|agro-industrie|\
        agro-industriel|agroforesterie|agro-alimentaire|sériciculture|paludiers|durian|durians|mangues|culture du thé|\
        culture du café|culture du riz|culture de la vigne|culture du cacao|culture du cocotier|cultures maraîchères|\
        coopératives agricoles|produits agricoles|rizicole|ruralité|halieutique|halieutiques",
    ),
    (
        Some(Topic::Economy),
        "climat des affaires|environnement des affaires|climat d'investissement|économie|économique|économiques|\
        commerce|commercial|commerciaux|commerciale|commerciales|investissement|investissements|entreprises|industrie|\
        industriel|industrielle|foire|exportations|échanges commerciaux|entrepreneurs|logistique|\
        intégration régionale|investisseurs|startups|start-up|attractivité|pme|exportateurs|zone industrielle|\
        zones industrielles|parcs industriels|parc industriel|échanges économiques|forum économique|investir|\
        marché vietnamien|hommes d'affaires|milieux d'affaires|développement économique|filières économiques|\
        salon professionnel|rencontres d'affaires",
    ),
    (
        Some(Topic::Transport),
        "transport|transports|transports en commun|mobilité|métro|tramway|ferroviaire|circulation|bus|transport public|\
        aéroport|liaison aérienne|mobilités|transport urbain|transports urbains|pistes cyclables|piste cyclable|\
        téléphérique|autobus|vol direct|vols directs|ligne aérienne|déplacements urbains|mobilité urbaine|\
        mobilité durable|bus électriques|trolleybus|fret",
    ),
    (
        Some(Topic::Digital),
        "numérique|transition numérique|ville intelligente|villes intelligentes|smart city|innovation|\
        transformation numérique|technologies de l'information|informatique|intelligence artificielle|numérisation|\
        hautes technologies|jeux vidéo|données|numériques|cybersécurité|données ouvertes|systèmes d'information|\
        réalité virtuelle|nouvelles technologies|dématérialisation|logiciel|logiciels|télédétection|géomatique|fablab|\
        incubateur|jeunes pousses|semi-conducteurs",
    ),
    (
        Some(Topic::EnergyLighting),
        "énergie|énergies|énergétique|transition énergétique|éclairage|éclairage public|énergies renouvelables|éolien|\
        éclairage urbain|solaire|hydrogène|photovoltaïque|photovoltaïques|panneaux solaires|énergie solaire|\
        énergie éolienne|biomasse|biogaz|méthanisation|efficacité énergétique|sobriété énergétique|éoliennes|\
        éolien en mer|lampadaires|électrification|hydroélectrique|hydroélectricité|mise en lumière|\
        énergie renouvelable|énergies marines",
    ),
    (
        Some(Topic::PortsMaritime),
        "port|ports|portuaire|portuaires|maritime|maritimes|port en eau profonde|économie maritime|économie bleue|\
        nautisme|construction navale|océan|océans|chantier naval|chantiers navals|croisière|croisières|aires marines|\
        phares|sauvetage en mer|zones côtières|gestion côtière|port de pêche|ports de pêche|port de plaisance|\
        plaisance|conteneurs|gestion intégrée du littoral|criée",
    ),
    (
        Some(Topic::Governance),
        "gouvernance|administration|gestion publique|administration publique|services publics|réforme administrative|\
        décentralisation|institutionnel|démocratie participative|budget participatif|état civil|cadastre|\
        finances locales|finances publiques|politiques publiques|fonction publique|service public|\
        participation citoyenne|déconcentration|maîtrise d'ouvrage|ingénierie territoriale|bonne gouvernance|\
        intercommunalité|gestion administrative",
    ),
    (
        Some(Topic::Social),
        "social|sociale|sociales|handicap|handicapés|humanitaire|sport|sports|sportif|pauvreté|personnes âgées|\
        orphelinat|égalité|minorités ethniques|action sociale|protection sociale|agent orange|inclusion|insertion|\
        personnes handicapées|enfants handicapés|droits des femmes|autonomisation des femmes|émancipation des femmes|\
        orphelins|orphelinats|défavorisés|défavorisées|défavorisé|démunis|vieillissement|petite enfance|\
        protection de l'enfance|économie sociale et solidaire|économie sociale|familles pauvres|football|\
        égalité femmes-hommes|vulnérables|précarité|sinistrés",
    ),
    (
        Some(Topic::SustainableDevelopment),
        "développement durable|croissance verte|tourisme durable|économie verte|objectifs de développement durable|\
        transition verte|agenda 2030|odd",
    ),
    (
        None,
        "crise sanitaire|situation sanitaire|contexte sanitaire|restauration scolaire|restauration rapide|\
        restauration collective|service de restauration|climat de confiance|climat amical|climat chaleureux|\
        climat cordial|climat tropical|climat sec|climat tempéré|solidarité internationale|formation politique|\
        formation musicale|port d'attache|droit au port|en français|climat d'amitié",
    ),
];
