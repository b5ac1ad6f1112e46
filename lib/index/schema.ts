import { indexColumns } from '@/lib/search/document/index-columns'

const columns = indexColumns.map(({ name }) => `"${name}"`).join(', ')

/**
 * FTS5 gathers new terms in memory and writes them out as a segment once they exceed this many bytes, or at the
 * end of the transaction. Its 1 MB would be full after 70 records; a batch of 1,000 takes about 10 MB, and the
 * fewer the segments the less there is to merge.
 */
const bufferBytes = 32 * 1024 ** 2

/**
 * The tables of an index. All of them are made anew from the store when they change, so that there are no migrations.
 *
 * - `search_text`: terms arrive analysed, letters and digits with single spaces between them, and a bar at the ends of
 *   a value. Marks of the column "Facts" begin with a bar, so that no text can equal them. No content is kept
 *   (https://www.sqlite.org/fts5.html#contentless_delete_tables); the row id is the trial's in the store.
 * - `search_word`: the index's own words: spelling and prefixes.
 * - `search_entry`: what is kept in memory of each trial (values of filters always; dates, numbers and sites once a
 *   search asks for them) and what a result list shows. The revision is the store's that the entry came with.
 * - `search_document`: the present study of each trial, packed as in the store, and whether programs can be given it
 *   as it is; apart, so that the entries lie close together.
 * - `search_removed`: trials that were taken out, so that a process which still has them in memory learns of it.
 * - `gazetteer`: towns of the world and postal codes by their folded names.
 * - `search_state`: one row: which store this is an index of, up to which of its revisions, and by which rules.
 */
export const indexSchema = `
CREATE VIRTUAL TABLE search_text USING fts5(${columns},
    content = '', contentless_delete = 1, tokenize = 'ascii tokenchars ''|=_''');
INSERT INTO search_text(search_text, rank) VALUES ('hashsize', ${bufferBytes});
CREATE VIRTUAL TABLE search_word USING fts5vocab(search_text, 'row');
CREATE TABLE search_entry (
    id INTEGER NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL,
    address TEXT NOT NULL,
    title_key TEXT NOT NULL,
    filter_values TEXT NOT NULL,
    spans TEXT NOT NULL,
    sites TEXT NOT NULL,
    summary TEXT NOT NULL
);
CREATE INDEX search_entry_revision ON search_entry(revision);
CREATE TABLE search_document (
    id INTEGER NOT NULL PRIMARY KEY,
    document BLOB NOT NULL,
    in_model_form INTEGER NOT NULL
);
CREATE TABLE search_removed (
    id INTEGER NOT NULL PRIMARY KEY,
    revision INTEGER NOT NULL
);
CREATE TABLE gazetteer (
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    state TEXT,
    country TEXT NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    population INTEGER NOT NULL,
    is_code INTEGER NOT NULL
);
CREATE INDEX gazetteer_key ON gazetteer(key);
CREATE TABLE search_state (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    rules TEXT NOT NULL,
    store TEXT,
    revision INTEGER NOT NULL,
    mark TEXT,
    changed_at TEXT
);
`
