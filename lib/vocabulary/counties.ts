// Counties of the United Kingdom and Ireland, and areas of the same kind, by a large town of each. Records of their sites
// seldom state a county, so that a filter of states would leave most of them out: a county means what is around its town.
// Names that a larger place elsewhere has too (Norfolk, Surrey, Durham) are left out.

const table = `
Maidstone, United Kingdom: Kent
Chelmsford, United Kingdom: Essex
Brighton, United Kingdom: Sussex; East Sussex; West Sussex
Exeter, United Kingdom: Devon
Truro, United Kingdom: Cornwall
Norwich, United Kingdom: East Anglia; Norfolk UK; Norfolk England
Ipswich, United Kingdom: Suffolk UK; Suffolk England
Guildford, United Kingdom: Surrey UK; Surrey England
Taunton, United Kingdom: Somerset UK; Somerset England
Durham, United Kingdom: County Durham
Carlisle, United Kingdom: Cumbria
Newcastle upon Tyne, United Kingdom: Northumberland; Tyne and Wear; Tyneside
Leeds, United Kingdom: Yorkshire; West Yorkshire
York, United Kingdom: North Yorkshire
Sheffield, United Kingdom: South Yorkshire
Hull, United Kingdom: East Yorkshire; East Riding; Humberside
Middlesbrough, United Kingdom: Teesside
Manchester, United Kingdom: Greater Manchester
Liverpool, United Kingdom: Merseyside
London, United Kingdom: Greater London; Middlesex
Birmingham, United Kingdom: West Midlands; the Midlands
Nottingham, United Kingdom: East Midlands; Nottinghamshire
Southampton, United Kingdom: Hampshire
Bournemouth, United Kingdom: Dorset
Reading, United Kingdom: Berkshire
Oxford, United Kingdom: Oxfordshire
Cambridge, United Kingdom: Cambridgeshire
Bedford, United Kingdom: Bedfordshire
Milton Keynes, United Kingdom: Buckinghamshire
Chester, United Kingdom: Cheshire
Derby, United Kingdom: Derbyshire
Gloucester, United Kingdom: Gloucestershire
Hereford, United Kingdom: Herefordshire
Watford, United Kingdom: Hertfordshire
Preston, United Kingdom: Lancashire
Leicester, United Kingdom: Leicestershire; Rutland
Lincoln, United Kingdom: Lincolnshire
Northampton, United Kingdom: Northamptonshire
Shrewsbury, United Kingdom: Shropshire
Stoke-on-Trent, United Kingdom: Staffordshire
Coventry, United Kingdom: Warwickshire
Swindon, United Kingdom: Wiltshire
Worcester, United Kingdom: Worcestershire
Edinburgh, United Kingdom: Lothian; Midlothian; East Lothian; West Lothian
Glasgow, United Kingdom: Lanarkshire; Renfrewshire; Clydeside; Strathclyde
Aberdeen, United Kingdom: Aberdeenshire; Grampian
Dundee, United Kingdom: Tayside
Inverness, United Kingdom: Scottish Highlands; the Highlands
Cardiff, United Kingdom: Glamorgan; South Wales; South Glamorgan
Bangor, United Kingdom: Gwynedd; North Wales
Belfast, United Kingdom: County Antrim; Co Antrim; County Down; Co Down
Dublin, Ireland: County Dublin; Co Dublin
Cork, Ireland: County Cork; Co Cork
Galway, Ireland: County Galway; Co Galway
Limerick, Ireland: County Limerick; Co Limerick
Paris, France: Île-de-France; Ile de France
`

const byName: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [town = '', names = ''] = line.split(': ')
      return names.split('; ').map((name): [string, string] => [toKey(name), town])
    }),
)

function toKey(name: string): string {
  return name.toLowerCase().replace(/[.,]/g, '').replace(/^the /, '').trim()
}

/** A large town of a county with its country: "Maidstone, United Kingdom" for "Kent"; `null` for any other name. */
export function getCountyTown(name: string): string | null {
  return byName.get(toKey(name)) ?? null
}
