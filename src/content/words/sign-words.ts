import type { OutcomeKind } from '../../plot/scene/signs/outcome-kinds'
import type { PointKind } from '../../plot/scene/signs/point-sign'

/** The meaning of each outcome's sign, for whoever looks it up. */
export const outcomeWords: Readonly<Record<Exclude<OutcomeKind, 'outside'>, string>> = {
  reaches: 'converges: it comes to rest at a minimum',
  floor: 'comes to rest on the floor of a valley, where minima form a curve',
  saddle: 'comes to rest at a saddle',
  maximum: 'comes to rest at a maximum',
  rests: 'comes to rest where f is flat, or short of a minimum',
  crawls: 'crawls: still on its way at the last step',
  still: 'stands still: its steps have become too small',
  stops: 'stops early, though the slope is steep',
  oscillates: 'oscillates: up and down, and no lower',
  unsettled: 'goes up and down, and has not settled',
  scatters: 'stays in a ball of noise, as its batches or its noise throw it about',
  leaps: 'leaps to and fro across a pole or a jump of f',
  grows: 'grows: f still rises at the last step',
  diverges: 'diverges: it runs off beyond all bounds',
  overshoots: 'overshoots, and runs off downhill where small rates settle',
  runsOff: 'runs off downhill, as small rates do',
  leaves: 'leaves the domain of f',
}

/** The meaning of each critical point's sign. */
export const pointWords: Readonly<Record<PointKind, string>> = {
  lowest: 'global minimum, or the lowest known',
  minimum: 'local minimum',
  maximum: 'maximum',
  saddle: 'saddle: arrows where f falls, bars where it rises',
  undecided: 'critical point of no sort that can be told',
}
