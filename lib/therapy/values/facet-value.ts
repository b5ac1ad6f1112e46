/** One value of a facet: its id in the API, its name for people and what it means. */
export interface TherapyValue {
  id: string
  label: string
  /** One plain sentence. */
  explanation: string
  /** Three sentences for the page of this value, if it has one. */
  description?: string
}
