// Known formats that the portal doesn't read: their names, and how to get the same trials in a supported one.

const fromRegistry =
  'fetch the trials with npm run ingest -- ctgov, or save them from ClinicalTrials.gov as CSV or JSON'
const fromWho =
  'look the trials up at https://trialsearch.who.int and save them there as XML or CSV'

interface UnreadFormat {
  beginning: RegExp
  name: string
  remedy: string
}

const unreadFormats: readonly UnreadFormat[] = [
  {
    // https://aact.ctti-clinicaltrials.org: a table for each part of a record, keyed by the study's number.
    beginning: /^\s*(?:\w+\|)*nct_id(?:\|\w+)+\s*$/m,
    name: 'a table of AACT, a database made from ClinicalTrials.gov',
    remedy: fromRegistry,
  },
  {
    beginning: /"resourceType"\s*:\s*"\w+"/,
    name: 'FHIR JSON',
    remedy: `if it comes from a portal like this one, download JSON instead; otherwise ask its source for the trial numbers, and ${fromWho}`,
  },
  {
    beginning: /"ctNumber"\s*:/,
    name: 'a list or an old record of the EU Clinical Trials Information System (CTIS)',
    remedy: `save each trial from https://euclinicaltrials.eu/ctis-public-api/retrieve/ with its number at the end, or ${fromWho}`,
  },
  {
    // The list that the EU's portal offers as CSV.
    beginning: /^\W*Trial number\W+Title of the trial\W/i,
    name: 'a list of the EU Clinical Trials Information System (CTIS)',
    remedy: `save each trial from https://euclinicaltrials.eu/ctis-public-api/retrieve/ with its number at the end, or ${fromWho}`,
  },
  {
    beginning: /^\s*EudraCT Number:\s+\d{4}-\d{6}-\d{2}/im,
    name: 'a download of the EU Clinical Trials Register',
    remedy: fromWho,
  },
  {
    beginning: /67bricks\.com\/isrctn|^\W*ISRCTN\W|<isrctn\b/i,
    name: 'an export of the ISRCTN registry',
    remedy: fromWho,
  },
  {
    beginning: /<ANZCTR_Trial\b|<actrnumber>/,
    name: 'an export of the Australian New Zealand Clinical Trials Registry (ANZCTR)',
    remedy: fromWho,
  },
  {
    beginning: /^\W*jRCT番号|^\W*jRCT (?:number|ID)\W/i,
    name: 'an export of the Japan Registry of Clinical Trials (jRCT)',
    remedy: fromWho,
  },
  {
    beginning: /^(?:TY {2}- |PMID- )/m,
    name: 'a file of a reference manager',
    remedy: fromRegistry,
  },
  {
    beginning: /^\s*(?:<!doctype html|<html)\b/i,
    name: 'a web page in HTML',
    remedy: `save the text of a trial portal's page, or ${fromRegistry}`,
  },
  {
    beginning: /\bDRKS\d{8}\b|"drksId"/,
    name: 'an export of the German Clinical Trials Register (DRKS)',
    remedy: fromWho,
  },
]

/**
 * Explains what a document is that no format reads, and what to do instead; null if that is unknown.
 * @param head the beginning of a document in which no record was recognised
 */
export function describeUnreadFormat(head: string): string | null {
  const found = unreadFormats.find(({ beginning }) => beginning.test(head))
  return found === undefined ? null : `it is ${found.name}, which is not supported: ${found.remedy}`
}
