import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSaved, savedText } from './experiment-file'

it('comes back as it was saved', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (link, data) => {
      expect(readSaved(savedText({ link, data }))).toEqual({ link, data })
    }),
  )
})

it.each(['', 'x,y\n1,2', '{', '[]', '{"format":"etascope-data"}', '{"link":"","data":""}', 'null'])(
  'is not %j',
  (text) => {
    expect(readSaved(text)).toBeNull()
  },
)
