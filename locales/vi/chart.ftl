# Charts, timeline, calendar.
chart-as-table = Xem dạng bảng
