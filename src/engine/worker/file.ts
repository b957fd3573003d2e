import type { Task } from '../../core/records/task'

const piece = 1 << 22

/**
 * Text in pieces as a file of UTF-8. Pieces of about 4 MB leave memory as they come, and of the file itself only a handle
 * crosses to the page: hundreds of megabytes would stop it for a second. Yields 0, as the length is not known.
 */
export function* fileOf(chunks: Iterable<string>, type: string): Task<Blob> {
  const pieces: Blob[] = []
  let pending: string[] = []
  let length = 0
  for (const chunk of chunks) {
    pending.push(chunk)
    length += chunk.length
    if (length >= piece) {
      pieces.push(new Blob(pending))
      pending = []
      length = 0
    }
    yield 0
  }
  return new Blob([...pieces, ...pending], { type })
}
