// The ways in which the results of a search are shown. The list is the page of a search as such and has no key in
// its address; each other view has one, and a component in the table of components/search/search-view.tsx.

export const resultViews = ['list', 'table', 'map', 'insights'] as const
export type ResultView = (typeof resultViews)[number]

/** Columns of the table by their keys in the address, in their order on the page. */
export const tableColumns = [
  'status',
  'phase',
  'cells',
  'target',
  'donor',
  'ages',
  'sex',
  'place',
  'conditions',
  'treatments',
  'sponsor',
  'participants',
  'started',
  'posted',
  'updated',
] as const
export type TableColumn = (typeof tableColumns)[number]

/** What the table shows unless other columns are chosen. */
export const defaultColumns: readonly TableColumn[] = [
  'status',
  'phase',
  'cells',
  'target',
  'donor',
  'ages',
  'place',
  'participants',
]
