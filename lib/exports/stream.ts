/** So much is put together before other requests get their turn: some parts are little text, but work. */
const chunkLength = 128 * 1024
const chunkParts = 20

type Part = string | Uint8Array

/** Parts as one stream, text as UTF-8, made as fast as the client takes it; making it ends when the client leaves. */
export function toStream(parts: Iterable<Part> | AsyncIterable<Part>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator =
    Symbol.asyncIterator in parts ? parts[Symbol.asyncIterator]() : parts[Symbol.iterator]()
  let isFirst = true
  return new ReadableStream({
    async pull(controller) {
      await giveOthersTheirTurn()
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
        // Parts that put nothing out yet are work too: a group of rows, for instance, comes with its last.
        if (count > 0 && count % chunkParts === 0) await giveOthersTheirTurn()
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
      isFirst = false
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}

/** Also to what this stream has put out and what is on its way to the client. */
function giveOthersTheirTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
