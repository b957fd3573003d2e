import type { Page } from './page'

interface MemoryPage extends Page {
  /** The hashes up to the one on show, the oldest first. */
  readonly entries: readonly string[]
}

type Surroundings = Pick<Page, 'linkTo' | 'usualLayout' | 'reducedMotion'>

const plain: Surroundings = {
  linkTo: (hash) => hash,
  usualLayout: () => 'panels',
  reducedMotion: () => false,
}

/** A page without an address bar: its history is its own, so that an experiment on it leaves the browser's alone. */
export function memoryPage(hash = '', surroundings: Partial<Surroundings> = {}): MemoryPage {
  const entries = [hash]
  let undone: readonly string[] = []
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const heard of [...listeners]) heard()
  }
  return {
    ...plain,
    ...surroundings,
    entries,
    hash: () => entries.at(-1) ?? '',
    push: (next) => {
      entries.push(next)
      undone = []
    },
    replace: (next) => {
      entries[entries.length - 1] = next
    },
    onNavigate: (heard) => {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
    depth: () => ({ undo: entries.length - 1, redo: undone.length }),
    undo: () => {
      if (entries.length === 1) return
      undone = [...entries.splice(-1), ...undone]
      tell()
    },
    redo: () => {
      const [next, ...rest] = undone
      if (next === undefined) return
      entries.push(next)
      undone = rest
      tell()
    },
  }
}
