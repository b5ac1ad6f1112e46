-- The order of a record's copies and their ages are read often, their documents seldom: all of it stands in the index.
-- CreateIndex
CREATE INDEX "record_version_record_id_updated_on_standing_arrival_extent_id_idx" ON "record_version"("record_id", "updated_on", "standing", "arrival", "extent_id");
