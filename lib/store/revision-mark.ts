import { randomBytes } from 'node:crypto'

/**
 * Distinguishes a revision from another one with the same number, which a copy of the store may have reached
 * independently.
 */
export const makeMark = (): string => randomBytes(8).toString('base64url')
