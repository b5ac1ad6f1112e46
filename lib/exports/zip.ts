import { Zip, ZipDeflate } from 'fflate'

/** An archive that is made piece by piece, of which it keeps nothing that was taken. */
export interface ZipWriter {
  /** Begins a file; the texts given to the answer follow one another in it, up to the last. */
  begin(name: string): (text: string, isLast?: boolean) => void
  /** The bytes made since they were last taken. */
  take(): Uint8Array
  /** Ends the archive and takes what is left. */
  end(): Uint8Array
}

/** An archive that is made piece by piece. Begin a file only after the previous one has had its last piece. */
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
