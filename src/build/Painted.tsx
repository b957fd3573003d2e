import type { Mark } from '../plot/scene/mark'
import { svgPainter } from '../plot/scene/svg'

interface Props {
  readonly marks: readonly Mark[]
  /** The beginning of the ids, which are to be unique in the page. */
  readonly prefix: string
}

/** Marks as SVG, to be scaled with their lines as wide as before. */
export function Painted({ marks, prefix }: Props) {
  const markup = svgPainter(prefix, true).paint(marks)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the painter escapes all that it writes, and draws the page's own experiment
  return <g dangerouslySetInnerHTML={{ __html: markup }} />
}
