-- What is known of the updates that the portal fetches by itself: when the last one succeeded, when the next one is due,
-- and why the last one failed.
-- CreateTable
CREATE TABLE "sync_state" (
    "id" SERIAL NOT NULL,
    "schedule" TEXT NOT NULL,
    "next_at" TEXT,
    "succeeded_at" TEXT,
    "failed_at" TEXT,
    "failure" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "sync_state_pkey" PRIMARY KEY ("id")
);
