import { axisTicks } from '../axis-ticks'
import { parameterLetters, tickLetters } from '../contours/axis-marks'
import { mathsFont, textFont } from '../font'
import type { Mark } from '../mark'
import type { Palette } from '../palette'
import { scripted } from '../scripts'
import { type Plane, planeX, planeY } from './plane'

/** The values along both axes, with the axes' names at their ends. */
export function planeMarks(
  plane: Plane,
  [nameAcross, nameUp]: readonly [string, string],
  palette: Palette,
): readonly Mark[] {
  const { left, top, width, height, across, up } = plane
  const bottom = top + height
  const rows = rowsOf(up, height)
  const columns = axisTicks(...across, Math.max(2, width / 70))
  const lines = rows.map(({ value }) => {
    const y = Math.round(planeY(plane, value)) + 0.5
    return `M${left} ${y}h${width}`
  })
  const name = { kind: 'text', font: mathsFont(15, true), ...parameterLetters(palette) } as const
  const tick = { kind: 'text', font: textFont(12), ...tickLetters(palette) } as const
  return [
    { kind: 'path', d: lines.join(''), stroke: { colour: palette('hairline'), width: 1 } },
    ...rows.map(({ value, label }): Mark => {
      const y = planeY(plane, value) + 4
      return { ...tick, x: left - 7, y, text: scripted(label), anchor: 'end' }
    }),
    ...columns.map(({ value, label }): Mark => {
      const x = planeX(plane, value)
      return { ...tick, x, y: bottom + 17, text: scripted(label), anchor: 'middle' }
    }),
    { ...name, x: left + width + 7, y: bottom + 5, text: scripted(nameAcross) },
    { ...name, x: left, y: top - 8, text: scripted(nameUp), anchor: 'middle' },
  ]
}

/** The values of the axis that goes up. */
export function rowsOf(up: Plane['up'], height: number) {
  return axisTicks(...up, Math.max(2, height / 45))
}
