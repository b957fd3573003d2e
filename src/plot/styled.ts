import type { BaseType, Selection } from 'd3'
import type { Stroke, TextMark } from './scene/mark'
import { themed } from './scene/palette'
import { runNameCasing } from './scene/paths/run-name-mark'

/** Strokes what is drawn in the page as marks of scenes are stroked, so that the page and its figures look alike. */
export function stroked<Element extends BaseType, Datum, Parent extends BaseType, Of>(
  selection: Selection<Element, Datum, Parent, Of>,
  { colour, width, dash, sharp }: Stroke,
): typeof selection {
  selection
    .attr('fill', 'none')
    .attr('stroke', colour)
    .attr('stroke-width', width)
    .attr('stroke-dasharray', dash?.join(' ') ?? null)
    .attr('stroke-linecap', sharp ? null : 'round')
    .attr('stroke-linejoin', sharp ? null : 'round')
  return selection
}

/** Colours letters as those of scenes are, with the casing that keeps them readable on any ground. */
export function lettered<Element extends BaseType, Datum, Parent extends BaseType, Of>(
  selection: Selection<Element, Datum, Parent, Of>,
  { fill, casing }: Pick<TextMark, 'fill' | 'casing'>,
): typeof selection {
  if (casing) stroked(selection, casing).attr('paint-order', 'stroke')
  selection.attr('fill', fill)
  return selection
}

/** Cases letters as those of a run's name are, which have a colour of their own. */
export function runLettered<Element extends BaseType, Datum, Parent extends BaseType, Of>(
  selection: Selection<Element, Datum, Parent, Of>,
): typeof selection {
  stroked(selection, runNameCasing(themed)).attr('paint-order', 'stroke')
  return selection
}
