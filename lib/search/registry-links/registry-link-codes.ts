import type { FilterId } from '@/lib/search/filters/filter-ids'

// Codes in addresses of ClinicalTrials.gov and what they stand for here.

/** Codes of `aggFilters` and the choices they stand for. */
export const choiceCodes: Readonly<
  Record<string, { filter: FilterId; values: Record<string, string> }>
> = {
  phase: {
    filter: 'phase',
    values: { 0: 'EARLY_PHASE1', 1: 'PHASE1', 2: 'PHASE2', 3: 'PHASE3', 4: 'PHASE4', NA: 'NA' },
  },
  status: {
    filter: 'status',
    values: {
      rec: 'RECRUITING',
      not: 'NOT_YET_RECRUITING',
      act: 'ACTIVE_NOT_RECRUITING',
      com: 'COMPLETED',
      ter: 'TERMINATED',
      enr: 'ENROLLING_BY_INVITATION',
      sus: 'SUSPENDED',
      wit: 'WITHDRAWN',
      unk: 'UNKNOWN',
      ava: 'AVAILABLE',
      nla: 'NO_LONGER_AVAILABLE',
      tna: 'TEMPORARILY_NOT_AVAILABLE',
      afm: 'APPROVED_FOR_MARKETING',
    },
  },
  studyType: {
    filter: 'studyType',
    values: { int: 'INTERVENTIONAL', obs: 'OBSERVATIONAL', exp: 'EXPANDED_ACCESS' },
  },
  results: { filter: 'results', values: { with: 'YES', without: 'NO' } },
  docs: { filter: 'documents', values: { prot: 'PROTOCOL', sap: 'SAP', icf: 'ICF' } },
  funderType: {
    filter: 'funder',
    values: { nih: 'NIH', fed: 'FED', industry: 'INDUSTRY', other: 'OTHER' },
  },
  sex: { filter: 'sex', values: { f: 'FEMALE', m: 'MALE' } },
  healthy: { filter: 'healthyVolunteers', values: { y: 'YES' } },
}

export const standardAges: Readonly<Record<string, string>> = {
  child: 'CHILD',
  adult: 'ADULT',
  older: 'OLDER_ADULT',
}

/** Groups that no filter of the portal has, as expressions by code. */
export const expressionCodes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  violation: { y: 'AREA[FDAAA801Violation]true OR NOT AREA[ViolationEventType]MISSING' },
}

/** Kinds of studies that no filter tells apart, as expressions. */
export const studyKindCodes: Readonly<Record<string, string>> = {
  obs_patreg: 'AREA[PatientRegistry]true',
  exp_indiv: 'AREA[ExpAccTypeIndividual]true',
  exp_inter: 'AREA[ExpAccTypeIntermediate]true',
  exp_treat: 'AREA[ExpAccTypeTreatment]true',
}

/** Parameters of the site before 2024 that are a group of `aggFilters` now, with each code's successor. */
export const formerCodes: Readonly<
  Record<string, { group: string; codes: Readonly<Record<string, string>>; areLetters?: boolean }>
> = {
  recrs: {
    group: 'status',
    areLetters: true,
    codes: {
      ...{
        a: 'rec',
        b: 'not',
        d: 'act',
        e: 'com',
        f: 'enr',
        g: 'sus',
        h: 'ter',
        i: 'wit',
        m: 'unk',
      },
      ...{ c: 'ava', j: 'nla', k: 'tna', l: 'afm' },
    },
  },
  recr: {
    group: 'status',
    codes: {
      Open: 'rec not ava',
      Closed: 'act com enr sus ter wit unk nla tna afm',
      Recruiting: 'rec',
    },
  },
  phase: {
    group: 'phase',
    areLetters: true,
    codes: { 4: '0', 0: '1', 1: '2', 2: '3', 3: '4', 5: 'NA' },
  },
  fund: {
    group: 'funderType',
    areLetters: true,
    codes: { 0: 'nih', 1: 'fed', 2: 'industry', 3: 'other' },
  },
  age: { group: 'ages', areLetters: true, codes: { 0: 'child', 1: 'adult', 2: 'older' } },
  type: {
    group: 'studyType',
    codes: { Intr: 'int', Obsr: 'obs', PReg: 'obs_patreg', Expn: 'exp' },
  },
  ea_tmt: { group: 'studyType', codes: { Yes: 'exp_treat' } },
  ea_idv: { group: 'studyType', codes: { Yes: 'exp_indiv' } },
  ea_int: { group: 'studyType', codes: { Yes: 'exp_inter' } },
  rslt: { group: 'results', codes: { With: 'with', Without: 'without' } },
  gndr: { group: 'sex', codes: { Female: 'f', Male: 'm', All: '', Both: '' } },
  hlth: { group: 'healthy', codes: { Y: 'y' } },
  u_prot: { group: 'docs', codes: { Y: 'prot' } },
  u_sap: { group: 'docs', codes: { Y: 'sap' } },
  u_icf: { group: 'docs', codes: { Y: 'icf' } },
}

/** Parts of addresses that cannot be carried over, in words. */
export const unknownHere: Readonly<Record<string, string>> = {
  f801: 'results that are overdue',
  rsub: 'results that were submitted',
  geoDecay: 'how distance counts for the order',
  'filter.synonyms': 'chosen synonyms',
  'postFilter.synonyms': 'chosen synonyms',
  rcv_d: 'a number of days since a trial was first posted',
  lup_d: 'a number of days since the last update',
}
