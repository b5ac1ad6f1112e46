/** So much is put together before other requests get their turn: some parts are little text, but work. */
const chunkLength = 128 * 1024
const chunkParts = 20

type Part = string | Uint8Array

/** Parts as one stream, text as UTF-8, made as fast as the client takes it; making it ends when the client leaves. */
export function toStream(parts: Iterable<Part> | AsyncIterable<Part>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator =
    Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]()
  let pulls = 0
  return new ReadableStream({
    async pull(controller) {
      // What follows the beginning belongs to the same turn.
      const isFirst = pulls === 0
      if (pulls++ !== 1) await new Promise((resolve) => setTimeout(resolve))
      let chunk = ''
      let isSent = false
      const send = (bytes: Uint8Array) => {
        if (bytes.length === 0) return
        controller.enqueue(bytes)
        isSent = true
      }
      const flush = () => {
        send(encoder.encode(chunk))
        chunk = ''
      }
      // What sends nothing is not asked again. The beginning goes out at once: it says that there is an answer.
      const isEnough = (count: number) =>
        chunk.length >= chunkLength ||
        ((isFirst || count >= chunkParts) && (isSent || chunk !== ''))
      for (let count = 0; !isEnough(count); count++) {
        const next = await iterator.next()
        if (next.done === true) {
          flush()
          controller.close()
          return
        }
        if (typeof next.value === 'string') chunk += next.value
        else {
          flush()
          send(next.value)
        }
      }
      flush()
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
