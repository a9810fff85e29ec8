-- The atlas in one file, whole: articles, what they say, what is declared elsewhere, and what changed between releases.
--
-- Why it looks like this:
-- * The file is finished before anyone opens it. `ingest` builds a new file beside the old one and renames it, so readers
--   never see a half-written table, and no statement of the server needs to write. Rows are never updated in place.
-- * Row ids are ranks, made anew at each build, and the same for the same articles whatever order they came in.
--   `event.id` is the rank in date order (principal events first, 1..n, oldest to newest, undated ones lowest), so that
--   "newest first" is "order by id desc", a bitmap of ids is a sorted list, and full-text hits come back in date order.
--   What is stable for ever is the slug; `slug_alias` remembers every slug that ever moved.
-- * Lists show principal events (role `main` or `planned`); parts (`sub`) hang on `parent_id`; `background` is history an
--   article mentions, kept with its evidence and shown on the source page alone.
-- * Nothing without evidence: each shown value has rows in `evidence` whose quote equals the article's text at
--   [start_at, end_at) in code points. `check` proves it.
-- * What others declare (`declared` statements, the conference table) stands apart from what articles say (`observed`).
-- * Days are kept twice: as the ISO text of the precision known (`start_date`, `end_date`, or `partial` where the year is
--   unknown) and as numbers `yyyymmdd` of the first and last day that the date may mean, for ranges and sorting.
-- * Lists inside a row (`card`, `main_spans`, …) are JSON where they are only ever shown whole; what is filtered or
--   looked up has its own table and an index that starts with what is asked.
-- * Full text is folded by the atlas itself (one function for index and query), because `remove_diacritics` leaves đ
--   alone; hence two columns, `exact` (NFC as written) and `folded`, and a tokenizer that strips nothing.

pragma application_id = 1986946674; -- "vnfr"
pragma user_version = 1;

------------------------------------------------------------------------------------------------------------------------
-- Releases: what the file is, and how it differs from the one before

create table release (
    number         integer primary key,           -- 1, 2, … ; the highest is the current one
    id             text not null,                 -- twelve hex digits of the content: equal content, equal id
    content_sha256 text not null,                 -- of `snapshot`, in order
    input_sha256   text not null,                 -- of all that went in: same input, nothing to build
    made_at        text not null,                 -- RFC 3339, UTC, whole seconds
    rules_version  text not null,                 -- of the extraction rules
    articles       integer not null,
    relevant       integer not null,              -- articles about local cooperation
    events         integer not null,              -- principal ones
    parts          integer not null,
    delegations    integer not null,
    ties           integer not null,
    people         integer not null,
    organisations  integer not null,
    localities     integer not null,              -- those that a principal event or a tie names
    evidence       integer not null,
    added          integer not null,              -- subjects, against the release before
    changed        integer not null,
    merged         integer not null,
    withdrawn      integer not null
) strict;

-- One line of the change log: a subject added, merged, withdrawn or restored, or one field of it changed.
create table change (
    id             integer primary key,
    release_number integer not null references release (number),
    subject_kind   text not null check (subject_kind in ('event', 'delegation', 'tie', 'person', 'organisation', 'article')),
    slug           text not null,
    what           text not null check (what in ('added', 'changed', 'merged', 'renamed', 'withdrawn')),
    field          text,                          -- for `changed`: kind, dates, localities, topics, people, leader, …
    before_value   text,
    after_value    text,
    into_slug      text,                          -- for `merged` and `renamed`
    facts          text not null check (json_valid(facts)) -- the subject's card and, for an event, its kind, dates and edition: enough to build its title in any language
) strict;
create index change_of_release on change (release_number, subject_kind, what);
create index change_of_subject on change (subject_kind, slug, release_number);

-- Slugs that once named a page. `target` is where it lives now; null where it was withdrawn (410).
create table slug_alias (
    subject_kind   text not null check (subject_kind in ('event', 'delegation', 'tie', 'person', 'organisation', 'article')),
    slug           text not null,
    target         text,
    reason         text not null check (reason in ('renamed', 'merged', 'withdrawn', 'correction')),
    release_number integer not null references release (number),
    facts          text not null check (json_valid(facts)),
    primary key (subject_kind, slug)
) strict, without rowid;

-- The facts of each subject in this release, field by field, so that the next release can say what differs.
create table snapshot (
    subject_kind text not null check (subject_kind in ('event', 'delegation', 'tie', 'person', 'organisation', 'article')),
    slug         text not null,
    facts        text not null check (json_valid(facts)),  -- as in `change`
    fields       text not null check (json_valid(fields)), -- {field: value}, what the change log compares
    keys         text not null check (json_valid(keys)),   -- what tells a subject under a new slug: claims, names
    primary key (subject_kind, slug)
) strict; -- long rows: with a row id they fill their pages

-- Files of the last ingest that were not taken, or taken with a doubt.
create table skipped_file (
    position integer primary key,
    file     text not null,
    reason   text not null check (reason in ('empty', 'binary', 'too_large', 'not_utf8', 'no_main_text', 'unreadable', 'other_format', 'duplicate', 'not_relevant')),
    message  text not null
) strict;

------------------------------------------------------------------------------------------------------------------------
-- Articles

create table article (
    id              integer primary key,          -- rank by slug
    slug            text not null unique,         -- sources/{slug}
    sha256          text not null unique,         -- of the file's bytes
    file            text not null,                -- the file's name, without folders
    format          text not null check (format in ('text', 'header', 'html')),
    bytes           integer not null,
    language        text not null check (language in ('vi', 'fr', 'en')),
    title           text,
    title_start     integer,
    title_end       integer,
    published       text,                         -- 2023-09-30 or 2023-09: only what the file states
    published_day   integer,                      -- yyyymmdd of the first day it may mean
    publisher       text,
    url             text check (url is null or url like 'http://%' or url like 'https://%'),
    relevant        integer not null check (relevant in (0, 1)),
    relevance_rules text not null check (json_valid(relevance_rules)),
    main_spans      text not null check (json_valid(main_spans)), -- [[start, end], …] of the main body
    text            text not null,                -- offsets count code points of this
    original        blob,                         -- the file (zstd) where `text` is not simply the file decoded
    dispatch        integer,                      -- articles with one number copy one dispatch
    event_count     integer not null              -- principal events it reports
) strict;
create index article_by_day on article (published_day, id);
create index article_by_language on article (language, id);
create index article_by_publisher on article (publisher, id);

-- What `extract` said of a file under one version of the rules, so that an unchanged file is not read twice.
create table extraction_cache (
    sha256        text not null,
    rules_version text not null,
    body          blob not null,                  -- `vnfr-extract/1` as JSON, zstd
    primary key (sha256)
) strict;

------------------------------------------------------------------------------------------------------------------------
-- Localities: dated units of the gazetteer

create table locality (
    id                integer primary key,        -- rank by key
    key               text not null unique,       -- vn63-92, vn34-92, fr-reg-11, …
    country           text not null check (country in ('VN', 'FR')),
    era               text not null check (era in ('vn63', 'vn34', 'fr', 'fr2015')),
    level             text not null check (level in ('country', 'province', 'city_of_province', 'district', 'town', 'township', 'ward', 'region', 'departement', 'epci', 'commune')),
    code              text not null,              -- of the country's statistics office
    slug              text not null,              -- unique within country and era
    name              text not null,
    parent_id         integer references locality (id),
    today_id          integer references locality (id), -- the unit of today that took it over; itself where it still stands
    province_id       integer references locality (id), -- Vietnam: the province it is or lies in, of its own era
    province_today_id integer references locality (id), -- Vietnam: that province as it is today
    since             text,
    until             text,
    lon               real,
    lat               real,
    population        integer,
    -- Counts of the release, over this unit and (for a unit of today) those it absorbed.
    event_count       integer not null,
    tie_count         integer not null,
    delegations_out   integer not null,
    delegations_in    integer not null,
    first_day         integer,                    -- of its principal events
    last_day          integer
) strict;
create unique index locality_by_slug on locality (country, era, slug);
create index locality_by_parent on locality (parent_id);
create index locality_by_today on locality (today_id);
create index locality_by_province on locality (province_id);
create index locality_by_province_today on locality (province_today_id);
create index locality_by_level on locality (country, level, era, id);

-- Every written form the gazetteer knows, for search and for the page's "also written".
create table locality_name (
    locality_id integer not null references locality (id),
    name        text not null,
    kind        text not null,                    -- the gazetteer's word: official, alias, former, misspelling, …
    primary key (locality_id, name)
) strict, without rowid;

create table locality_succession (
    old_id    integer not null references locality (id),
    new_id    integer not null references locality (id),
    effective text not null,
    primary key (old_id, new_id)
) strict, without rowid;
create index locality_succession_by_new on locality_succession (new_id, old_id);

------------------------------------------------------------------------------------------------------------------------
-- People and bodies

create table person (
    id            integer primary key,            -- rank by slug
    slug          text not null unique,
    name          text not null,                  -- the fullest form seen
    side          text not null check (side in ('vn', 'fr', 'other')),
    last_title    text,                           -- as the latest article gives it
    event_count   integer not null,
    article_count integer not null,
    first_day     integer,
    last_day      integer
) strict;
create index person_by_events on person (event_count desc, id);
create index person_by_name on person (name);

-- Other forms of the name as articles write them.
create table person_name (
    person_id integer not null references person (id),
    name      text not null,
    primary key (person_id, name)
) strict, without rowid;

-- The offices an article gives a person: a title at the time.
create table person_title (
    id         integer primary key,
    person_id  integer not null references person (id),
    title      text not null,
    article_id integer not null references article (id),
    start_at   integer,                           -- where it stands; null where it spans two places
    end_at     integer,
    as_of      text,                              -- the article's day of publication, or that of its main event
    as_of_day  integer
) strict;
create index person_title_of_person on person_title (person_id, as_of_day, id);
create index person_title_of_article on person_title (article_id, person_id);

create table organisation (
    id            integer primary key,            -- rank by slug
    slug          text not null unique,
    registry_id   text unique,                    -- the row of the registry, where it is one
    name          text not null,                  -- as registered, else the fullest form seen
    name_vi       text,
    name_fr       text,
    name_en       text,
    acronym       text,
    kind          text,                           -- the registry's word: agency, association, …
    side          text not null check (side in ('vn', 'fr', 'other')),
    event_count   integer not null,
    article_count integer not null,
    first_day     integer,
    last_day      integer
) strict;
create index organisation_by_events on organisation (event_count desc, id);
create index organisation_by_name on organisation (name);

create table organisation_name (
    organisation_id integer not null references organisation (id),
    name            text not null,
    primary key (organisation_id, name)
) strict, without rowid;

------------------------------------------------------------------------------------------------------------------------
-- Events

create table event (
    id                  integer primary key,      -- rank in date order: principal events 1..n, then parts, then background
    slug                text not null unique,
    kind                text not null check (kind in ('conference', 'delegation_visit', 'meeting', 'site_visit', 'agreement_signing', 'speech', 'ceremony', 'other')),
    role                text not null check (role in ('main', 'planned', 'sub', 'background')),
    parent_id           integer references event (id),
    status              text not null check (status in ('held', 'planned')),
    start_date          text,
    end_date            text,
    partial             text,                     -- --04-14 or --06-09/--06-12: the year is not stated and no clue leaves one
    precision           text not null check (precision in ('day', 'month', 'year', 'day_no_year', 'unknown')),
    first_day           integer,                  -- yyyymmdd, earliest reading of the start; null where no year is known
    last_day            integer,                  -- yyyymmdd, latest reading of the end
    edition             integer,                  -- of the conference of local cooperation
    theme               text,
    title               text,                     -- as the leading source words it
    title_language      text check (title_language in ('vi', 'fr', 'en')),
    year_inferred       integer not null check (year_inferred in (0, 1)),
    article_count       integer not null,         -- reports
    independent_sources integer not null,         -- copies of one dispatch count once
    conflict_count      integer not null,
    part_count          integer not null,
    -- What a list row and a title need, whole:
    -- {"vn":[{"key","slug","era","name"}],"fr":[…],"places":[{"name","key"?}],"origin":[{…}],"destination":[{…}],
    --  "direction":"vn_to_fr"|"fr_to_vn"|null,"leader":{"slug","name","title"}|null,"topics":[…],"languages":[…],
    --  "people":n,"organisations":n}
    card                text not null check (json_valid(card)),
    changed_in          integer not null references release (number) -- the release in which its row last changed
) strict;
create index event_of_parent on event (parent_id, id) where parent_id is not null;
create index event_by_role on event (role, id);
create index event_by_kind on event (kind, id);
create index event_by_edition on event (edition, id) where edition is not null;
create index event_by_day on event (first_day, id);
create index event_by_change on event (changed_in, id);
-- What the in-memory index of a release reads of every event, without the wide rows.
create index event_in_brief on event (id, first_day, last_day, article_count, changed_in, status);

-- The localities that are party to it: the unit as its articles write it.
create table event_locality (
    event_id    integer not null references event (id),
    locality_id integer not null references locality (id),
    position    integer not null,
    primary key (event_id, locality_id)
) strict, without rowid;
create index event_locality_by_locality on event_locality (locality_id, event_id);

-- Where it took place: a locality, or a facility by its name as written.
create table event_place (
    event_id    integer not null references event (id),
    position    integer not null,
    name        text not null,
    locality_id integer references locality (id),
    primary key (event_id, position)
) strict, without rowid;
create index event_place_by_locality on event_place (locality_id, event_id) where locality_id is not null;

-- Every unit on whose page the event stands: party or place as written, the Vietnamese province around it, and the unit
-- of today that took each over. A filter by today's unit reads the unit of today here; one by a former unit, the former.
create table event_area (
    locality_id integer not null references locality (id),
    event_id    integer not null references event (id),
    party       integer not null check (party in (0, 1)), -- 0 where it is only the place
    primary key (locality_id, event_id)
) strict, without rowid;
create index event_area_by_event on event_area (event_id, locality_id);

create table event_person (
    event_id  integer not null references event (id),
    person_id integer not null references person (id),
    role      text not null check (role in ('leader', 'participant')),
    title     text,                               -- at the time, as the leading source gives it
    position  integer not null,
    primary key (event_id, person_id)
) strict, without rowid;
create index event_person_by_person on event_person (person_id, event_id);

create table event_organisation (
    event_id        integer not null references event (id),
    organisation_id integer not null references organisation (id),
    position        integer not null,
    primary key (event_id, organisation_id)
) strict, without rowid;
create index event_organisation_by_organisation on event_organisation (organisation_id, event_id);

create table event_topic (
    event_id integer not null references event (id),
    topic    text not null check (topic in ('urban-planning', 'heritage', 'culture', 'tourism', 'water-sanitation', 'environment', 'climate', 'health', 'education', 'vocational-training', 'french-language', 'agriculture', 'economy', 'transport', 'digital', 'energy-lighting', 'ports-maritime', 'governance', 'social', 'sustainable-development')),
    position integer not null,
    primary key (event_id, topic)
) strict, without rowid;
create index event_topic_by_topic on event_topic (topic, event_id);

-- The reports an event was merged from: one row a claim, the leading one first.
create table event_report (
    event_id    integer not null references event (id),
    position    integer not null,
    article_id  integer not null references article (id),
    claim_index integer not null,                 -- in the article's `events`
    dispatch    integer not null,
    status      text not null check (status in ('held', 'planned')),
    title       text,
    dates       text,                             -- this report's own dates: 2023-04-13/2023-04-15, --04-14, …
    rule        text not null,                    -- that found the claim
    primary key (event_id, position)
) strict, without rowid;
create index event_report_by_article on event_report (article_id, event_id);

create table merge_reason (
    event_id integer not null references event (id),
    position integer not null,
    rule     text not null,
    value    text not null,
    primary key (event_id, position)
) strict, without rowid;

-- A field on which reports differ, and every value with who says it.
create table conflict (
    id       integer primary key,
    event_id integer not null references event (id),
    field    text not null,
    rule     text                                 -- reported_over_planned, more_sources, more_precise, later_article
) strict;
create index conflict_of_event on conflict (event_id, id);

create table conflict_value (
    conflict_id integer not null references conflict (id),
    position    integer not null,
    value       text not null,
    article_id  integer not null references article (id),
    start_at    integer,
    end_at      integer,
    status      text not null check (status in ('stated', 'planned', 'reported', 'inferred')),
    chosen      integer not null check (chosen in (0, 1)),
    primary key (conflict_id, position)
) strict, without rowid;
create index conflict_value_by_article on conflict_value (article_id);

-- What an inferred year rests on.
create table clue (
    event_id   integer not null references event (id),
    position   integer not null,
    article_id integer not null references article (id),
    kind       text not null,                     -- anniversary, dateline, edition, weekday, …
    years      text not null check (json_valid(years)),
    start_at   integer,                           -- null for a clue from outside the article
    end_at     integer,
    primary key (event_id, position)
) strict, without rowid;
create index clue_by_article on clue (article_id);

create table delegation (
    id           integer primary key,             -- rank in date order, undated lowest
    slug         text not null unique,
    event_id     integer references event (id),   -- the visit or conference it came for
    side         text not null check (side in ('vn', 'fr', 'other')),
    origin       text not null,                   -- as the leading source names it
    leader_id    integer references person (id),
    leader       text,
    leader_title text,
    start_date   text,
    end_date     text,
    partial      text,
    precision    text not null check (precision in ('day', 'month', 'year', 'day_no_year', 'unknown')),
    first_day    integer,
    last_day     integer,
    size         integer,
    article_count integer not null,
    card         text not null check (json_valid(card)), -- {"origin":[{…}],"destination":[{…}],"leader":{…}|null,"event":slug|null}
    changed_in   integer not null references release (number)
) strict;
create index delegation_of_event on delegation (event_id, id);
create index delegation_of_leader on delegation (leader_id, id) where leader_id is not null;
create index delegation_by_side on delegation (side, id);

create table delegation_locality (
    delegation_id integer not null references delegation (id),
    locality_id   integer not null references locality (id),
    role          text not null check (role in ('origin', 'destination')),
    position      integer not null,
    primary key (delegation_id, role, locality_id)
) strict, without rowid;
create index delegation_locality_by_locality on delegation_locality (locality_id, role, delegation_id);

-- What was signed at an event.
create table agreement (
    id         integer primary key,
    event_id   integer not null references event (id),
    article_id integer not null references article (id),
    name       text not null
) strict;
create index agreement_of_event on agreement (event_id, id);
create index agreement_of_article on agreement (article_id, id);

create table project (
    id         integer primary key,
    slug       text not null unique,
    name       text not null,
    article_count integer not null
) strict;

create table project_locality (
    project_id  integer not null references project (id),
    locality_id integer not null references locality (id),
    primary key (project_id, locality_id)
) strict, without rowid;
create index project_locality_by_locality on project_locality (locality_id, project_id);

create table figure (
    id         integer primary key,
    event_id   integer references event (id),     -- null where it counts the whole cooperation
    article_id integer not null references article (id),
    what       text not null,
    value      real not null,
    qualifier  text not null check (qualifier in ('exact', 'over', 'about', 'under')),
    status     text not null check (status in ('stated', 'planned', 'reported', 'inferred')),
    chosen     integer not null check (chosen in (0, 1)) -- the headline value of its event and word
) strict;
create index figure_of_event on figure (event_id, what, id);
create index figure_of_article on figure (article_id, id);
create index figure_by_what on figure (what, id);

------------------------------------------------------------------------------------------------------------------------
-- Ties: a Vietnamese and a French locality

create table tie (
    id            integer primary key,            -- rank by slug
    slug          text not null unique,           -- {vn}--{fr}
    vn_id         integer not null references locality (id),
    fr_id         integer not null references locality (id),
    since         text,                           -- the headline value; `tie_statement` has them all
    since_differs integer not null check (since_differs in (0, 1)),
    declared      integer not null check (declared in (0, 1)), -- a register or an official page declares it
    stated        integer not null check (stated in (0, 1)),   -- an article of the atlas says that it exists
    met           integer not null check (met in (0, 1)),      -- a two-sided event of the atlas joins the two
    kinds         text not null check (json_valid(kinds)),     -- tie_kind words of the declarations
    topics        text not null check (json_valid(topics)),
    event_count   integer not null,
    first_day     integer,                        -- of its events
    last_day      integer,
    changed_in    integer not null references release (number)
) strict;
create index tie_of_vn on tie (vn_id, id);
create index tie_of_fr on tie (fr_id, id);
create index tie_by_events on tie (event_count desc, id);

-- Who says what of a tie. Declared rows cite a page; observed rows cite an article of the atlas, to the span.
create table tie_statement (
    id               integer primary key,
    tie_id           integer not null references tie (id),
    origin           text not null check (origin in ('declared', 'observed')),
    vn_name          text not null,               -- as the source writes it
    fr_name          text not null,
    kind             text,                        -- the source's own word: twinning, cooperation_agreement, project, …
    since            text,
    until            text,
    status           text,
    topics           text not null check (json_valid(topics)),
    source_url       text,
    source_publisher text,
    source_date      text,
    note             text,
    article_id       integer references article (id),
    check ((origin = 'observed') = (article_id is not null))
) strict;
create index tie_statement_of_tie on tie_statement (tie_id, origin, id);
create index tie_statement_of_article on tie_statement (article_id, id) where article_id is not null;

-- Principal events that both sides of a tie are party to.
create table tie_event (
    tie_id   integer not null references tie (id),
    event_id integer not null references event (id),
    primary key (tie_id, event_id)
) strict, without rowid;
create index tie_event_by_event on tie_event (event_id, tie_id);

-- The conference of local cooperation as official pages and the press declare it, one row a statement.
create table conference_statement (
    id               integer primary key,
    edition          integer not null,
    start_date       text,
    end_date         text,
    date_precision   text,
    city             text,
    country          text,
    theme_vi         text,
    theme_fr         text,
    vn_localities    integer,
    fr_localities    integer,
    delegates        integer,
    qualifier        text,
    source_url       text,
    source_publisher text,
    note             text
) strict;
create index conference_statement_of_edition on conference_statement (edition, id);

------------------------------------------------------------------------------------------------------------------------
-- Evidence and corrections

-- One value of one subject, where an article says it. `start_at`, `end_at` are half-open code point offsets into
-- `article.text`; `quote` is that text, to the byte.
create table evidence (
    id           integer primary key,             -- in order of article, then place
    subject_kind text not null check (subject_kind in ('event', 'delegation', 'person', 'organisation', 'locality', 'tie', 'project', 'figure', 'agreement')),
    subject_id   integer not null,
    field        text not null,                   -- name, kind, dates, vn_localities, leader, since, value, …
    value        text,                            -- what the article says, in machine words; null where the quote is all
    article_id   integer not null references article (id),
    start_at     integer not null,
    end_at       integer not null,
    quote        text not null,
    status       text not null check (status in ('stated', 'planned', 'reported', 'inferred')),
    chosen       integer not null check (chosen in (0, 1)), -- the headline shows this value
    rule         text                             -- that read it
) strict;
create index evidence_of_subject on evidence (subject_kind, subject_id, field, id);
create index evidence_of_article on evidence (article_id, start_at, id);

create table correction (
    id           integer primary key,             -- order in the file
    action       text not null check (action in ('merge', 'split', 'set', 'hide', 'alias')),
    subject_kind text not null check (subject_kind in ('event', 'delegation', 'tie', 'person', 'organisation', 'article')),
    slug         text not null,                   -- the subject's slug after correction
    field        text,
    before_value text,                            -- what the articles say
    after_value  text,
    reason       text not null,
    source       text,                            -- an http(s) address or a citation
    made_on      text not null,
    applied      integer not null check (applied in (0, 1)) -- 0 where nothing in the atlas answers to it (shown by `check`)
) strict;
create index correction_of_subject on correction (subject_kind, slug, id);

------------------------------------------------------------------------------------------------------------------------
-- Full text: rank with bm25(<table>, 4.0, 1.0), so that exact marks come first

create virtual table event_search using fts5 (
    exact, folded, content = '', tokenize = 'unicode61 remove_diacritics 0'
);
create virtual table article_search using fts5 (
    exact, folded, content = '', tokenize = 'unicode61 remove_diacritics 0'
);

-- Names to jump to: localities, people, organisations, ties, projects, topics have one row each, in `name_search` by rowid.
create table name_entry (
    id           integer primary key,
    subject_kind text not null check (subject_kind in ('locality', 'person', 'organisation', 'project')),
    subject_id   integer not null,
    slug         text not null,
    label        text not null,
    event_count  integer not null
) strict;
create index name_entry_of_subject on name_entry (subject_kind, subject_id);
create virtual table name_search using fts5 (
    exact, folded, content = '', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);

------------------------------------------------------------------------------------------------------------------------
-- The index of the list of events as the server holds it in memory, packed by the build that made the file, so that a
-- start copies bytes. Everything in it stands in the tables above; `check` compares them.

create table index_part (
    name   text not null primary key,             -- events, kinds, topics, units, people, bodies
    format integer not null,                      -- of the bytes; parts of another format are made from the tables
    body   blob not null                          -- numbers and texts, each list with its length
) strict;
