//! What one word says to the rules that name things, asked where it stands: `và`, `et`, `and` are [`Class::And`]. Each
//! language's `classes` has a row for every class, empty where the language has no such word.

use std::ops::BitOr;

listed! {
    /// A meaning of single words. Where several languages have a row, a rule asks for all of them at once: names of one
    /// language stand in articles of another.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    Class {
        /// Joins two of a kind: `và`, `et`, `and`.
        And,
        /// Joins the members of a list beside [`Class::And`]: `cùng`, `ou`, `or`.
        Or,
        /// The definite article, elided too.
        Article,
        /// The indefinite article.
        Indefinite,
        /// Says whose something is: `của`, `de`, `of`.
        Of,
        /// [`Class::Of`] that the article has become one with: `du`, `des`.
        OfThe,
        /// Says what something is for.
        For,
        /// Between a type word and a name, in small letters: `de la`, `of the`.
        Link,
        /// Joins the words of a body's name, in small letters.
        Connector,
        /// Joins a title and what it is held in; asked in the article's own language.
        TitleLink,
        /// Ends a title elsewhere, but goes on within it: `présidente de l'Union … en charge`.
        WithinTitle,
        /// Behind a name that is over: opens where something happens, or what for.
        Circumstance,
        /// Right before a place: something lies or happens there.
        In,
        /// As [`Class::In`], before a département or a region.
        InWide,
        /// Right before a name in English: it is a place.
        Near,
        /// Right before a place: somebody is or goes there.
        Where,
        /// Between a body and the country that it works in.
        InNation,
        /// Behind `in`: what somebody sees to follows, and no place.
        Charge,
        /// Opens what is spoken of.
        About,
        /// Right before a part of the world: `from the Atlantic`.
        From,
        /// Makes a plural of the noun behind it: `các`, `những`, `nhiều`.
        Plural,
        /// Right before a small noun, as [`Class::Plural`]: it names no single one (`hai hội`, `một số sở`).
        Several,
        /// A delegation, and a surname as well.
        Delegation,
        /// Right before a name: it is a person's, though a place is called so too.
        Personal,
        /// Right before a foreign name: no noun that the name belongs to.
        BeforeName,
        /// Of one of the two countries.
        Nationality,
        /// Says of a unit that it is a twin or a partner.
        Partner,
        /// `province`, `ville`: the rank of a committee, behind `de la`.
        SeatRank,
        /// `Bạn` of `hội Bạn bè Hà Giang`, `Amis`, `Friends`: opens the name of a society of friends.
        Friends,
        /// `vallée`, `banks`: land along a river, before its name.
        RiverLand,
        /// The first half of a title that print parts by a spaced hyphen: `Vice - Président`.
        HalfTitle,
        /// Behind a title and a hyphen: a town (`chef-lieu`).
        SeatHalf,
        /// May open a department or a list of them; asked in the article's own language.
        DepartmentHead,
        /// The head of an office for a field that a province has.
        Service,
        /// A head that in small letters opens a name only before a capital.
        SmallOffice,
        /// Opens the name of a Vietnamese department, as texts of this language call it.
        VietnameseOffice,
        /// A ministry: its field in capitals is its name.
        Ministry,
        /// A field of ministries that is a place as well.
        Continent,
        /// A head too common in small letters to open a name by a place alone: `un bureau à Hô Chi Minh-Ville`.
        CommonHead,
        /// Forms another word with the head behind it: `trụ sở`, `cơ quan`, `nội bộ`.
        BeforeHead,
        /// A head of one syllable that in small letters opens a name all the same.
        ShortHead,
        /// Opens a head that is a verb as well: `tổ chức`.
        VerbHead,
        /// Behind such a verb: what is organised.
        Organised,
        /// The rank of a locality before its body: `provincial People's Committee`.
        RankBefore,
        /// Of what reach a body is, before it.
        WideBefore,
        /// The rank of a locality behind its body: `Comité populaire municipal`.
        RankBehind,
        /// Such a rank of which no context says what locality is meant.
        CommuneRank,
        /// Bears the capital of a sentence before a name or a title, and is no part of it.
        OpensPhrase,
        /// Behind an apostrophe: whose what follows is (`Pujol's`).
        Possessive,
        /// A society that may bear the names of two homes: `association Mayenne - Mékong`.
        Society,
        /// A unit too small for any list, right before its name.
        SmallUnit,
        /// A house that guests pay in, right before the name that it goes by: `le bistrot Mékong`.
        Eatery,
        /// A street, before the town that it is named after: `la rue de Sens`.
        Street,
        /// The first syllable of a town's type word: `thị xã`.
        TownFirst,
        /// Its second syllable.
        TownSecond,
        /// The first syllable of a city's type word: `thành phố`.
        CityFirst,
        /// Its second syllable, by itself a street.
        CitySecond,
        /// Before a type word of one syllable: with it another word (`nông thôn`).
        Rural,
        /// A town, by what it is.
        Town,
        /// A unit, by what it is, within the name of its committee or behind it.
        Unit,
        /// A body that is known by where it sits.
        Gathering,
        /// Behind a syllable with a capital: no second syllable of its word.
        EndsName,
        /// Vietnam's short name, beside the other country's: `Việt - Pháp`.
        ShortVietnam,
        /// France's name where others stand for more: `Pháp ngữ`.
        ShortFrance,
        /// Forms a word with [`Class::ShortFrance`] before it: `Pháp ngữ`, `pháp luật`.
        BehindFrance,
        /// Forms a word with it behind: `tư pháp`, `phương pháp`.
        BeforeFrance,
        /// Right before a country: its language.
        Tongue,
        /// Whose mayor or council it is, is a town.
        TownHall,
        /// Between such a word and its town: `maire adjointe de Remiremont`.
        Deputy,
        /// Whose it is, is a département or a region: `préfet de la Somme`.
        OfDepartement,
        /// A council, whose rank stands beside it.
        Council,
        /// The rank of a council of a département or a region.
        CouncilRank,
        /// Within the name of an inter-municipal body.
        InterMunicipal,
        /// Before [`Class::Borders`]: `Sans Frontières`.
        Without,
        /// How far a society works.
        Borders,
        /// Behind a French locality: with it the name of a house (`Vendée Eau`).
        TownBusiness,
        /// Before [`Class::School`]: one name with it.
        Business,
        /// Behind [`Class::Business`].
        School,
        /// The legal form of a firm, behind its name.
        LegalForm,
        /// Behind a name: it is a firm's.
        FirmWord,
        /// Between a post and the house it is held in.
        WorksAt,
        /// A post that houses have.
        HousePost,
        /// Who heads an office.
        Director,
        /// Unknown names in its sentence may be towns.
        Twinned,
        /// Right behind a name: it acts.
        Acts,
        /// Right before the subject of a clause.
        That,
        /// Behind a name and a comma: it is a thing's.
        Which,
        /// Whose a title is: `sa`, `its`.
        Whose,
        /// Before a title: it is held in the body just named.
        OfBody,
        /// Says that a title is held at the time told.
        Now,
        /// As [`Class::Now`], where nothing parts a name from what it does.
        Being,
        /// Says that a title was held before, or is held anew.
        Former,
        /// Belongs to the title behind it, in small letters too.
        TitleAdjective,
        /// Joins two titles of one person.
        Concurrently,
        /// Right before a title: it is another's.
        AssistantTo,
        /// Where somebody stands in a picture: `(left)`.
        PictureSide,
        /// Behind an age.
        YearsOld,
        /// Opens a title that stands behind its name without a comma.
        TitleOpening,
        /// Within a family name, in small letters.
        NameParticle,
        /// Opens a family name, with a capital.
        NameArticle,
        /// A particle of highland names, one capital.
        Highland,
        /// A particle of highland women's names, one capital before an apostrophe.
        OfWomen,
        /// A saint: the name of a house as of a village.
        Saint,
        /// An agency or a paper, in the bracket that opens its report.
        Outlet,
        /// Opens whom a report is by.
        AccordingTo,
        /// Between the first and the last year of a span.
        Until,
        /// Before two that something joins.
        Between,
        /// Forms another word with the landmark's behind it: `yêu cầu`, `điểm cầu`.
        NoLandmark,
        /// Behind a person's name in small letters: a house or a way that bears it.
        NamedAfter,
        /// Between the two: of what age it is.
        OldOrNew,
        /// A head of a body in capitals alone: `CHU`, `INSA`; `Chu Dau` is a village.
        Initials,
        /// Below a name in capitals: it is that of a society, over its own letter.
        Masthead,
        /// A head that is a word like any other without its capital: `Eau de Rance` is a firm, `Amis de Tam Dao` a society.
        CapitalHead,
        /// A body, and the house that another has.
        Premises,
        /// Before a party committee: who sits in it.
        Sits,
        /// `dans` of `dans le Lot`: before the article of a département.
        Within,
        /// A word for a tie: whose it is, and whom it joins, are localities.
        TieWord,
        /// Between such a word and the partner.
        TieLink,
    }
}

impl Class {
    /// True for a class whose words are compared mark by mark: folded, they are other words as well. The rows of all others
    /// are folded.
    pub const fn is_exact(self) -> bool {
        matches!(
            self,
            Class::In
                | Class::InWide
                | Class::About
                | Class::Several
                | Class::BeforeHead
                | Class::SmallUnit
                | Class::TownFirst
                | Class::TownSecond
                | Class::Rural
                | Class::EndsName
                | Class::ShortVietnam
                | Class::NameParticle
                | Class::NameArticle
        )
    }
}

/// Several classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Classes(u128);

impl Classes {
    /// True where the two have a class in common.
    #[inline]
    pub const fn meets(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }
}

impl From<Class> for Classes {
    #[inline]
    fn from(class: Class) -> Classes {
        Classes(1 << class as u32)
    }
}

impl<T: Into<Classes>> BitOr<T> for Classes {
    type Output = Classes;

    #[inline]
    fn bitor(self, more: T) -> Classes {
        Classes(self.0 | more.into().0)
    }
}

impl<T: Into<Classes>> BitOr<T> for Class {
    type Output = Classes;

    #[inline]
    fn bitor(self, more: T) -> Classes {
        Classes::from(self) | more
    }
}
