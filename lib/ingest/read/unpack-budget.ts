import { LimitError, formatBytes, type ReadLimits } from './limits'

/** A container that cannot be unpacked further. */
export class DamagedContainerError extends Error {
  override readonly name = 'DamagedContainerError'
}

/** Counts the unpacked bytes of one source, over all its containers. */
export interface UnpackBudget {
  limits: ReadLimits
  unpackedBytes: number
}

/** Checks one container's ratio and its source's total. */
export function createRatioGuard(budget: UnpackBudget) {
  const { limits } = budget
  let packed = 0
  let unpacked = 0
  return {
    packed(bytes: number): void {
      packed += bytes
    },
    /** @throws LimitError */
    unpacked(bytes: number): void {
      unpacked += bytes
      budget.unpackedBytes += bytes
      if (unpacked > limits.ratioGraceBytes && unpacked > packed * limits.unpackRatio) {
        throw new LimitError(
          `unpacks to more than ${limits.unpackRatio} times its size ` +
            `(${formatBytes(packed)} to over ${formatBytes(unpacked)})`,
        )
      }
      if (budget.unpackedBytes > limits.unpackedBytes) {
        throw new LimitError(`unpacks to more than ${formatBytes(limits.unpackedBytes)}`)
      }
    },
  }
}
