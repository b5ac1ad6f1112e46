/**
 * Countries as registries write them. Registries changed names over the years ("Korea, Republic of", later "South
 * Korea") and people use still others; all of them lead to one ISO 3166-1 code.
 */

export interface Country {
  /** ISO 3166-1 alpha-2 ("KR"); "XK" is Kosovo, which is in common use though not assigned. */
  code: string
  /** Readable name, as the registry writes it now. */
  name: string
  /** Other spellings, including the registry's earlier ones. */
  aliases: readonly string[]
}

/** `code name; alias; alias`. */
const table = `
AD Andorra
AE United Arab Emirates; UAE; Emirates
AF Afghanistan
AG Antigua and Barbuda
AI Anguilla
AL Albania
AM Armenia
AO Angola
AQ Antarctica
AR Argentina
AS American Samoa
AT Austria; Österreich
AU Australia
AW Aruba
AX Åland Islands; Aland
AZ Azerbaijan
BA Bosnia and Herzegovina; Bosnia; Bosnia-Herzegovina
BB Barbados
BD Bangladesh
BE Belgium; Belgique; België
BF Burkina Faso; Upper Volta
BG Bulgaria
BH Bahrain
BI Burundi
BJ Benin
BL Saint Barthélemy; Saint-Barthélemy
BM Bermuda
BN Brunei; Brunei Darussalam
BO Bolivia; Bolivia, Plurinational State of
BQ Bonaire, Sint Eustatius and Saba; Caribbean Netherlands; Netherlands Antilles
BR Brazil; Brasil
BS Bahamas; The Bahamas
BT Bhutan
BV Bouvet Island
BW Botswana
BY Belarus; Byelorussia
BZ Belize
CA Canada
CC Cocos (Keeling) Islands; Cocos Islands; Keeling Islands
CD Congo, The Democratic Republic of the; Democratic Republic of the Congo; DR Congo; DRC; \
Congo-Kinshasa; Congo (Kinshasa); Zaire; Democratic Republic of Congo
CF Central African Republic
CG Congo; Republic of the Congo; Congo-Brazzaville; Congo (Brazzaville)
CH Switzerland; Schweiz; Suisse; Svizzera
CI Côte d'Ivoire; Ivory Coast; Cote D'Ivoire
CK Cook Islands
CL Chile
CM Cameroon
CN China; People's Republic of China; PR China; Mainland China; P.R. China; 中国
CO Colombia
CR Costa Rica
CU Cuba
CV Cabo Verde; Cape Verde
CW Curaçao; Curacao
CX Christmas Island
CY Cyprus
CZ Czechia; Czech Republic; The Czech Republic
DE Germany; Deutschland; Federal Republic of Germany
DJ Djibouti
DK Denmark; Danmark
DM Dominica
DO Dominican Republic
DZ Algeria
EC Ecuador
EE Estonia
EG Egypt
EH Western Sahara
ER Eritrea
ES Spain; España
ET Ethiopia
FI Finland; Suomi
FJ Fiji
FK Falkland Islands (Malvinas); Falkland Islands
FM Micronesia, Federated States of; Micronesia; Federated States of Micronesia
FO Faroe Islands; Faeroe Islands
FR France
GA Gabon
GB United Kingdom; UK; Great Britain; Britain; England; Scotland; Wales; Northern Ireland; U.K.; \
United Kingdom of Great Britain and Northern Ireland
GD Grenada
GE Georgia
GF French Guiana
GG Guernsey
GH Ghana
GI Gibraltar
GL Greenland
GM Gambia; The Gambia; Gambia, The
GN Guinea
GP Guadeloupe
GQ Equatorial Guinea
GR Greece; Hellas
GS South Georgia and the South Sandwich Islands
GT Guatemala
GU Guam
GW Guinea-Bissau
GY Guyana
HK Hong Kong; Hong Kong SAR; Hong Kong, China
HM Heard Island and McDonald Islands
HN Honduras
HR Croatia; Hrvatska
HT Haiti
HU Hungary; Magyarország
ID Indonesia
IE Ireland; Republic of Ireland; Éire
IL Israel
IM Isle of Man
IN India
IO British Indian Ocean Territory
IQ Iraq
IR Iran; Iran, Islamic Republic of; Islamic Republic of Iran; Persia
IS Iceland
IT Italy; Italia
JE Jersey
JM Jamaica
JO Jordan
JP Japan; 日本
KE Kenya
KG Kyrgyzstan; Kyrgyz Republic
KH Cambodia
KI Kiribati
KM Comoros
KN Saint Kitts and Nevis
KP North Korea; Korea, Democratic People's Republic of; DPRK; \
Democratic People's Republic of Korea
KR South Korea; Korea, Republic of; Republic of Korea; Korea; Korea, South; 한국
KW Kuwait
KY Cayman Islands
KZ Kazakhstan
LA Laos; Lao People's Democratic Republic; Lao PDR
LB Lebanon
LC Saint Lucia
LI Liechtenstein
LK Sri Lanka; Ceylon
LR Liberia
LS Lesotho
LT Lithuania
LU Luxembourg
LV Latvia
LY Libya; Libyan Arab Jamahiriya
MA Morocco
MC Monaco
MD Moldova; Moldova, Republic of; Republic of Moldova
ME Montenegro
MF Saint Martin (French part); Saint Martin
MG Madagascar
MH Marshall Islands
MK North Macedonia; Macedonia, The Former Yugoslav Republic of; Macedonia; FYROM; \
Former Yugoslav Republic of Macedonia
ML Mali
MM Myanmar; Burma; Myanmar (Burma)
MN Mongolia
MO Macau; Macao; Macao SAR
MP Northern Mariana Islands
MQ Martinique
MR Mauritania
MS Montserrat
MT Malta
MU Mauritius
MV Maldives
MW Malawi
MX Mexico; México
MY Malaysia
MZ Mozambique
NA Namibia
NC New Caledonia
NE Niger
NF Norfolk Island
NG Nigeria
NI Nicaragua
NL Netherlands; The Netherlands; Holland; Nederland
NO Norway; Norge
NP Nepal
NR Nauru
NU Niue
NZ New Zealand; Aotearoa
OM Oman
PA Panama
PE Peru
PF French Polynesia; Tahiti
PG Papua New Guinea
PH Philippines; The Philippines
PK Pakistan
PL Poland; Polska
PM Saint Pierre and Miquelon
PN Pitcairn; Pitcairn Islands
PR Puerto Rico
PS Palestinian Territories, Occupied; Palestine; State of Palestine; Palestine, State of; \
Palestinian Territory, Occupied; Palestinian Territory; Palestinian Territories
PT Portugal
PW Palau
PY Paraguay
QA Qatar
RE Réunion; La Réunion
RO Romania
RS Serbia; Republic of Serbia
RU Russia; Russian Federation
RW Rwanda
SA Saudi Arabia; KSA; Kingdom of Saudi Arabia
SB Solomon Islands
SC Seychelles
SD Sudan
SE Sweden; Sverige
SG Singapore
SH Saint Helena, Ascension and Tristan da Cunha; Saint Helena
SI Slovenia
SJ Svalbard and Jan Mayen
SK Slovakia; Slovak Republic
SL Sierra Leone
SM San Marino
SN Senegal
SO Somalia
SR Suriname
SS South Sudan
ST Sao Tome and Principe
SV El Salvador
SX Sint Maarten (Dutch part); Sint Maarten
SY Syria; Syrian Arab Republic
SZ Eswatini; Swaziland
TC Turks and Caicos Islands
TD Chad
TF French Southern Territories
TG Togo
TH Thailand
TJ Tajikistan
TK Tokelau
TL Timor-Leste; East Timor
TM Turkmenistan
TN Tunisia
TO Tonga
TR Turkey (Türkiye); Turkey; Türkiye
TT Trinidad and Tobago; Trinidad
TV Tuvalu
TW Taiwan; Taiwan, Province of China; Taiwan, China; Chinese Taipei; 台湾
TZ Tanzania; Tanzania, United Republic of; United Republic of Tanzania
UA Ukraine; The Ukraine
UG Uganda
UM United States Minor Outlying Islands
US United States; USA; US; United States of America; U.S.; U.S.A.; America; the States
UY Uruguay
UZ Uzbekistan
VA Holy See (Vatican City State); Vatican City; Holy See; Vatican
VC Saint Vincent and the Grenadines
VE Venezuela; Venezuela, Bolivarian Republic of
VG British Virgin Islands; Virgin Islands, British
VI Virgin Islands (U.S.); U.S. Virgin Islands; US Virgin Islands; Virgin Islands
VN Vietnam; Viet Nam
VU Vanuatu
WF Wallis and Futuna
WS Samoa; Western Samoa
XK Kosovo
YE Yemen
YT Mayotte
ZA South Africa; Republic of South Africa; RSA
ZM Zambia
ZW Zimbabwe; Rhodesia
`

function parseCountry(line: string): Country {
  const [name, ...aliases] = line.slice(3).split('; ')
  return { code: line.slice(0, 2), name: name ?? '', aliases }
}

/** All of ISO 3166-1 and Kosovo, by code. */
export const countries: readonly Country[] = table.trim().split('\n').map(parseCountry)

/** The same key for spellings that differ only in case, accents, punctuation, "the" and "St.". */
function toKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^(?:st|ste) /, 'saint ')
}

const byKey = new Map<string, Country>()
for (const country of countries) {
  for (const name of [country.name, ...country.aliases]) byKey.set(toKey(name), country)
}
const byCode = new Map(countries.map((country) => [country.code, country]))

/** The longest name has 52 characters; longer text is not looked up. */
const maxNameLength = 80

/** The country with that name or alias, in any case and with or without accents, or `null`. */
export function getCountry(name: string): Country | null {
  return name.length > maxNameLength ? null : (byKey.get(toKey(name)) ?? null)
}

/** The portal's name for the country with that name, or the text itself if it is none. */
export function toCountryName(text: string): string {
  let name = knownNames.get(text)
  if (name === undefined) {
    name = getCountry(text)?.name ?? text
    if (knownNames.size >= maxKnownNames) knownNames.clear()
    knownNames.set(text, name)
  }
  return name
}

/** Cached: every site of every trial has one of the same few names. */
const knownNames = new Map<string, string>()
const maxKnownNames = 1_000

/** The country with this ISO 3166-1 alpha-2 code in capitals, or `null`. */
export function getCountryByCode(code: string): Country | null {
  return byCode.get(code) ?? null
}
