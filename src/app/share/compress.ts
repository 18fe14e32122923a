/** Without header and checksum of its own: the shortest form. */
const format = 'deflate-raw'

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream(format))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/**
 * The bytes again, or why not. Stops as soon as more than `largest` bytes came out: a few kilobytes can stand for
 * gigabytes.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  largest: number,
): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'too-large'> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > largest) {
        await reader.cancel()
        return 'too-large'
      }
      chunks.push(value)
    }
  } catch {
    return 'damaged'
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer())
}
