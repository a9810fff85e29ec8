# The conference of local cooperation.
conference-lead = Hội nghị hợp tác giữa các địa phương Việt Nam – Pháp qua các kỳ, luân phiên giữa hai nước: điều các nguồn công bố và điều tin bài của trang thuật lại.
conference-number = Kỳ
conference-edition = Lần thứ { $n }
conference-editions = Các kỳ hội nghị
conference-name = Hội nghị hợp tác giữa các địa phương Việt Nam – Pháp lần thứ { $n }
conference-description = { $name }: ngày, nơi tổ chức, chủ đề và số liệu theo từng nguồn; chỗ các nguồn nói khác nhau được đặt cạnh nhau.
conference-statements = Nguồn ngoài
conference-in-atlas = Trong tin bài của trang
conference-unknown = chưa tìm thấy nguồn
conference-differ = các nguồn nói khác nhau
conference-rule = In đậm là giá trị dùng ở danh sách: điều đã thuật lại được ưu tiên hơn điều dự kiến, rồi đến giá trị có nhiều nguồn hơn, rồi đến giá trị chính xác hơn.
conference-article = tin bài của trang
conference-theme-vi = Chủ đề (tiếng Việt)
conference-theme-fr = Chủ đề (tiếng Pháp)
conference-no-event = Chưa có bài nào của trang thuật lại kỳ hội nghị này.
conference-remarks = Ghi chú về các nguồn ngoài
conference-remarks-note = Ghi chú khi lập bảng đối chiếu.
