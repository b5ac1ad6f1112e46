import { Zip, ZipDeflate } from 'fflate'

/** An archive that is built piece by piece; output that was taken is not kept. */
export interface ZipWriter {
  /** Begins a file; texts passed to the returned function are appended to it, up to the last. */
  begin(name: string): (text: string, isLast?: boolean) => void
  /** The bytes produced since the last call. */
  take(): Uint8Array
  /** Ends the archive and returns the remaining bytes. */
  end(): Uint8Array
}

/** An archive that is built piece by piece. Begin a file only after the last piece of the previous one. */
export function createZip(): ZipWriter {
  const encoder = new TextEncoder()
  let made: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    made.push(chunk)
  })
  const take = (): Uint8Array => {
    const taken = made
    made = []
    return taken.length === 1 && taken[0] ? taken[0] : Buffer.concat(taken)
  }
  return {
    begin(name) {
      const file = new ZipDeflate(name)
      zip.add(file)
      return (text, isLast = false) => file.push(encoder.encode(text), isLast)
    },
    take,
    end() {
      zip.end()
      return take()
    },
  }
}
