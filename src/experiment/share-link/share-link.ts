import type { ContourSpacing } from '../../core/ground/thresholds'
import { describeObjective } from '../../core/objectives/describe'
import type {
  ObjectiveReference,
  Point,
  Run,
  StoppingRule,
  Viewport,
} from '../../core/records/experiment'
import type { Layer } from '../layer'
import type { Layout } from '../layout'
import { quotedList } from '../quoted'
import { type FieldValues, fields } from './fields'
import { percentDecode, percentEncode, splitAtFirst } from './percent'

/** What a link says; null stands for a default that depends on the surface or on the screen. */
export interface SharedState {
  readonly objective: ObjectiveReference
  readonly start: Point | null
  readonly runs: readonly Run[] | null
  readonly stopping: Omit<StoppingRule, 'maxSteps'> & { readonly maxSteps: number | null }
  readonly view: Viewport | null
  readonly t: number | null
  readonly layout: Layout | null
  readonly embed: boolean
  readonly layers: readonly Layer[]
  readonly contourScale: ContourSpacing
}

/** What was wrong with a field of the link, and what is used instead. */
export interface LinkNotice {
  readonly field: string
  readonly message: string
}

export interface DecodedLink {
  readonly state: SharedState
  /** The id of the catalogue surface to show where the link's formula turns out to be wrong. */
  readonly surface: string
  readonly notices: readonly LinkNotice[]
}

type Key = keyof FieldValues

const keys = Object.keys(fields) as readonly Key[]

/** Reads the hash of a URL, with or without its `#`. Never throws, in time linear in the length. */
export function decodeShareLink(hash: string): DecodedLink {
  const notices: LinkNotice[] = []
  const { known, unknown } = split(hash.replace(/^#/, ''))

  function read<K extends Key>(key: K): FieldValues[K] {
    const texts = known.get(key)
    if (texts === undefined) return fields[key].absent
    return fields[key].read(texts, (message) =>
      notices.push({ field: key, message: `${key}: ${message}` }),
    )
  }

  read('v')
  const surface = read('surface')
  const formula = read('f')
  const state: SharedState = {
    objective:
      formula === null ? { kind: 'catalogue', id: surface } : { kind: 'formula', text: formula },
    start: read('start'),
    runs: read('run'),
    stopping: { ...read('stop'), maxSteps: read('steps') },
    view: read('view'),
    t: read('t'),
    layout: read('layout'),
    embed: read('embed'),
    layers: read('show'),
    contourScale: read('scale'),
  }
  const [first] = unknown
  if (first !== undefined)
    notices.push({ field: first, message: `${quotedList(unknown)}: not known here, and ignored.` })
  return { state, surface, notices }
}

/** The hash without its `#`. */
export function encodeShareLink(state: SharedState): string {
  const { objective, start, runs, stopping, view, t, layout, embed, layers, contourScale } = state
  const { words } = describeObjective(objective)
  const { maxSteps, ...thresholds } = stopping
  const values: { readonly [K in Key]: FieldValues[K] | undefined } = {
    v: 1,
    surface: words.surface,
    f: words.f ?? null,
    start,
    run: runs,
    steps: maxSteps,
    stop: thresholds,
    view,
    t,
    layout,
    embed,
    show: layers,
    scale: contourScale,
  }
  function write<K extends Key>(key: K): readonly string[] {
    const value = values[key]
    const texts = value === undefined ? [] : fields[key].write(value)
    return texts.map((text) => `${key}=${percentEncode(text)}`)
  }
  return keys.flatMap((key) => write(key)).join('&')
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
