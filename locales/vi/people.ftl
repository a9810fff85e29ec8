# People.
param-side = phía
side-vn = Phía Việt Nam
side-fr = Phía Pháp
side-other = Bên khác
