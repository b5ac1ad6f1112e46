-- What the expression language needs of the index: marks at the ends of values and for what a field holds,
-- dates, numbers and sites beside the texts. The index is built anew, since its version is no longer current.

UPDATE "search_state" SET "revision" = "revision" + 1 WHERE "id" = 1;
INSERT OR REPLACE INTO "search_removed" ("id", "revision")
    SELECT "search_entry"."id", "search_state"."revision" FROM "search_entry", "search_state";
DROP TABLE "search_entry";
DROP TABLE "search_text";

-- Terms arrive analysed: letters and digits with single spaces between them, and a bar at the ends of a value.
-- Marks of the column "Facts" begin with a bar, so that no text can equal them.
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
    "EnumBasic",
    "EnumIntervention",
    "EnumDesign",
    "EnumFunder",
    "EnumIdType",
    "EnumOther",
    "CellType",
    "TargetAntigen",
    "CellSource",
    "CellTissue",
    "CellModification",
    "CellRole",
    "IndicationGroup",
    "Page",
    "Results",
    "Rest",
    "Facts",
    content = '',
    contentless_delete = 1,
    tokenize = 'ascii tokenchars ''|=_'''
);

-- The index's own words with the number of trials that have each: spelling and prefixes.
CREATE VIRTUAL TABLE "search_word" USING fts5vocab("search_text", 'row');

-- What the portal keeps in memory of each trial (values of filters always; dates, numbers and sites once a
-- search asks for them) and what a result list shows (summary).
CREATE TABLE "search_entry" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "revision" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "title_key" TEXT NOT NULL,
    "filter_values" TEXT NOT NULL,
    "spans" TEXT NOT NULL,
    "sites" TEXT NOT NULL,
    "summary" TEXT NOT NULL
);
CREATE INDEX "search_entry_revision" ON "search_entry"("revision");
