import type { Point, Viewport } from '../../core/records/experiment'
import { readNumber, writeNumber } from '../number-text'
import { quoted } from '../quoted'
import type { Reading } from './field'

type Separator = ',' | ':'

const separatorNames = { ',': 'commas', ':': 'a colon' } as const

export function writeNumbers(values: readonly number[]): string {
  return values.map(writeNumber).join(',')
}

export function readPoint(text: string, separator: Separator = ','): Reading<Point> {
  const numbers = readNumbers(text, 2, separator)
  if (!numbers.ok) return numbers
  const [x = 0, y = 0] = numbers.value
  return { ok: true, value: [x, y] }
}

export function readViewport(text: string): Reading<Viewport> {
  const numbers = readNumbers(text, 4)
  if (!numbers.ok) return numbers
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = numbers.value
  const usable = isUsableView({ x0, x1, y0, y1 })
  if (!usable) {
    const order = 'x0 below x1 and y0 below y1, far enough apart to be told apart'
    return { ok: false, message: `${quoted(text)} is no rectangle x0,x1,y0,y1 with ${order}.` }
  }
  return { ok: true, value: { x0, x1, y0, y1 } }
}

export function isUsableView({ x0, x1, y0, y1 }: Viewport): boolean {
  return isUsable(x0, x1) && isUsable(y0, y1)
}

/**
 * Whether a plot can tell `low` from `high`: thousands of doubles lie between them, and neither their
 * distance nor its reciprocal overflows when it is multiplied by a number of pixels.
 */
function isUsable(low: number, high: number): boolean {
  const size = high - low
  const magnitude = Math.max(Math.abs(low), Math.abs(high))
  return size > 1e-12 * magnitude && size > 1e-300 && size < 1e300
}

function readNumbers(
  text: string,
  count: number,
  separator: Separator = ',',
): Reading<readonly number[]> {
  const parts = text.split(separator)
  if (parts.length !== count)
    return {
      ok: false,
      message: `${quoted(text)} is not ${count} numbers with ${separatorNames[separator]} between them.`,
    }
  const values: number[] = []
  for (const part of parts) {
    const number = readNumber(part)
    if (!number.ok) return number
    values.push(number.value)
  }
  return { ok: true, value: values }
}
