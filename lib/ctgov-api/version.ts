// `/version`: the version of the API, and how current the data are.

/** The version of the registry's API whose model, parameters and answers the portal implements. */
export const apiVersion = '2.0.5'

export interface ApiVersion {
  apiVersion: string
  /** UTC without a zone, `yyyy-MM-ddTHH:mm:ss`, as the registry writes it; absent if nothing is stored. */
  dataTimestamp?: string
}

/** @param changedAt when the data last changed, ISO 8601 in UTC */
export function buildVersion(changedAt: string | undefined): ApiVersion {
  return changedAt === undefined
    ? { apiVersion }
    : { apiVersion, dataTimestamp: changedAt.slice(0, 'yyyy-MM-ddTHH:mm:ss'.length) }
}
