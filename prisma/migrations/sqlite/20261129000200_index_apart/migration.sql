-- The search index lies in a file of its own, which follows the changes that the store notes.
DROP TABLE "search_word";
DROP TABLE "search_text";
DROP TABLE "search_entry";
DROP TABLE "search_removed";
DROP TABLE "search_state";

-- What the pages of a merged trial state together. Trials are merged anew, since the rules are not those named below.
ALTER TABLE "trial" ADD COLUMN "merged_page" TEXT;

-- CreateTable
CREATE TABLE "store_state" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "identity" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_at" TEXT,
    "rules" TEXT NOT NULL
);
INSERT INTO "store_state" ("id", "identity", "revision", "changed_at", "rules")
    VALUES (1, lower(hex(randomblob(8))), 0, (SELECT max("changed_at") FROM "trial"), '');

-- CreateTable
CREATE TABLE "trial_change" (
    "revision" INTEGER NOT NULL,
    "trial_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,

    PRIMARY KEY ("revision", "trial_id")
);
