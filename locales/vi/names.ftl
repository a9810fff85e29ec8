# Lists that are searched, filtered and paged in memory.
names-search-label = Tìm trong danh sách này
names-filters = Đang lọc theo
names-remove = (bỏ lọc)
names-exclude = Loại trừ
names-chip-text = chứa “{ $q }”
names-chip-without = không gồm: { $value }
names-pages = Các trang của danh sách
names-range = { $first }–{ $last } trên { $n }
names-previous = ← Trang trước
names-next = Trang sau →
names-empty = Không có mục nào khớp. Hãy bớt một bộ lọc hoặc đổi từ khóa.
