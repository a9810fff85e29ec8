//! The reviewed lexicons of the closed list of fields, one a language, in lower case. Knows which words name a field;
//! leaves which event a field belongs to, and which quotes are slogans, to the claims.
//! To add a word: give it to the row of its field; a word that names two fields stands in the row it names first.

use crate::model::Topic;

/// Vietnamese, composed, tones on the first vowel.
pub const VI: &[(Topic, &str)] = &[
    (
        Topic::UrbanPlanning,
        "quy hoạch|qui hoạch|quy hoạch đô thị|qui hoạch đô thị|phát triển đô thị|quản lý đô thị|đô thị bền vững|\
        thành phố bền vững|chỉnh trang đô thị|không gian công cộng|phố đi bộ|tuyến phố|khu phố cổ|nhà ở xã hội|kiến trúc đô thị|\
        không gian xanh|công viên|cảnh quan đô thị|kiến trúc cảnh quan|đô thị",
    ),
    (
        Topic::Heritage,
        "di sản|di tích|bảo tồn|bảo tàng|phố cổ|nhà cổ|làng cổ|trùng tu|văn hóa di sản|khảo cổ|cố đô|kiến trúc pháp|tu bổ",
    ),
    (
        Topic::Culture,
        "văn hóa|nghệ thuật|điện ảnh|âm nhạc|triển lãm ảnh|giao lưu văn hóa|biểu diễn|thơ ca|nhà thơ|bài thơ|tập thơ|lễ hội|nghề thủ công truyền thống|\
        thủ công mỹ nghệ|văn học|hội họa|phim|festival|thư viện|ẩm thực|múa rối",
    ),
    (Topic::Tourism, "du lịch|lữ hành|khách du lịch|du khách|du lịch cộng đồng"),
    (
        Topic::WaterSanitation,
        "cấp nước|nước sạch|xử lý nước|thoát nước|nước thải|vệ sinh môi trường|nguồn nước|cấp thoát nước|xử lý nước thải|\
        nước và vệ sinh|quản lý nước|nước sinh hoạt|nước đô thị|ngành nước",
    ),
    (
        Topic::Environment,
        "môi trường|rác thải|chất thải|đa dạng sinh học|ô nhiễm|chuyển đổi sinh thái|bảo vệ rừng|sinh thái|chất lượng không khí|\
        xử lý rác|rừng|kinh tế tuần hoàn",
    ),
    (
        Topic::Climate,
        "biến đổi khí hậu|khí hậu|thiên tai|lũ lụt|mưa lũ|ngập lụt|chống ngập|khí nhà kính|phòng chống thiên tai|các-bon|carbon|bão lũ|trung hòa carbon|nước biển dâng",
    ),
    (Topic::Health, "y tế|bệnh viện|sức khỏe|chăm sóc sức khỏe|y khoa|khám chữa bệnh|dược|bác sĩ|điều dưỡng|y học"),
    (
        Topic::Education,
        "giáo dục|đại học|học bổng|trường học|sinh viên|học sinh|nghiên cứu khoa học|khoa học và công nghệ|trường đại học|giảng dạy|khoa học",
    ),
    (
        Topic::VocationalTraining,
        "đào tạo|đào tạo nghề|dạy nghề|nguồn nhân lực|bồi dưỡng|kỹ năng nghề|nâng cao năng lực|tập huấn|đào tạo nguồn nhân lực|hướng nghiệp",
    ),
    (Topic::FrenchLanguage, "tiếng pháp|pháp ngữ|cộng đồng pháp ngữ|giảng dạy tiếng pháp|dạy tiếng pháp|lớp song ngữ"),
    (
        Topic::Agriculture,
        "nông nghiệp|nông sản|trồng trọt|chăn nuôi|cây trồng|nông thôn|thủy sản|lâm nghiệp|nuôi trồng|cà phê|chế biến nông sản|\
        nông dân|lương thực|nông nghiệp sinh thái|rau quả|cây ăn quả|hồi và sản xuất hồi|sản xuất hồi|dược liệu|chè|rượu vang",
    ),
    (
        Topic::Economy,
        "kinh tế|thương mại|đầu tư|doanh nghiệp|xuất khẩu|công nghiệp|hội chợ|xúc tiến thương mại|xúc tiến đầu tư|khởi nghiệp|\
        công nghiệp hỗ trợ|logistics|thị trường|chuỗi cung ứng|kinh tế - xã hội",
    ),
    (
        Topic::Transport,
        "giao thông|vận tải|đường sắt|xe buýt|metro|tàu điện|giao thông công cộng|hàng không|đường bay|giao thông đô thị|xe đạp",
    ),
    (
        Topic::Digital,
        "chuyển đổi số|công nghệ thông tin|số hóa|thành phố thông minh|đô thị thông minh|đổi mới sáng tạo|công nghệ số|trí tuệ nhân tạo|\
        công nghệ cao|kinh tế số|chính quyền số|dữ liệu|trò chơi điện tử|phần mềm|bán dẫn",
    ),
    (
        Topic::EnergyLighting,
        "năng lượng|chiếu sáng|chiếu sáng đô thị|chuyển đổi năng lượng|năng lượng tái tạo|điện gió|tiết kiệm năng lượng|điện mặt trời|hydro",
    ),
    (
        Topic::PortsMaritime,
        "cảng biển|kinh tế biển|hàng hải|cảng|đường biển|cảng nước sâu|đóng tàu|nghề cá|hải sản|đại dương|vận tải biển|khoa học biển",
    ),
    (
        Topic::Governance,
        "quản trị|hành chính|quản lý nhà nước|cải cách hành chính|chính quyền điện tử|quản lý công|năng lực quản lý|dịch vụ công|quản trị địa phương",
    ),
    (
        Topic::Social,
        "phụ nữ|trẻ em|người khuyết tật|xã hội|nhân đạo|trợ giúp nhân đạo|người cao tuổi|bình đẳng giới|an sinh xã hội|thanh niên|thể thao|từ thiện|\
        giảm nghèo|xóa đói giảm nghèo|người nghèo|dân tộc thiểu số",
    ),
    (
        Topic::SustainableDevelopment,
        "phát triển bền vững|phát triển xanh|tăng trưởng xanh|kinh tế xanh|du lịch bền vững|chuyển đổi xanh",
    ),
];

pub const FR: &[(Topic, &str)] = &[
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
        "santé|hôpital|hôpitaux|médical|médicale|médicaux|médecins|médecine|hospitalier|hospitalière|sanitaire|soins|infirmiers|pharmaceutique|chu",
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
        "économie|économique|économiques|commerce|commercial|commerciaux|commerciale|commerciales|investissement|investissements|entreprises|industrie|industriel|industrielle|foire|exportations|\
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
        "port|ports|portuaire|portuaires|maritime|maritimes|port en eau profonde|économie maritime|mer|économie bleue|littoral|nautisme|construction navale|océan|océans",
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

pub const EN: &[(Topic, &str)] = &[
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
        "health|healthcare|hospital|hospitals|medical|medicine|doctors|public health|nursing|health care|pharmaceutical|pharmaceuticals",
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
        "agriculture|agricultural|farming|livestock|crops|rural|aquaculture|fisheries|fishery|coffee|food processing|farm produce|farmers|rice|agro-forestry|wine|organic",
    ),
    (
        Topic::Economy,
        "economy|economic|trade|investment|enterprises|businesses|business|industry|industrial|international fair|commerce|exports|start-ups|startups|companies|investors|logistics|commercial|supply chain|economic development",
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
        "port|ports|maritime|seaport|seaports|wharves|wharf|marine economy|deep-water port|shipping|sea|marine|ocean|oceanography|shipbuilding|blue economy",
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
