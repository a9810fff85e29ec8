//! The reviewed Vietnamese lexicon of the closed list of fields, in lower case, composed, tones on the first vowel.
//! To add a word: give it to the row of its field; a word that names two fields stands in the row it names first. Of words
//! that begin at one place the longest counts, so that a row without a field takes away what a shorter word would say.

use vnfr_model::Topic;

pub const TOPICS: &[(Option<Topic>, &str)] = &[
    (
        Some(Topic::UrbanPlanning),
        "quy hoạch|qui hoạch|quy hoạch đô thị|qui hoạch đô thị|phát triển đô thị|quản lý đô thị|đô thị bền vững|\
        thành phố bền vững|chỉnh trang đô thị|không gian công cộng|phố đi bộ|tuyến phố|nhà ở xã hội|kiến trúc đô thị|\
        không gian xanh|cảnh quan đô thị|kiến trúc cảnh quan|công viên đô thị|nhà ở|hạ tầng đô thị|không gian đô thị|\
        quy hoạch không gian|thiết kế đô thị|tái thiết đô thị|vườn hoa|phát triển vùng|quy hoạch vùng|đô thị xanh|\
        cải tạo đô thị",
    ),
    (
        Some(Topic::Heritage),
        "di sản|di tích|bảo tồn|bảo tàng|phố cổ|nhà cổ|làng cổ|trùng tu|văn hóa di sản|khảo cổ|cố đô|kiến trúc pháp|\
        tu bổ|di sản văn hóa|di sản thế giới|di sản kiến trúc|di sản đô thị|thành cổ|công viên địa chất|biệt thự cổ|\
        biệt thự pháp|công trình kiến trúc|phục dựng|tôn tạo|phục chế|khảo cổ học|tháp chăm|đình làng|di tích lịch sử|\
        bảo tồn di sản|kiến trúc cổ|lưu trữ",
    ),
    (
        Some(Topic::Culture),
        "văn hóa|nghệ thuật|điện ảnh|âm nhạc|triển lãm ảnh|giao lưu văn hóa|biểu diễn|thơ ca|nhà thơ|bài thơ|tập thơ|\
        lễ hội|nghề thủ công truyền thống|thủ công mỹ nghệ|văn học|hội họa|phim|festival|thư viện|ẩm thực|múa rối|\
        tuần lễ ẩm thực|ca múa nhạc|ca nhạc|hòa nhạc|mỹ thuật|dân ca|cồng chiêng|thời trang|nghề truyền thống|\
        làng nghề|thổ cẩm|nhiếp ảnh|văn nghệ|văn hóa nghệ thuật|liên hoan phim|trưng bày|đầu bếp|giao lưu nghệ thuật|\
        nghệ sĩ|truyện tranh|dàn nhạc|nhạc cụ",
    ),
    (
        Some(Topic::Tourism),
        "du lịch|lữ hành|khách du lịch|du khách|du lịch cộng đồng|du lịch sinh thái|du lịch nông nghiệp|\
        du lịch nông thôn|du lịch đường sông|du lịch biển|du lịch văn hóa|lưu trú|homestay|hướng dẫn viên|\
        khách sạn - nhà hàng|nhà hàng - khách sạn|nhà hàng khách sạn|thuyết minh viên|du lịch mạo hiểm|khách quốc tế",
    ),
    (
        Some(Topic::WaterSanitation),
        "cấp nước|nước sạch|xử lý nước|thoát nước|nước thải|vệ sinh môi trường|nguồn nước|cấp thoát nước|\
        xử lý nước thải|nước và vệ sinh|quản lý nước|nước sinh hoạt|nước đô thị|ngành nước|nhà máy nước|nước uống|\
        công trình nước|hệ thống nước|mạng lưới nước|nước ngầm|nhà tiêu|nhà vệ sinh|khan hiếm nước|thiếu nước|\
        giếng khoan|bể nước|cung cấp nước|nước mưa|tài nguyên nước|nước tự chảy|lọc nước",
    ),
    (
        Some(Topic::Environment),
        "môi trường|rác thải|chất thải|đa dạng sinh học|ô nhiễm|chuyển đổi sinh thái|bảo vệ rừng|sinh thái|\
        chất lượng không khí|xử lý rác|rừng|kinh tế tuần hoàn|rừng ngập mặn|đất ngập nước|khu bảo tồn thiên nhiên|\
        khu bảo tồn biển|khu bảo tồn đất ngập nước|khu bảo tồn|bảo tồn thiên nhiên|bảo tồn đa dạng sinh học|\
        bảo tồn rừng|bảo tồn biển|khu dự trữ sinh quyển|sinh quyển|vườn quốc gia|trồng rừng|phục hồi rừng|bãi rác|\
        phân loại rác|tái chế|rác nhựa|ô nhiễm nhựa|rùa biển|san hô|động vật hoang dã|chất thải rắn|chất thải nhựa|\
        bảo vệ môi trường|bảo vệ nguồn lợi|hệ sinh thái|thu gom rác",
    ),
    (
        Some(Topic::Climate),
        "biến đổi khí hậu|khí hậu|thiên tai|lũ lụt|mưa lũ|ngập lụt|chống ngập|khí nhà kính|phòng chống thiên tai|\
        các-bon|carbon|bão lũ|trung hòa carbon|nước biển dâng|xâm nhập mặn|hạn mặn|hạn hán|sạt lở|xói lở|triều cường|\
        bão|giảm phát thải|phát thải|nhiễm mặn|xâm thực|thích ứng khí hậu|rủi ro thiên tai|lũ quét|áp thấp nhiệt đới|\
        tín chỉ các-bon|tín chỉ carbon|giảm nhẹ thiên tai",
    ),
    (
        Some(Topic::Health),
        "y tế|bệnh viện|sức khỏe|chăm sóc sức khỏe|y khoa|khám chữa bệnh|dược|bác sĩ|điều dưỡng|y học|xe cứu thương|\
        khám bệnh|giường bệnh|phẫu thuật|trạm y tế|nhà hộ sinh|sản khoa|nhi khoa|hộ sinh|tim mạch|ung thư|nha khoa|\
        y sĩ|dược phẩm|vắc-xin|vắc xin|vaccine|tiêm chủng|bệnh nhân|trang thiết bị y tế|thiết bị y tế|\
        phục hồi chức năng|y tế công cộng|y tế cơ sở|chẩn đoán|lão khoa|ngành y|bác sỹ|thầy thuốc|y dược|nữ hộ sinh|\
        cấp cứu|chạy thận|ghép tạng",
    ),
    (
        Some(Topic::Education),
        "giáo dục|đại học|học bổng|trường học|sinh viên|học sinh|nghiên cứu khoa học|khoa học và công nghệ|\
        trường đại học|trao đổi sinh viên|trao đổi học sinh|trao đổi giảng viên|du học sinh|du học|mầm non|tiểu học|\
        phòng học|giáo viên|thạc sĩ|tiến sĩ|liên kết đào tạo đại học|nghiên cứu sinh|nghiên cứu chung|\
        giáo dục đại học|thực tập sinh|giáo dục và đào tạo|giáo dục - đào tạo|giáo dục, đào tạo",
    ),
    (
        Some(Topic::VocationalTraining),
        "đào tạo|đào tạo nghề|dạy nghề|nguồn nhân lực|bồi dưỡng|kỹ năng nghề|nâng cao năng lực|tập huấn|\
        đào tạo nguồn nhân lực|hướng nghiệp|thực tập nghề|học nghề|tay nghề|trường nghề|du học nghề|đào tạo cán bộ|\
        đào tạo kỹ thuật|kỹ thuật viên|huấn luyện|đào tạo nhân lực|giáo dục nghề nghiệp|đào tạo, bồi dưỡng|\
        bồi dưỡng cán bộ",
    ),
    (
        Some(Topic::FrenchLanguage),
        "tiếng pháp|pháp ngữ|cộng đồng pháp ngữ|giảng dạy tiếng pháp|dạy tiếng pháp|lớp song ngữ|học tiếng pháp|\
        giáo viên tiếng pháp|lớp tiếng pháp|song ngữ|tiếng pháp và văn hóa pháp|không gian pháp ngữ|\
        đào tạo tiếng pháp|khóa tiếng pháp|khóa học tiếng pháp",
    ),
    (
        Some(Topic::Agriculture),
        "nông nghiệp|nông nghiệp công nghệ cao|nông nghiệp số|nông sản|trồng trọt|chăn nuôi|cây trồng|nông thôn|\
        thủy sản|lâm nghiệp|nuôi trồng|cà phê|chế biến nông sản|nông dân|lương thực|nông nghiệp sinh thái|rau quả|\
        cây ăn quả|hồi và sản xuất hồi|sản xuất hồi|dược liệu|chè|rượu vang|nghề cá|hải sản|đánh bắt|nuôi hàu|\
        ngư nghiệp|thủy hải sản|nông nghiệp hữu cơ|hữu cơ|lúa|lúa gạo|gạo|trồng lúa|dừa|cây dừa|mía|nho|trồng nho|\
        trồng chè|trồng cà phê|vườn cây|trái cây|hoa quả|cây ăn trái|sầu riêng|hồ tiêu|cao su|ca cao|mật ong|nuôi ong|\
        bò sữa|bò thịt|gia súc|gia cầm|nuôi tôm|tôm|cá tra|chế biến thực phẩm|công nghiệp thực phẩm|vải thiều|\
        thanh long|thủy lợi|tưới tiêu|tưới nhỏ giọt|giống cây|cây giống|chỉ dẫn địa lý|đặc sản|diêm dân|nghề muối|\
        khuyến nông|ngư dân|nông lâm|nông thôn mới|vùng trồng|nông, lâm|vườn ươm|dệt lụa|dâu tằm|hàu|nuôi biển|\
        nông hộ|thực phẩm|nông lâm nghiệp",
    ),
    (
        Some(Topic::Economy),
        "kinh tế|thương mại|môi trường đầu tư|môi trường kinh doanh|môi trường đầu tư kinh doanh|doanh nghiệp|\
        xuất khẩu|công nghiệp|hội chợ|xúc tiến thương mại|xúc tiến đầu tư|khởi nghiệp|công nghiệp hỗ trợ|logistics|\
        thị trường|chuỗi cung ứng|thu hút đầu tư|nhà đầu tư|hợp tác đầu tư|thương mại và đầu tư|đầu tư và thương mại|\
        kinh tế và đầu tư|cơ hội đầu tư|dự án đầu tư|đầu tư, thương mại|giao thương|kết nối giao thương|\
        khu công nghiệp|khu kinh tế|cụm công nghiệp|nhập khẩu|kết nối doanh nghiệp|diễn đàn doanh nghiệp|\
        tiêu thụ sản phẩm|kim ngạch|kêu gọi đầu tư|mời gọi đầu tư|thúc đẩy đầu tư",
    ),
    (
        Some(Topic::Transport),
        "giao thông|vận tải|đường sắt|metro|tàu điện|giao thông công cộng|hàng không|đường bay|giao thông đô thị|\
        xe buýt điện|tuyến xe buýt|đường xe đạp|xe đạp công cộng|xe điện|hạ tầng giao thông|an toàn giao thông|\
        cáp treo|vận tải hành khách|xe buýt|đường thủy|chuyến bay thẳng|bay thẳng",
    ),
    (
        Some(Topic::Digital),
        "chuyển đổi số|công nghệ thông tin|số hóa|thành phố thông minh|đô thị thông minh|đổi mới sáng tạo|công nghệ số|\
        trí tuệ nhân tạo|công nghệ cao|kinh tế số|chính quyền số|dữ liệu|trò chơi điện tử|phần mềm|bán dẫn|\
        an ninh mạng|dữ liệu mở|nền tảng số|bản đồ số|thực tế ảo|viễn thám|gis|công nghệ thông minh|\
        khởi nghiệp sáng tạo|trung tâm dữ liệu",
    ),
    (
        Some(Topic::EnergyLighting),
        "năng lượng|chiếu sáng|chiếu sáng đô thị|chuyển đổi năng lượng|năng lượng tái tạo|điện gió|\
        tiết kiệm năng lượng|điện mặt trời|hydro|điện gió ngoài khơi|đèn đường|đèn led|thủy điện|năng lượng sạch|\
        năng lượng mặt trời|hiệu quả năng lượng|sử dụng năng lượng|sinh khối|khí sinh học|biogas|điện khí",
    ),
    (
        Some(Topic::PortsMaritime),
        "cảng biển|kinh tế biển|hàng hải|cảng|đường biển|cảng nước sâu|đóng tàu|đại dương|vận tải biển|khoa học biển|\
        cảng cá|bến cảng|quản lý cảng|dịch vụ cảng|du thuyền|cứu nạn trên biển|vùng bờ|không gian biển|quản lý biển|\
        cụm cảng|hậu cần nghề cá|tàu biển|quy hoạch cảng",
    ),
    (
        Some(Topic::Governance),
        "quản trị|quản lý nhà nước|cải cách hành chính|chính quyền điện tử|quản lý công|năng lực quản lý|dịch vụ công|\
        quản trị địa phương|phân cấp|phân quyền|hành chính công|thủ tục hành chính|quản lý hành chính|tài chính công|\
        quản trị công|chính quyền hai cấp|chính quyền địa phương hai cấp|chính quyền địa phương 2 cấp|cải cách thủ tục",
    ),
    (
        Some(Topic::Social),
        "phụ nữ|người khuyết tật|nhân đạo|trợ giúp nhân đạo|người cao tuổi|bình đẳng giới|an sinh xã hội|thể thao|\
        từ thiện|giảm nghèo|xóa đói giảm nghèo|người nghèo|dân tộc thiểu số|trẻ em nghèo|trẻ em khuyết tật|trẻ mồ côi|\
        trẻ em mồ côi|chất độc da cam|da cam|hộ nghèo|nhà tình thương|nhà tình nghĩa|bảo trợ xã hội|công tác xã hội|\
        người yếu thế|hoàn cảnh khó khăn|hoàn cảnh đặc biệt khó khăn|giao lưu thanh niên|phụ nữ nghèo|\
        nâng cao quyền năng|trẻ khuyết tật|bóng đá|hỗ trợ xã hội|cứu trợ",
    ),
    (
        Some(Topic::SustainableDevelopment),
        "phát triển bền vững|phát triển xanh|tăng trưởng xanh|kinh tế xanh|du lịch bền vững|chuyển đổi xanh|\
        mục tiêu phát triển bền vững|kinh tế tuần hoàn và xanh",
    ),
    (
        None,
        "phát triển kinh tế - xã hội|kinh tế - xã hội|tình hình kinh tế|nhà khoa học|các nhà khoa học|dịch bệnh|\
        môi trường sống|bảo tồn và phát huy|khí hậu ôn hòa|khí hậu mát mẻ|khí hậu nắng nóng|bão táp|cảng hàng không|\
        bạn bè quốc tế|phim trường|bằng tiếng pháp|nói tiếng pháp|phiên dịch tiếng pháp|đại học sư phạm",
    ),
];
