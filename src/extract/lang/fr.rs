//! French.

use crate::model::Lang;

use super::{Boilerplate, Words};

pub const WORDS: Words = Words { lang: Lang::Fr, boilerplate: BOILERPLATE };

const BOILERPLATE: Boilerplate = Boilerplate {
    related: &[
        "a lire aussi", "a voir aussi", "a decouvrir aussi", "lire egalement", "sur le meme sujet", "sur le meme theme", "articles similaires",
        "articles lies", "articles associes", "autres articles", "autres actualites", "dans la meme rubrique", "dans la meme categorie", "les plus lus",
        "les plus consultes", "derniers articles", "dernieres actualites", "dernieres nouvelles", "voir plus", "plus d'actualites", "commentaires",
        "laisser un commentaire", "vous aimerez aussi", "recommande pour vous", "nos derniers articles", "en savoir plus sur le sujet", "a la une",
        "autres informations", "toutes les actualites",
    ],
    inline: &["lire aussi", "lire :", "voir aussi", "a lire :", "visite :", "pour aller plus loin", "en savoir plus"],
    noise: &[
        "fermer", "partager", "imprimer", "accueil", "menu", "rechercher", "recherche", "publicite", "partager sur facebook", "partager sur twitter",
        "ecouter", "haut de page", "retour", "retour a la liste", "contact", "mentions legales", "s'abonner", "newsletter", "facebook", "twitter", "linkedin",
        "suivant", "precedent", "article precedent", "article suivant", "photo", "tweeter", "envoyer",
    ],
    noise_openings: &[
        "cet article date d'il y a", "peut etre une image", "vous etes ici", "accepter les cookies", "nous utilisons des cookies", "ce site utilise",
        "temps de lecture", "mots cles", "mots-cles", "tous droits reserves", "abonnez vous", "inscrivez vous", "partager cet article", "lecture :",
        "suivez nous",
    ],
    sections: &[
        "politique", "economie", "societe", "culture", "sport", "international", "education", "sante", "environnement", "tourisme", "actualite", "actualites",
        "monde", "faits divers", "vie locale", "cooperation", "diplomatie", "france", "vietnam", "asie", "loisirs",
    ],
    bylines: &[
        "par ", "texte et photo", "texte :", "propos recueillis", "traduit par", "traduction", "redige par", "source :", "source:", "auteur", "credit photo",
        "credits photo", "redaction",
    ],
    credits: &["photo", "photos", "credit", "credits", "credit photo", "credits photo", "image", "illustration", "source", "cliche"],
    dateline: &[
        "publie", "le", "a", "h", "mis", "jour", "modifie", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "janvier", "fevrier",
        "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre", "date", "heures", "actualise", "et", "par",
        "publication", "de", "mise", "en", "ligne", "la", "minutes", "min", "er", "gmt",
    ],
    captions: &["gauche", "droite", "centre", "de gauche a droite", "a gauche", "a droite", "au centre", "au premier plan", "posent"],
    abbreviations: &["m", "mm", "mme", "mlle", "mgr", "dr", "pr", "st", "ste", "av", "bd", "art", "env", "tel", "cf", "etc", "n"],
};
