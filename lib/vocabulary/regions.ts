import { getCountryByCode, type Country } from './countries'

/** Parts of the world by their usual names, with the countries that they usually include. */
const table: readonly (readonly [names: string, codes: string])[] = [
  [
    'european union; eu; europe union',
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
  ],
  [
    'europe; continental europe',
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE ' +
      'AL BA BY CH GB IS LI MD ME MK NO RS RU UA XK',
  ],
  ['western europe', 'AT BE CH DE FR GB IE LU NL'],
  ['eastern europe', 'BG BY CZ HU MD PL RO RU SK UA'],
  ['southern europe', 'CY ES GR IT MT PT'],
  ['scandinavia; nordic countries; the nordics; nordics', 'DK FI IS NO SE'],
  ['baltic states; baltic countries; the baltics; baltics', 'EE LT LV'],
  ['balkans; the balkans', 'AL BA BG GR HR ME MK RO RS SI XK'],
  ['benelux', 'BE LU NL'],
  ['british isles', 'GB IE'],
  ['north america', 'CA MX US'],
  [
    'latin america; central and south america',
    'AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE',
  ],
  ['south america', 'AR BO BR CL CO EC PE PY UY VE'],
  ['central america', 'CR GT HN NI PA SV'],
  ['caribbean; the caribbean', 'AG BB BS CU DO HT JM PR TT'],
  ['middle east; near east; western asia', 'AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE'],
  ['gulf states; gulf countries; the gulf', 'AE BH KW OM QA SA'],
  ['north africa; northern africa', 'DZ EG LY MA SD TN'],
  ['sub-saharan africa; subsaharan africa', 'CM ET GH KE MW NG RW SN TZ UG ZA ZM ZW'],
  ['africa', 'CM DZ EG ET GH KE LY MA MW NG RW SD SN TN TZ UG ZA ZM ZW'],
  ['east asia; far east; the far east', 'CN HK JP KR MO TW'],
  ['south asia; southern asia; indian subcontinent', 'BD IN LK NP PK'],
  ['southeast asia; south-east asia; south east asia', 'ID KH LA MM MY PH SG TH VN'],
  ['central asia', 'KG KZ TJ TM UZ'],
  [
    'asia',
    'BD CN HK ID IL IN IQ IR JO JP KG KH KR KW KZ LA LB LK MM MO MY NP PH PK QA SA SG TH TW UZ VN AE',
  ],
  ['australasia; oceania', 'AU NZ'],
]

const byName = new Map<string, readonly Country[]>(
  table.flatMap(([names, codes]) => {
    const members = codes.split(' ').flatMap((code) => getCountryByCode(code) ?? [])
    return names.split('; ').map((name): [string, readonly Country[]] => [name, members])
  }),
)

/** The countries of a part of the world, such as "Scandinavia"; `null` for another name. EU only in capitals. */
export function getRegion(name: string): readonly Country[] | null {
  const key = name
    .toLowerCase()
    .replace(/^the (?!nordics|baltics|balkans|gulf|caribbean|far east)/, '')
  if (key === 'eu' && name.replace(/^the /i, '') !== 'EU') return null
  return byName.get(key) ?? null
}
