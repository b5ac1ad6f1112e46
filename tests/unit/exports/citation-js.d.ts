declare module 'citation-js' {
  /** Reads RIS, BibTeX and CSL-JSON into CSL items. */
  export default class Cite {
    constructor(text: string)
    data: Record<string, unknown>[]
  }
}
