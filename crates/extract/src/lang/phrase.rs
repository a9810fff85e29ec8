//! What a handful of words says to one rule of the claims: `cùng ngày`, `la veille`, `on the occasion of`. Unlike cues they
//! are not sought in every sentence: a rule asks for them where it stands. Each language's `phrases` fills every one.

listed! {
    /// A meaning that one rule asks for. The words are in `phrases` of each language, in lower case.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    Phrase {
        /// On the day that the text has just told of.
        SameDay,
        /// On the day before it.
        DayBefore,
        /// On the day after it.
        DayAfter,
        /// Those received at home, though no delegation: `các vị khách`, `l'ambassadeur`, `the guests`.
        Guests,
        /// Between an act and the conference that it makes ready.
        Preparing,
        /// The post of a consul or an ambassador, whose seat stands behind it.
        Diplomat,
        /// Between such a post and its seat.
        SeatLinks,
        /// Sums that tell of an economy, not of a co-operation: trade, output, exports.
        Economy,
        /// Before the day until which something lasts.
        Until,
        /// The ordinals of a day within an event, the first first: `ngày thứ hai`, `second day`.
        NthDay,
        /// Before a town or district that the tie itself names: `hợp tác với`, `jumelée avec`, `twinned with`.
        TiedWith,
        /// The sender's own locality, named by its rank alone: `của tỉnh`, `de la ville`, `of the province`.
        OwnRank,
        /// A ceremony by its bare name: that of the paper told before it.
        Occasion,
        /// Beside a word for a tie: it is that of the two states.
        OfStates,
        /// Before the word of a journey: it is under way, and what follows is a part of it.
        Frame,
        /// Before two who do something together.
        Between,
        /// An edition of the conference, by its number alone.
        Edition,
        /// Says that something of several days ends.
        Closing,
        /// Says that something of several days begins.
        Opening,
        /// Opens the words of an act that was done, whatever lies ahead behind it: `met`, `a reçu`, `đã ký`.
        DoneVerbs,
        /// Right before an act that was done: `đã`.
        DoneBefore,
        /// Beside the last day of a show: until then it may be seen.
        OnView,
        /// `bắt đầu chuyến thăm bốn ngày`, `began a five-day visit`: before a day, it is the first of a journey.
        JourneyBegins,
        /// `rời Sa Đéc`, `ended a five-day visit`: before a day, it is the last of a journey.
        JourneyEnds,
        /// `có mặt tại X để làm việc với`: before the goal of those who have come, who did it.
        CameTo,
        /// Between a word for meeting and a conference: people met at it.
        MeetsAt,
        /// Between a conference and a delegation: its people took part.
        InAttendance,
        /// Behind a word of speaking: the meeting at which it was said.
        Sitting,
        /// A participle of signing that tells since when a paper stands, before its year.
        SignedOnce,
        /// Between such a participle and its year; each ends in a space.
        InYear,
        /// Before a town that is a twin: in any sentence the town itself is meant.
        TwinnedWith,
        /// Right behind a place: it is the tie of that place itself.
        PartnerOf,
        /// Behind a delegation: it is still to come.
        Awaited,
        /// Before its last day: a show or a course that goes on.
        Lasts,
        /// Beside an official on a journey: others travel along.
        Company,
        /// Within the words of a vote: what is voted is a paper or a tie.
        VotedPaper,
        /// Right before an act: it is wanted, made ready or carried out, and not told.
        SpokenOf,
        /// Before a journey: somebody is asked to make it.
        Invited,
        /// Right before such a word: the invitation was followed, or names guests.
        FollowedInvitation,
        /// Before a journey: it is the occasion of a meeting that is told.
        OnJourney,
        /// Says that a conference is the one after this.
        NextEdition,
        /// Right before a date: since or until when something stands.
        SpanOpener,
        /// Says that a school, a hospital or a firm signs.
        House,
        /// Says that a paper is renewed.
        Renewal,
        /// Before the year of the first paper.
        FirstSigned,
        /// Behind a delegation: it is one of a state.
        StateBody,
        /// Behind a delegation: it goes to a congress or to games.
        Elsewhere,
        /// Sums up the whole co-operation.
        ToDate,
        /// Right before the word for a tie: it is wished for, or there is none.
        Asked,
        /// Before an anniversary: it is still to come.
        AheadOf,
        /// Says since when a relation stands.
        SinceWhen,
        /// Says that two sides lead a sitting together.
        CoChairs,
        /// Says who takes part in a conference.
        TakePart,
        /// Says that what a council votes is money.
        Grant,
        /// Right before a locality: it only says where a body sits or who comes from there.
        Aside,
        /// Right before a word for a meeting: the one just told.
        AtMeeting,
        /// Says that a relation was begun.
        Founded,
        /// Before the time since when a tie stands.
        Begins,
        /// Before a time that counts as a beginning only beside a word of [`Phrase::Founding`].
        Dated,
        /// Beside a time: a tie began, or its paper was signed.
        Founding,
        /// Right before a time: nothing begins with it.
        NotSince,
        /// Before those whom an act is done with; ends in a space.
        Beside,
        /// Words, one by one, that may stand between a delegation and the locality that sends it.
        HomeLinks,
        /// Beside a delegation: it is one of a government.
        OfGovernment,
        /// Before the number of a newsletter or a paper.
        Issue,
        /// Says that a firm acts.
        Business,
        /// Behind a delegation: a firm sends it.
        OfFirm,
        /// Right before a word: it says what something is done for.
        InOrderTo,
        /// People who make up a delegation that is not called one: `représentants`, `councillors`, `đại biểu`.
        Members,
        /// Right before a locality: days or weeks of shows that bear its name.
        ShowOf,
        /// The show told before, by a word that any of them goes by.
        ThatShow,
        /// Behind an ordinal: a day or a sitting of an event is counted, not its edition.
        PartOfEvent,
        /// Right before an act: it was done before what is told.
        Earlier,
        /// Between a town and what it lies in.
        LiesIn,
        /// Right behind a locality: days or weeks of shows that bear its name.
        ShowBehind,
        /// Before those who look on while others sign.
        Witness,
        /// Right before the word for a tie: there is none, whatever year stands in the sentence.
        NoTie,
        /// Before an act: two sides agreed to do it.
        Agreed,
        /// Before a delegation: who leads it stands before or behind it.
        HeadOf,
        /// Right before a participle: it tells how things stand, not what was done.
        Stands,
        /// Beside a day: units of Vietnam became one on it.
        Merged,
        /// Within the words of an act: they put it in the future themselves.
        WithinPlanned,
        /// Between a preposition and a locality: what sort of place it is (`tại thành phố Nice`, `in the town of Blois`).
        TypeWords,
        /// Before a locality, type words left out: something takes place there.
        Prepositions,
        /// Within the name of a body that is no office of a locality.
        Houses,
        /// Within the name of a body: it is the committee or council of a locality.
        Committees,
        /// Before a town or a district: it acts by its own rank.
        SmallTypes,
        /// Words, one by one, that may stand between a delegation and the town or district that sends it.
        TownLinks,
        /// Within an address, before the district: what lies in it.
        AddressParts,
        /// Behind a number: what it counts is of Vietnam.
        OfVietnam,
        /// Behind a number: what it counts is of France.
        OfFrance,
        /// Behind a number: what it counts is of both countries.
        BothCountries,
        /// Right before a number: there are more.
        MoreThan,
        /// Right before a number: it is about that.
        AboutSoMany,
        /// Right before a number: there are fewer.
        FewerThan,
        /// What the age of a tie is counted in: `năm`, `ans`, `anniversary`.
        AgeUnits,
        /// Words between the age of a tie and the tie's own word.
        AgeLinks,
        /// Days behind their number: ` ngày`, ` jours`, `-day`.
        CountedDays,
        /// Right before a number of days that something lasted.
        ForDays,
        /// What the people of a delegation are counted as, right behind their number.
        PartyMembers,
        /// Opens the size of a delegation named in the sentence before: `forte de`, `gồm`.
        StrongOf,
        /// Opens the part of a sum told before: `dont 25 000 du Département`.
        OfWhich,
        /// What a public work does for those who live by it: `desservir`, `supply`.
        Serves,
        /// A unit right behind a number, before what it does not count: `3 ngày tập huấn cho học viên`.
        NotCounted,
        /// Opens a sentence about the official of the one before: `L'élu`, `Il`, `The official`, `Ông`.
        ThatOfficial,
        /// Right behind a leading word: who was named last leads.
        TheLatter,
        /// Before an act: it was never done.
        Never,
        /// Behind a town: it is the seat of what follows.
        SeatBehind,
        /// Behind a paper: what it provides for follows, and says nothing of its signing.
        Whereby,
        /// Between a number and those whom what it counts is for.
        ForWhom,
        /// Opens a sentence about the meeting after the one told: `La prochaine`, `The next one`.
        NextOne,
        /// Those who sit in a council, as the subject of its sitting.
        Councillors,
        /// A delegation is there, before its days: `présente à Honfleur du 18 au 22`.
        Stays,
        /// Beside a word of opening: the opening is a ceremony of its own.
        CeremonyWord,
        /// `a reçu les insignes de l'ordre`: behind a word of receiving or giving, an honour is conferred.
        Honour,
        /// Within the words of a show: a contest, in which people of two towns meet without their towns.
        Contest,
        /// Participles, as whole words, of those whom a host behind them has received.
        ReceivedBy,
        /// Right before a conference, its article left out: somebody speaks at it.
        SpeaksAt,
        /// `un séjour commencé le lundi`: right before the weekday on which what ends on another day began.
        BegunOn,
        /// What its speaker looks back on: `nhắc lại`, `est revenu sur`, `recalled`.
        Recalls,
        /// Joins two of a kind.
        And,
        /// Within the words of an act or a post: it is that of a delegation.
        DelegationStem,
        /// A group that is sent, by a word that names other groups as well.
        Mission,
        /// Verbs of leading whose object stands behind them: a delegation, or something else.
        LeadsWhom,
        /// Between an invitation and a journey: whose invitation it was.
        Inviter,
        /// The country, by its name.
        VietnamByName,
        /// The country, by its name.
        FranceByName,
        /// Words of a country that stand for it where it is not named.
        FrenchBySpeech,
        /// The same of the other country.
        VietnameseBySpeech,
        /// Before a noun or a name.
        Article,
        /// Opens the words of a journey in apposition to who is received.
        OnVisit,
        /// Within the words of receiving: of the guests' whole stay, not of one reception.
        Hosts,
        /// Within the words of receiving: one reception.
        ReceptionByName,
        /// Within the words of signing: they say what is signed.
        SignsItself,
        /// Says that people have come together, before the conference that they announce.
        Gathered,
        /// Opens, as whole words, the clause that says what a visit was for.
        Purpose,
        /// Within the words of a journey: work with a host, and no journey.
        WorksWith,
        /// What a tour sees though no name tells it apart.
        WithoutName,
        /// Before an act: it was not done.
        NotDone,
        /// Right before the town in which something was done.
        InTown,
        /// Words, one by one, between that and the name of the town.
        TypeWord,
        /// Names behind such a word that are no towns.
        NoTown,
        /// Before who does what a verb behind him tells.
        Agent,
        /// Ends the words that make somebody the leader, by themselves.
        IsLeader,
        /// Between a post that opens a sentence and its holder.
        Is,
        /// Right before a journey: it is that of the person named before.
        OwnJourney,
        /// Right behind a journey: whose it is.
        JourneyOf,
        /// Opens the words of a journey that say who leads it.
        JourneyLed,
        /// Opens the words of receiving, whose subject is the host.
        ReceivesGuests,
        /// Before or within the words of a delegation: the subject sends it.
        Sends,
        /// Words, one by one, between a locality and the delegation that it sends.
        DelegationLinks,
        /// Words, one by one, between a verb of visiting and the town that it goes to.
        TownOfVisit,
        /// Says that something ended, before its day.
        ClosedOn,
        /// `se réunira à nouveau`, `will meet again`: those who have met will meet once more.
        Again,
        /// `The first session is to open in September`: a course that is told, by its first round alone.
        FirstCourse,
        /// `est arrivée mercredi`, `landed on 12 June`: the first day of a stay.
        Arrived,
        /// `qu'elle quittera ce lundi`, `goes home on the 18th`: the last day of a stay.
        Leaves,
        /// `le séjour en Ardèche, du 20 au 24 octobre, de la délégation`: a journey by its noun.
        StayOf,
        /// `le département` alone: of a town and its département, the latter.
        TheDepartment,
        /// `devant quelque 250 personnes`, `residents attended the ceremony`: who came to a feast.
        Attended,
        /// `3,000 dong per cubic metre`: behind a sum, what one of something costs.
        UnitPrice,
        /// `la région` alone: the région of which the article tells.
        TheRegion,
        /// `la ville` alone: the town of which the article tells.
        TheTown,
        /// `l'agglo` alone: the grouping of communes of which the article tells.
        TheAgglomeration,
        /// `à cette occasion`, `on that occasion`: at what the sentence before announces.
        OnThatOccasion,
        /// `also`, before what was done beside the event told.
        Besides,
        /// `Vinh, a partner of the city`: behind a locality that is one.
        IsPartner,
        /// `huit infirmières, attendues à Lodève en mai`: who is to come, before the place.
        AwaitedAt,
        /// `« Semaine de la France à Vinh »`: opens the quoted name of a show.
        QuotedShow,
        /// `deux communes du district de Na Hang`: right before a district, what lies in it is told, and it acts in nothing.
        PartsOfDistrict,
        /// A plan that is issued: within the words of deciding, what is decided is no paper of two sides.
        Plan,
        /// `The two-day event`: a conference by the days that it lasts.
        CountedEvent,
        /// `sang dự lễ khánh thành`, `came for the opening`: why guests came.
        ComesFor,
        /// `en marge des Assises`: beside a conference.
        OnTheSidelines,
        /// `since the memorandum of 2018`: right before a paper since which something goes on.
        SincePaper,
        /// `venu avec quatre élus`: whom the head of guests brought.
        CameWith,
        /// `La cérémonie`: opens a sentence about how something told was given or marked.
        TheCeremony,
        /// `các cặp quan hệ như Huế - Rennes`: before pairs of partners that a dash joins.
        PairsOf,
        /// `lors d'une mission`: between what is to come and the journey on which it will.
        DuringA,
        /// `Le texte doit être signé à cette occasion`: a paper by what it is.
        ThePaper,
        /// `a delegation of nine`: between the word and its size.
        SizeOf,
        /// `a delegation of nine from Ben Tre`: behind a size that stands without a noun.
        AfterSize,
        /// `the delegation had 14 members`: between a delegation and its size.
        Counts,
        /// `ont organisé la rencontre « … »`: who holds what has a name of its own.
        Organises,
        /// `dans le cadre de leur convention`, `under its agreement with`: right before a paper or a co-operation that is carried out.
        Under,
        /// `leur province`, `the district`: a locality by its rank alone.
        Counterpart,
        /// `the province and the region`: both partners, by their ranks alone.
        BothByRank,
        /// Right before or right behind a number of years: so long ago.
        Ago,
        /// The year before.
        LastYear,
        /// `the pact that Niort had concluded`: behind a paper, it was signed before what is told.
        HasSigned,
        /// Within a few words before a town: the house, and not the town, is who acts.
        HouseIn,
        /// Between the word of a paper and its year.
        PaperOf,
        /// A town by its rank, before the province in which it lies.
        TownThere,
        /// Between such a rank and the name of the province.
        ProvinceOf,
        /// Joins two partners: `Huế với Rennes`, `entre Hué et Rennes`.
        PairedBy,
        /// `mise en œuvre de la convention`: right before a paper, it is carried out; said of a co-operation it is no more than a wish.
        CarriesOut,
        /// Ends a word for a tie whose partner stands behind a preposition of place: `liée à`, `has tied Vinh to`.
        TiesTo,
        /// Between a tie and its age: `a dix ans`, `turns ten years`.
        TurnsAge,
        /// `Arrivée de Vinh en 1995`: before the town where somebody came from.
        CameFrom,
        /// A verb of leading, alone: whom, stands beside it.
        LeadVerb,
        /// A group that somebody leads; one word.
        LedGroup,
        /// Right before a verb of leading: the group that was named before.
        LedPronoun,
        /// Right behind a verb of leading: the group that was named before.
        LedPronounBehind,
        /// Who leads, as a noun.
        LeadNoun,
        /// Right before such a noun: it is that of a group named before.
        TheirHead,
        /// Right behind such a noun, before the group.
        OfGroup,
        /// Right behind a name: those whom somebody leads.
        AndCompany,
        /// People of a locality who receive rather than come.
        AtHome,
        /// Behind a name: what follows is theirs.
        Whose,
        /// Words between a delegation and where it goes.
        Goes,
    }
}
