import { describe, expect, it } from 'vitest'
import { defaultExperiment } from '../../experiment/defaults'
import type { Fault } from '../../state/fault'
import type { Said } from '../../state/said'
import { draftError, faultSentence, noticeWords } from './notice-words'

const text = (said: Said) => noticeWords(said).text

describe('a notice of a link', () => {
  const messages = ['start: one number is not a point.', 'steps: 0 is too few.']

  it('lists what is wrong, each once, and of one thing says no more than that', () => {
    expect(noticeWords({ kind: 'link', messages: [...messages, messages[0]!] })).toEqual({
      text: 'Parts of this link could not be used:',
      items: messages,
    })
    expect(noticeWords({ kind: 'link', messages: messages.slice(1) })).toEqual({
      text: messages[1],
    })
  })

  it('says what is shown instead of a formula that cannot be read', () => {
    const said: Said = {
      kind: 'link',
      messages: [],
      instead: {
        fault: { kind: 'formula', error: { message: 'There is no q.', position: 6 } },
        objective: { kind: 'formula', text: 'x^2 + q' },
        shown: { kind: 'catalogue', id: 'booth' },
      },
    }
    expect(noticeWords(said)).toEqual({
      text: 'f: Cannot use the formula x^2 + q: There is no q. Showing Booth instead.',
    })
    expect(noticeWords({ ...said, messages }).items).toHaveLength(3)
  })
})

describe('a fault', () => {
  const booth = { kind: 'catalogue', id: 'booth' } as const
  const faults: readonly Fault[] = [
    { kind: 'formula', error: { message: 'There is no q.', position: 6 } },
    { kind: 'tooSlow' },
    { kind: 'notLoaded' },
    { kind: 'unexpected', message: 'out of memory' },
  ]

  it.each(faults)('$kind names the surface, and a formula no longer than can be read', (fault) => {
    expect(faultSentence({ fault, objective: booth })).toContain('Booth')
    const long = { kind: 'formula', text: `x^2${' + y^2'.repeat(40)}` } as const
    const said = faultSentence({ fault, objective: long })
    expect(said).toContain('the formula x^2 + y^2')
    expect(said.length).toBeLessThan(200)
  })

  it('of the page itself is told as it is', () => {
    const fault: Fault = { kind: 'bug', message: 'TypeError: x is not a function' }
    expect(faultSentence({ fault, objective: booth })).toBe(
      'Something went wrong: TypeError: x is not a function',
    )
  })

  it('of a formula that is typed is told where it is, and any other at its beginning', () => {
    const error = { message: 'There is no q.', position: 6 }
    const draft = { text: 'x^2 + q', of: 'surface', reading: null } as const
    expect(draftError({ ...draft, fault: null })).toBeNull()
    expect(draftError({ ...draft, fault: { kind: 'formula', error } })).toBe(error)
    const slow = draftError({ ...draft, fault: { kind: 'tooSlow' } })
    expect(slow).toMatchObject({ position: 0 })
    expect(slow?.message).toContain('x^2 + q')
  })
})

it('runs that no rate is found for are named, and keep what they had', () => {
  const [run] = defaultExperiment.runs
  const of = (...methods: readonly string[]) =>
    text({ kind: 'noBestRate', within: 3, without: methods.map((method) => ({ ...run!, method })) })
  expect(of('gd', 'adam', 'momentum')).toMatch(
    /which Gradient descent, Adam or Momentum would converge within 3 steps .* They keep η = /,
  )
  expect(of('adam')).toMatch(/which Adam would converge .* It keeps η = /)
})

it('cancelled runs say what is on show', () => {
  expect(text({ kind: 'runsCancelled', isOtherShown: true })).toContain('last experiment')
  expect(text({ kind: 'runsCancelled', isOtherShown: false })).toContain('fewer steps')
  expect(text({ kind: 'noneConverges', maxSteps: 1 })).toContain('within 1 step from')
})
