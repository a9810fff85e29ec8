# Fields of work.
topics-lead = Hai mươi lĩnh vực mà các sự kiện và quan hệ được xếp vào.
topics-count = { $n } lĩnh vực
topics-search = Tên lĩnh vực
topics-no-event = Chưa có sự kiện nào trong lĩnh vực này.
topics-ties = Quan hệ trong lĩnh vực này
topics-description = { $n } sự kiện và { $ties } cặp quan hệ giữa địa phương Việt Nam và Pháp trong lĩnh vực { $name }.
