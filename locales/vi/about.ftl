about-title = Giới thiệu
about-lead = Bản đồ công khai về hợp tác giữa các địa phương Việt Nam và Pháp.
