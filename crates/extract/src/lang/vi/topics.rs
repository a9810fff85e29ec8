//! The reviewed Vietnamese lexicon of the closed list of fields, in lower case, composed, tones on the first vowel.
//! To add a word: give it to the row of its field; a word that names two fields stands in the row it names first.

use vnfr_model::Topic;

pub const TOPICS: &[(Topic, &str)] = &[
    (
        Topic::UrbanPlanning,
        "quy hoạch|qui hoạch|quy hoạch đô thị|qui hoạch đô thị|phát triển đô thị|quản lý đô thị|đô thị bền vững|\
        thành phố bền vững|chỉnh trang đô thị|không gian công cộng|phố đi bộ|tuyến phố|khu phố cổ|nhà ở xã hội|\
        kiến trúc đô thị|không gian xanh|cảnh quan đô thị|kiến trúc cảnh quan|đô thị|công viên đô thị",
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
    (
        Topic::Health,
        "y tế|bệnh viện|sức khỏe|chăm sóc sức khỏe|y khoa|khám chữa bệnh|dược|bác sĩ|điều dưỡng|y học|xe cứu thương|khám bệnh|giường bệnh|phẫu thuật",
    ),
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
        "nông nghiệp|nông nghiệp công nghệ cao|nông nghiệp số|nông sản|trồng trọt|chăn nuôi|cây trồng|nông thôn|\
        thủy sản|lâm nghiệp|nuôi trồng|cà phê|chế biến nông sản|nông dân|lương thực|nông nghiệp sinh thái|\
        rau quả|cây ăn quả|hồi và sản xuất hồi|sản xuất hồi|dược liệu|chè|rượu vang|nghề cá|hải sản|đánh bắt|\
        nuôi hàu|ngư nghiệp|thủy hải sản",
    ),
    (
        Topic::Economy,
        "kinh tế|thương mại|môi trường đầu tư|môi trường kinh doanh|môi trường đầu tư kinh doanh|doanh nghiệp|\
        xuất khẩu|công nghiệp|hội chợ|xúc tiến thương mại|xúc tiến đầu tư|khởi nghiệp|công nghiệp hỗ trợ|\
        logistics|thị trường|chuỗi cung ứng|kinh tế - xã hội|thu hút đầu tư|nhà đầu tư|hợp tác đầu tư|\
        thương mại và đầu tư|đầu tư và thương mại|kinh tế và đầu tư|cơ hội đầu tư|dự án đầu tư|đầu tư, thương mại",
    ),
    (
        Topic::Transport,
        "giao thông|vận tải|đường sắt|metro|tàu điện|giao thông công cộng|hàng không|đường bay|giao thông đô thị|\
        xe buýt điện|tuyến xe buýt|đường xe đạp|xe đạp công cộng",
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
        "cảng biển|kinh tế biển|hàng hải|cảng|đường biển|cảng nước sâu|đóng tàu|đại dương|vận tải biển|\
        khoa học biển",
    ),
    (
        Topic::Governance,
        "quản trị|quản lý nhà nước|cải cách hành chính|chính quyền điện tử|quản lý công|năng lực quản lý|dịch vụ công|quản trị địa phương",
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
