import { describe, expect, it } from 'vitest'
import { askCore } from './ask-core'
import { complete } from './complete'
import { decodeShareLink } from './share-link/share-link'

const completed = async (hash: string) => {
  const { state, notices } = decodeShareLink(hash)
  const { experiment, remarks } = await complete(state, askCore)
  return {
    objective: experiment.objective,
    remarks,
    notices: notices.map(({ message }) => message),
  }
}

const rest = '&run=gd,0.01&start=1,1'

describe('constants of a link', () => {
  it('are given to the formula, and what it does not name is told', async () => {
    expect(await completed(`#f=a*x^2%2Bb*y^2&let=a:2,q:3${rest}`)).toEqual({
      objective: { kind: 'formula', text: 'a*x^2+b*y^2', let: { a: 2, b: 1 } },
      remarks: ['let: There is no constant “q” in the formula.'],
      notices: [],
    })
  })

  it('of more than a letter are those that it lists', async () => {
    const { objective } = await completed(`#f=width*x^2%2By^2&let=width:3${rest}`)
    expect(objective).toMatchObject({ let: { width: 3 } })
  })

  it('are told one by one where they are no numbers, and 1 then', async () => {
    const { objective, notices } = await completed(`#f=a*x^2%2By^2&let=a:two,1:3${rest}`)
    expect(objective).toMatchObject({ let: { a: 1 } })
    expect(notices).toHaveLength(2)
  })

  it('leave formulas without any as they were', async () => {
    const { objective } = await completed(`#f=x^2%2By^2${rest}`)
    expect(objective).toEqual({ kind: 'formula', text: 'x^2+y^2' })
  })
})
