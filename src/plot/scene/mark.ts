import type { Point } from '../../core/records/experiment'
import type { Rectangle } from './clip'
import type { Colour } from './colour'
import type { Font } from './font'

/**
 * A mark is a piece of a picture with all that is needed to draw it: no class, no computed style. Lengths and places are in
 * pixels, y downwards.
 */
export type Mark = PathMark | TextMark | ImageMark | GroupMark

export interface PathMark {
  readonly kind: 'path'
  /** SVG path data. */
  readonly d: string
  readonly fill?: Colour | Pattern
  /** Filled by the even–odd rule, which leaves holes open. */
  readonly evenOdd?: boolean
  readonly stroke?: Stroke
}

export interface Stroke {
  readonly colour: Colour
  readonly width: number
  readonly dash?: readonly number[]
  /** Drawn without round ends and corners. */
  readonly sharp?: boolean
}

/** Strokes in a tile of `side` pixels, which go on in the tiles around it. */
export interface Pattern {
  readonly d: string
  readonly stroke: Stroke
  readonly side: number
  /** In degrees, clockwise. */
  readonly turn?: number
}

export interface TextMark {
  readonly kind: 'text'
  /** Place of the text's start, middle or end, by its anchor; y is that of the baseline. */
  readonly x: number
  readonly y: number
  readonly text: string | readonly TextPiece[]
  readonly font: Font
  readonly fill: Colour
  readonly anchor?: 'middle' | 'end'
  /** A stroke below the letters, which keeps them readable on any ground. */
  readonly casing?: Stroke
}

/** A part of a text that is set otherwise than the rest: raised, smaller, bolder, or in a colour of its own. */
export interface TextPiece {
  readonly text: string
  readonly weight?: Font['weight']
  readonly fill?: Colour
  /** Height by which the baseline is raised, as a share of the font's size. */
  readonly rise?: number
  /** Size as a share of the font's. */
  readonly size?: number
}

/** Pixels scaled without smoothing. */
export interface ImageMark {
  readonly kind: 'image'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly columns: number
  readonly rows: number
  /** Row by row from the top left; red is the lowest byte, opacity the highest. */
  readonly pixels: Uint32Array
}

/** Marks that are moved, turned, scaled, cut off or seen through together. */
export interface GroupMark {
  readonly kind: 'group'
  readonly marks: readonly Mark[]
  readonly translate?: Point
  /** In degrees, clockwise; before it is moved. */
  readonly turn?: number
  /** Scale of the marks before they are turned; strokes keep their width. */
  readonly scale?: Point
  /** The area outside which the marks are cut off, in the pixels of the marks. */
  readonly clip?: Clip
  /** Places around which the marks fade away. */
  readonly holes?: Holes
  readonly opacity?: number
  /** The name by which a live picture or a test finds it; without meaning for how it is drawn. */
  readonly name?: string
}

export interface Clip extends Rectangle {
  /** Radius of the corners. */
  readonly radius?: number
}

export interface Holes {
  readonly at: readonly Point[]
  /** Radius of a hole: nothing is left in its inner half, and all beyond it. */
  readonly radius: number
  /** All that the marks cover. */
  readonly within: Rectangle
}

/** A whole picture. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  readonly background: Colour
  /**
   * Title of the picture, and a description of what there is to see, for whoever does not see it.
   */
  readonly title: string
  readonly description: string
}

/** A path in the colour of its stroke, with a wider one below it that keeps it apart from any ground. */
export function cased(d: string, stroke: Stroke, casing: Stroke): readonly [PathMark, PathMark] {
  return [
    { kind: 'path', d, stroke: casing },
    { kind: 'path', d, stroke },
  ]
}
