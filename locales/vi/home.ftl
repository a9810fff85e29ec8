home-lead = Ai hợp tác với ai, từ khi nào, trong lĩnh vực gì: các sự kiện, đoàn công tác và quan hệ giữa địa phương Việt Nam và Pháp, mỗi thông tin dẫn về câu văn nguồn.
