# People.
param-side = side
side-vn = Vietnamese side
side-fr = French side
side-other = Other
