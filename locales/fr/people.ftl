# People.
param-side = côté
side-vn = Côté vietnamien
side-fr = Côté français
side-other = Autre
