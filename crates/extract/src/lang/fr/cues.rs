//! French cue words, in lower case. Apostrophes are written straight; the curly form is added for each.

use crate::lang::{Act, Count, Cue};

pub const CUES: &[(Cue, &str)] = &[
    (
        Cue::Mask,
        "partenaire naturel|partenaire naturelle|partenaires naturels|partenaire potentiel|partenaire idéal|partenaire possible|partenaire privilégié possible|\
        programme a été dévoilé|programme dévoilé|a dévoilé le programme|ont dévoilé le programme|affiche a été dévoilée|programmation a été dévoilée|salon d'honneur|grand salon|grands salons|salon de l'hôtel|salons de l'hôtel|salons de la préfecture|salon de la préfecture|salon de la mairie|salons de la mairie|visiteur|visiteurs|conférence de presse internationale|signes|en cours de signature|fêter l'an|salon de réception|\
        réception des offres|maître de conférences|président de la délégation permanente|point de rencontre|\
        sourds signes|accueilli favorablement|accueillie favorablement|accueilli avec satisfaction|rencontre un succès|rencontre un vif succès|ont rencontré un vif succès|a rencontré un vif succès|reçu le soutien|reçu un soutien|reçu une formation|ont reçu une formation|a reçu le soutien|\
        adjointe déléguée aux jumelages|adjoint délégué aux jumelages|déléguée aux jumelages|délégué aux jumelages|déléguée au jumelage|délégué au jumelage|\
        chargée des jumelages|chargé des jumelages|chargée du jumelage|chargé du jumelage|adjointe aux jumelages|adjoint aux jumelages|service des jumelages|\
        à la recherche de partenaires|chercher des partenaires|cherche des partenaires|trouver des partenaires|futurs partenaires|partenaires potentiels|nouveaux partenaires|\
        avec le concours|grâce au concours|apporté son concours|apporté leur concours|\
        apporter son concours|apporter leur concours|prête son concours|prêté son concours|leur concours|\
        son concours|concours financier|conseil de ville|signe de|signe d'|signe que|au signe|en signe",
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
        a effectué un déplacement|ont effectué un déplacement|effectue un déplacement|effectuent un déplacement|a entrepris un voyage|a achevé sa visite|achève sa visite|a terminé sa visite|termine sa visite|a conclu sa visite|a bouclé sa visite|poursuit sa visite|a poursuivi sa visite|en mission au vietnam|en mission en france|en mission de travail|venus du vietnam|venue du vietnam|venus de france|a passé quatre jours|a passé trois jours|a passé cinq jours|ont passé une semaine|a passé une semaine|ont passé cinq jours|ont passé quatre jours|est de retour du vietnam|sont de retour du vietnam|visite d'échanges|visite d'échange|voyage de travail|voyage de coopération|mission de coopération|mission de suivi|mission d'évaluation|mission de prospection|mission exploratoire|mission de préfiguration|a dépêché une mission|a dépêché une délégation|visite d'une délégation|venue d'une délégation|déplacement d'une délégation|le déplacement de|a effectué du|ont effectué du|est arrivée en gare|est présente en france|séjournait|séjournaient|\
        a passé une journée|ont passé une journée|avait passé une journée|avaient passé une journée|\
        passe une journée|passent une journée|passait une journée|passaient une journée|\
        a vécu une journée|ont vécu une journée|a passé deux jours|ont passé deux jours|\
        avait passé deux jours|avaient passé deux jours|passe deux jours|passent deux jours|\
        passait deux jours|passaient deux jours|a vécu deux jours|ont vécu deux jours|\
        ont passé trois jours|avait passé trois jours|avaient passé trois jours|passe trois jours|\
        passent trois jours|passait trois jours|passaient trois jours|a vécu trois jours|\
        ont vécu trois jours|avait passé quatre jours|avaient passé quatre jours|passe quatre jours|\
        passent quatre jours|passait quatre jours|passaient quatre jours|a vécu quatre jours|\
        ont vécu quatre jours|avait passé cinq jours|avaient passé cinq jours|passe cinq jours|\
        passent cinq jours|passait cinq jours|passaient cinq jours|a vécu cinq jours|ont vécu cinq jours|\
        a passé six jours|ont passé six jours|avait passé six jours|avaient passé six jours|\
        passe six jours|passent six jours|passait six jours|passaient six jours|a vécu six jours|\
        ont vécu six jours|a passé huit jours|ont passé huit jours|avait passé huit jours|\
        avaient passé huit jours|passe huit jours|passent huit jours|passait huit jours|\
        passaient huit jours|a vécu huit jours|ont vécu huit jours|a passé dix jours|ont passé dix jours|\
        avait passé dix jours|avaient passé dix jours|passe dix jours|passent dix jours|passait dix jours|\
        passaient dix jours|a vécu dix jours|ont vécu dix jours|a passé douze jours|ont passé douze jours|\
        avait passé douze jours|avaient passé douze jours|passe douze jours|passent douze jours|\
        passait douze jours|passaient douze jours|a vécu douze jours|ont vécu douze jours|\
        a passé quinze jours|ont passé quinze jours|avait passé quinze jours|avaient passé quinze jours|\
        passe quinze jours|passent quinze jours|passait quinze jours|passaient quinze jours|\
        a vécu quinze jours|ont vécu quinze jours|avait passé une semaine|avaient passé une semaine|\
        passe une semaine|passent une semaine|passait une semaine|passaient une semaine|\
        a vécu une semaine|ont vécu une semaine|a passé la semaine|ont passé la semaine|\
        avait passé la semaine|avaient passé la semaine|passe la semaine|passent la semaine|\
        passait la semaine|passaient la semaine|a vécu la semaine|ont vécu la semaine|\
        a passé deux semaines|ont passé deux semaines|avait passé deux semaines|\
        avaient passé deux semaines|passe deux semaines|passent deux semaines|passait deux semaines|\
        passaient deux semaines|a vécu deux semaines|ont vécu deux semaines|a passé trois semaines|\
        ont passé trois semaines|avait passé trois semaines|avaient passé trois semaines|\
        passe trois semaines|passent trois semaines|passait trois semaines|passaient trois semaines|\
        a vécu trois semaines|ont vécu trois semaines|a passé plusieurs jours|ont passé plusieurs jours|\
        avait passé plusieurs jours|avaient passé plusieurs jours|passe plusieurs jours|\
        passent plusieurs jours|passait plusieurs jours|passaient plusieurs jours|a vécu plusieurs jours|\
        ont vécu plusieurs jours|a passé quelques jours|ont passé quelques jours|\
        avait passé quelques jours|avaient passé quelques jours|passe quelques jours|\
        passent quelques jours|passait quelques jours|passaient quelques jours|a vécu quelques jours|\
        ont vécu quelques jours|a passé le week-end|ont passé le week-end|avait passé le week-end|\
        avaient passé le week-end|passe le week-end|passent le week-end|passait le week-end|\
        passaient le week-end|a vécu le week-end|ont vécu le week-end|a passé la première semaine|\
        ont passé la première semaine|avait passé la première semaine|avaient passé la première semaine|\
        passe la première semaine|passent la première semaine|passait la première semaine|\
        passaient la première semaine|a vécu la première semaine|ont vécu la première semaine|\
        a passé la dernière semaine|ont passé la dernière semaine|avait passé la dernière semaine|\
        avaient passé la dernière semaine|passe la dernière semaine|passent la dernière semaine|\
        passait la dernière semaine|passaient la dernière semaine|a vécu la dernière semaine|\
        ont vécu la dernière semaine|a passé les journées de|ont passé les journées de|\
        avait passé les journées de|avaient passé les journées de|passe les journées de|\
        passent les journées de|passait les journées de|passaient les journées de|a vécu les journées de|\
        ont vécu les journées de|a passé une dizaine de jours|ont passé une dizaine de jours|\
        avait passé une dizaine de jours|avaient passé une dizaine de jours|passe une dizaine de jours|\
        passent une dizaine de jours|passait une dizaine de jours|passaient une dizaine de jours|\
        a vécu une dizaine de jours|ont vécu une dizaine de jours|a passé un mois|ont passé un mois|\
        avait passé un mois|avaient passé un mois|passe un mois|passent un mois|passait un mois|\
        passaient un mois|a vécu un mois|ont vécu un mois|sillonne|sillonnent|sillonnait|sillonnaient|\
        se sont rendues|s'étaient rendues|se rendait|se rendaient|s'y est rendu|s'y est rendue|\
        s'y sont rendus|s'y sont rendues|a bouclé une tournée|ont bouclé une tournée|achève une tournée|\
        a achevé une tournée|ont achevé une tournée|a entamé une tournée|ont entamé une tournée|\
        a effectué une tournée|ont effectué une tournée|en tournée|tournée d'étude|tournée d'études|\
        un périple|leur périple|est allé à|est allée à|sont allés à|sont allées à|est allée au|\
        est allé au|sont allés au|sont allés en|est allé en|est allée en|est parti pour|est partie pour|\
        sont partis pour|sont parties pour|sont partis à|a mis le cap sur|ont mis le cap sur|\
        met le cap sur|mettent le cap sur|a pris la direction de|ont pris la direction de|\
        ont pris la direction du|a pris la direction du|a pris l'avion pour|ont pris l'avion pour|\
        a posé ses valises|ont posé leurs valises|pose ses valises|posent leurs valises|a débarqué à|\
        ont débarqué à|a débarqué en|ont débarqué en|a atterri à|ont atterri à|a gagné le vietnam|\
        ont gagné le vietnam|est arrivée dans|est arrivé dans|sont arrivés dans|est arrivée en|\
        est arrivé en|sont arrivés en|sont arrivées en|est arrivée au|sont arrivés au|est arrivée hier|\
        est arrivé hier|sont arrivés hier|est arrivée ce|est arrivé ce|sont arrivés ce|est arrivée lundi|\
        est arrivée mardi|est arrivée mercredi|est arrivée jeudi|est arrivée vendredi|est arrivée samedi|\
        est arrivée dimanche|sont arrivés lundi|sont arrivés mardi|sont arrivés mercredi|\
        sont arrivés jeudi|sont arrivés vendredi|sont arrivés samedi|sont arrivés dimanche|\
        séjour de travail|séjour d'étude|séjour d'études|visite de deux jours|visite de trois jours|\
        visite de quatre jours|visite de cinq jours|visite de six jours|visite d'une semaine|\
        visite de plusieurs jours|visite de prospection|mission de repérage|mission d'appui|\
        mission de cinq jours|mission de quatre jours|mission de dix jours|mission de trois jours|\
        mission de huit jours|voyage d'affaires|voyage institutionnel|déplacement officiel|\
        déplacement de cinq jours|déplacement de quatre jours|déplacement de trois jours|\
        déplacement de travail|déplacement d'une semaine|séjour d'une semaine|séjour de dix jours|\
        séjour de cinq jours|séjour de quatre jours|séjour de trois jours|\
        visite de prise de contact|visite de courtoisie et de travail|a pris ses quartiers à|\
        ont pris leurs quartiers à|sont en mission|est en mission|était en mission|étaient en mission|\
        se déplace à|se déplacent à|s'est déplacée à|se sont déplacés|se sont déplacées|\
        a fait le voyage de|ont fait le voyage de|a conduit une mission|a mené une mission|\
        ont mené une mission|mène une mission|a effectué un séjour|ont effectué un séjour|\
        effectue un séjour|effectuent un séjour|a terminé son séjour|a achevé son séjour|\
        ont achevé leur séjour|boucle une visite|a bouclé une visite|ont bouclé une visite|\
        achève une visite|termine une visite",
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
        a eu une séance d'échanges|a eu un échange|ont eu un échange|ont eu une séance de travail|s'est longuement entretenu|s'est longuement entretenue|se sont longuement entretenus|a fait le point avec|ont fait le point|comité de pilotage|comité de suivi|rencontre de travail|rencontre bilatérale|rencontres bilatérales|a participé à une réunion|ont participé à une réunion|a présidé une réunion|ont présidé une réunion|a salué le maire|visite de courtoisie|a rendu une visite de courtoisie|ont tenu une séance d'échanges|réunion de coordination|réunion d'échange|réunion d'échanges|ont tenu une rencontre|a tenu une rencontre|\
        réunion de suivi|réunion d'étape|réunion de lancement|échange téléphonique|échanges téléphoniques|\
        entretien téléphonique|conversation téléphonique|déjeuner de travail|dîner de travail|\
        petit-déjeuner de travail|ont déjeuné|a déjeuné avec|ont passé en revue|a passé en revue|\
        se sont parlé|ont débattu|ont planché|se sont retrouvées|se sont rencontrées|se sont entretenues|\
        s'entretiennent|s'entretenait|s'entretenaient|rencontrait|rencontraient|rencontrent|\
        se rencontrent|prise de contact|premier contact|tour d'horizon|table de travail|\
        a reçu en entretien|ont fait un point|a fait un point|ont travaillé avec|ont tenu séance|\
        a tenu séance|se sont attablés|ont tenu une réunion de travail|ont eu des échanges|\
        a eu des échanges|ont conféré|commission mixte|comité mixte|comité conjoint|a confronté|\
        autour de la table|étaient réunis|étaient réunies|se sont assis|en visite de courtoisie",
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
        a eu le plaisir d'accueillir|a eu le plaisir de recevoir|a eu l'honneur d'accueillir|a eu l'honneur de recevoir|ont eu le plaisir d'accueillir|a ouvert ses portes à|a reçu la visite|ont reçu la visite|reçoit la visite|a accueilli ce|recevait ce|accueillait ce|a été accueilli à|ont été accueillis à|a été accueillie à|réception d'une délégation|accueil d'une délégation|a offert une réception|ont offert une réception|a offert un dîner|a été reçue à|a été reçu à|ont été reçus à|était reçue|étaient reçus|était reçu|étaient accueillis|était accueillie|\
        a accordé une audience|ont accordé une audience|a souhaité la bienvenue|ont souhaité la bienvenue|\
        souhaité la bienvenue à|fut reçu|fut reçue|furent reçus|fut accueilli|fut accueillie|\
        furent accueillis|est reçu par|est reçue par|sont reçus par|est accueilli par|est accueillie par|\
        sont accueillis par|sont accueillies par|étaient reçues|étaient accueillies|ont été reçues par|\
        était l'hôte|étaient les hôtes|a été reçue par|est l'hôte de|sont les hôtes de|\
        a ouvert ses portes aux|les accueille|les reçoit|a hébergé|recevaient|accueillaient|\
        a reçu à déjeuner|a reçu à dîner|a ouvert les portes|ont ouvert les portes|ouvre ses portes à|\
        a ouvert ses salons|ont été les hôtes|furent les hôtes|sont les hôtes|a reçus|a reçues|ont reçus|\
        a accueillis|a accueillies|a accueillie|a convié à sa table|ont accueillie|l'a reçue à",
    ),
    (
        Cue::Act(Act::Sign),
        "ont signé|a signé|signature|signé|signée|signés|signer|signent|signe|paraphé|paraphée|se jumelle|\
        se jumellent|conclu un accord|cérémonie de signature|a été signé|a été signée|viennent de signer|\
        vient de signer|signature officielle|ont paraphé|a paraphé|ont conclu|scellent|scellé|paraphent|paraphe|\
        renouvelle|renouvellent|a renouvelé|ont renouvelé|reconduit la convention|ont scellé|a scellé|formalisent|\
        ont formalisé|ont apposé leur signature|a apposé sa signature|\
        ont apposé leurs signatures|ont échangé les documents signés|apposer leur signature|apposent leur signature|contresigné|\
        ont procédé à la signature|a procédé à la signature|a été conclue|a été conclu|ont officialisé|a officialisé|officialisent|a été officialisé|s'engagent par convention|lient leur destin|a été paraphé|a été paraphée|ont été signés|ont été signées|signaient|a été renouvelé|a été renouvelée|a été reconduit|a été reconduite|signent une convention|ont reconduit|a reconduit|\
        paraphés|paraphées|contresignée|contresignés|contresignées|se sont juré fidélité|se sont juré|\
        porte la signature|portent la signature|portent les signatures|conclu le|conclue le|conclus le|\
        conclues le|a conclu un|a conclu une|concluent un|concluent une|conclut un|conclut une|\
        ont noué un partenariat|a noué un partenariat|nouent un partenariat|noue un partenariat|\
        s'unissent|se sont unies|se sont unis|s'allient|se sont alliées|ont uni leurs|\
        ont lié leurs destins|ont lié leur destin|actent|ont acté|a acté|a été acté|a été actée|\
        viennent de conclure|vient de conclure|viennent de parapher|vient de parapher|viennent de sceller|\
        vient de sceller|ont échangé une lettre|ont échangé leurs signatures|a apposé son paraphe|\
        ont apposé leur paraphe|ont apposé leurs paraphes|ont prolongé la convention|\
        a prolongé la convention|ont prolongé|a prolongé leur|scelle|scellée|scellés|scellées|\
        a été scellé|a été scellée|se sont liées|se sont liés|ont ratifié|signèrent|signa|parapha|\
        paraphèrent|a été renouvelé le|ont couché sur le papier|ont gravé dans le marbre|ont été paraphés|\
        ont été paraphées|ont été conclus|ont été conclues|se sont jumelées|se sont jumelés|\
        ont été jumelées|a été échangée|ont été échangées|a échangé une lettre|ont échangé des lettres|\
        a été entériné par une signature|signatures|les signatures|accord conclu|convention conclue|\
        partenariat conclu|accords conclus|conventions conclues",
    ),
    (
        Cue::Act(Act::Vote),
        "a publié un plan|a promulgué le plan|a entériné|entériné|a voté|ont approuvé|ont adopté|ont entériné|a été approuvé|a été approuvée|a été voté|\
        a été adoptée|approuvé à l'unanimité|adopté à l'unanimité|a adopté|adopté une délibération|a approuvé|\
        voté le|vote le jumelage|approuve le jumelage|entérine|ont voté|approuve|approuvent|adopte|adoptent|\
        délibère|a délibéré|a donné son feu vert|approuvé la convention|vote la convention|adopté la convention|\
        mis aux voix|adopté à la majorité|adoptée à la majorité|voté à l'unanimité|votée à l'unanimité|adoptée à l'unanimité|ont donné leur feu vert|\
        s'est prononcé|s'est prononcée|se sont prononcés|a donné son aval|ont validé|a validé|a ratifié|a autorisé|a validé à l'unanimité|\
        a dit oui|ont dit oui|autorise le maire à signer|autorisé le maire à signer|\
        autorisé son président à signer|autorisé la présidente à signer|autorisé le président à signer|\
        a été adopté à l'unanimité|a été votée|a été votée à l'unanimité|ont été approuvées|\
        ont été approuvés|ont été adoptées|ont été adoptés|vote à l'unanimité|votent à l'unanimité|votent|\
        a pris une délibération|a adopté à l'unanimité|ont voté à l'unanimité|se sont prononcées|\
        donne son feu vert|donnent leur feu vert|a scellé par un vote|leur feu vert|son feu vert|\
        le feu vert du conseil|le feu vert des élus|feu vert unanime|vote du conseil|vote unanime|\
        a été entériné par le conseil|se prononce en faveur|se prononcent en faveur|\
        a recueilli l'unanimité|a fait l'unanimité du conseil|l'unanimité du conseil|a été validé|\
        a été validée|a obtenu l'aval|a obtenu le feu vert|ont donné leur aval|donne son aval|\
        a accepté le principe|a voté le principe",
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
        a fait halte|ont fait halte|se sont arrêtées à|a fait visiter à|visite des installations|visites de sites|visite de sites|ont été conduits|a été conduite|a été conduit|se sont intéressés à|s'est intéressée à|visite du chantier|visite technique|visites techniques|visite commentée|a été accompagnée à|\
        ont inspecté|a inspecté|inspecte|inspectent|ont pu voir|a pu voir|ont pu constater|a pu constater|\
        ont pu apprécier|a admiré|ont admiré|s'est attardé|se sont attardés|s'est attardée|est allée voir|\
        sont allés voir|est allé voir|ont eu droit à une visite|a eu droit à une visite|visitait|\
        visitaient|visita|visitèrent|a fait une halte|ont fait une halte|fait halte|font halte|\
        se sont vu présenter|s'est vu présenter|a été conduit à|ont été conduits à|ont été emmenés|\
        a foulé|ont foulé|a déambulé|ont déambulé|a parcouru à pied|parcourt|parcourent|\
        a effectué une visite de terrain|ont effectué une visite de terrain|visite du site|visite d'étape|\
        ont suivi une visite|a suivi une visite|est venu voir|est venue voir|sont venus voir|\
        sont venues voir|a été guidée|ont été guidées|découvre|découvrent|est allé sur le terrain|\
        sur le chantier|s'est fait expliquer|se sont fait expliquer|s'est fait présenter|\
        se sont fait présenter|a assisté à une démonstration|ont assisté à une démonstration|\
        a pris connaissance sur place|s'est promené|s'est promenée|se sont promenés|a livré ses secrets|\
        ont livré leurs secrets|livre ses secrets|a dévoilé ses coulisses|ont dévoilé leurs coulisses|\
        dans les coulisses",
    ),
    (
        Cue::Act(Act::Speak),
        "a pris la parole|discours|allocution|intervention|prenant la parole|discours d'ouverture|intervenant à|prenait la parole|communication sur|\
        a prononcé un discours|a prononcé une allocution|discours prononcé|s'est adressé|s'est adressée|\
        s'adressant|a harangué|a tenu un discours|a ouvert les débats|a lancé un plaidoyer|plaidoyer",
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
        a été inaugurée en|ont été inaugurés|ont été inaugurées|a été livré|a été livrée|cérémonie de clôture|soirée de gala|a ouvert ses portes|cérémonie commémorative|cérémonie d'ouverture|journée commémorative|cérémonie de pose|ont planté un arbre|a planté un arbre|s'est tenue la cérémonie|\
        a été décoré|a été décorée|ont été décorés|s'est vu remettre|s'est vue remettre|\
        se sont vu remettre|s'est vu décerner|s'est vue décerner|a été élevé au|a été élevée au|\
        a été fait citoyen|a été faite citoyenne|a été fait chevalier|a été faite chevalière|\
        remise de médaille|remise de médailles|remise de décoration|remise de décorations|\
        remise d'un insigne|ont posé la première pierre|posent la première pierre|pose la première pierre|\
        pose de première pierre|vient d'être inauguré|vient d'être inaugurée|viennent d'être inaugurés|\
        viennent d'être inaugurées|inaugure|inaugurent|inaugurés|inaugurées|inauguré par|commémore|\
        commémorent|commémorait|commémoré|minute de silence|dépôt de gerbe|dépôt de gerbes|banquet|\
        dîner de gala|fête de clôture|dévoilement|baptême|a été remise officiellement|\
        a été officiellement remis|a été officiellement remise|ont été officiellement remis|\
        ont été officiellement remises|vient d'être mis en service|vient d'être mise en service|\
        vient d'être livré|vient d'être livrée|est officiellement ouvert|est officiellement ouverte|\
        coupent le ruban|coupe le ruban|ruban coupé|ruban inaugural|a été coupé le ruban|célébrés en|\
        a été célébré|a été célébrée|ont été célébrés|ont été célébrées|fêtée|fêtées|a été fêté|\
        ont été fêtés|a été marqué par une cérémonie|clés en main|a été ouvert au public|\
        a été ouverte au public|a donné le coup d'envoi|ont donné le coup d'envoi|coupe de ruban|\
        coupé de ruban|le ruban|a été planté|ont été plantés|a été plantée|ont planté|\
        symboliquement planté|dévoilée|dévoilés|a été étrenné|a été étrennée|étrenne|clés de l'école|\
        remise des clés|remise des prix|remise des diplômes|remise symbolique|anniversaire du jumelage a|\
        anniversaire a donné lieu|anniversaire a été",
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
        semaine commerciale|journées économiques|semaine économique|journées du cinéma|semaine du cinéma|marché de noël vietnamien|rencontres vietnamiennes|rencontres franco-vietnamiennes de la culture|quinzaine vietnamienne|village vietnamien|\
        concours culinaire|concours de cuisine|concours de dessin|concours de photo|concours photo|\
        concours de photographie|concours d'éloquence|concours gastronomique|concours d'innovation|\
        concours de chant|concours de robotique|finale du concours|le concours|un concours|\
        concours international|concours franco-vietnamien|tournoi|match amical|rencontre sportive|\
        rencontres sportives|marathon|semi-marathon|course solidaire|course à pied|course cycliste|\
        course relais|course de pirogues|relais solidaire|régate|régates|défilé|kermesse|\
        ciné-débat|bal|dégustation|dégustations|vente aux enchères|vente solidaire|tombola|\
        randonnée solidaire|résidence d'artistes|résidence artistique|résidence croisée|atelier culinaire|\
        veillée|tournée de concerts|cross|challenge|compétition|carnaval|repas solidaire|dîner solidaire|\
        marché solidaire|marché vietnamien|village du vietnam|fête foraine|fête populaire|\
        fête de la gastronomie|fête de la lune|fête de la mi-automne|fête de quartier|spectacles|\
        marionnettes sur l'eau au|représentation|pièce de théâtre|film-débat|programme d'échanges|\
        camp de jeunes|chantier de jeunes|chantiers de jeunes|chantier international|\
        campagne de dépistage|campagne de vaccination|campagne de consultations|consultations gratuites|\
        accrochage|l'accrochage|exposent leurs|expose ses|sont accrochées|sont accrochés|sont à voir",
    ),
    (
        Cue::Act(Act::Donate),
        "a remis|don de|a fait don|a offert|ont remis|subvention de|aide d'urgence|ont offert|fait don|dons|remet|\
        a fait parvenir|envoi de matériel|collecte|offre|a livré|a versé|a débloqué|\
        ont fait don|a été offert|a été offerte|ont été offerts|ont été remis|a apporté une aide|ont collecté|a été remis à|remise d'un chèque|chèque de|lot de matériel|dons de matériel|a financé l'achat|a expédié|ont expédié|\
        a fait cadeau|ont fait cadeau|a acheminé|ont acheminé|a remis un chèque|ont remis un chèque|\
        ont versé|a alloué|ont alloué|a octroyé|ont octroyé|a attribué une aide|a attribué une subvention|\
        a accordé une aide|a accordé une subvention|ont accordé une subvention|a récolté|ont récolté|\
        cagnotte|ont envoyé un conteneur|a envoyé un conteneur|conteneur de matériel|ont réuni la somme|\
        a doté|ont doté|a équipé|ont équipé|ont été expédiés|a été expédié|a été expédiée|\
        ont été expédiées|ont été acheminés|a été acheminé|ont été offertes|ont été donnés|\
        ont été données|a été donné à|a été donnée à|ont été distribués|ont été distribuées|a distribué|\
        ont distribué|distribution de|a été versée|ont été versés|a été versé|ont été versées|\
        est parti pour le vietnam|vient d'offrir|viennent d'offrir|vient de remettre|vient de faire don|\
        fait parvenir|a pris en charge|offrent|font don|a été remise|a été remise à|a été remis",
    ),
    (
        Cue::Act(Act::Train),
        "session de formation|stage de formation|cours de formation|cycle de formation|formation destinée|\
        formation à destination|sessions de formation|stage de perfectionnement|semaine de formation|\
        séminaire de formation|atelier de formation|formation à l'intention|université d'été|\
        première session de formation|première session|\
        formation de deux jours|formation de trois jours|formation de quatre jours|\
        formation de cinq jours|formation de dix jours|formation d'une semaine|formation de deux semaines|\
        formation dispensée|formation assurée|formation animée|formation intensive|journée de formation|\
        journées de formation|ont suivi une formation|a suivi une formation|suivent une formation|\
        achèvent une formation|achève une formation|ont suivi un stage|a suivi un stage|suivent un stage|\
        en stage|un stage|stage intensif|stage pratique|stages pratiques|session de perfectionnement|\
        master class|masterclass|ont été formés|ont été formées|ont formé|a formé|formés par|formées par|\
        formation continue|atelier-école|programme de formation|cours de français pour|cours intensif|\
        transfert de compétences|une formation à|une formation de|une formation en|une formation aux|\
        une formation au|une formation sur|stage de cuisine|sont formés|sont formées|étaient formés|\
        étaient formées|seront formés|seront formées|est formé à|est formée à|ont été initiés|\
        ont été initiées",
    ),
    (
        Cue::Act(Act::Conference),
        "conférence|colloque|séminaire|forum|sommet|atelier|table ronde|tables rondes|rencontres|\
        rencontre franco-vietnamienne|rencontre des collectivités|rencontre internationale|rencontre économique|\
        rencontre d'affaires|rencontre entre collectivités|rencontre entre les collectivités|webinaire|convention d'affaires|\
        journées économiques|journées techniques|symposium|congrès|journée d'étude|\
        conférence-débat|rencontre-débat|journée technique|journées scientifiques|\
        journées professionnelles|journées d'échanges|journée d'échanges|journées d'études|\
        journées d'étude|journée de réflexion|états généraux|workshop|hackathon|\
        journées de la coopération|journées vietnam|visioconférence-débat|congrès international|\
        convention annuelle|réunion internationale|colloques|séminaires",
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
        s'est tenu|se tiennent|se tient|ont eu lieu|a eu lieu|s'est déroulé|s'est déroulée|se sont déroulées|clôture|se sont achevées|\
        se sont ouverts|s'ouvraient|s'ouvrait|a refermé ses portes|ont refermé leurs portes|s'est achevé|\
        s'est achevée|se sont achevés|s'est clos|s'est close|s'est conclu|s'est conclue|se sont conclues|\
        se sont conclus|se sont tenus|a pris fin|ont pris fin|s'est refermé|s'est refermée|s'est terminé|\
        s'est terminée|se sont terminées|se sont terminés|s'achève|s'achèvent|prend fin|prennent fin|\
        a été clôturé|a été clôturée|a été ouvert par|a été ouverte par|a rassemblé|ont rassemblé",
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
        reviendront|s'achèvera|s'achèveront|découvrira|découvriront|\
        réunira|réuniront|rassemblera|rassembleront|prendra place|prendra ses quartiers|investira|\
        s'installera|s'installeront|rendez-vous est pris|rendez-vous est donné|date est désormais connue|\
        date est connue|date est fixée|date a été arrêtée|dates ont été arrêtées|mettra à l'honneur|\
        mettront à l'honneur|décollera|décolleront|embarquera|embarqueront|gagnera|gagneront|proposera|\
        proposeront|présentera|présenteront|travaillera|travailleront|hébergera|hébergeront|abritera|\
        logeront|logera|emmènera|emmèneront|se mettra en route|se terminera|se termineront|figurera|\
        figureront|disputeront|se disputera|aura pour cadre|sera donné|sera donnée|\
        est inscrit au calendrier|est inscrite au calendrier|est au programme|va réunir|vont réunir|\
        vont accueillir|va recevoir|vont recevoir|doit recevoir|doivent recevoir|doit se tenir|\
        doivent se tenir|doit s'ouvrir|va s'ouvrir|doit avoir lieu|doivent avoir lieu|est calé|est calée|\
        sont programmés|sont programmées|sont prévus|sont prévues|est attendu le|attend une délégation|\
        attend la visite|attendent la visite|offrira|offriront|fera don|feront don|fera parvenir|\
        expédiera",
    ),
    (Cue::Mask, "renouvelle son soutien|a renouvelé son soutien|renouvelle son aide|renouvellent leur soutien"),
    (
        Cue::Will(Act::Sign),
        "va signer|vont signer|signeront|signera|doivent signer|doit signer|signerait|signeraient|\
        paraphera|parapheront|scellera|scelleront|conclura|concluront|officialisera|officialiseront|\
        renouvellera|renouvelleront|apposeront leur signature|apposera sa signature|\
        apposeront leurs signatures|vont parapher|va parapher|vont sceller|vont conclure|doivent parapher|\
        doit parapher|doivent conclure|doivent sceller",
    ),
    (
        Cue::Will(Act::Tour),
        "doit découvrir|doivent découvrir|doit visiter|doivent visiter|vont découvrir|vont visiter|va découvrir|va visiter|iront voir|iront visiter|\
        parcourra|parcourront|ira voir|inspectera|inspecteront|arpentera|arpenteront",
    ),
    (
        Cue::Will(Act::Visit),
        "se rendrait|se rendraient|devrait se rendre|devraient se rendre|doit se rendre|doivent se rendre|partira pour|partiront pour|s'envolera pour|s'envoleront pour|\
        passera une journée|passeront une journée|passera deux jours|passeront deux jours|\
        passera trois jours|passeront trois jours|passera quatre jours|passeront quatre jours|\
        passera cinq jours|passeront cinq jours|passera six jours|passeront six jours|passera huit jours|\
        passeront huit jours|passera dix jours|passeront dix jours|passera douze jours|\
        passeront douze jours|passera quinze jours|passeront quinze jours|passera une semaine|\
        passeront une semaine|passera la semaine|passeront la semaine|passera deux semaines|\
        passeront deux semaines|passera trois semaines|passeront trois semaines|passera plusieurs jours|\
        passeront plusieurs jours|passera quelques jours|passeront quelques jours|passera le week-end|\
        passeront le week-end|passera la première semaine|passeront la première semaine|\
        passera la dernière semaine|passeront la dernière semaine|passera les journées de|\
        passeront les journées de|passera une dizaine de jours|passeront une dizaine de jours|\
        passera un mois|passeront un mois|sillonnera|sillonneront|effectuera un déplacement|\
        effectueront un déplacement|effectuera une mission|effectueront une mission|effectuera un séjour|\
        effectueront un séjour|sera en visite|seront en visite|sera en déplacement|seront en déplacement|\
        sera en mission|seront en mission|fera le déplacement|feront le déplacement|fera le voyage|\
        feront le voyage|se déplacera à|se déplaceront à|mettra le cap sur|mettront le cap sur|\
        posera ses valises|poseront leurs valises|va se rendre|vont se rendre|s'apprête à se rendre|\
        s'apprêtent à se rendre|prendra la direction de|prendront la direction de|sera de passage|\
        seront de passage|ira à la rencontre",
    ),
    (
        Cue::Will(Act::Celebrate),
        "sera remis|sera remise|seront remis|seront remises|inaugurera|inaugureront|célébrera|célébreront|fêtera|fêteront|\
        posera la première pierre|poseront la première pierre|coupera le ruban|couperont le ruban|\
        commémorera|commémoreront|sera inauguré|sera inaugurée|seront inaugurés|seront inaugurées|\
        sera mis en service|sera mise en service|sera dévoilé|sera dévoilée|sera fêté|seront fêtés|\
        sera célébré|sera célébrée|seront célébrés|soufflera ses|souffleront|soufflera les",
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
        lie depuis|unit depuis|lient depuis|unissent depuis|est unie à|est uni à|sont unies|sont unis|unie à|associe depuis|est associée à|est associé à|\
        coopérons|sommes jumelés|sommes jumelées|sommes partenaires|coopéraient|collaborent avec|collabore avec|pacte d'amitié|traité d'amitié|accord d'amitié|convention d'amitié|que lie|que relie|que réunit|que réunissent|que lient|relie depuis|relient depuis|jumelle vietnamienne|jumelle française|cité jumelle|province sœur|ville amie|villes amies|cité sœur|partenariale|partenariales|travaillons ensemble depuis|collaborons depuis|avancent ensemble depuis|œuvrent ensemble depuis|cheminent ensemble depuis|\
        amitié avec|lien d'amitié|liens de coopération|liens de jumelage|lien de jumelage|relations de partenariat|relation de partenariat|relations de jumelage|relations partenariales|\
        provinces partenaires|province partenaire|ville partenaire|villes partenaires",
    ),
    (
        Cue::Cooperation,
        "coopération|coopération entre|la coopération décentralisée|liens entre|relations entre|\
        travaille avec|travaillent avec|travaillait avec|travaillaient avec|travaillons avec|aux côtés de|côte à côte|main dans la main|collaboration|travaille depuis|travaillent depuis|travaillent ensemble|travaillons ensemble|collabore|collaborent|liens|relation|relations",
    ),
    (
        Cue::Standing,
        "depuis|ancien|ancienne|long|longue|historique|de longue date|fructueuse|entrepris|exemplaire|exemple|résultats|remonte|débuté|établi|établie|commencé|noué|nouée|née en|né en|existant|de coopération avec|années|\
        de longue haleine|décennies|durable",
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
        plan d'action|programme d'action|feuille de route|\
        serment d'amitié|avenant|accord tripartite|accord d'amitié|lettre d'engagement|\
        lettres d'intention|protocoles d'entente|mémorandums|charte de partenariat|contrat de partenariat|\
        entente de coopération|\
        pacte|traité d'amitié|convention d'amitié|convention tripartite|contrat de coopération|mémorandum de coopération",
    ),
    (Cue::Project, "projet|programme|projets"),
    (
        Cue::LocalCooperation,
        "coopération décentralisée|collectivités locales|collectivités territoriales|localités des deux pays|coopération locale|\
        entre localités|entre les localités|localités françaises|localités vietnamiennes|collectivités françaises|action extérieure des collectivités|coopération entre les collectivités|\
        collectivités des deux pays|provinces vietnamiennes|collectivités vietnamiennes|\
        élus des deux pays|villes des deux pays|territoires des deux pays|communes des deux pays|\
        régions des deux pays|collectivités partenaires",
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
        président du département|présidente du département|président de la région|présidente de la région|vice-président de la région|vice-présidente de la région|élus locaux|élus de la ville|\
        comités populaires|conseils populaires|maires|adjoints au maire|adjointes au maire|\
        adjoints aux maires|conseils départementaux|conseils généraux|conseils régionaux|\
        conseils municipaux|mairies|municipalités|métropoles|agglomérations|conseillère départementale|\
        conseillère municipale|conseiller municipal|conseiller départemental|conseillers communautaires|\
        conseillère communautaire|conseiller communautaire|présidente de la métropole|\
        président de la métropole|vice-président de la métropole|vice-présidente de la métropole|\
        président de l'agglomération|présidente de l'agglomération|vice-président du département|\
        vice-présidente du département|communauté de communes|communauté urbaine|conseiller exécutif|\
        conseillère exécutive|vice-présidents du conseil|par le département|par la région|par la province|\
        par la commune|par l'agglomération|par la mairie|avec le département|avec la région|\
        avec la province|et la région|et le département|techniciens du département|\
        techniciens de la ville|fonctionnaires de la province|services de la province|\
        services du département|services de la ville|services de la métropole|\
        service international du département|agents de la ville|agents du département|et par la province|\
        conseil exécutif|\
        maire adjoint|maire adjointe",
    ),
    (
        Cue::StateOffice,
        "marine nationale|frégate|bâtiment de la marine|attaché de défense|état-major|président de la république|premier ministre|ministre|chef de l'état|assemblée nationale|sénat|président français|secrétaire général du parti|visite d'état|\
        chef du gouvernement|l'élysée|à matignon|son homologue|ministres des finances|délégation gouvernementale",
    ),
    (Cue::Theme, "sur le thème|ayant pour thème|thème|placées sous le thème|intitulé|placée sous le thème"),
    (Cue::Count(Count::Delegates), "délégués|congressistes"),
    (Cue::Count(Count::Participants), "participants|participantes"),
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
    (Cue::Count(Count::Enterprises), "pme|start-up|startups|tour-opérateurs|voyagistes|exploitations|coopératives"),
    (
        Cue::Count(Count::Localities),
        "villes|villes françaises|villes vietnamiennes|communes françaises|communes vietnamiennes|régions françaises|départements français",
    ),
    (Cue::Count(Count::Euros), "euros|euro|d'euros|millions d'euros|million d'euros|eur|€"),
    (Cue::Count(Count::Dollars), "dollars|de dollars|millions de dollars|usd"),
    (Cue::Count(Count::Dong), "dongs|dông|dôngs|đồngs|đồng|milliards de dongs|de dongs|de dôngs|millions de dongs"),
    (Cue::Count(Count::Speeches), "interventions|discours|communications|allocutions"),
    (Cue::Count(Count::Themes), "tables rondes|ateliers thématiques|thématiques|sessions"),
    (Cue::Count(Count::Stands), "stands"),
    (Cue::Count(Count::Years), "ans de coopération"),
    (Cue::Count(Count::Students), "étudiants|élèves|lycéens|collégiens|écoliers|enfants|jeunes"),
    (Cue::Count(Count::Students), "étudiantes|lycéennes|collégiennes|écolières|adolescents|orphelins|bambins"),
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
    (Cue::Count(Count::People), "riverains|bénéficiaires|gens|âmes"),
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
    (Cue::Count(Count::Hectares), "hectares|ha"),
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
