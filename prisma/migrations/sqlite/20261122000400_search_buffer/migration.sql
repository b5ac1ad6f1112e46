-- FTS5 gathers new terms in memory and writes them out as a segment once they exceed this many bytes, or at the
-- end of the transaction. Its 1 MB would be full after 70 records; a batch of 1,000 takes about 10 MB, and the
-- fewer the segments the less there is to merge.
INSERT INTO "search_text"("search_text", "rank") VALUES ('hashsize', 33554432);
