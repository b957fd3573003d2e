import type { Choice } from '../../core/data/reading/read-table'
import type { TableReading } from '../../core/data/sheet'
import { createLane } from '../lane'
import type { LivingStore } from '../living-store'
import type { Sources } from './followers'

/** Has the worker read tables; of several that are asked for the newest. */
export function tableReader(_: LivingStore, { engine }: Sources) {
  const lane = createLane(0)
  return {
    /** Rejects where another has been asked for since. */
    read: (text: string, choice: Choice = {}): Promise<TableReading> =>
      lane.submit((signal) => engine.call('readTable', { text, choice }, { signal })),
  }
}
