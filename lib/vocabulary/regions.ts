import { getCountryByCode, type Country } from './countries'
import { getStateName } from './states'

/** Parts of the world by their usual names, with the countries that they usually include. */
const table: readonly (readonly [names: string, codes: string])[] = [
  [
    'european union; eu; europe union; europäische union; union européenne; unión europea; unione europea; união europeia',
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
  ],
  [
    'europe; continental europe; europa',
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE ' +
      'AL BA BY CH GB IS LI MD ME MK NO RS RU UA XK',
  ],
  ['western europe', 'AT BE CH DE FR GB IE LU NL'],
  ['eastern europe', 'BG BY CZ HU MD PL RO RU SK UA'],
  ['southern europe', 'CY ES GR IT MT PT'],
  [
    'scandinavia; skandinavien; scandinavie; escandinavia; nordic countries; the nordics; nordics',
    'DK FI IS NO SE',
  ],
  ['baltic states; baltic countries; the baltics; baltics', 'EE LT LV'],
  ['balkans; the balkans', 'AL BA BG GR HR ME MK RO RS SI XK'],
  ['benelux', 'BE LU NL'],
  ['british isles', 'GB IE'],
  ['north america; nordamerika; amérique du nord; norteamérica; américa del norte', 'CA MX US'],
  [
    'latin america; lateinamerika; amérique latine; latinoamérica; américa latina; central and south america',
    'AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PR PY SV UY VE',
  ],
  [
    'south america; südamerika; amérique du sud; sudamérica; américa del sur; américa do sul',
    'AR BO BR CL CO EC PE PY UY VE',
  ],
  ['central america', 'CR GT HN NI PA SV'],
  ['caribbean; the caribbean', 'AG BB BS CU DO HT JM PR TT'],
  ['middle east; near east; western asia', 'AE BH CY EG IL IQ IR JO KW LB OM PS QA SA SY TR YE'],
  ['gulf states; gulf countries; the gulf', 'AE BH KW OM QA SA'],
  ['north africa; northern africa', 'DZ EG LY MA SD TN'],
  ['sub-saharan africa; subsaharan africa', 'CM ET GH KE MW NG RW SN TZ UG ZA ZM ZW'],
  ['africa; afrika; afrique; áfrica', 'CM DZ EG ET GH KE LY MA MW NG RW SD SN TN TZ UG ZA ZM ZW'],
  ['east asia; far east; the far east', 'CN HK JP KR MO TW'],
  ['south asia; southern asia; indian subcontinent', 'BD IN LK NP PK'],
  ['southeast asia; south-east asia; south east asia', 'ID KH LA MM MY PH SG TH VN'],
  ['central asia', 'KG KZ TJ TM UZ'],
  [
    'asia; asien; asie',
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

/** Parts of the United States by their states. */
const statesOfRegion: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'new england': 'CT MA ME NH RI VT',
    'mid-atlantic': 'DE DC MD NJ NY PA VA WV',
    'east coast': 'CT DC DE FL GA MA MD ME NC NH NJ NY PA RI SC VA VT',
    'west coast': 'CA OR WA',
    'pacific northwest': 'ID OR WA',
    midwest: 'IA IL IN KS MI MN MO ND NE OH SD WI',
  }),
)

/** The names of the states of a part of the United States, "New England"; `null` for another name. */
export function getStatesOfRegion(name: string): readonly string[] | null {
  const key = name.toLowerCase()
  const codes = statesOfRegion.get(key.replace(/^the /, ''))
  return codes?.split(' ').flatMap((code) => getStateName(code) ?? []) ?? null
}

/** The countries of a part of the world, "Scandinavia"; `null` for another name. EU in capitals only. */
export function getRegion(name: string): readonly Country[] | null {
  const key = name
    .toLowerCase()
    .replace(/^the (?!nordics|baltics|balkans|gulf|caribbean|far east)/, '')
  if (key === 'eu' && name.replace(/^the /i, '') !== 'EU') return null
  return byName.get(key) ?? null
}
