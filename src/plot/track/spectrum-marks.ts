import { select } from 'd3'
import { markFoot, type PlacedMark } from '../scene/track/mark-labels'
import type { SpectrumMark } from '../scene/track/spectrum-mark'
import { spectrumRail, spectrumTop } from '../scene/track/spectrum-paths'
import { withdraw } from '../withdraw'
import { writeText } from '../write-text'
import { placeAbove } from './place-above'

export interface SpectrumMarks {
  readonly set: (marks: readonly PlacedMark[]) => void
  readonly destroy: () => void
}

let made = 0

/** The marks of one track, drawn into `lines` by kind, which tell what they mean when the pointer or the focus comes to them, and are rates to press. */
export function spectrumMarks(
  node: HTMLElement,
  lines: Readonly<Record<SpectrumMark['kind'], SVGGElement>>,
  onPress: (rate: number) => void,
): SpectrumMarks {
  const id = `spectrum-${++made}`
  const root = select(node)
  let open: HTMLElement | null = null
  const listener = new AbortController()

  function show(mark: HTMLElement): void {
    hide()
    open = mark
    const box = mark.querySelector<HTMLElement>('.spectrum-tooltip')
    if (!box) return
    box.hidden = false
    placeAbove(box, node, Number(mark.dataset['fraction']))
  }

  function hide(): void {
    const box = open?.querySelector<HTMLElement>('.spectrum-tooltip')
    if (box) box.hidden = true
    open = null
  }

  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') hide()
    },
    { signal: listener.signal },
  )

  return {
    set(placed) {
      const marks = placed.map(({ mark }) => mark)
      for (const kind of ['best', 'limit'] as const)
        select(lines[kind])
          .selectAll('line')
          .data(marks.filter((mark) => mark.kind === kind).flatMap((mark) => [mark, mark]))
          .join('line')
          .attr('class', (_, place) => (place === 0 ? 'spectrum-casing' : `spectrum-line-${kind}`))
          .attr('y1', spectrumTop)
          .attr('y2', spectrumRail + markFoot)
          .attr('x1', ({ fraction }) => percent(fraction))
          .attr('x2', ({ fraction }) => percent(fraction))

      const mark = root
        .selectAll<HTMLElement, SpectrumMark>('.spectrum-mark')
        .data(marks, ({ kind }) => kind)
        .join(
          (enter) => {
            const mark = enter
              .append('div')
              .attr('class', ({ kind }) => `spectrum-mark spectrum-mark-${kind}`)
              .on('pointerenter', (event: PointerEvent) => show(event.currentTarget as HTMLElement))
              .on('pointerleave', ({ currentTarget }: PointerEvent) => {
                const isFocused = (currentTarget as HTMLElement).contains(document.activeElement)
                if (!isFocused) hide()
              })
              .on('focusin', (event: FocusEvent) => show(event.currentTarget as HTMLElement))
              .on('focusout', hide)
            mark
              .append('button')
              .attr('type', 'button')
              .attr('aria-describedby', ({ kind }) => `${id}-${kind}`)
              .on('click', (_, { rate }) => onPress(rate))
            mark
              .append('div')
              .attr('class', 'spectrum-tooltip')
              .attr('role', 'tooltip')
              .attr('id', ({ kind }) => `${id}-${kind}`)
              .attr('hidden', '')
            return mark
          },
          (update) => update,
          (exit) =>
            exit.each(function () {
              withdraw(this, node.parentElement?.querySelector('input'))
            }),
        )
        .attr('data-fraction', ({ fraction }) => fraction)
      mark
        .select<HTMLElement>('button')
        .attr('aria-label', ({ name }) => name)
        .style(
          'left',
          ({ kind }) => `${placed.find(({ mark }) => mark.kind === kind)?.box.x0 ?? 0}px`,
        )
        .each(function ({ label }) {
          write(this, label)
        })
      mark.select<HTMLElement>('.spectrum-tooltip').each(function ({ text }) {
        write(this, text)
      })
    },
    destroy: () => listener.abort(),
  }
}

function percent(fraction: number): string {
  return `${(100 * fraction).toFixed(2)}%`
}

function write(node: HTMLElement, text: string): void {
  if (node.dataset['text'] === text) return
  node.dataset['text'] = text
  writeText(node, text)
}
