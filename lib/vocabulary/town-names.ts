// Large towns by their names in other languages and by short names. Records and the gazetteer mostly use the English
// ones.

import { getCountyTown } from './counties'

const table = `
Amsterdam, Netherlands: Ámsterdam
Antwerp, Belgium: Antwerpen; Anvers; Amberes
Athens, Greece: Athen; Athènes; Atenas; Atene
Baltimore, Maryland, United States: Bmore
Barcelona, Spain: Barcelone; Barcellona
Basel, Switzerland: Bâle; Basilea; Basle
Beijing, China: Peking; Pékin; Pekín; Pechino; Pequim
Bern, Switzerland: Berne; Berna
Brussels, Belgium: Brüssel; Bruxelles; Brussel; Bruselas
Bucharest, Romania: Bukarest; Bucarest; București
Cologne, Germany: Köln; Colonia; Colonia Alemania; Keulen
Copenhagen, Denmark: Kopenhagen; Copenhague; København
Florence, Italy: Firenze; Florenz
Frankfurt, Germany: Frankfurt am Main; Francfort; Fráncfort; Francoforte
Geneva, Switzerland: Genf; Genève; Ginebra; Ginevra
Genoa, Italy: Genova; Genua; Gênes
Ghent, Belgium: Gent; Gand
Gothenburg, Sweden: Göteborg
Guangzhou, China: Canton China
Bengaluru, India: Bangalore
Chennai, India: Madras
Ho Chi Minh City, Vietnam: Saigon
Kolkata, India: Calcutta
Mumbai, India: Bombay
Hamburg, Germany: Hambourg; Hamburgo
Hanover, Germany: Hannover
Kyiv, Ukraine: Kiew
Lisbon, Portugal: Lissabon; Lisbonne; Lisboa; Lisbona
London, United Kingdom: Londres; Londra; Londen
Los Angeles, California, United States: L.A.
Mexico City, Mexico: Ciudad de México; Mexiko-Stadt; CDMX
Milan, Italy: Milano; Mailand; Milán; Milão; Milaan
Minneapolis, Minnesota, United States: Twin Cities
Moscow, Russia: Moskau; Moscou; Moscú; Mosca
Munich, Germany: München; Múnich; Monaco di Baviera; Munique
Naples, Italy: Napoli; Neapel
New York, New York, United States: Tri-State Area; NYC; N.Y.C.; Nueva York; Nova York; Manhattan
Nice, France: Nizza
Padua, Italy: Padova
Philadelphia, Pennsylvania, United States: Philly
Porto, Portugal: Oporto
Prague, Czechia: Prag; Praha; Praga
Rome, Italy: Roma; Rom
San Francisco, California, United States: Bay Area; San Francisco Bay Area; SF Bay Area; San Fran
Seoul, South Korea: Séoul; Seúl
Seville, Spain: Sevilla; Séville; Siviglia
Strasbourg, France: Straßburg; Estrasburgo
The Hague, Netherlands: Den Haag; La Haye
Tehran, Iran: Teheran; Téhéran; Teherán
Tokyo, Japan: Tokio
Turin, Italy: Torino
Venice, Italy: Venezia; Venedig; Venise
Vienna, Austria: Wien; Vienne Autriche; Viena; Wenen
Warsaw, Poland: Warszawa; Warschau; Varsovie; Varsovia; Varsavia
Washington, District of Columbia, United States: Washington DC; Washington D.C.; D.C.
Zurich, Switzerland: Zürich; Zúrich
`

const fold = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.-]/g, (sign) => (sign === '-' ? ' ' : ''))
    .trim()

const byName: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [town = '', names = ''] = line.split(': ')
      return names.split('; ').map((name): [string, string] => [fold(name), town])
    }),
)

/** "Muenchen" is "München" where a keyboard has no umlauts. */
const withoutUmlauts = (name: string) => name.replace(/(?<=[aou])e/g, '')

/**
 * The town with its country that has another name in English, "Köln", "NYC", or that a county is named for. `null` for
 * any other name.
 */
export function getTownName(name: string): string | null {
  return byName.get(fold(name)) ?? byName.get(withoutUmlauts(fold(name))) ?? getCountyTown(name)
}
