import { sheetRefusal } from '../../experiment/sheet-words'
import { type Place, type Taken, takeText, textOf } from './take-text'

/** Takes what was dropped on the page or pasted into it: a notice says what was wrong, or how it was read. */
export async function takeDropped(dropped: string | File, place: Place): Promise<void> {
  const { addNotice, withdrawNotice } = place.etascope
  withdrawNotice('file')
  const text = typeof dropped === 'string' ? dropped : await textOf(dropped)
  const characters = typeof dropped === 'string' ? dropped.length : dropped.size
  const taken: Taken =
    text === null
      ? { kind: 'refused', flaw: { kind: 'tooLong', characters } }
      : await takeText(text, place)
  const said =
    taken.kind === 'refused'
      ? sheetRefusal(taken.flaw)
      : taken.kind === 'taken'
        ? taken.notes.join(' ')
        : ''
  if (said !== '') addNotice('file', said)
}
