import { indexColumns } from '@/lib/search/document/index-columns'

const columns = indexColumns.map(({ name }) => `"${name}"`).join(', ')

/**
 * FTS5 collects new terms in memory and writes them as a segment when they exceed this many bytes, or at the end of the
 * transaction. Its default of 1 MB would be full after 70 records. A batch of 1,000 takes about 10 MB, and fewer
 * segments mean less to merge.
 */
const bufferBytes = 32 * 1024 ** 2

/**
 * The tables of an index. When they change, all of them are built again from the store, so there are no migrations.
 *
 * - `search_text`: analysed terms, letters and digits with single spaces between them, and a bar at the ends of a
 *   value. Marks of the column "Facts" begin with a bar, so no text can equal them. Content is not kept
 *   (https://www.sqlite.org/fts5.html#contentless_delete_tables); the row id is the trial's id in the store.
 * - `search_word`: the index's own words, for spelling and prefixes.
 * - `search_entry`: what is kept in memory of each trial (values of filters always; dates, numbers and sites once a
 *   search needs them) and what a result list shows. The revision is the store's when the entry was written.
 * - `search_document`: the current study of each trial, packed as in the store, and whether programs can be given it
 *   unchanged. It is separate, so that the entries are close together on the disk.
 * - `search_removed`: removed trials, so that a process that still has them in memory learns of it.
 * - `gazetteer`: towns of the world and postal codes by their folded names.
 * - `search_state`: one row with the store that was indexed, its revision, and the rules used.
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
