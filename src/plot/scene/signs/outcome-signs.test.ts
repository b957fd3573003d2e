import { expect, it } from 'vitest'
import { verdictCodes } from '../../../core/records/survey/outcomes'
import type { Verdict } from '../../../core/records/verdict'
import { channelsOf } from '../colour'
import { contrast } from '../contrast'
import { palettes, schemes } from '../palettes'
import { kindOfVerdict, outcomeKindOf, outcomeKinds } from './outcome-kinds'
import { outcomeSigns } from './outcome-signs'
import { patternSide, stripPath, tilePath } from './pattern'

const verdicts = Object.keys(verdictCodes) as readonly Verdict['kind'][]

it('has an icon and a pattern for each outcome that no other has', () => {
  const icons = outcomeKinds.map((kind) => outcomeSigns[kind].icon)
  expect(new Set(icons).size).toBe(outcomeKinds.length)
  const patterns = outcomeKinds.map((kind) => {
    const { pattern } = outcomeSigns[kind]
    return pattern ? tilePath(pattern) : ''
  })
  expect(new Set(patterns).size).toBe(outcomeKinds.length)
})

it('is the same on a track and a map as beside a verdict, but where they cannot tell the minimum', () => {
  for (const verdict of verdicts) {
    const surveyed = outcomeKindOf({ verdict, steps: 3, minimum: -1 })
    expect(surveyed).toBe(verdict === 'converged' ? 'rests' : kindOfVerdict[verdict])
  }
})

it('has colours that can be read as letters on paper and on cards', () => {
  // WCAG 2.2, 1.4.3.
  for (const scheme of schemes)
    for (const kind of outcomeKinds)
      for (const ground of ['paper', 'card'] as const)
        expect(
          contrast(
            channelsOf(palettes[scheme](outcomeSigns[kind].colour))!,
            channelsOf(palettes[scheme](ground))!,
          ),
        ).toBeGreaterThan(4.5)
})

it('goes on from tile to tile where it is a row, and is cut off at the ends', () => {
  const { pattern } = outcomeSigns.oscillates
  const row = stripPath(pattern!, 0, 3 * patternSide, 0)
  const shifted = stripPath(pattern!, 3, 3 * patternSide - 2, 0)
  const xs = (path: string) => [...path.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x))
  expect([Math.min(...xs(row)), Math.max(...xs(row))]).toEqual([0, 24])
  expect([Math.min(...xs(shifted)), Math.max(...xs(shifted))]).toEqual([3, 22])
  // The line is the same between the ends.
  expect(shifted).toContain('L8 5.5')
  expect(row).toContain('L8 5.5')
})
