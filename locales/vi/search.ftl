search-title = Tìm kiếm
search-title-for = Kết quả cho “{ $q }”
search-lead = Tìm tỉnh, thành, địa phương Pháp, nhân vật, tổ chức, sự kiện và bài báo.
search-hint = Có dấu hay không dấu đều được: “hue”, “Huế” và “Hué” cho cùng kết quả, chữ gõ đúng dấu xếp trước.
search-places = Địa phương
search-nothing = Không tìm thấy gì cho “{ $q }”.
search-near = Có phải bạn tìm:
search-all-events = Xem mọi sự kiện tìm thấy
