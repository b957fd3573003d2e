import { describe, expect, it } from 'vitest'
import { checkedRunLabel } from './run-label'

describe('a name of a run', () => {
  it.each(['slow', 'η = 0.1', 'ß', '学習率', 'مُعَدَّل', 'é', '⏩', '🏃‍♀️', '–', '½', 'a\u200b'])(
    'may be “%s”',
    (text) => {
      expect(checkedRunLabel(text)).toEqual({ ok: true, value: text })
    },
  )

  // Each of them takes no ink in any font: see the Unicode properties White_Space and Default_Ignorable_Code_Point.
  it.each([
    [' ', 'a space'],
    ['\u00a0\u2003\u3000', 'wide and hard spaces'],
    ['\t\n', 'control characters'],
    ['\u200b\u200c\u200d\u2060\ufeff', 'zero-width characters'],
    ['\u200e\u202e\u2066', 'marks of direction'],
    ['\u0301\u0308', 'combining marks alone'],
    [' \u0301 ', 'a combining mark between spaces'],
    ['\u00ad', 'a soft hyphen'],
    ['\u3164\u115f\uffa0', 'fillers of Hangul'],
    ['\u2800', 'blank Braille'],
    ['\ufe0f', 'a variation selector'],
    ['\u{e0041}', 'a tag'],
  ])('is not %j, %s', (text) => {
    expect(checkedRunLabel(text)).toEqual({ ok: false, message: expect.stringMatching(/seen/) })
  })

  it('has 40 characters at most, an emoji being as many as it is made of', () => {
    expect(checkedRunLabel('🏃'.repeat(40)).ok).toBe(true)
    expect(checkedRunLabel('🏃'.repeat(41)).ok).toBe(false)
  })
})
