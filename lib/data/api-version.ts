import 'server-only'
import { buildVersion, type ApiVersion } from '@/lib/ctgov-api/version'
import { getPortal } from './portal'

/** Versions of the API and of the stored data. */
export function getApiVersion(): ApiVersion {
  return buildVersion(getPortal().engine.getChangedAt())
}
