// Hospitals by the short names that people use, with words that the names of their sites hold. Names that contain what is
// typed (“Mayo Clinic”) need no entry.

/** What stands for nothing else. */
const clear = `
GOSH: great ormond street
Great Ormond Street: great ormond street
MSKCC: sloan kettering
Sloan Kettering: sloan kettering
MDACC: md anderson; m d anderson
MD Anderson: md anderson; m d anderson; m.d. anderson
UCLH: university college london hospital; university college london hospitals; university college hospital; uclh
UCSF: university of california san francisco; university of california, san francisco; ucsf
UCLA: university of california los angeles; university of california, los angeles; university of california at los angeles; ucla
UCSD: university of california san diego; university of california, san diego; ucsd
OHSU: oregon health; ohsu
MGH: massachusetts general
Mass General: massachusetts general
DFCI: dana farber; dana-farber
BIDMC: beth israel deaconess
CHLA: children's hospital los angeles; childrens hospital los angeles; children's hospital of los angeles
WashU: washington university school of medicine; washington university in st; siteman
UPenn: university of pennsylvania; abramson cancer center
Penn Medicine: university of pennsylvania; abramson cancer center
NIH Clinical Center: national institutes of health
SickKids: hospital for sick children; sickkids
Sick Kids: hospital for sick children; sickkids
GSTT: guy's and st thomas; guys and st thomas
the Christie: christie
Addenbrooke's: addenbrooke's; addenbrookes
Addenbrookes: addenbrooke's; addenbrookes
Charité: charité; charite
Charite: charité; charite
Karolinska: karolinska
Bambino Gesù: bambino gesù; bambino gesu
Bambino Gesu: bambino gesù; bambino gesu
PUMCH: peking union medical college
Moffitt: moffitt
Fred Hutch: fred hutch
City of Hope: city of hope
Dana Farber: dana farber; dana-farber
Seattle Children's: seattle children's; seattle childrens
Hadassah: hadassah
Ichilov: ichilov; tel aviv sourasky; tel-aviv sourasky
Vall d'Hebron: vall d'hebron; vall d’hebron; vall d hebron
`

/** Something else too, a part of medicine, a regimen or a funder: only behind “at”. */
const afterAt = `
MSK: sloan kettering
MDA: md anderson; m d anderson
UCL: university college london; university college hospital; uclh
CHOP: children's hospital of philadelphia; childrens hospital of philadelphia
NIH: national institutes of health
the NIH: national institutes of health
NCI: national cancer institute; national institutes of health
BWH: brigham and women's; brigham & women's; brigham and womens
KCH: king's college hospital; kings college hospital
the Marsden: royal marsden
Penn: university of pennsylvania; abramson cancer center
Hopkins: johns hopkins
`

/** Of these, those that also mean a hospital by themselves, as spelt here, and the words of what else they are. */
const otherMeanings: Readonly<Record<string, RegExp>> = {
  CHOP: /\b(?:R-CHOP|chemo\w*|regimens?|rituximab|cyclophosphamide|prednis\w+|lymphomas?|DLBCL|NHL|PTCL|EPOCH|cycles?|failed|after|refractory)\b/i,
  MSK: /\b(?:pain|ultraso\w+|disorders?|injur\w+|diseases?|imaging|musculo\w*|tissues?|joints?)\b/i,
  Hopkins: /\b(?:verbal|symptoms?|checklist|tests?|syndrome|Anthony)\b/i,
}

const readTable = (table: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [short = '', names = ''] = line.split(': ')
        return [short.toLowerCase(), names.split('; ')]
      }),
  )

const clearNames = readTable(clear)
const namesAfterAt = readTable(afterAt)

/** Short names, the longest first, in one pattern without groups. */
const toPattern = (names: ReadonlyMap<string, unknown>) =>
  [...names.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.'’]/g, (sign) => (sign === '.' ? '\\.' : "['’]")))
    .join('|')

/** A short name in a text, with “at” before it. */
const shortName = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?:at|@) (?:the )?(${toPattern(namesAfterAt)})|(?:(?:at|@|in|from) )?(?:the )?(${toPattern(clearNames)})|(${Object.keys(otherMeanings).join('|')}))(?![\\p{L}\\d-]| state\\b)`,
  'giu',
)

/** Hospitals that a text names by a short name: where, and words that the names of their sites hold. */
export function findShortHospitalNames(
  text: string,
): { start: number; end: number; names: readonly string[] }[] {
  return [...text.matchAll(shortName)].flatMap((match) => {
    const [words, behindAt, clearName, doubtful] = match
    const key = (behindAt ?? clearName ?? doubtful ?? '').toLowerCase().replace('’', "'")
    const names = namesAfterAt.get(key) ?? clearNames.get(key)
    if (doubtful !== undefined && (otherMeanings[doubtful]?.test(text) ?? true)) return []
    // "Gosh" is a word, unless “at” stands before it.
    const isWord = clearName !== undefined && /^gosh$/i.test(words) && words !== 'GOSH'
    if (!names || isWord) return []
    return [{ start: match.index, end: match.index + words.length, names }]
  })
}
