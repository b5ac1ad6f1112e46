-- The store in PostgreSQL. What is looked up or sorted is compared byte by byte (COLLATE "C"), so that no index depends
-- on the language rules of the machine, which change with its updates.

-- CreateTable
CREATE TABLE "trial" (
    "id" SERIAL NOT NULL,
    "address" TEXT COLLATE "C" NOT NULL,
    "nct_id" TEXT COLLATE "C",
    "brief_title" TEXT NOT NULL,
    "overall_status" TEXT,
    "study_type" TEXT,
    "lead_sponsor" TEXT,
    "start_date" TEXT,
    "last_update_date" TEXT,
    "merged" BYTEA,
    "merged_page" TEXT,
    "first_seen_at" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL,

    CONSTRAINT "trial_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trial_record" (
    "id" SERIAL NOT NULL,
    "trial_id" INTEGER NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "source_key" TEXT COLLATE "C" NOT NULL,
    "current_version_id" INTEGER,
    "first_seen_at" TEXT NOT NULL,

    CONSTRAINT "trial_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_version" (
    "id" SERIAL NOT NULL,
    "record_id" INTEGER NOT NULL,
    "run_id" INTEGER NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "seen_at" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "study" BYTEA NOT NULL,
    "page" TEXT,
    "warnings" TEXT,
    "source" BYTEA,
    "unmapped" TEXT,
    "updated_on" TEXT COLLATE "C",
    "standing" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "arrival" INTEGER NOT NULL DEFAULT 0,
    "extent_id" INTEGER,

    CONSTRAINT "record_version_pkey" PRIMARY KEY ("id")
);

-- Documents come packed: to pack them again costs time and saves nothing.
ALTER TABLE "trial" ALTER COLUMN "merged" SET STORAGE EXTERNAL;
ALTER TABLE "record_version" ALTER COLUMN "study" SET STORAGE EXTERNAL;
ALTER TABLE "record_version" ALTER COLUMN "source" SET STORAGE EXTERNAL;

-- CreateTable
CREATE TABLE "copy_extent" (
    "id" SERIAL NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "paths" TEXT NOT NULL,

    CONSTRAINT "copy_extent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading_state" (
    "id" SERIAL NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "reading_state_pkey" PRIMARY KEY ("id")
);
INSERT INTO "reading_state" ("id", "version") VALUES (1, 0);

-- CreateTable
CREATE TABLE "trial_identifier" (
    "trial_id" INTEGER NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "trial_identifier_pkey" PRIMARY KEY ("value", "trial_id", "kind")
);

-- CreateTable
CREATE TABLE "store_state" (
    "id" SERIAL NOT NULL,
    "identity" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changed_at" TEXT,
    "rules" TEXT NOT NULL,

    CONSTRAINT "store_state_pkey" PRIMARY KEY ("id")
);
INSERT INTO "store_state" ("id", "identity", "revision", "changed_at", "rules")
    VALUES (1, left(replace(gen_random_uuid()::text, '-', ''), 16), 0, NULL, '');

-- CreateTable
CREATE TABLE "trial_change" (
    "revision" INTEGER NOT NULL,
    "trial_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "trial_change_pkey" PRIMARY KEY ("revision", "trial_id")
);

-- CreateTable
CREATE TABLE "ingest_run" (
    "id" SERIAL NOT NULL,
    "request" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "started_at" TEXT NOT NULL,
    "finished_at" TEXT,
    "read" INTEGER NOT NULL DEFAULT 0,
    "added" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "quarantined" INTEGER NOT NULL DEFAULT 0,
    "drift" TEXT,
    "checkpoint" TEXT,
    "message" TEXT,

    CONSTRAINT "ingest_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quarantined_record" (
    "id" SERIAL NOT NULL,
    "run_id" INTEGER NOT NULL,
    "place" TEXT COLLATE "C" NOT NULL,
    "format" TEXT,
    "reason" TEXT NOT NULL,
    "source_key" TEXT COLLATE "C",
    "hash" TEXT COLLATE "C" NOT NULL,
    "bytes" BYTEA NOT NULL,
    "seen_at" TEXT NOT NULL,
    "cleared_at" TEXT,

    CONSTRAINT "quarantined_record_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "trial_address_key" ON "trial"("address");

-- CreateIndex
CREATE UNIQUE INDEX "trial_nct_id_key" ON "trial"("nct_id");

-- CreateIndex
CREATE INDEX "trial_record_trial_id_idx" ON "trial_record"("trial_id");

-- CreateIndex
CREATE UNIQUE INDEX "trial_record_source_source_key_key" ON "trial_record"("source", "source_key");

-- CreateIndex
CREATE INDEX "record_version_record_id_updated_on_standing_arrival_extent_idx" ON "record_version"("record_id", "updated_on", "standing", "arrival", "extent_id");

-- CreateIndex
CREATE UNIQUE INDEX "record_version_record_id_hash_key" ON "record_version"("record_id", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "copy_extent_hash_key" ON "copy_extent"("hash");

-- CreateIndex
CREATE INDEX "trial_identifier_trial_id_idx" ON "trial_identifier"("trial_id");

-- CreateIndex
CREATE INDEX "quarantined_record_place_idx" ON "quarantined_record"("place");

-- CreateIndex
CREATE INDEX "quarantined_record_source_key_idx" ON "quarantined_record"("source_key");

-- CreateIndex
CREATE UNIQUE INDEX "quarantined_record_hash_key" ON "quarantined_record"("hash");

-- AddForeignKey
ALTER TABLE "trial_record" ADD CONSTRAINT "trial_record_trial_id_fkey" FOREIGN KEY ("trial_id") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_version" ADD CONSTRAINT "record_version_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "trial_record"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_identifier" ADD CONSTRAINT "trial_identifier_trial_id_fkey" FOREIGN KEY ("trial_id") REFERENCES "trial"("id") ON DELETE CASCADE ON UPDATE CASCADE;
