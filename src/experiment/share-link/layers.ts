import { type Layer, layers } from '../layer'
import { quotedList } from '../quoted'
import type { Complain, Reading } from './field'

/** Names separated by commas; those that are not known are left out and complained of. */
export function readLayers(text: string, complain: Complain): Reading<readonly Layer[]> {
  const names = text.split(',').filter((name) => name !== '')
  const unknown = [...new Set(names)].filter((name) => !layers.some((layer) => layer === name))
  if (unknown.length > 0)
    complain(`${quotedList(unknown)}: not one of ${layers.join(', ')}, and left out.`)
  return { ok: true, value: layers.filter((layer) => names.includes(layer)) }
}

/** The layers as a link has them; null where there are none, of which it is silent. */
export function writeLayers(shown: readonly Layer[]): string | null {
  return shown.length > 0 ? shown.join(',') : null
}
