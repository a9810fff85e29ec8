//! Vietnamese cue words, in lower case, composed, tones on the first vowel (as the view writes them).

use crate::lang::{Act, Count, Cue};

pub const CUES: &[(Cue, &str)] = &[
    // Words that hold a cue and are none.
    (
        Cue::Mask,
        "đối tác tiềm năng|đối tác phù hợp|đối tác tự nhiên|đối tác thích hợp|\
        lượt khách tham quan|khách tham quan|du khách tham quan|người tham quan|lượt tham quan|hướng dẫn đoàn|đón tiếp nồng hậu|sự đón tiếp|đón tiếp trọng thị|tiếp đón nồng hậu|sự tiếp đón|đón tiếp chu đáo|tổng thư ký|\
        phó tổng thư ký|thư ký|đăng ký|ký túc xá|nhật ký|chữ ký|ký ức|ký giả|ký hiệu|trực tiếp|tiếp tục|trao đổi|\
        đã trao đổi|đoàn trao đổi|tiếp theo|tiếp cận|tiếp xúc|gián tiếp|tiếp thu|tiếp cử tri|ký kết trước đó|\
        hội nghị quốc gia|tặng hoa|đại hội xiv|đại hội đảng|đại hội|trưởng đoàn đại biểu quốc hội|\
        đoàn đại biểu quốc hội|phó trưởng đoàn đại biểu quốc hội|đoàn kết|đoàn thanh niên|tập đoàn|công đoàn|\
        liên đoàn|đoàn viên|đoàn thể|quân đoàn|sư đoàn|trung đoàn|giai đoạn|đoàn nghệ thuật|lữ đoàn|thăm dò|\
        thăm khám|viếng thăm cấp nhà nước|gặp khó|gặp nhiều|gặp phải|tỉnh đoàn|thành đoàn|đoàn đến từ|đoàn tới từ|\
        đoàn đến chào|\
        tìm kiếm đối tác|tìm đối tác|đối tác tiềm năng|đối tác mới|\
        bản ký kết|những bản ký kết|các bản ký kết|văn bản ký kết|các văn bản ký kết|văn kiện ký kết|quà tặng|\
        món quà tặng|tặng quà lưu niệm|tặng quà kỷ niệm|trao tặng quà lưu niệm|tặng tranh lưu niệm|tặng bằng khen|tặng giấy khen|tặng kỷ niệm chương|tặng huy hiệu|tặng cờ lưu niệm|\
        nói chuyện với phóng viên|thông điệp rõ ràng",
    ),
    // Visits
    (
        Cue::Act(Act::Visit),
        "đoàn huyện sang|đoàn tỉnh sang|đoàn thành phố sang|đoàn của tỉnh sang|đoàn của huyện sang|chuyến công tác|chuyến thăm|chuyến thăm và làm việc|chuyến đi|thăm và làm việc|thăm - làm việc|\
        thăm – làm việc|thăm, làm việc|thăm làm việc|đến thăm và làm việc|tới thăm và làm việc|sang pháp|sang thăm|\
        đi công tác|công tác tại pháp|công tác tại cộng hòa pháp|đang công tác tại|cử một đoàn|cử đoàn|\
        thăm chính thức|thăm hữu nghị|thăm và dự|đến thăm, làm việc|tới thăm, làm việc|tới thăm – làm việc|\
        tới thăm làm việc|đến thăm - làm việc|đến thăm – làm việc|tới thăm - làm việc|đến thăm làm việc|thăm pháp|\
        thăm cộng hòa pháp|thăm việt nam|đến pháp|tới pháp|chuyến làm việc|sang việt nam|đến việt nam|sang làm việc|\
        chuyến khảo sát|đi thăm|đã thăm và làm việc|đã thăm làm việc|thăm, làm việc tại|thăm và làm việc tại|\
        lên đường|chuyến học tập|chuyến nghiên cứu|kết thúc chuyến thăm|bắt đầu chuyến thăm|sang pháp làm việc|\
        lên đường sang pháp|chuyến thăm, làm việc|chuyến thăm, làm việc tại|chuyến thăm làm việc|\
        chuyến thăm - làm việc|chuyến thăm và làm việc tại|chuyến công tác và làm việc|chuyến thăm chính thức|\
        chuyến thăm hữu nghị|chuyến công tác tại|ở pháp từ ngày|ở pháp từ|có mặt tại pháp|lưu lại pháp|\
        ở thăm pháp|ở thăm và làm việc|thời gian ở thăm|thời gian lưu lại|thời gian ở|chương trình làm việc từ|trong chương trình làm việc|chương trình công tác từ|trong những ngày ở|thời gian lưu trú|thời gian ở việt nam|thời gian ở pháp|\
        chuyến công du|công du|đã đến pháp|đặt chân đến pháp|chuyến thực tế|chuyến sang thăm|chuyến ghé thăm|đợt công tác|chuyến thăm hữu nghị và làm việc|chuyến thăm và công tác|đoàn sang thăm|\
        lưu lại|đã lưu lại|chuyến lưu trú|thực hiện chuyến công tác|\
        chuyến công tác, làm việc|chuyến làm việc tại|chuyến thăm, khảo sát|chuyến thăm và khảo sát|chuyến nghiên cứu, khảo sát|đã có chuyến thăm|có chuyến thăm|đã có chuyến công tác|có chuyến công tác|thăm và khảo sát|thăm, khảo sát|sang công tác|sang thăm và làm việc|sang học tập|đi khảo sát tại pháp|thăm chính thức và làm việc|chuyến đi công tác|chuyến thăm kéo dài|kết thúc tốt đẹp chuyến thăm|kết thúc chuyến công tác|trở về sau chuyến|trong chuyến thăm|có mặt tại việt nam|sang khảo sát|đến công tác|đến làm việc tại|tới làm việc tại|chuyến xúc tiến|đi xúc tiến|công tác tại cộng hoà pháp|\
        ở thăm|đã ở thăm|\
        đặt chân đến|đặt chân tới|lên thăm|trở lại thăm|quay lại thăm|ghé thăm và làm việc|mở đầu chuyến thăm|khép lại chuyến thăm|\
        tới thăm chính thức|đến thăm chính thức|chuyến viếng thăm|đang ở thăm|đang có mặt tại pháp|chuyến đi thăm|\
        sẽ sang thăm|sắp sang thăm|sắp thăm|sẽ đến thăm và làm việc|sẽ thăm và làm việc|\
        cử phái đoàn",
    ),
    // Meetings
    (
        Cue::Act(Act::Meet),
        "làm việc với|buổi làm việc|cuộc làm việc|phiên làm việc|làm việc cùng|làm việc tại|gặp gỡ|gặp mặt|gặp|\
        hội đàm|hội kiến|trao đổi với|chào xã giao|cuộc gặp|buổi gặp|cuộc họp|buổi họp|họp bàn|họp với|cuộc trao đổi|\
        buổi trao đổi|cuộc hội đàm|buổi hội đàm|đối thoại với|tọa đàm với|thảo luận với|bàn với|\
        buổi hội kiến|có cuộc làm việc|có buổi làm việc|có buổi trao đổi|có cuộc trao đổi|tiếp xúc song phương|gặp và làm việc|gặp, làm việc|\
        họp đánh giá|họp trực tuyến|họp rà soát|họp sơ kết|họp tổng kết|họp giao ban|đã họp|họp trao đổi|\
        có buổi gặp|có cuộc gặp|có buổi làm việc với|đã có buổi làm việc|đã làm việc với|có cuộc làm việc với|gặp và trao đổi|gặp gỡ và trao đổi|gặp gỡ, trao đổi|có cuộc hội đàm|có buổi hội đàm|tiến hành hội đàm|tổ chức hội đàm|tổ chức buổi làm việc|tổ chức làm việc|trao đổi, làm việc với|họp cùng|họp giữa kỳ|họp ban chỉ đạo|phiên họp|làm việc song phương|gặp song phương|đến chào|tới chào|có buổi chào xã giao|chào hỏi xã giao|buổi tiếp xúc|cuộc tiếp xúc|tiếp xúc với lãnh đạo|\
        gặp mặt thân mật|buổi trò chuyện với lãnh đạo|tiếp chuyện|cuộc trò chuyện|cuộc đối thoại|buổi đối thoại|\
        ngồi lại với|cùng bàn|bàn thảo với|\
        ngồi lại cùng nhau|ngồi lại cùng|cùng ngồi lại|ngồi vào bàn|trao đổi trực tiếp với",
    ),
    (
        Cue::Act(Act::Online),
        "họp trực tuyến|làm việc trực tuyến|trao đổi trực tuyến|hội đàm trực tuyến|hội nghị trực tuyến|\
        gặp trực tuyến|cuộc họp trực tuyến|buổi làm việc trực tuyến|hội thảo trực tuyến|\
        theo hình thức trực tuyến|bằng hình thức trực tuyến|qua cầu truyền hình|hội ý trực tuyến|trao đổi qua hình thức trực tuyến|phiên họp trực tuyến|hội đàm theo hình thức trực tuyến",
    ),
    (
        Cue::Act(Act::Receive),
        "tiếp đón|đón tiếp|tiếp xã giao|đã tiếp|tiếp đoàn|tiếp ông|tiếp bà|tiếp ngài|tiếp đồng chí|buổi tiếp|\
        tiếp và làm việc|tiếp, làm việc|có buổi tiếp|tiếp thân mật|tiếp đại sứ|tiếp thị trưởng|tiếp tổng lãnh sự|\
        tiếp đại diện|tiếp lãnh đạo|tiếp phái đoàn|đón đoàn|đón và làm việc|tiếp chủ tịch|tiếp phó|tiếp tân|\
        tiếp và trao đổi|có cuộc tiếp|đến chào từ biệt|chào từ biệt|đến chào xã giao|đã có buổi tiếp|\
        buổi tiếp và làm việc|\
        đón và tiếp|tiếp đón và làm việc|đón tiếp và làm việc|có buổi đón tiếp|tiếp kiến|tổ chức đón tiếp|có buổi tiếp xã giao|đã có buổi tiếp đón|\
        tiếp đón đoàn|đón tiếp đoàn|đã đón tiếp|đã tiếp đón|chủ trì tiếp|chủ trì buổi tiếp|có buổi tiếp và làm việc|đã có buổi tiếp và làm việc|đã có buổi tiếp xã giao|tiếp nhận đoàn|đón tiếp thân mật|tổ chức buổi tiếp|chiêu đãi|\
        tiếp tại trụ sở|đã tiếp tại|tiếp một nhóm|tiếp một đoàn|tiếp nhóm|tiếp các vị khách|tiếp các ông|\
        tiếp thượng nghị sĩ|tiếp nguyên thị trưởng|tiếp vợ chồng|chào đón đoàn|nồng nhiệt đón",
    ),
    // Signings
    (
        Cue::Act(Act::Sign),
        "ký kết|lễ ký|lễ ký kết|đã ký|ký|được ký|cùng ký|ký bản|trao bản ghi nhớ|trao biên bản|đặt bút ký|\
        ký thỏa thuận|ký biên bản|ký ý định thư|kí kết|kí|ký hợp tác|tái ký|ký mới|gia hạn thỏa thuận|\
        đã được ký|được ký kết|cùng nhau ký|tiến hành ký|ký ghi nhớ|đặt bút ký kết|hạ bút ký|\
        ký kết hợp tác|ký kết bản|ký kết biên bản|ký kết thỏa thuận|đã ký kết|cùng ký kết|lễ ký biên bản|lễ ký bản ghi nhớ|lễ ký thỏa thuận|đã tiến hành ký|đã thực hiện ký|gia hạn bản ghi nhớ|ký gia hạn|ký lại|ký tiếp|ký bổ sung|trao thỏa thuận|\
        ký kết ý định thư|đã ký ý định thư|ký thư bày tỏ ý định",
    ),
    (
        Cue::Act(Act::Vote),
        "ban hành kế hoạch|đã ban hành kế hoạch|vừa ban hành kế hoạch|thông qua nghị quyết về việc kết nghĩa|thông qua chủ trương ký kết|thông qua chủ trương thiết lập|\
        thông qua nghị quyết về hợp tác|thông qua việc kết nghĩa|phê chuẩn thỏa thuận|biểu quyết thông qua|\
        thông qua nghị quyết|thông qua đề án hợp tác|phê duyệt chủ trương ký|phê duyệt thỏa thuận|\
        thông qua chủ trương|ban hành nghị quyết về|thông qua kế hoạch hợp tác|thông qua chương trình hợp tác|\
        thông qua thỏa thuận|phê duyệt kế hoạch hợp tác|thông qua kế hoạch|thông qua dự thảo thỏa thuận|phê chuẩn kế hoạch|\
        bỏ phiếu thông qua|đã bỏ phiếu thông qua|nhất trí dành|quyết định dành|đồng ý dành|quyết định hỗ trợ|\
        nhất trí hỗ trợ|thông qua khoản hỗ trợ|thông qua khoản viện trợ|thông qua gói hỗ trợ|thông qua mức hỗ trợ|\
        thông qua khoản tài trợ|quyết định trích|nhất trí trích|quyết định chi|duyệt chi|biểu quyết nhất trí|\
        nhất trí thông qua|\
        thông qua khoản|thông qua khoản chi|thông qua khoản kinh phí|thông qua kinh phí|cấp kinh phí hỗ trợ",
    ),
    (
        Cue::Act(Act::Tour),
        "tham quan|khảo sát|đi khảo sát|thị sát|đến thăm|tới thăm|thăm|đặt hoa|dâng hoa|viếng thăm|dâng hương|\
        đặt vòng hoa|tìm hiểu thực tế|khảo sát thực tế|khảo sát thực địa|thăm và tặng quà|trồng cây lưu niệm|\
        dạo thăm|tới trường thcs|tới trường thpt|tới trường tiểu học|tới trường mầm non|tới bệnh viện|tới nhà máy|\
        tới trung tâm|đến nhà máy|đến bệnh viện|đến trung tâm bảo tồn|tới làng nghề|đến làng nghề|\
        tới khu công nghiệp|đi thực địa|đi thực tế|\
        đã tham quan|được giới thiệu mô hình|đi thăm quan|thăm quan|ghé thăm|đến tham quan|tới tham quan|thăm mô hình|trải nghiệm tại|\
        đi thăm một số|đã đi thăm|thăm một số|tham quan, tìm hiểu|thăm và tìm hiểu|thăm, tìm hiểu|tham quan, học tập|tham quan một số|khảo sát một số|khảo sát tại|thăm nhà máy|thăm cơ sở|thăm bệnh viện|thăm trường|đi tham quan|thăm, tặng quà|thăm khu di tích|viếng nghĩa trang|dâng hương tại|\
        đến xem|tới xem|tận mắt xem|mục sở thị|xuống thăm|được dẫn đi thăm|được đưa đi thăm|được dẫn đi xem|\
        được đưa đi xem",
    ),
    (
        Cue::Act(Act::Speak),
        "phát biểu tại|phát biểu khai mạc|phát biểu chào mừng|bài phát biểu|tham luận|phát biểu|bài tham luận|diễn văn|\
        bài nói chuyện|buổi nói chuyện|nói chuyện với|nói chuyện tại|bài giảng|bài giảng mở|buổi thuyết trình|\
        bài thuyết trình|thuyết trình tại|thuyết trình trước|trong thông điệp|gửi thông điệp|thông điệp gửi|\
        thông điệp phát|bài diễn thuyết|diễn thuyết|diễn từ|phát biểu trước|phát biểu với",
    ),
    (
        Cue::Act(Act::Celebrate),
        "lễ kỷ niệm|lễ khánh thành|khánh thành|lễ trao|lễ khai trương|lễ khởi công|khởi công|lễ động thổ|lễ ra mắt|\
        lễ tiếp nhận|lễ bàn giao|lễ khởi động|mít tinh|lễ trao tặng|lễ đón|lễ tưởng niệm|lễ trao giải|lễ tốt nghiệp|\
        lễ khai mạc triển lãm|lễ đặt tên|lễ gắn biển|lễ công bố|lễ phát động|tổ chức lễ|buổi lễ|\
        chương trình kỷ niệm|tổ chức kỷ niệm|gặp mặt kỷ niệm|mít tinh kỷ niệm|lễ kết nghĩa|lễ gặp mặt|\
        tiệc chiêu đãi|lễ vinh danh|cắt băng khánh thành|lễ khai giảng|lễ bế giảng|lễ cắt băng|đêm kỷ niệm|\
        buổi gặp mặt hữu nghị|lễ gắn huân chương|lễ trao huân chương|trao huân chương|lễ trao kỷ niệm chương|\
        cắt băng|đưa vào sử dụng|bàn giao công trình|lễ đưa vào sử dụng|chính thức vận hành|khánh thành và bàn giao|lễ bàn giao và đưa vào sử dụng|lễ khởi công xây dựng|lễ đặt viên đá đầu tiên|đặt viên đá đầu tiên|lễ trao quà|lễ trao học bổng|lễ trao chứng nhận|lễ ký niệm|lễ gắn bảng tên|lễ đưa công trình|lễ thông nước|lễ đón nhận|lễ nghiệm thu|buổi lễ khánh thành|buổi lễ bàn giao|tổ chức khánh thành|đã khánh thành|được khánh thành|được đưa vào sử dụng|đưa vào vận hành|đưa vào hoạt động|tiệc chào mừng|đêm gala|gala kỷ niệm|\
        khai trương|thông xe|lễ thông xe|lễ hợp long|gắn biển|lễ trồng cây|lễ thượng cờ|lễ dâng hoa|lễ trao bằng|\
        lễ nhận huân chương|\
        lễ dâng hương|lễ viếng|lễ thắp nến|lễ tri ân|lễ cầu siêu|mừng 5 năm|mừng 10 năm|mừng 15 năm|mừng 20 năm|\
        mừng 25 năm|mừng 30 năm|mừng 35 năm|mừng 40 năm|mừng 45 năm|mừng 50 năm|mừng kỷ niệm|cùng kỷ niệm|\
        long trọng kỷ niệm",
    ),
    (Cue::Act(Act::PressConference), "họp báo|buổi họp báo|gặp gỡ báo chí|cuộc họp báo"),
    (
        Cue::Act(Act::Show),
        "những ngày văn hóa|ngày văn hóa|những ngày việt nam|những ngày pháp|những ngày ẩm thực|những ngày văn hoá|khách mời danh dự|triển lãm|tuần văn hóa|những ngày văn hóa|lễ hội|festival|liên hoan|hội chợ|roadshow|road-show|road show|\
        đêm nhạc|hòa nhạc|chương trình nghệ thuật|chương trình giao lưu|giao lưu văn hóa|ngày hội|trưng bày|\
        chương trình quảng bá|chương trình giới thiệu|chương trình xúc tiến|ngày pháp|tuần lễ pháp ngữ|ngày quốc tế pháp ngữ|ngày hội pháp ngữ|tuần pháp ngữ|tháng pháp ngữ|liên hoan phim|tuần lễ|chương trình trao đổi|\
        chương trình giao lưu học sinh|giao lưu học sinh|trao đổi học sinh|trại hè|đêm hội|không gian văn hóa|\
        ngày việt nam|những ngày việt nam|tuần phim|trình diễn|biểu diễn|giao lưu với|buổi giao lưu|đêm giao lưu|\
        chương trình ẩm thực|\
        tuần lễ ẩm thực|lễ hội ẩm thực|tuần ẩm thực|tuần hàng|tháng việt nam|được trưng bày|\
        tuần lễ văn hóa, ẩm thực|ngày hội văn hóa|ngày hội giao lưu|tuần giao lưu|tuần lễ hàng|tuần du lịch|tuần lễ du lịch|ngày hội ẩm thực|ngày hội biển|ngày hội hoa|ngày văn hóa|lễ hội hoa|tuần triển lãm|tháng văn hóa|\
        cuộc thi|hội thi|giải chạy|giải marathon|giải bóng đá|trận giao hữu|giải đua thuyền|giải đua xe đạp",
    ),
    (
        Cue::Act(Act::Donate),
        "trao tặng|trao số tiền|đoàn trao|đã trao|trao hỗ trợ|tài trợ|viện trợ|quyên góp|trao quà|đã tặng|trao tiền|\
        hỗ trợ khẩn cấp|tiếp nhận lô|tiếp nhận trang thiết bị|tiếp nhận số tiền|tiếp nhận thiết bị|tiếp nhận hỗ trợ|\
        tiếp nhận viện trợ|trao học bổng|trao thiết bị|trao trang thiết bị|bàn giao trang thiết bị|\
        bàn giao thiết bị|trao suất học bổng|trao tài trợ|ủng hộ đồng bào|ủng hộ số tiền|\
        tặng|gửi tặng|dành tặng|hiến tặng|được tặng|trao cho|gửi hỗ trợ",
    ),
    (
        Cue::Act(Act::Train),
        "khóa tập huấn|lớp tập huấn|khóa đào tạo|lớp đào tạo|lớp bồi dưỡng|khóa bồi dưỡng|hội nghị tập huấn|\
        chương trình tập huấn|khóa học|tập huấn cho|khai giảng lớp|khai giảng khóa",
    ),
    (Cue::Act(Act::Conference), "hội nghị|hội thảo|diễn đàn|tọa đàm|hội nghị thượng đỉnh|hội nghị xúc tiến"),
    (
        Cue::Act(Act::Series),
        "hội nghị hợp tác giữa các địa phương|hội nghị hợp tác các địa phương|hội nghị hợp tác phi tập trung|\
        hội nghị hợp tác địa phương|hội nghị các địa phương|hội nghị về hợp tác giữa các địa phương|hội nghị hợp tác cấp địa phương|\
        hội nghị về hợp tác phi tập trung|hội nghị quốc tế hợp tác giữa các địa phương|hội nghị hợp tác giữa địa phương|\
        hội nghị về hợp tác địa phương|hội nghị thường niên hợp tác giữa các địa phương|hội nghị hợp tác việt - pháp giữa các địa phương",
    ),
    (Cue::Act(Act::Open), "khai mạc|chính thức khai mạc|bế mạc|diễn ra|phiên khai mạc|phiên toàn thể|lễ khai mạc"),
    (Cue::Act(Act::Attend), "tham dự|tới dự|đến dự|cùng dự|dự|tham gia"),
    // Delegations and their leaders
    (
        Cue::Delegation,
        "đoàn công tác|đoàn đại biểu|đoàn đại biểu cấp cao|đoàn lãnh đạo|đoàn cán bộ|đoàn|phái đoàn|\
        đoàn doanh nghiệp|đoàn chuyên gia|đoàn khách|đoàn lãnh đạo cấp cao|đoàn chính thức|đoàn nghị sĩ|đoàn của|\
        nhóm chuyên gia|đoàn giáo viên|đoàn học sinh|đoàn sinh viên|đoàn nghệ sĩ|đoàn kỹ thuật|đoàn y bác sĩ",
    ),
    (
        Cue::LedAfter,
        "dẫn đầu|làm trưởng đoàn|là trưởng đoàn|đứng đầu|làm trưởng phái đoàn|chủ trì đoàn|\
        làm trưởng đoàn công tác|làm trưởng đoàn đại biểu|là người dẫn đầu|phụ trách đoàn|làm đoàn trưởng|làm trưởng nhóm",
    ),
    (
        Cue::LedBefore,
        "trưởng đoàn|trưởng đoàn công tác|trưởng đoàn đại biểu|trưởng phái đoàn|dẫn đầu bởi|dẫn đầu là|\
        đứng đầu là|người dẫn đầu là|mà dẫn đầu là|trưởng đoàn là|\
        dẫn đầu đoàn là|làm trưởng đoàn là|đứng đầu đoàn là",
    ),
    (
        Cue::Leads,
        "dẫn đầu đoàn|đã dẫn đầu đoàn|cùng đoàn công tác|cùng đoàn|dẫn đoàn|dẫn đầu phái đoàn|làm trưởng đoàn dẫn đầu đoàn|\
        dẫn một đoàn|dẫn đầu một đoàn|\
        dẫn đầu các cán bộ|dẫn đầu các thành viên|dẫn đầu các chuyên gia|dẫn đầu các đại biểu|dẫn đầu lãnh đạo|dẫn đầu các lãnh đạo|dẫn đầu nhóm|dẫn đầu các doanh nghiệp",
    ),
    (
        Cue::Say,
        "cho biết|nhấn mạnh|khẳng định|thông tin|nói|bày tỏ|cho rằng|đánh giá|ca ngợi|cảm ơn|nhắc|hoan nghênh|chia sẻ|\
        đề nghị|phát biểu nhấn mạnh|chào mừng|tin tưởng",
    ),
    // Time and mood
    (
        Cue::Planned,
        "sẽ|dự kiến|sắp|chuẩn bị|sắp tới|sắp diễn ra|tới đây|kế hoạch tổ chức|dự định|đăng cai|theo kế hoạch|\
        có kế hoạch|lên kế hoạch|dự tính|sẽ được|được ấn định|ấn định vào|được lên lịch|trong thời gian tới sẽ|chuẩn bị tổ chức|sắp sửa",
    ),
    (
        Cue::Intent,
        "mong muốn|đề nghị|đề xuất|hướng tới|khả năng|triển vọng|mong|kỳ vọng|nghiên cứu khả năng|xem xét|kêu gọi|\
        sớm|tiến tới|nhu cầu|gợi ý|mở ra|tìm hiểu khả năng|tìm kiếm|quan tâm|phù hợp của|thống nhất ký|nhất trí ký|\
        thống nhất sẽ ký|nhất trí sẽ ký|đồng ý ký|sớm ký|tiến tới ký|hướng tới ký|đề nghị ký|chuẩn bị ký|\
        ngỏ ý|ngỏ lời|có ý định|bày tỏ ý định|bày tỏ nguyện vọng|có nguyện vọng",
    ),
    (Cue::Past, "trước đó|từng|đã từng|trước đây|năm ngoái|kỳ trước|lần trước|hồi năm|vào năm|trong quá khứ"),
    // Ties
    (
        Cue::Tie,
        "đã hợp tác với|đã có hợp tác với|bắt đầu hợp tác với|đã bắt đầu hợp tác với|vẫn hợp tác với|đang hợp tác với|kết nghĩa|quan hệ kết nghĩa|quan hệ đối tác|mối kết nghĩa|thiết lập quan hệ|quan hệ hợp tác hữu nghị|\
        quan hệ hữu nghị và hợp tác|quan hệ hữu nghị hợp tác|quan hệ hợp tác|thiết lập quan hệ hợp tác|\
        đối tác truyền thống|thiết lập quan hệ đối tác|thành lập quan hệ đối tác|thiết lập quan hệ hữu nghị|\
        thành phố kết nghĩa|đối tác lâu năm|quan hệ hữu nghị|quan hệ đối tác hợp tác|thiết lập hợp tác|\
        quan hệ hợp tác, hữu nghị|quan hệ truyền thống|thỏa thuận hợp tác|hợp tác song phương|\
        quan hệ hợp tác truyền thống|có quan hệ|là đối tác|tình hữu nghị|là đối tác của nhau|hợp tác với nhau từ|\
        bắt đầu hợp tác từ|hợp tác từ năm|đối tác từ năm|đối tác của|quan hệ có từ năm|quan hệ từ năm|\
        mối quan hệ có từ|mối quan hệ từ năm|thỏa thuận giữa|nối hai địa phương|quan hệ giữa hai địa phương|quan hệ giữa hai tỉnh|quan hệ giữa hai thành phố|\
        quan hệ giữa hai bên|\
        đang hợp tác với|có quan hệ hợp tác với|gắn bó với tỉnh|\
        thành phố chị em|thành phố anh em|địa phương anh em|đặt quan hệ|bắt tay hợp tác|bắt tay nhau|kết giao|hợp tác cùng nhau|là bạn của nhau|là đối tác của nhau|quan hệ anh em|thành phố song sinh|mối tình kết nghĩa|xây dựng quan hệ với|nối quan hệ|\
        quan hệ song phương giữa|quan hệ hữu hảo|tỉnh kết nghĩa|ký kết nghĩa|cặp kết nghĩa|liên kết kết nghĩa",
    ),
    (
        Cue::Cooperation,
        "hợp tác|hợp tác giữa|sự hợp tác|hợp tác phi tập trung giữa|mối quan hệ hợp tác|chương trình hợp tác|mối quan hệ|\
        sát cánh|đồng hành|chung tay|phối hợp với|quan hệ với|quan hệ giữa",
    ),
    (
        Cue::Standing,
        "lâu nay|lâu năm|nhiều năm|từ năm|truyền thống|hài lòng|hiệu quả|kết quả|thành quả|tốt đẹp|trong những năm qua|\
        thời gian qua|năm qua|bền chặt|không ngừng|nay tiếp tục|đã có|hơn nữa|bắt đầu từ|kể từ|đến năm|suốt|từ tháng|từ những năm|đánh giá cao|\
        nhiều thập kỷ|hàng chục năm",
    ),
    (
        Cue::BothSides,
        "hai địa phương|hai thành phố|hai tỉnh|hai phía|hai bên|hai vùng|hai nơi|hai đô thị|hai đơn vị|\
        lãnh đạo hai bên|đại diện hai bên|cả hai bên",
    ),
    (
        Cue::Agreement,
        "bản ghi nhớ|biên bản ghi nhớ|thỏa thuận hợp tác|thỏa thuận|ý định thư|hiệp định|bản thỏa thuận|biên bản hợp tác|\
        biên bản thỏa thuận|biên bản|ghi nhớ hợp tác|hợp đồng|tuyên bố chung|công ước tài chính|thư ngỏ|kế hoạch hợp tác|ghi nhớ|\
        thỏa thuận khung|chương trình hợp tác|văn kiện|văn bản hợp tác|hiệp ước|thỏa ước|bản cam kết|tuyên bố ý định|\
        kế hoạch hành động|chương trình hành động|lộ trình hợp tác",
    ),
    (Cue::Project, "dự án|chương trình|đề án"),
    (
        Cue::LocalCooperation,
        "hợp tác địa phương|hợp tác phi tập trung|hợp tác giữa các địa phương|hợp tác cấp địa phương|\
        hợp tác giữa địa phương|kênh địa phương|địa phương hai nước|giữa các địa phương|hợp tác các địa phương|các địa phương của pháp|\
        địa phương pháp|các địa phương pháp|cấp địa phương|địa phương của pháp|các địa phương của hai nước|địa phương của việt nam",
    ),
    (
        Cue::LocalOffice,
        "ubnd|hđnd|ủy ban nhân dân|hội đồng nhân dân|thị trưởng|phó thị trưởng|tỉnh ủy|thành ủy|hội đồng tỉnh|\
        hội đồng vùng|tòa thị chính|chính quyền thành phố|chính quyền vùng|chính quyền tỉnh|sở ngoại vụ|lãnh đạo tỉnh|\
        lãnh đạo thành phố|lãnh đạo vùng|cộng đồng đô thị|hội đồng thành phố|chính quyền địa phương|quận ủy|huyện ủy|\
        chủ tịch tỉnh|phó chủ tịch tỉnh|chủ tịch vùng|phó chủ tịch vùng|chủ tịch thành phố|phó chủ tịch thành phố|lãnh đạo địa phương|hội đồng địa phương|chủ tịch hội đồng",
    ),
    (
        Cue::StateOffice,
        "hải quân|tàu hộ vệ|tàu khu trục|tùy viên quốc phòng|chiến hạm|tổng thống|thủ tướng|chủ tịch nước|bộ trưởng|chủ tịch quốc hội|thượng viện|hạ viện|nguyên thủ|tổng bí thư|\
        chuyến thăm cấp nhà nước|bộ quốc phòng|quốc hội",
    ),
    (Cue::Theme, "với chủ đề|chủ đề|có chủ đề|mang chủ đề"),
    // Counts
    (Cue::Count(Count::Delegates), "đại biểu|đại biểu tham dự|lượt đại biểu"),
    (Cue::Count(Count::Participants), "người tham dự|người tham gia"),
    (Cue::Count(Count::Localities), "địa phương|vùng, thành phố|địa phương và"),
    (Cue::Count(Count::Projects), "dự án|dự án hợp tác|chương trình, dự án|dự án chung"),
    (
        Cue::Count(Count::Agreements),
        "thỏa thuận hợp tác|bản ghi nhớ|thỏa thuận|biên bản ghi nhớ|văn kiện|văn kiện hợp tác|văn bản hợp tác|hiệp định|\
        biên bản hợp tác|văn bản|hợp đồng",
    ),
    (Cue::Count(Count::Enterprises), "doanh nghiệp|công ty|đơn vị kinh doanh"),
    (Cue::Count(Count::Euros), "euro|triệu euro|nghìn euro|eur|ơ-rô|đồng euro"),
    (Cue::Count(Count::Dollars), "usd|đô la|đô la mỹ|triệu usd|tỷ usd"),
    (Cue::Count(Count::Dong), "đồng|triệu đồng|tỷ đồng|tỉ đồng|nghìn tỷ đồng|vnđ|vnd|đ"),
    (
        Cue::Count(Count::Enterprises),
        "hợp tác xã|công ty lữ hành|doanh nghiệp lữ hành|hãng lữ hành|doanh nghiệp, hợp tác xã",
    ),
    (Cue::Count(Count::Euros), "€|ơ rô|triệu ơ-rô"),
    (Cue::Count(Count::Dollars), "đô-la|đô-la mỹ|đôla|đôla mỹ"),
    (Cue::Count(Count::Dong), "đồng việt nam|₫"),
    (Cue::Count(Count::Speeches), "tham luận|bài tham luận|bài phát biểu"),
    (
        Cue::Count(Count::Themes),
        "cụm chủ đề|phiên hội thảo|hội thảo chuyên đề|phiên thảo luận|phiên chuyên đề|chuyên đề|phiên hội thảo chuyên đề|bàn tròn",
    ),
    (Cue::Count(Count::Stands), "gian hàng|gian trưng bày|gian hàng quảng bá"),
    (Cue::Count(Count::Years), "năm qua|năm hợp tác"),
    (Cue::Count(Count::Students), "sinh viên|học sinh|lưu học sinh|em học sinh|du học sinh|học sinh, sinh viên"),
    (Cue::Count(Count::Scholarships), "học bổng|suất học bổng"),
    (
        Cue::Count(Count::Visitors),
        "lượt khách|du khách|khách du lịch|khách tham quan|lượt khách tham quan|lượt người xem|lượt người",
    ),
    (Cue::Count(Count::Experts), "chuyên gia|nhà khoa học|kỹ sư"),
    (Cue::Count(Count::Experts), "kỹ thuật viên|nhà nghiên cứu|chuyên viên|cán bộ kỹ thuật"),
    (Cue::Count(Count::Artists), "nghệ sĩ|nghệ nhân|diễn viên"),
    (Cue::Count(Count::Works), "tác phẩm|bức ảnh|hiện vật|bức tranh"),
    (Cue::Count(Count::Universities), "trường đại học"),
    (Cue::Count(Count::Associations), "hội đoàn|tổ chức phi chính phủ|hiệp hội"),
    (Cue::Count(Count::Households), "hộ dân|hộ gia đình|hộ đồng bào|hộ nghèo|gia đình"),
    (Cue::Count(Count::Households), "hộ|hộ nông dân|hộ người|hộ trồng|hộ đồng bào dân tộc"),
    (Cue::Count(Count::Guests), "khách mời"),
    (
        Cue::Count(Count::Provinces),
        "tỉnh, thành|tỉnh thành|tỉnh, thành phố|tỉnh/thành|tỉnh và thành phố|thành phố, tỉnh",
    ),
    (
        Cue::Count(Count::ProjectsAndAgreements),
        "dự án và thỏa thuận|dự án và thỏa thuận hợp tác|dự án, thỏa thuận|chương trình, dự án, thỏa thuận",
    ),
    (Cue::Count(Count::Trainees), "học viên|lượt học viên"),
    (Cue::Count(Count::Spectators), "khán giả|lượt khán giả|người xem"),
    (Cue::Count(Count::People), "người|cư dân|người thụ hưởng|người hưởng lợi"),
    (Cue::Count(Count::People), "người dân|nhân khẩu|người dân địa phương|bà con"),
    (Cue::Count(Count::Officials), "cán bộ|lượt cán bộ|cán bộ, công chức|công chức|viên chức"),
    (Cue::Count(Count::Exhibitors), "đơn vị trưng bày"),
    (Cue::Count(Count::Producers), "nông dân|hộ sản xuất|nhà sản xuất"),
    (Cue::Count(Count::HealthWorkers), "bác sĩ|y bác sĩ|điều dưỡng|nhân viên y tế|cán bộ y tế|bác sĩ, điều dưỡng"),
    (Cue::Count(Count::Teachers), "giáo viên|giảng viên"),
    (Cue::Count(Count::Films), "bộ phim|phim"),
    (Cue::Count(Count::Books), "đầu sách|cuốn sách|quyển sách"),
    (Cue::Count(Count::Documents), "trang tư liệu|trang tài liệu|tài liệu"),
    (Cue::Count(Count::Schools), "trường học|điểm trường"),
    (Cue::Count(Count::Bicycles), "chiếc xe đạp|xe đạp"),
    (Cue::Count(Count::Hectares), "ha|héc ta|hecta"),
    (Cue::Count(Count::WaterPerDay), "m3/ngày|m³/ngày|m3 nước/ngày|m3/ngày đêm|m³/ngày đêm|mét khối/ngày"),
    (Cue::Count(Count::PipeLength), "km đường ống|km ống"),
    (
        Cue::Count(Count::Votes),
        "đại biểu tán thành|phiếu tán thành|phiếu thuận|đại biểu có mặt tán thành|đại biểu biểu quyết tán thành",
    ),
    (Cue::Count(Count::Beds), "giường|giường bệnh"),
];
