import { randomBytes } from 'node:crypto'

/** What tells a revision from another one of the same number, which a copy of the store has come to by itself. */
export const makeMark = (): string => randomBytes(8).toString('base64url')
