-- What sources disagree about follows from their records; it is worked out where it is shown.
ALTER TABLE "trial" DROP COLUMN "disagreements";
