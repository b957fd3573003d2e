import type { Heights } from '../../core/ground/heights'
import { type AxisTick, shortTicks } from '../scene/axis-ticks'
import type { Ground, Space } from './ground'
import { heightTicks } from './height-scale'

/** The height of the base, a little below the lowest ground. */
export const floor = -0.04

export interface BaseTicks {
  readonly across: readonly AxisTick[]
  readonly deep: readonly AxisTick[]
  /** Texts to add to the names of the parameters; empty where nothing was taken off the labels. */
  readonly offsets: readonly [string, string]
}

export function baseTicks({ viewport: { x0, x1, y0, y1 }, width, depth }: Ground): BaseTicks {
  const across = shortTicks(x0, x1, Math.max(2, 2.4 * width))
  const deep = shortTicks(y0, y1, Math.max(2, 2.4 * depth))
  return {
    across: across.ticks,
    deep: deep.ticks,
    offsets: [across.offset, deep.offset],
  }
}

/** A text of an axis and the end of its edge that it stands away from, both places in the picture. */
export interface AxisText {
  readonly key: string
  readonly text: string
  readonly kind: 'tick' | 'name'
  readonly at: Space
  readonly from: Space
}

const [tickRoom, nameRoom] = [0.13, 0.27]

/** The texts along the two edges of the base that are nearest to the eye. */
export function baseTexts(
  ground: Ground,
  { across, deep, offsets }: BaseTicks,
  names: readonly [string, string],
  [eyeX, , eyeZ]: Space,
): readonly AxisText[] {
  const [x1, z1] = [ground.width / 2, ground.depth / 2]
  const [sideX, sideZ] = [eyeX < 0 ? -1 : 1, eyeZ < 0 ? -1 : 1]
  const atX = (key: string, text: string, kind: AxisText['kind'], x: number, room: number) => ({
    key,
    text,
    kind,
    at: [x, floor, sideZ * (z1 + room)] as const,
    from: [x, floor, sideZ * z1] as const,
  })
  const atZ = (key: string, text: string, kind: AxisText['kind'], z: number, room: number) => ({
    key,
    text,
    kind,
    at: [sideX * (x1 + room), floor, z] as const,
    from: [sideX * x1, floor, z] as const,
  })
  return [
    ...across.map(({ value, label }) =>
      atX(`x ${value}`, label, 'tick', ground.x(value), tickRoom),
    ),
    ...deep.map(({ value, label }) => atZ(`y ${value}`, label, 'tick', ground.z(value), tickRoom)),
    atX('x', names[0] + offsets[0], 'name', 0, nameRoom),
    atZ('y', names[1] + offsets[1], 'name', 0, nameRoom),
  ]
}

/** The upright axis at a corner of the base: its two ends and its ticks. */
export function uprightTexts(
  { scale }: Heights,
  { tall }: Ground,
  [x, , z]: Space,
): { readonly foot: Space; readonly top: Space; readonly texts: readonly AxisText[] } {
  const top: Space = [x, tall, z]
  const texts = heightTicks(scale).map(({ value, label, height }): AxisText => {
    const at: Space = [x, tall * height, z]
    return { key: `f ${value}`, text: label, kind: 'tick', at, from: at }
  })
  return {
    foot: [x, floor, z],
    top,
    texts: [...texts, { key: 'f', text: 'f', kind: 'name', at: top, from: top }],
  }
}
