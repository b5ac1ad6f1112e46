-- Two stores that came from one copy can both go on to the same revision: what was changed under it is told apart by this.
ALTER TABLE "trial_change" ADD COLUMN "mark" TEXT;
