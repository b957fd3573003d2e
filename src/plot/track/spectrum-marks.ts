import { select } from 'd3'
import { longPress } from '../gestures/arbiter'
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
  const { signal } = listener
  let rest: ReturnType<typeof setTimeout> | undefined
  /** Whether the finger that is down, or was last, has asked what its mark means, and presses nothing. */
  let hasAsked = false

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

  /** A finger sets η by a tap, and asks by resting, as everywhere on a track. */
  function press({ pointerType, currentTarget }: PointerEvent): void {
    hasAsked = false
    if (pointerType !== 'touch') return
    rest = setTimeout(() => {
      hasAsked = true
      show(currentTarget as HTMLElement)
    }, longPress)
  }

  const lift = () => clearTimeout(rest)

  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), { signal })
  // A meaning that a finger has asked for stays when that is lifted, until something else is pressed.
  document.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (!open?.contains(target as Node)) hide()
    },
    { signal },
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
              .on('pointerenter', ({ pointerType, currentTarget }: PointerEvent) => {
                if (pointerType !== 'touch') show(currentTarget as HTMLElement)
              })
              .on('pointerleave', ({ pointerType, currentTarget }: PointerEvent) => {
                lift()
                const hasFocus = (currentTarget as HTMLElement).querySelector(':focus-visible')
                if (pointerType !== 'touch' && !hasFocus) hide()
              })
              .on('pointerdown', press)
              .on('pointerup pointercancel', lift)
              .on('focusin', ({ target, currentTarget }: FocusEvent) => {
                if ((target as Element).matches(':focus-visible'))
                  show(currentTarget as HTMLElement)
              })
              .on('focusout', hide)
            mark
              .append('button')
              .attr('type', 'button')
              .attr('aria-describedby', ({ kind }) => `${id}-${kind}`)
              .on('click', (event: MouseEvent, { rate }) => {
                // A key counts no clicks.
                const isEndOfAsking = hasAsked && event.detail > 0
                hasAsked = false
                if (!isEndOfAsking) onPress(rate)
              })
              .on('contextmenu', (event: Event) => hasAsked && event.preventDefault())
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
    destroy: () => {
      lift()
      listener.abort()
    },
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
