import type { Task } from '../../core/task'

const piece = 1 << 22

/** Text in pieces as UTF-8 bytes, gathered into arrays of about 4 MB. Yields 0, as the length is not known. */
export function* encoded(chunks: Iterable<string>): Task<Uint8Array<ArrayBuffer>[]> {
  const encoder = new TextEncoder()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let pending: string[] = []
  let length = 0
  for (const chunk of chunks) {
    pending.push(chunk)
    length += chunk.length
    if (length >= piece) {
      pieces.push(encoder.encode(pending.join('')))
      pending = []
      length = 0
    }
    yield 0
  }
  pieces.push(encoder.encode(pending.join('')))
  return pieces
}
