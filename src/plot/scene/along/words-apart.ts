/** Words above a mark: where they begin, centred or at either end. */
export interface WordsPlace {
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Room between words, in pixels. */
const room = 6

/** Places of words of these widths above marks from left to right: in the middle of each, but two that would meet turn away from each other. */
export function wordsApart(
  marks: readonly number[],
  widths: readonly number[],
): readonly WordsPlace[] {
  const [first, second] = marks
  const [one, two] = widths
  const centred = marks.map((x) => ({ x, anchor: 'middle' }) as const)
  if (first === undefined || second === undefined || one === undefined || two === undefined)
    return centred
  if (second - first >= (one + two) / 2 + room) return centred
  // Words that do not fit on the left move to the right.
  const end = Math.max((first + second - room) / 2, one)
  return [
    { x: end, anchor: 'end' },
    { x: end + room, anchor: 'start' },
  ]
}
