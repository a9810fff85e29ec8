-- Full text of events and articles as lists of our own, and rows of lists ready packed.
--
-- FTS5 ranks by asking its tables row by row for every document found, so a frequent word was slow and its ranking capped.
-- A list that is read in one piece takes a few nanoseconds a document, so every find is ranked. Names keep FTS5: they are
-- few, and found by beginnings.

drop table event_search;
drop table article_search;

-- Keys are `=` and a word as written in small letters, or `~` and a word with its marks folded away; under the empty key
-- stands how many words each document holds. A list is numbers of one to five
-- bytes, seven bits each, lowest first: how many bytes its documents take; of each document the step from the one before,
-- doubled, plus one where the word stands there once, else followed by the number of times; then the places of each
-- document in turn, each as the step from the one before.
create table event_search (
    term      text primary key,
    documents integer not null,                   -- how many principal events hold the word; under the empty key, all
    list      blob not null                       -- which, how often, and where
) strict, without rowid;
create table article_search (
    term      text primary key,
    documents integer not null,                   -- how many articles hold the word; under the empty key, all
    list      blob not null                       -- which, how often, and where
) strict, without rowid;

------------------------------------------------------------------------------------------------------------------------
-- Rows of lists as the server holds them in memory, packed by the build that made the file, so that a page asks the database
-- for nothing. Everything in them stands in `event`; `check` compares the two.

create table event_line (
    chunk  integer primary key,                   -- 0, 1, … : events in order of id, so many a chunk
    format integer not null,                      -- of the bytes; chunks of another format are not read
    body   blob not null                          -- for the program that serves the file; `event` says the same in columns
) strict;

pragma user_version = 2;
