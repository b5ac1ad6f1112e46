-- CreateTable
CREATE TABLE "trial" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "address" TEXT NOT NULL,
    "nct_id" TEXT,
    "brief_title" TEXT NOT NULL,
    "overall_status" TEXT,
    "study_type" TEXT,
    "lead_sponsor" TEXT,
    "start_date" TEXT,
    "last_update_date" TEXT,
    "merged" BLOB,
    "disagreements" TEXT,
    "first_seen_at" TEXT NOT NULL,
    "changed_at" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "trial_record" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "trial_id" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "current_version_id" INTEGER,
    "first_seen_at" TEXT NOT NULL,
    CONSTRAINT "trial_record_trial_id_fkey" FOREIGN KEY ("trial_id") REFERENCES "trial" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "record_version" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "record_id" INTEGER NOT NULL,
    "run_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "seen_at" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "study" BLOB NOT NULL,
    "page" TEXT,
    "warnings" TEXT,
    "source" BLOB,
    CONSTRAINT "record_version_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "trial_record" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "trial_identifier" (
    "trial_id" INTEGER NOT NULL,
    "value" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    PRIMARY KEY ("value", "trial_id", "kind"),
    CONSTRAINT "trial_identifier_trial_id_fkey" FOREIGN KEY ("trial_id") REFERENCES "trial" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ingest_run" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
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
    "message" TEXT
);

-- CreateTable
CREATE TABLE "quarantined_record" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "run_id" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "format" TEXT,
    "reason" TEXT NOT NULL,
    "source_key" TEXT,
    "hash" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "seen_at" TEXT NOT NULL,
    "cleared_at" TEXT
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
CREATE UNIQUE INDEX "record_version_record_id_hash_key" ON "record_version"("record_id", "hash");

-- CreateIndex
CREATE INDEX "trial_identifier_trial_id_idx" ON "trial_identifier"("trial_id");

-- CreateIndex
CREATE INDEX "quarantined_record_place_idx" ON "quarantined_record"("place");

-- CreateIndex
CREATE INDEX "quarantined_record_source_key_idx" ON "quarantined_record"("source_key");

-- CreateIndex
CREATE UNIQUE INDEX "quarantined_record_hash_key" ON "quarantined_record"("hash");
