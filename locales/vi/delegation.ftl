delegations-lead = Các đoàn Việt Nam sang Pháp và các đoàn Pháp sang Việt Nam: từ đâu, đến đâu, ai dẫn đầu.
delegations-search = Tìm địa phương, trưởng đoàn
delegations-found = { $n } đoàn
delegation-from = Từ
delegation-to = Đến
delegation-members = Thành viên
delegation-for = Trong khuôn khổ
