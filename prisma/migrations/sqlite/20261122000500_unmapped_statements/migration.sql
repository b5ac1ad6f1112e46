-- What a source states and the registry's model has no field for, as JSON by the source's own names.
ALTER TABLE "record_version" ADD COLUMN "unmapped" TEXT;
