//! French cue words, in lower case. Apostrophes are written straight; the curly form is added for each.

use crate::lang::{Act, Count, Cue};

pub const CUES: &[(Cue, &str)] = &[
    (
        Cue::Mask,
        "programme a été dévoilé|programme dévoilé|a dévoilé le programme|ont dévoilé le programme|affiche a été dévoilée|programmation a été dévoilée|salon d'honneur|grand salon|grands salons|salon de l'hôtel|salons de l'hôtel|salons de la préfecture|salon de la préfecture|salon de la mairie|salons de la mairie|visiteur|visiteurs|conférence de presse internationale|signes|en cours de signature|fêter l'an|salon de réception|\
        réception des offres|maître de conférences|président de la délégation permanente|point de rencontre|\
        sourds signes|accueilli favorablement|accueillie favorablement|accueilli avec satisfaction|rencontre un succès|rencontre un vif succès|ont rencontré un vif succès|a rencontré un vif succès|reçu le soutien|reçu un soutien|reçu une formation|ont reçu une formation|a reçu le soutien|\
        adjointe déléguée aux jumelages|adjoint délégué aux jumelages|déléguée aux jumelages|délégué aux jumelages|déléguée au jumelage|délégué au jumelage|\
        chargée des jumelages|chargé des jumelages|chargée du jumelage|chargé du jumelage|adjointe aux jumelages|adjoint aux jumelages|service des jumelages|\
        à la recherche de partenaires|chercher des partenaires|cherche des partenaires|trouver des partenaires|futurs partenaires|partenaires potentiels|nouveaux partenaires",
    ),
    (
        Cue::Act(Act::Visit),
        "mission d'une semaine|mission de travail|mission d'études|mission technique|mission de terrain|mission au viêt nam|en visite|visite de travail|visite officielle|visite d'amitié|s'est rendu|s'est rendue|se sont rendus|\
        se rend|s'est déplacé|s'est déplacée|a effectué une visite|effectue une visite|ont effectué une visite|\
        en mission|en déplacement|a mené une délégation|a conduit une délégation|a dirigé une délégation|\
        à la tête d'une délégation|tournée en france|est venue|est venu|sont venus|voyage d'étude|voyage d'études|\
        mission en france|mission au vietnam|a séjourné|séjour en france|séjour au vietnam|séjourne|\
        effectuera une visite|se rendra|a envoyé une délégation|en visite de travail|visite en france|\
        visite au vietnam|voyage officiel|déplacement en france|déplacement au vietnam|a accueilli une délégation|\
        accueille une délégation|ont accueilli une délégation|a reçu la visite d'une délégation|ont séjourné|\
        séjournent|effectue une mission|effectuent une mission|ont effectué une mission|a effectué une mission|\
        voyage scolaire|se rendront|se rendent|était en visite|étaient en visite|de passage à|sont en visite|\
        en voyage d'étude|ont fait le déplacement|a fait le déplacement|déplacement à|entame une visite|\
        a entamé une visite|a achevé une visite|visite d'étude|a envoyé une mission|mission d'étude|\
        mission d'expertise|s'envole|s'envolent|s'est envolé|s'est envolée|s'envolera|s'envoleront|en voyage|\
        voyage au vietnam|voyage au viêt-nam|voyage au viêt nam|voyage en france|mission économique|\
        mission commerciale|de retour du vietnam|de retour de|rentre du vietnam|revient du vietnam|leur séjour|son séjour|durant son séjour|pendant leur séjour|\
        s'était rendu|s'était rendue|s'étaient rendus|\
        a fait étape|ont fait étape|a fait escale|ont fait escale|sont en déplacement|est en déplacement|étaient en déplacement|est en visite|a sillonné|ont sillonné|sont arrivés en france|est arrivé en france|est arrivée en france|est arrivée au vietnam|sont arrivés au vietnam|ont fait le voyage|a fait le voyage|avait fait le voyage|avaient fait le voyage|voyage d'amitié|tournée au vietnam|s'était déplacé|s'était déplacée|s'étaient déplacés|\
        est arrivée à|est arrivé à|sont arrivés à|sont arrivées à|\
        voyage organisé au vietnam|voyage organisé en france|voyage organisé|ont pris part au voyage|séjournent au vietnam|séjournent en france|\
        a effectué un déplacement|ont effectué un déplacement|effectue un déplacement|effectuent un déplacement|a entrepris un voyage|a achevé sa visite|achève sa visite|a terminé sa visite|termine sa visite|a conclu sa visite|a bouclé sa visite|poursuit sa visite|a poursuivi sa visite|en mission au vietnam|en mission en france|en mission de travail|venus du vietnam|venue du vietnam|venus de france|a passé quatre jours|a passé trois jours|a passé cinq jours|ont passé une semaine|a passé une semaine|ont passé cinq jours|ont passé quatre jours|est de retour du vietnam|sont de retour du vietnam|visite d'échanges|visite d'échange|voyage de travail|voyage de coopération|mission de coopération|mission de suivi|mission d'évaluation|mission de prospection|mission exploratoire|mission de préfiguration|a dépêché une mission|a dépêché une délégation|visite d'une délégation|venue d'une délégation|déplacement d'une délégation|le déplacement de|a effectué du|ont effectué du|est arrivée en gare|est présente en france|séjournait|séjournaient",
    ),
    (
        Cue::Act(Act::Meet),
        "avons rencontré|a rencontré|ont rencontré|rencontre avec|rencontre|rencontres avec|rencontré|s'est entretenu|\
        s'est entretenue|se sont entretenus|entretien|entretiens|entretien avec|séance de travail|\
        réunion de travail|a travaillé avec|a eu une entrevue|entrevue|réunion|échangé avec|a discuté avec|\
        ont discuté|se sont réunis|s'est réunie|se sont rencontrés|a eu un entretien|a eu des entretiens|ont parlé|\
        ont évoqué|ont échangé|pourparlers|s'est réuni|a eu une séance de travail|se réunissent|se sont concertés|\
        s'entretient avec|réunis en visioconférence|échangent|ont dialogué|rendez-vous avec|a tenu une réunion|\
        ont tenu une réunion|tient une réunion|a d'abord rencontré|s'était entretenu|s'était entretenue|s'étaient entretenus|\
        avait rencontré|avaient rencontré|avaient échangé|a tenu une séance de travail|ont tenu une séance de travail|\
        a participé à une séance de travail|séances de travail|ont été en entretien|a conféré|se sont vus|\
        se sont retrouvés|a dialogué|tête-à-tête|a tenu une visioconférence|ont tenu une visioconférence|réunion bilatérale|a échangé avec|ont pu échanger|se sont réunies|ont été reçus en audience|\
        a eu une séance d'échanges|a eu un échange|ont eu un échange|ont eu une séance de travail|s'est longuement entretenu|s'est longuement entretenue|se sont longuement entretenus|a fait le point avec|ont fait le point|comité de pilotage|comité de suivi|rencontre de travail|rencontre bilatérale|rencontres bilatérales|a participé à une réunion|ont participé à une réunion|a présidé une réunion|ont présidé une réunion|a salué le maire|visite de courtoisie|a rendu une visite de courtoisie|ont tenu une séance d'échanges|réunion de coordination|réunion d'échange|réunion d'échanges|ont tenu une rencontre|a tenu une rencontre",
    ),
    (
        Cue::Act(Act::Online),
        "visioconférence|réunion en ligne|en visioconférence|rencontre en ligne|réunion virtuelle|\
        par visioconférence|séance de travail en ligne|visio-conférence|échange en ligne|webinaire|à distance|en visio|par écrans interposés|par visio|séance en ligne|\
        conférence en ligne|par écran interposé",
    ),
    (
        Cue::Act(Act::Receive),
        "a reçu|ont reçu|a accueilli|ont accueilli|reçu par|reçue par|reçus par|accueilli par|accueillie par|\
        accueillis par|reçoit|accueillait|réception en l'honneur|audience|a été reçu|a été reçue|ont été reçus|\
        recevait|a donné une réception|accueille|reçoivent|a donné audience|ont été accueillis|ont été accueillies|\
        a été accueillie|a été accueilli|les a reçus|les a reçues|l'a reçu|l'a reçue|les a accueillis|les a accueillies|\
        l'a accueilli|l'a accueillie|les ont reçus|les ont reçues|avait reçu|avaient reçu|avait été reçu|avait été reçue|avaient été reçus|\
        avait accueilli|avaient accueilli|a été accueilli par|a réservé un accueil|\
        avons été reçus|avons été reçues|avons été accueillis|avons été accueillies|a accueilli à|reçues par|ont été reçues|a été l'hôte|accueillies par|ont ouvert leurs portes|reçu à l'hôtel de ville|reçus à l'hôtel de ville|reçue à l'hôtel de ville|reçus en mairie|reçue en mairie|reçu en mairie|\
        a eu le plaisir d'accueillir|a eu le plaisir de recevoir|a eu l'honneur d'accueillir|a eu l'honneur de recevoir|ont eu le plaisir d'accueillir|a ouvert ses portes à|a reçu la visite|ont reçu la visite|reçoit la visite|a accueilli ce|recevait ce|accueillait ce|a été accueilli à|ont été accueillis à|a été accueillie à|réception d'une délégation|accueil d'une délégation|a offert une réception|ont offert une réception|a offert un dîner|a été reçue à|a été reçu à|ont été reçus à|était reçue|étaient reçus|était reçu|étaient accueillis|était accueillie",
    ),
    (
        Cue::Act(Act::Sign),
        "ont signé|a signé|signature|signé|signée|signés|signer|signent|signe|paraphé|paraphée|se jumelle|\
        se jumellent|conclu un accord|cérémonie de signature|a été signé|a été signée|viennent de signer|\
        vient de signer|signature officielle|ont paraphé|a paraphé|ont conclu|scellent|scellé|paraphent|paraphe|\
        renouvelle|renouvellent|a renouvelé|ont renouvelé|reconduit la convention|ont scellé|a scellé|formalisent|\
        ont formalisé|ont apposé leur signature|a apposé sa signature|\
        ont apposé leurs signatures|ont échangé les documents signés|apposer leur signature|apposent leur signature|contresigné|\
        ont procédé à la signature|a procédé à la signature|a été conclue|a été conclu|ont officialisé|a officialisé|officialisent|a été officialisé|s'engagent par convention|lient leur destin|a été paraphé|a été paraphée|ont été signés|ont été signées|signaient|a été renouvelé|a été renouvelée|a été reconduit|a été reconduite|signent une convention|ont reconduit|a reconduit",
    ),
    (
        Cue::Act(Act::Vote),
        "a publié un plan|a promulgué le plan|a entériné|entériné|a voté|ont approuvé|ont adopté|ont entériné|a été approuvé|a été approuvée|a été voté|\
        a été adoptée|approuvé à l'unanimité|adopté à l'unanimité|a adopté|adopté une délibération|a approuvé|\
        voté le|vote le jumelage|approuve le jumelage|entérine|ont voté|approuve|approuvent|adopte|adoptent|\
        délibère|a délibéré|a donné son feu vert|approuvé la convention|vote la convention|adopté la convention|\
        mis aux voix|adopté à la majorité|adoptée à la majorité|voté à l'unanimité|votée à l'unanimité|adoptée à l'unanimité|ont donné leur feu vert|\
        s'est prononcé|s'est prononcée|se sont prononcés|a donné son aval|ont validé|a validé|a ratifié|a autorisé|a validé à l'unanimité",
    ),
    (
        Cue::Act(Act::Tour),
        "a visité|ont visité|visité|visite du|visite de la|visite des|visite d'un|visite d'une|visité le|visitera|a découvert|\
        a fait le tour|visite guidée|ont découvert|a parcouru|visite de terrain|s'est recueilli|s'est recueillie|a déposé une gerbe|ont déposé|avait visité|\
        avaient visité|s'est ensuite rendu|s'est ensuite rendue|se sont ensuite rendus|s'est également rendu|\
        s'est également rendue|se sont également rendus|visite de l'usine|visite de l'université|visite de l'hôpital|\
        visite de l'école|visite de l'entreprise|avait découvert|se sont recueillis|ont parcouru|ont fait le tour|\
        a arpenté|ont arpenté|a exploré|ont exploré|a pu découvrir|ont pu découvrir|a pu visiter|ont pu visiter|a été guidé|ont été guidés|les a guidés|guidés par|conviés à découvrir|s'est arrêtée à|s'est arrêté à|se sont arrêtés à|visite d'exploitations|visites d'entreprises|visite d'entreprises|\
        a guidé ses hôtes|ont guidé leurs hôtes|a guidé la délégation|a fait visiter|ont fait visiter|a fait découvrir|ont fait découvrir|a présenté à ses hôtes|a conduit ses hôtes|\
        a fait halte|ont fait halte|se sont arrêtées à|a fait visiter à|visite des installations|visites de sites|visite de sites|ont été conduits|a été conduite|a été conduit|se sont intéressés à|s'est intéressée à|visite du chantier|visite technique|visites techniques|visite commentée|a été accompagnée à",
    ),
    (
        Cue::Act(Act::Speak),
        "a pris la parole|discours|allocution|intervention|prenant la parole|discours d'ouverture|intervenant à|prenait la parole|communication sur",
    ),
    (
        Cue::Act(Act::Celebrate),
        "remise officielle|ont été remises aux habitants|a été remis aux habitants|clés du réseau|fêtions|avons fêté|célébrions|avons célébré|avons inauguré|fêtait|fêtaient|célébrait|célébraient|inaugurait|inauguraient|soufflait les bougies|a soufflé les bougies|ont soufflé les bougies|a célébré|célèbre|célèbrent|célébré|célébrer|cérémonie|a inauguré|inauguration|inauguré|inaugurée|\
        commémoration|a fêté|fête ses|fêtent|cérémonie officielle|cérémonie d'inauguration|remise de|\
        pose de la première pierre|première pierre|cérémonie de remise|ont célébré|ont inauguré|célébration|\
        dévoilé une plaque|baptisé|lancement officiel|cérémonie de lancement|ont fêté|fête du têt|fête de l'amitié|\
        cérémonie de jumelage|cérémonie d'hommage|marquer les|réception d'anniversaire|soirée anniversaire|\
        a commémoré|ont commémoré|cérémonie en l'honneur|a coupé le ruban|ont coupé le ruban|a été inauguré|\
        a été inaugurée|mise à l'honneur|lancement d'un|lancement du|lancement de la|présidé le lancement|remise de l'insigne|remise des insignes|\
        a été mis en service|a été mise en service|mise en eau|est entré en service|est entrée en service|mise en service|mis en service|vernissage|a été baptisé|a été baptisée|a posé la première pierre|a soufflé ses|ont soufflé|souffle ses|souffler les|a été dévoilé|a été dévoilée|ont dévoilé|a dévoilé|coupé le ruban|le ruban a été coupé|plantation d'un arbre|planté un arbre|\
        a soufflé les|ont soufflé les|soufflé les|\
        fêter les|pour fêter|venus fêter|venu fêter|célébrée|célébrés|célébrées|\
        fêtés|\
        a été inaugurée en|ont été inaugurés|ont été inaugurées|a été livré|a été livrée|cérémonie de clôture|soirée de gala|a ouvert ses portes|cérémonie commémorative|cérémonie d'ouverture|journée commémorative|cérémonie de pose|ont planté un arbre|a planté un arbre|s'est tenue la cérémonie",
    ),
    (Cue::Act(Act::PressConference), "conférence de presse|point de presse|point presse"),
    (
        Cue::Act(Act::Show),
        "invité d'honneur|invitée d'honneur|invités d'honneur|à l'honneur|semaine consacrée|semaine dédiée|journées consacrées|journées dédiées|week-end consacré|exposition|festival|foire|semaine culturelle|journées culturelles|spectacle|concert|salon|soirée|\
        journée du vietnam|semaine du vietnam|fête du vietnam|marché de noël|gala|roadshow|semaine vietnamienne|\
        journée vietnamienne|semaine de la francophonie|échange scolaire|échanges scolaires|quinzaine culturelle|quinzaine commerciale|\
        quinzaine du vietnam|fête de la francophonie|mois de la francophonie|journée de la francophonie|\
        mois du vietnam|rétrospective|projection|\
        semaine consacrée au vietnam|semaine de la gastronomie|semaine gastronomique|journées vietnamiennes|mois vietnamien|fête des fleurs|\
        journées de la gastronomie|journées de la culture|journées gastronomiques|journées franco-vietnamiennes|sont exposées|sont exposés|\
        exposées du|exposées au|exposés du|exposés au|exposée du|exposée au|exposées jusqu'au|\
        semaine du viêt nam|semaine du viêt-nam|printemps du vietnam|festival du vietnam|journées du vietnam|week-end vietnamien|nuit du vietnam|saison du vietnam|\
        semaine commerciale|journées économiques|semaine économique|journées du cinéma|semaine du cinéma|marché de noël vietnamien|rencontres vietnamiennes|rencontres franco-vietnamiennes de la culture|quinzaine vietnamienne|village vietnamien",
    ),
    (
        Cue::Act(Act::Donate),
        "a remis|don de|a fait don|a offert|ont remis|subvention de|aide d'urgence|ont offert|fait don|dons|remet|\
        a fait parvenir|envoi de matériel|collecte|offre|a livré|a versé|a débloqué|\
        ont fait don|a été offert|a été offerte|ont été offerts|ont été remis|a apporté une aide|ont collecté|a été remis à|remise d'un chèque|chèque de|lot de matériel|dons de matériel|a financé l'achat|a expédié|ont expédié",
    ),
    (
        Cue::Act(Act::Train),
        "session de formation|stage de formation|cours de formation|cycle de formation|formation destinée|\
        formation à destination|sessions de formation|stage de perfectionnement|semaine de formation|\
        séminaire de formation|atelier de formation|formation à l'intention|université d'été|\
        première session de formation|première session",
    ),
    (
        Cue::Act(Act::Conference),
        "conférence|colloque|séminaire|forum|sommet|atelier|table ronde|tables rondes|rencontres|\
        rencontre franco-vietnamienne|rencontre des collectivités|rencontre internationale|rencontre économique|\
        rencontre d'affaires|rencontre entre collectivités|rencontre entre les collectivités|webinaire|convention d'affaires|\
        journées économiques|journées techniques|symposium|congrès|journée d'étude",
    ),
    (
        Cue::Act(Act::Series),
        "assises de la coopération|assises franco-vietnamiennes|assises france-vietnam|assises vietnam-france|assises|\
        conférence de coopération décentralisée|conférence sur la coopération décentralisée|conférence de la coopération décentralisée|\
        conférence de coopération entre les localités|conférence sur la coopération entre les localités|\
        rencontres de la coopération décentralisée|conférence de coopération entre localités|conférence de coopération des localités|\
        conférence de coopération entre les collectivités|conférence de coopération franco-vietnamienne décentralisée",
    ),
    (
        Cue::Act(Act::Open),
        "s'est ouverte|s'est ouvert|se sont ouvertes|ouverture|s'ouvre|s'ouvrent|a débuté|ont débuté|se sont tenues|s'est tenue|\
        s'est tenu|se tiennent|se tient|ont eu lieu|a eu lieu|s'est déroulé|s'est déroulée|se sont déroulées|clôture|se sont achevées",
    ),
    (
        Cue::Act(Act::Attend),
        "a participé|ont participé|participer à|participe|a assisté|ont assisté|en présence|assister à|prendre part|a pris part|ont pris part|participeront|participera",
    ),
    (
        Cue::Delegation,
        "délégation|délégations|une délégation|la délégation|mission|équipe d'experts|équipe technique|\
        groupe d'experts|groupe d'élus|mission technique|mission d'experts|délégation d'élus",
    ),
    (
        Cue::LedBefore,
        "à leur tête,|à leur tête se trouvait|à sa tête,|à sa tête se trouvait|à sa tête figurait|conduite par|dirigée par|menée par|emmenée par|conduits par|conduit par|dirigé par|ayant à sa tête|présidée par|chef de la délégation|cheffe de la délégation|cheffe de délégation|\
        chef de délégation|guidée par|sous la conduite de|sous la direction de|\
        emmenés par|emmené par|emmenées par|menés par|menées par|mené par|dirigés par|dirigées par|conduites par|que menait|que conduisait|que dirigeait|qu'emmenait|que conduit|que mène|que dirige|que dirigera|que conduira|sous la houlette de|avec à sa tête|ayant à leur tête|\
        à la tête de la délégation française,|cheffe de la délégation française|chef de la délégation française|chef de la délégation vietnamienne|cheffe de la délégation vietnamienne|conduisant la délégation,|\
        à la tête de laquelle|à la tête desquels|que préside|que présidait|accompagnée de son président|avec pour chef|placée sous la conduite de|placés sous la conduite de|conduits cette semaine par",
    ),
    (Cue::LedAfter, "en tête|à sa tête"),
    (
        Cue::Leads,
        "conduisant la délégation|menant la délégation|dirigeant la délégation|conduisant une importante délégation|a mené une délégation|a conduit une délégation|a dirigé une délégation|à la tête d'une délégation|conduit une délégation|mène une délégation|\
        dirige une délégation|à la tête de la délégation|a conduit la délégation|à la tête d'une importante délégation|menait une délégation|\
        conduisait une délégation|qui conduit|qui conduisait|a conduit|a mené|a emmené|qui mène|qui emmène|qui dirige|qui dirigeait|a emmené une délégation|accompagné d'une délégation|conduisant une délégation|menant une délégation|\
        a pris la tête d'une délégation|a pris la tête de la délégation|est à la tête d'une délégation|était à la tête d'une délégation|venu à la tête d'une délégation|venue à la tête d'une délégation|emmène une délégation|emmenait une délégation|a piloté une délégation|pilote une délégation|conduira une délégation|dirigera une délégation|mènera une délégation",
    ),
    (
        Cue::Say,
        "a déclaré|a souligné|a affirmé|a indiqué|a salué|a rappelé|a estimé|a précisé|a évoqué|a remercié|a exprimé|a insisté|a noté|selon|a dit",
    ),
    (
        Cue::Planned,
        "doit être|doivent être|interviendra|interviendront|doit intervenir|tiendra|tiendront|sera|seront|aura lieu|auront lieu|se tiendra|se tiendront|recevra|accueillera|prévu|prévue|\
        prévus|prévues|devrait|devraient|à venir|attendue|attendues|attendu|attendus|viendra|\
        organisera|s'ouvrira|prochainement|doit accueillir|va accueillir|se dérouleront|se déroulera|\
        participeront|participera|visitera|enverra|se rendra|prochaine|prochaines|seront organisées|\
        prendra part|prendront part|assistera|assisteront|débutera|commencera|visiteront|\
        accueilleront|recevront|effectueront|effectuera|partira|partiront|enverront|d'ici à la fin|\
        dans les prochains mois|s'envolera|s'envoleront|doit être|doivent être|va être|vont être|\
        est attendu|est attendue|sont attendus|sont attendues|ouvrira|ouvriront|se clôturera|viendront|\
        sera accueilli|sera accueillie|seront accueillis|prochain rendez-vous|fera étape|feront étape|\
        séjournera|séjourneront|est annoncée|est annoncé|sont annoncés|est programmée|\
        est programmé|est prévue|est prévu|est appelé à|auront|se déplacera|se déplaceront|\
        doivent accueillir|recevront prochainement|est à l'étude pour|s'apprête à|s'apprêtent à|\
        se prépare à|se préparent à|aura pour thème|serait|seraient|se tiendrait|se tiendraient|\
        aurait lieu|auraient lieu|se rendrait|se rendraient|accueillerait|recevrait|a été fixée|\
        a été fixé|est fixée|est fixé|ont été fixées|fixée au|fixé au|marquera|marqueront|débuteront|démarrera|\
        démarreront|animera|animeront|dévoilera|dévoileront|arrivera|arriveront|repartira|repartiront|reviendra|\
        reviendront|s'achèvera|s'achèveront|découvrira|découvriront",
    ),
    (Cue::Mask, "renouvelle son soutien|a renouvelé son soutien|renouvelle son aide|renouvellent leur soutien"),
    (Cue::Will(Act::Sign), "va signer|vont signer|signeront|signera|doivent signer|doit signer|signerait|signeraient"),
    (
        Cue::Will(Act::Tour),
        "doit découvrir|doivent découvrir|doit visiter|doivent visiter|vont découvrir|vont visiter|va découvrir|va visiter|iront voir|iront visiter",
    ),
    (
        Cue::Will(Act::Visit),
        "se rendrait|se rendraient|devrait se rendre|devraient se rendre|doit se rendre|doivent se rendre|partira pour|partiront pour|s'envolera pour|s'envoleront pour",
    ),
    (
        Cue::Will(Act::Celebrate),
        "sera remis|sera remise|seront remis|seront remises|inaugurera|inaugureront|célébrera|célébreront|fêtera|fêteront",
    ),
    (
        Cue::Will(Act::Meet),
        "rencontrera|rencontreront|s'entretiendra|s'entretiendront|se rencontreront|se réunira|se réuniront|\
        comité de suivi se réunira|comité de pilotage se réunira",
    ),
    (
        Cue::Intent,
        "étudient|étudier|étudie|pourra être|pourront être|pourra faire|pourront faire|souhaite|souhaitent|souhaité|envisage|envisagent|envisagé|propose|proposent|proposé|proposer|pourrait|\
        pourraient|espère|espèrent|désir|volonté de|appelé à|vers un|projet de jumelage|perspectives|intérêt pour|\
        veut|veulent|entend|a invité|ambition|en vue d'un|en vue de|étudier la possibilité|possibilité|\
        sont convenus de signer|convenu de signer|n'exclut pas|n'excluent pas|n'a pas exclu|n'est pas exclu|\
        s'apprêtent à signer|envisagent de",
    ),
    (Cue::Past, "précédemment|auparavant|par le passé|déjà en|l'an dernier|à l'époque|la précédente|jadis|naguère"),
    (
        Cue::Tie,
        "est liée par|liée par|liés par|liées par|est lié par|sont liées par|sont liés par|lié par|unies par|unis par|entretient depuis|entretiennent depuis|a coopéré avec|ont coopéré avec|coopérait avec|coopèrent avec|collabore depuis|collaborent depuis|jumelage|jumelages|jumelées|jumelée|jumelés|jumelé|jumelle|partenariat|partenaires|partenaire|\
        liens d'amitié|leur protocole d'amitié|charte d'amitié|relation de coopération|relations de coopération|accord de coopération|\
        convention de coopération|ville jumelle|villes jumelles|partenariats|ville sœur|villes sœurs|liens noués|\
        liens tissés|liens établis|accords de coopération|partenaire historique|relations d'amitié|\
        relation d'amitié|contrat de jumelage|coopèrent|coopère|travaillent ensemble depuis|coopèrent depuis|\
        collaborent depuis|sont liées depuis|sont liés depuis|sont partenaires depuis|\
        travaille avec la province depuis|coopère depuis|coopère avec|partenaire depuis|qui unit|qui unissent|qui lie|qui lient|qui relie|est jumelée|sont jumelées|est jumelé|\
        coopère avec la province|liée depuis|lié depuis|liées depuis|liés depuis|liée à|est liée à|est lié à|\
        étaient liées|étaient liés|sont liées|sont liés|\
        lie depuis|unit depuis|lient depuis|unissent depuis|est unie à|est uni à|sont unies|sont unis|unie à|associe depuis|est associée à|est associé à",
    ),
    (Cue::Cooperation, "coopération|coopération entre|la coopération décentralisée|liens entre|relations entre"),
    (
        Cue::Standing,
        "depuis|ancien|ancienne|long|longue|historique|de longue date|fructueuse|entrepris|exemplaire|exemple|résultats|remonte|débuté|établi|établie|commencé|noué|nouée|née en|né en|existant|de coopération avec|années",
    ),
    (
        Cue::BothSides,
        "deux villes|deux localités|deux cités|deux collectivités|deux parties|deux provinces|deux régions|deux territoires|deux départements|tous deux|deux partenaires|deux communes|deux dirigeants|deux maires|deux présidents|\
        les deux maires|les deux présidents|les deux villes|leurs deux collectivités|leurs deux villes|leurs deux territoires|les deux institutions|de part et d'autre",
    ),
    (
        Cue::Agreement,
        "protocole d'entente|protocole d'accord|protocole d'amitié|protocole de coopération|protocole de jumelage|accord de coopération|convention|accord|lettre d'intention|mémorandum|contrat de jumelage|\
        jumelage|convention de coopération|accord-cadre|convention de partenariat|accord de partenariat|pacte d'amitié|charte|déclaration d'intention|\
        plan de coopération|convention-cadre|déclaration commune|accord de jumelage|mémorandum d'entente|accord de principe|accords|conventions|\
        plan d'action|programme d'action|feuille de route",
    ),
    (Cue::Project, "projet|programme|projets"),
    (
        Cue::LocalCooperation,
        "coopération décentralisée|collectivités locales|collectivités territoriales|localités des deux pays|coopération locale|\
        entre localités|entre les localités|localités françaises|localités vietnamiennes|collectivités françaises|action extérieure des collectivités|coopération entre les collectivités",
    ),
    (
        Cue::LocalOffice,
        "maire|adjoint au maire|adjointe au maire|comité populaire|conseil populaire|conseil général|\
        conseil départemental|conseil régional|conseil municipal|mairie|hôtel de ville|président du conseil|\
        comité du parti|vice-président du conseil|municipalité|métropole|conseiller régional|conseillère régionale|\
        conseil communautaire|élus|collectivité|dirigeants de la province|dirigeants de la ville|\
        autorités municipales|autorités provinciales|autorités locales|responsables de la ville|\
        responsables de la province|dirigeants municipaux|dirigeants provinciaux|élue|élu|conseillers municipaux|\
        conseillers départementaux|conseillers régionaux|agglomération|vice-présidente du conseil|\
        président du département|présidente du département|président de la région|présidente de la région|vice-président de la région|vice-présidente de la région|élus locaux|élus de la ville",
    ),
    (
        Cue::StateOffice,
        "marine nationale|frégate|bâtiment de la marine|attaché de défense|état-major|président de la république|premier ministre|ministre|chef de l'état|assemblée nationale|sénat|président français|secrétaire général du parti|visite d'état|\
        chef du gouvernement|l'élysée|à matignon|son homologue|ministres des finances|délégation gouvernementale",
    ),
    (Cue::Theme, "sur le thème|ayant pour thème|thème|placées sous le thème|intitulé|placée sous le thème"),
    (Cue::Count(Count::Delegates), "délégués|participants|congressistes"),
    (
        Cue::Count(Count::Localities),
        "localités|collectivités|provinces et villes|collectivités territoriales|villes et provinces|collectivités locales|provinces|villes et régions",
    ),
    (Cue::Count(Count::Projects), "projets|projets de coopération|programmes"),
    (
        Cue::Count(Count::Agreements),
        "accords|conventions|accords de coopération|protocoles|protocoles d'accord|partenariats|documents de coopération",
    ),
    (Cue::Count(Count::Enterprises), "entreprises|sociétés|entrepreneurs"),
    (Cue::Count(Count::Euros), "euros|euro|d'euros|millions d'euros|million d'euros|eur|€"),
    (Cue::Count(Count::Dollars), "dollars|de dollars|millions de dollars|usd"),
    (Cue::Count(Count::Dong), "dongs|dông|dôngs|đồngs|đồng|milliards de dongs|de dongs|de dôngs|millions de dongs"),
    (Cue::Count(Count::Speeches), "interventions|discours|communications|allocutions"),
    (Cue::Count(Count::Themes), "tables rondes|ateliers|ateliers thématiques|thématiques|sessions"),
    (Cue::Count(Count::Stands), "stands"),
    (Cue::Count(Count::Years), "ans de coopération"),
    (Cue::Count(Count::Students), "étudiants|élèves|lycéens|collégiens|écoliers|enfants|jeunes"),
    (Cue::Count(Count::Scholarships), "bourses|bourses d'études"),
    (Cue::Count(Count::Visitors), "visiteurs|touristes|entrées"),
    (Cue::Count(Count::Experts), "experts|scientifiques|chercheurs|ingénieurs|techniciens"),
    (Cue::Count(Count::Artists), "artistes|artisans|musiciens|danseurs"),
    (Cue::Count(Count::Works), "œuvres|photos|photographies|tableaux|pièces|objets"),
    (Cue::Count(Count::Universities), "universités"),
    (Cue::Count(Count::Associations), "associations|ong"),
    (Cue::Count(Count::Households), "foyers|familles|ménages"),
    (Cue::Count(Count::Guests), "invités|convives"),
    (Cue::Count(Count::ProjectsAndAgreements), "projets et accords|accords et projets"),
    (Cue::Count(Count::Trainees), "stagiaires|apprentis|cadres"),
    (Cue::Count(Count::Spectators), "spectateurs"),
    (Cue::Count(Count::People), "habitants|personnes|usagers|villageois"),
    (Cue::Count(Count::Officials), "agents|fonctionnaires"),
    (Cue::Count(Count::Exhibitors), "exposants"),
    (Cue::Count(Count::Producers), "producteurs|agriculteurs|viticulteurs|maraîchers|éleveurs"),
    (Cue::Count(Count::HealthWorkers), "médecins|infirmiers|infirmières|soignants|sages-femmes"),
    (Cue::Count(Count::Teachers), "enseignants|professeurs"),
    (Cue::Count(Count::Films), "films|longs métrages|courts métrages"),
    (Cue::Count(Count::Books), "livres|ouvrages"),
    (Cue::Count(Count::Documents), "pages"),
    (Cue::Count(Count::Schools), "écoles"),
    (Cue::Count(Count::Bicycles), "vélos|bicyclettes"),
    (Cue::Count(Count::Hectares), "hectares"),
    (
        Cue::Count(Count::WaterPerDay),
        "m3 par jour|m³ par jour|m3 d'eau par jour|m3 d’eau par jour|mètres cubes par jour|m³ d'eau par jour|mètres cubes d'eau par jour|m3/jour|m³/jour",
    ),
    (
        Cue::Count(Count::PipeLength),
        "kilomètres de canalisations|km de canalisations|kilomètres de conduites|km de conduites|kilomètres de tuyaux",
    ),
    (Cue::Count(Count::Votes), "voix|voix pour"),
    (Cue::Count(Count::Beds), "lits"),
];
