import { csvOf } from '../../core/data/csv'
import type { Choice } from '../../core/data/reading/read-table'
import { longestSheet, type SheetFlaw } from '../../core/data/sheet'
import type { Table } from '../../core/data/table'
import { isOverData } from '../../core/objectives/kinds'
import { readSaved, savedText } from '../../experiment/experiment-file'
import { notCarried } from '../../experiment/share-link/data-words'
import { sheetNotes } from '../../experiment/sheet-words'
import type { Actions } from '../../state/etascope'
import { tableReader } from '../../state/followers/table-reader'
import type { Known } from '../../state/known'
import { overData } from '../../state/over-data-part'

/** The outcome of a text that was pasted, opened or dropped. */
export type Taken =
  | { readonly kind: 'refused'; readonly flaw: SheetFlaw }
  /** Sentences on how it was read. */
  | { readonly kind: 'taken'; readonly notes: readonly string[] }
  | { readonly kind: 'opened' }

export interface Place {
  readonly etascope: Actions
  readonly read: () => Known
}

/** Letters of UTF-8 take four bytes at most. */
const longestFile = 4 * longestSheet

/** A file as text; null of one that is longer than any table that is read. */
export async function textOf(file: File): Promise<string | null> {
  return file.size > longestFile ? null : file.text()
}

/** Puts the rows of a text on show, or an experiment that was saved. Whatever cannot be used leaves all as it was. */
export async function takeText(
  text: string,
  { etascope, read }: Place,
  choice: Choice = {},
): Promise<Taken> {
  const { follow, openLink, learnFrom } = etascope
  const tables = follow(tableReader)
  const saved = readSaved(text)
  const reading = await tables.read(saved ? saved.data : text, choice)
  if (!reading.ok) return { kind: 'refused', flaw: reading.flaw }
  const { table, sheet, leftOut } = reading
  const { remember, learnsFrom, linkOver, lossFor } = await overData.load()
  remember(table)
  if (saved) {
    await openLink(linkOver(saved.link, table))
    return { kind: 'opened' }
  }
  const loss = keepsLoss(table, read(), learnsFrom) ? {} : { loss: lossFor(table) }
  await learnFrom({ ...loss, data: notCarried + table.key, columns: null })
  return { kind: 'taken', notes: sheetNotes(sheet, leftOut, table.names) }
}

/** Whether the loss on show can learn from them. */
function keepsLoss(
  table: Table,
  { experiment: { objective } }: Known,
  learnsFrom: (loss: string, table: Table) => boolean,
): boolean {
  if (!isOverData(objective)) return false
  const { loss } = objective
  return loss.kind === 'typed' || learnsFrom(loss.id, table)
}

/** The experiment on show as a file; null without data. */
export function savedExperiment({ etascope, read }: Place): Blob | null {
  const { objective } = read().experiment
  if (!isOverData(objective)) return null
  const [, link = ''] = etascope.shareLink().split('#')
  const text = savedText({ link, data: csvOf(objective.table) })
  return new Blob([text], { type: 'application/json' })
}
