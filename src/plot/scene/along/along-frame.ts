import { axisTicks } from '../axis-ticks'
import { measure } from '../measure'
import { tickRoom } from '../tick-room'
import type { AlongContent } from './along-content'

/** The picture's inside, in pixels from its top left corner, and what is where in it. */
export interface AlongFrame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly span: number
  readonly low: number
  readonly high: number
}

const margin = { left: 46, right: 20, top: 16, bottom: 26 } as const
/** Height of the picture above where the step begins, in depths of the valley. */
const usualRise = 0.6
const mostRise = 2.5

export function alongFrame(
  { values, loss, span, slope, taken }: AlongContent,
  size: { readonly width: number; readonly height: number },
): AlongFrame {
  let low = loss
  let greatest = loss
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value < low) low = value
    if (value > greatest && value < Infinity) greatest = value
  }
  const depth = loss - low
  const wanted = loss + usualRise * depth
  const landing = taken.value <= loss + mostRise * depth ? taken.value + 0.1 * depth : wanted
  const high = slope < 0 && depth > 0 ? Math.min(greatest, Math.max(wanted, landing)) : greatest
  // A function that hardly changes still gets a picture with a little room.
  const room = Math.max((high - low) * 0.06, Math.abs(loss) * 1e-12, 1e-300)
  const height = Math.max(1, size.height - margin.top - margin.bottom)
  const ends = { low: low - room, high: high + room }
  const left = Math.max(margin.left, tickRoom(levelsOf({ ...ends, height }), measure))
  const width = Math.max(1, size.width - left - margin.right)
  return { left, top: margin.top, width, height, span, ...ends }
}

function levelsOf({ low, high, height }: Pick<AlongFrame, 'low' | 'high' | 'height'>) {
  return axisTicks(low, high, Math.max(2, height / 40))
}

export function alongX({ left, width, span }: AlongFrame, s: number): number {
  return left + (s / span) * width
}

export function alongY({ top, height, low, high }: AlongFrame, value: number): number {
  return top + height * (1 - (value / 2 - low / 2) / (high / 2 - low / 2))
}

/**
 * The height of a value between the ends of the picture, and a little beyond them, where what clips
 * it hides it.
 */
export function boundedY(frame: AlongFrame, value: number): number {
  const y = alongY(frame, value)
  return Math.min(frame.top + 2 * frame.height, Math.max(frame.top - frame.height, y))
}

export function curvePath(frame: AlongFrame, values: ArrayLike<number>): string {
  let path = ''
  let isOn = false
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (!Number.isFinite(value)) {
      isOn = false
      continue
    }
    const x = alongX(frame, (frame.span * i) / (values.length - 1))
    path += `${isOn ? 'L' : 'M'}${x.toFixed(1)} ${boundedY(frame, value).toFixed(1)}`
    isOn = true
  }
  return path
}

/** The model φ(0) + φ′(0) s + ½ φ″(0) s², as far as the picture goes; empty where it does not exist. */
export function modelPath(frame: AlongFrame, { loss, slope, bend, span }: AlongContent): string {
  if (!Number.isFinite(loss + slope + bend)) return ''
  const values = Array.from({ length: 65 }, (_, i) => {
    const s = (span * i) / 64
    return loss + s * (slope + 0.5 * bend * s)
  })
  return curvePath(frame, values)
}

/** The line from where the step begins, with a slope, as far as the picture goes. */
export function linePath(frame: AlongFrame, loss: number, slope: number): string {
  const end = loss + slope * frame.span
  if (!Number.isFinite(end)) return ''
  const steps = [0, 1].map(
    (share) =>
      `${alongX(frame, share * frame.span).toFixed(1)} ${alongY(frame, loss + share * slope * frame.span).toFixed(1)}`,
  )
  return `M${steps.join('L')}`
}

/** φ at s, read off the curve. */
export function readOff({ values, span }: AlongContent, s: number): number {
  const place = (s / span) * (values.length - 1)
  const before = Math.min(values.length - 2, Math.max(0, Math.floor(place)))
  const [a, b] = [values[before]!, values[before + 1]!]
  return a + (place - before) * (b - a)
}

export function alongTicks(frame: AlongFrame) {
  return {
    across: axisTicks(0, frame.span, Math.max(2, frame.width / 90)),
    up: levelsOf(frame),
  }
}
