/**
 * Codes for the states of the United States and the provinces of Canada ("Houston, TX"); records use the full names.
 * Postal codes of USPS and Canada Post.
 */
const table = `
AL Alabama; AK Alaska; AZ Arizona; AR Arkansas; CA California; CO Colorado; CT Connecticut; DE Delaware;
DC District of Columbia; FL Florida; GA Georgia; HI Hawaii; ID Idaho; IL Illinois; IN Indiana; IA Iowa;
KS Kansas; KY Kentucky; LA Louisiana; ME Maine; MD Maryland; MA Massachusetts; MI Michigan; MN Minnesota;
MS Mississippi; MO Missouri; MT Montana; NE Nebraska; NV Nevada; NH New Hampshire; NJ New Jersey;
NM New Mexico; NY New York; NC North Carolina; ND North Dakota; OH Ohio; OK Oklahoma; OR Oregon;
PA Pennsylvania; PR Puerto Rico; RI Rhode Island; SC South Carolina; SD South Dakota; TN Tennessee; TX Texas;
UT Utah; VT Vermont; VA Virginia; WA Washington; WV West Virginia; WI Wisconsin; WY Wyoming;
AB Alberta; BC British Columbia; MB Manitoba; NB New Brunswick; NL Newfoundland and Labrador; NS Nova Scotia;
NT Northwest Territories; NU Nunavut; ON Ontario; PE Prince Edward Island; QC Quebec; SK Saskatchewan; YT Yukon
`

const codes = new Map<string, string>()
const names = new Map<string, string>()
for (const entry of table.split(';')) {
  const [code = '', ...words] = entry.trim().split(/\s+/)
  const name = words.join(' ')
  codes.set(name.toLowerCase(), code)
  names.set(code, name)
}

/** "TX" for "Texas", in any case; `null` if it is not a state or province. */
export function getStateCode(name: string): string | null {
  return codes.get(name.trim().toLowerCase()) ?? null
}

/** "Texas" for "TX", in capitals; `null` if it is not a code. */
export function getStateName(code: string): string | null {
  return names.get(code) ?? null
}
