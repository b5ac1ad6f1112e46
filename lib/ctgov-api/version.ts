// `/version`: which interface is spoken, and how fresh the data are.

/** The version of the registry's API whose model, parameters and answers the portal speaks. */
export const apiVersion = '2.0.5'

export interface ApiVersion {
  apiVersion: string
  /** UTC without a zone, `yyyy-MM-ddTHH:mm:ss`, as the registry writes it; absent while nothing is stored. */
  dataTimestamp?: string
}

/** @param changedAt when the data last changed, ISO 8601 in UTC */
export function buildVersion(changedAt: string | undefined): ApiVersion {
  return changedAt === undefined
    ? { apiVersion }
    : { apiVersion, dataTimestamp: changedAt.slice(0, 'yyyy-MM-ddTHH:mm:ss'.length) }
}
