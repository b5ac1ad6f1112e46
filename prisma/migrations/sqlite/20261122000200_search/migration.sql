-- The search index. Everything here is a projection of the stored records and can be built anew from them.

-- Terms arrive analysed: letters and digits with single spaces between them, and a bar between two values.
-- No content is kept (https://www.sqlite.org/fts5.html#contentless_delete_tables); the row id is the trial's.
CREATE VIRTUAL TABLE "search_text" USING fts5(
    "Address",
    "NCTId",
    "NCTIdAlias",
    "OrgStudyId",
    "SecondaryId",
    "Acronym",
    "BriefTitle",
    "OfficialTitle",
    "OrgFullName",
    "Condition",
    "Keyword",
    "ConditionMeshTerm",
    "ConditionAncestorTerm",
    "InterventionName",
    "InterventionOtherName",
    "InterventionDescription",
    "InterventionMeshTerm",
    "InterventionAncestorTerm",
    "ArmGroupLabel",
    "ArmGroupDescription",
    "BriefSummary",
    "DetailedDescription",
    "PrimaryOutcomeMeasure",
    "PrimaryOutcomeDescription",
    "SecondaryOutcomeMeasure",
    "SecondaryOutcomeDescription",
    "OtherOutcomeMeasure",
    "OtherOutcomeDescription",
    "EligibilityCriteria",
    "StudyPopulation",
    "LeadSponsorName",
    "CollaboratorName",
    "ResponsiblePartyInvestigatorFullName",
    "ResponsiblePartyInvestigatorTitle",
    "ResponsiblePartyInvestigatorAffiliation",
    "ResponsiblePartyOldNameTitle",
    "ResponsiblePartyOldOrganization",
    "OverallOfficialName",
    "OverallOfficialAffiliation",
    "CentralContactName",
    "LocationFacility",
    "LocationCity",
    "LocationState",
    "LocationCountry",
    "LocationZip",
    "LocationContactName",
    "BioSpecDescription",
    "OutcomeMeasureTitle",
    "OutcomeMeasureDescription",
    "OutcomeMeasurePopulationDescription",
    "Vocabulary",
    "Page",
    "Results",
    "Rest",
    content = '',
    contentless_delete = 1,
    tokenize = 'ascii tokenchars ''|'''
);

-- What the portal keeps in memory of each trial (values of filters) and what a result list shows (summary).
CREATE TABLE "search_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "revision" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "filter_values" TEXT NOT NULL,
    "summary" TEXT NOT NULL
);
CREATE INDEX "search_entry_revision" ON "search_entry"("revision");

-- Trials taken out of the index, so that a process which still has them in memory learns of it.
CREATE TABLE "search_removed" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "revision" INTEGER NOT NULL
);

-- One row: the number of the latest change, which every reader compares with its own.
CREATE TABLE "search_state" (
    "id" INTEGER NOT NULL PRIMARY KEY CHECK ("id" = 1),
    "revision" INTEGER NOT NULL,
    "index_version" INTEGER NOT NULL,
    "changed_at" TEXT
);
INSERT INTO "search_state" ("id", "revision", "index_version") VALUES (1, 0, 1);
