import { expect, it } from 'vitest'
import { initialState } from '../../state/initial-state'
import { known } from '../../state/known'
import { figuresOffered } from './figure-subjects'

const namesIn = (change: Partial<typeof initialState>) =>
  figuresOffered(known({ ...initialState, ...change })).map(({ name }) => name)

it('offers figures of all plots, of each, and of the chart', () => {
  expect(namesIn({})).toEqual([
    'all plots',
    'plot of small',
    'plot of good',
    'plot of large',
    'chart',
  ])
  expect(namesIn({ layout: 'overlay' })).toEqual(['plot of all runs', 'chart'])
})

it('calls the chart by its quantity where f along the step stands in its place', () => {
  const chart = { quantity: 'gradient', scale: 'log', along: true } as const
  expect(namesIn({ chart }).at(-1)).toBe('chart of ‖∇f‖')
})
