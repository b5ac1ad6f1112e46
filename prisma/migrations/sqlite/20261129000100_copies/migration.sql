-- What places a copy of a record in time, beside the moment at which it came, and which fields it can hold.
ALTER TABLE "record_version" ADD COLUMN "updated_on" TEXT;
ALTER TABLE "record_version" ADD COLUMN "standing" TEXT NOT NULL DEFAULT '';
ALTER TABLE "record_version" ADD COLUMN "arrival" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "record_version" ADD COLUMN "extent_id" INTEGER;

-- Copies came in the order of their numbers; what a record said last may be an earlier content that came back.
UPDATE "record_version" SET "arrival" = "id";
UPDATE "record_version" SET "arrival" = (SELECT max("id") + 1 FROM "record_version")
  WHERE "id" IN (SELECT "current_version_id" FROM "trial_record");

-- CreateTable
CREATE TABLE "copy_extent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "hash" TEXT NOT NULL,
    "paths" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "copy_extent_hash_key" ON "copy_extent"("hash");

-- CreateTable
CREATE TABLE "reading_state" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL
);
INSERT INTO "reading_state" ("id", "version") VALUES (1, 0);
