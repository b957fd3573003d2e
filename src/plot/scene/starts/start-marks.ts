import { labelMark } from '../label-mark'
import type { GroupMark, Mark } from '../mark'
import { type Palette, runTextColour } from '../palette'
import { type PlacedStart, startRadius } from './place-starts'
import type { PlotStart } from './plot-start'

/** The look of the ring, in the colour of its run or in that of the text. */
export function startStrokes(palette: Palette, run: number | null) {
  const colour = run === null ? palette('ink') : runTextColour(palette, run + 1)
  return { casing: { colour: palette('paper'), width: 4.5 }, ring: { colour, width: 1.75 } }
}

/** A ring with a dot, and the label beside it. */
export function startMarks(
  { run }: Pick<PlotStart, 'run'>,
  { x, y, isOutside, label }: PlacedStart,
  palette: Palette,
): readonly Mark[] {
  const strokes = startStrokes(palette, run)
  const ring = circle(startRadius.ring)
  const handle: GroupMark = {
    kind: 'group',
    translate: [x, y],
    ...(isOutside && { opacity: 0.55 }),
    marks: [
      { kind: 'path', d: ring, stroke: strokes.casing },
      { kind: 'path', d: ring, stroke: strokes.ring },
      { kind: 'path', d: circle(startRadius.dot), fill: strokes.ring.colour },
    ],
  }
  return label ? [handle, labelMark(label, label.text, palette)] : [handle]
}

function circle(r: number): string {
  return `M${r} 0A${r} ${r} 0 1 1 ${-r} 0A${r} ${r} 0 1 1 ${r} 0`
}
