import type { ObjectiveReference } from '../../core/records/experiment'
import { quotedList } from '../quoted'
import { type Asked, type Looks, linkKeys, lookKeys, type SharedState } from './keys'
import type { LinkKey } from './link-key'
import { percentDecode, percentEncode, splitAtFirst } from './percent'

/** A notice of what was wrong with a field of the link, and what is used instead. */
export interface LinkNotice {
  readonly field: string
  readonly message: string
}

export interface DecodedLink {
  readonly state: SharedState
  /** The objective to show where the link's formula turns out to be wrong. */
  readonly instead: ObjectiveReference
  readonly notices: readonly LinkNotice[]
}

type Key = keyof typeof linkKeys

const keys = Object.keys(linkKeys) as readonly Key[]
/** The table as one who treats all keys alike sees it. */
const table: Readonly<Record<Key, LinkKey<unknown, SharedState>>> = linkKeys

/** Reads the hash of a URL, with or without its `#`. Never throws, in time linear in the length. */
export function decodeShareLink(hash: string): DecodedLink {
  const notices: LinkNotice[] = []
  const { known, unknown } = split(hash.replace(/^#/, ''))

  function read(key: Key): Partial<SharedState> {
    const { absent, read, into } = table[key]
    const texts = known.get(key)
    if (texts === undefined) return into(absent)
    const complain = (message: string) =>
      notices.push({ field: key, message: `${key}: ${message}` })
    return into(read(texts, complain))
  }

  const said = Object.fromEntries(keys.map((key) => [key, read(key)]))
  // Every part has a key that gives it, if only its default.
  const state: SharedState = Object.assign({}, ...Object.values(said))
  const [first] = unknown
  if (first !== undefined)
    notices.push({ field: first, message: `${quotedList(unknown)}: not known here, and ignored.` })
  return { state, instead: said['surface']?.objective ?? state.objective, notices }
}

/** The hash without its `#`. */
export function encodeShareLink(state: SharedState): string {
  function write(key: Key): readonly string[] {
    const value = table[key].of(state)
    const texts = value === undefined ? [] : table[key].write(value)
    return texts.map((text) => `${key}=${percentEncode(text)}`)
  }
  return keys.flatMap(write).join('&')
}

/** The looks of an experiment of which a link says nothing. */
export const usualLooks: Looks = looksOf(decodeShareLink('').state)

/** The question of a link that asks for an objective and nothing else. */
export function askedFor(objective: ObjectiveReference): Asked {
  return { ...decodeShareLink('').state, objective }
}

/** The part of what is shared that a state has as it is. */
export function looksOf(shared: SharedState): Looks {
  const names = Object.values(lookKeys).map(({ part }) => part)
  return Object.fromEntries(names.map((name) => [name, shared[name]])) as unknown as Looks
}

/** The values of every field whose key is known, as they stand, and the other keys. */
function split(link: string) {
  const known = new Map<Key, string[]>()
  const unknown = new Set<string>()
  for (const field of link.split('&')) {
    if (field === '') continue
    const [rawKey, rawValue] = splitAtFirst(field, '=')
    const name = percentDecode(rawKey) ?? rawKey
    const key = keys.find((candidate) => candidate === name)
    if (key === undefined) {
      unknown.add(name)
      continue
    }
    const texts = known.get(key)
    if (texts) texts.push(rawValue ?? '')
    else known.set(key, [rawValue ?? ''])
  }
  return { known, unknown: [...unknown] }
}
