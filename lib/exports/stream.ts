/** How much text is joined before other requests get a turn; some parts are short but need much work. */
const chunkLength = 128 * 1024
const chunkParts = 20

type Part = string | Uint8Array

/**
 * The parts as one stream, with text in UTF-8, produced as fast as the client reads. Stops if the client disconnects.
 */
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
      // An empty chunk is not followed by another pull. The first text is sent at once, so that the client sees an
      // answer.
      const isEnough = (count: number) =>
        chunk.length >= chunkLength ||
        ((isFirst || count >= chunkParts) && (isSent || chunk !== ''))
      for (let count = 0; !isEnough(count); count++) {
        // Parts without output take work too: a Parquet row group, for example, is output with its last part.
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

/** Includes what this stream has queued and what is on its way to the client. */
function giveOthersTheirTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
