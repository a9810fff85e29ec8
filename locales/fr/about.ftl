about-title = À propos
about-lead = L’atlas public de la coopération entre collectivités vietnamiennes et françaises.
