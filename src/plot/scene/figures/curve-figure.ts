import type { Size } from '../contours/plot-scene'
import type { Mark, Scene } from '../mark'
import type { Medium } from '../medium'
import { cobwebGround, cobwebPlane, cobwebTrail } from '../one-variable/cobweb-scene'
import type { CurveContent } from '../one-variable/curve-content'
import { curveGround, curvePlane, curveTrail } from '../one-variable/curve-scene'
import {
  abreast,
  type Block,
  type FigureHead,
  headBlock,
  padding,
  type RunWords,
  stacked,
  verdictList,
} from './figure'
import { paragraph } from './paragraph'

/** The caption above a picture, and the sentence below it. */
interface PictureWords {
  readonly caption: string
  readonly said: string
}

/** f along its only variable, and beside it each iterate over the one before. */
export interface CurveFigure {
  readonly head: FigureHead
  readonly content: CurveContent
  /** The step on show. */
  readonly t: number
  readonly curve: PictureWords
  readonly cobweb: PictureWords
  readonly runs: readonly RunWords[]
}

/** Pixels between the two pictures. */
const gap = 28

/** @param size of either picture, with its axes */
export function curveFigure(figure: CurveFigure, size: Size, medium: Medium): Scene {
  const { head, content, t, curve, cobweb, runs } = figure
  const { palette } = medium
  const width = 2 * size.width + gap
  const [along, map] = [curvePlane(content, size), cobwebPlane(content, size)]
  const pictures = [
    pictureBlock(
      curve,
      [...curveGround(content, along, palette), ...curveTrail(content, along, t, palette)],
      size,
      medium,
    ),
    pictureBlock(
      cobweb,
      [...cobwebGround(content, map, palette), ...cobwebTrail(content, map, t, palette)],
      size,
      medium,
    ),
  ]
  const body = stacked(
    [
      headBlock(head, width, medium),
      abreast(pictures, size.width, gap),
      verdictList(runs, width, medium),
    ],
    10,
  )
  return {
    width: width + 2 * padding,
    height: Math.ceil(body.height) + 2 * padding,
    background: palette('paper'),
    marks: [{ kind: 'group', translate: [padding, padding], marks: body.marks }],
    title: head.title,
    description: head.description,
  }
}

function pictureBlock(
  { caption, said }: PictureWords,
  marks: readonly Mark[],
  { width, height }: Size,
  { palette, measure }: Medium,
): Block {
  const place = { x: 0, y: 0, width, size: 12 }
  return stacked([
    paragraph([{ text: caption }], { ...place, fill: palette('muted') }, measure),
    { marks, height: height + 6 },
    paragraph([{ text: said }], { ...place, size: 13, fill: palette('ink') }, measure),
  ])
}
