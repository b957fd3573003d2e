import { quoted } from './quoted'
import type { Reading } from './share-link/field'

/** Length of a run's name, in characters, at the most. */
export const runLabelLength = 40

const hasInk = /[\p{L}\p{N}\p{P}\p{S}]/u
/** Counted among letters and symbols, and drawn as nothing: fillers, and the blank of Braille. */
const isBlank = /[\p{Default_Ignorable_Code_Point}\u2800]/u

/** Reads the name of a run, which has to be seen, and told from other names. */
export function checkedRunLabel(text: string): Reading<string> {
  if (text === '') return { ok: false, message: 'It is empty.' }
  const characters = [...text]
  if (characters.length > runLabelLength)
    return { ok: false, message: `${quoted(text)} is longer than ${runLabelLength} characters.` }
  if (characters.some((character) => hasInk.test(character) && !isBlank.test(character)))
    return { ok: true, value: text }
  return { ok: false, message: 'It has no character that can be seen.' }
}
