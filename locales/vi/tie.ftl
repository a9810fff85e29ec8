# Ties between two localities.
tie-since = Từ
tie-standing = Căn cứ
tie-differs = nguồn khác nhau
param-standing = căn cứ
standing-declared = Chỉ có công bố
standing-observed = Chỉ thấy trong tin bài
standing-both = Công bố và tin bài
