-- What is known of the updates that the portal fetches by itself: when the last one succeeded, when the next one is due,
-- and why the last one failed.
-- CreateTable
CREATE TABLE "sync_state" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "schedule" TEXT NOT NULL,
    "next_at" TEXT,
    "succeeded_at" TEXT,
    "failed_at" TEXT,
    "failure" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0
);
