import { describe, expect, it } from 'vitest'
import { findBuiltIn } from '../core/data/built-in'
import type { DataReference } from '../core/data/data-reference'
import { createTable } from '../core/data/table'
import { isOverData } from '../core/objectives/kinds'
import { askCore } from './ask-core'
import { complete } from './complete'
import { linkOver, referTo, remember } from './over-data'
import { carriesData, dataWordsOf } from './share-link/data-words'
import { decodeShareLink } from './share-link/share-link'

const run = 'run=gd,0.01'

async function opened(link: string) {
  const { state, notices } = decodeShareLink(`${link}&${run}`)
  const whole = await complete(state, askCore)
  return {
    ...whole,
    objective: whole.experiment.objective as DataReference,
    notices: notices.map(({ message }) => message),
  }
}

describe('a link to a loss over data', () => {
  it('begins with the data of the loss, its own start and its own view', async () => {
    const { objective, experiment, view, tex, remarks } = await opened('loss=linear')
    expect(objective).toMatchObject({
      kind: 'data',
      loss: { kind: 'builtIn', id: 'linear' },
      source: 'question',
      columns: ['x', 'y'],
      scaling: 'raw',
      l2: 0,
    })
    expect(experiment.start).toEqual([0, 0])
    expect(view).toEqual(objective.description.view)
    expect(tex).toContain('\\sum')
    expect(remarks).toEqual([])
  })

  it('takes its own rows, and writes them again', async () => {
    const rows = 'height,weight%0A150,50%0A160,61%0A172,70'
    const { objective, remarks } = await opened(`loss=linear&data=${rows}&scaling=centred&l2=0.5`)
    expect(objective.source).toBeNull()
    expect(objective.columns).toEqual(['height', 'weight'])
    expect(objective.table.rows).toBe(3)
    expect(remarks).toEqual([])
    expect(dataWordsOf(objective)).toEqual({
      loss: 'linear',
      sample: null,
      data: 'height,weight\n150,50\n160,61\n172,70',
      columns: ['height', 'weight'],
      scaling: 'centred',
      l2: 0.5,
    })
  })

  it('takes the first columns of more than it needs, and for classes the first that holds some', async () => {
    const rows = 'data=a,b,c,d%0A1,4,1,9%0A2,5,0,8%0A3,6,1,0'
    const columns = async (loss: string) => (await opened(`loss=${loss}&${rows}`)).objective.columns
    expect(await columns('linear')).toEqual(['a', 'b'])
    expect(await columns('logistic')).toEqual(['a', 'c'])
    expect(await columns('logistic2')).toEqual(['a', 'b', 'c'])
  })

  it('takes an expression of one row, with the names that it gives its parameters', async () => {
    const { objective, experiment } = await opened('sample=(slope*x%2Blevel-y)^2&data=norris')
    expect(objective.loss).toMatchObject({ kind: 'typed', parameters: ['slope', 'level'] })
    expect(objective.description.parameters).toEqual(['slope', 'level'])
    // In sight of the line of least squares.
    const { x0, x1, y0, y1 } = objective.description.view
    expect(x0 < 1.002 && x1 > 1.002 && y0 < -0.262 && y1 > -0.262).toBe(true)
    expect(experiment.start).toEqual([0, 0])
  })

  it('finds a start where an expression has none', async () => {
    const { experiment, objective } = await opened('sample=(w*x^2-sin(b)-y)^4&data=line')
    expect(objective.description.start).toBeNull()
    expect(experiment.start.every(Number.isFinite)).toBe(true)
  })

  it('chooses columns', async () => {
    const { objective, remarks } = await opened(
      'loss=linear&data=penguins&columns=bill_length,body_mass',
    )
    expect(objective.columns).toEqual(['bill_length', 'body_mass'])
    expect(remarks).toEqual([])
  })
})

it.each([
  ['data=norris', 'linear', 'norris'],
  ['data=cycle', 'logistic', 'cycle'],
  ['data=t,c%0A1,0%0A2,1%0A3,1', 'logistic', null],
  ['data=x,y%0A1,2%0A3,4', 'linear', null],
])('data alone, %s, are learnt from by a loss that can', async (link, loss, source) => {
  const { objective, remarks } = await opened(link)
  expect(objective).toMatchObject({ kind: 'data', loss: { id: loss }, source })
  expect(remarks).toEqual([])
})

it('a saved experiment is of the rows in its file, whatever rows its link names', () => {
  const table = createTable([
    ['x', [1, 2]],
    ['y', [3, 4]],
  ])
  const own = `data=rows-${table.key}`
  expect(linkOver('loss=linear&data=rows-0&l2=0', table)).toBe(`loss=linear&l2=0&${own}`)
  expect(linkOver('loss=linear&data=norris', table)).toBe(`loss=linear&${own}`)
  expect(linkOver('loss=linear', table)).toBe(`loss=linear&${own}`)
  const norris = 'loss=linear&data=norris&steps=10'
  expect(linkOver(norris, findBuiltIn('norris')!.table)).toBe(norris)
})

describe('what of a link cannot be used is said, and what takes its place', () => {
  it.each([
    ['loss=none', 'loss: There is no loss “none”. The surface is shown.', null],
    ['loss=linear&data=none', 'data: There are no data “none” here.', 'question'],
    [
      'loss=linear&data=x,y%0A1,two%0A3,4',
      'data: Row 2, column “y”: “two” is no number',
      'question',
    ],
    ['loss=linear&data=x%0A1%0A2', 'data: There is only one column.', 'question'],
    ['loss=linear&data=x,y%0A1,2', 'data: Only one row of numbers is left.', 'question'],
    ['loss=linear&data=x,y%0A1,2%0A3', 'data: Row 3 has 1 cell', 'question'],
    [
      'loss=linear&data=x,y%0A1,NaN%0A3,4',
      'data: Row 2, column “y”: “NaN” is no finite number',
      'question',
    ],
    [
      'loss=linear&data=rows-5ce154ca7e626b2d',
      'data: This link does not carry the data.',
      'question',
    ],
    ['loss=linear&columns=z,y', 'columns: There is no column “z”, only “x”, “y”.', 'question'],
    ['loss=linear&columns=x', 'columns: Of “x” there should be an input and a target.', 'question'],
    ['loss=linear&columns=y,y', 'columns: Of “y”, “y” there should be', 'question'],
    [
      'loss=logistic&data=norris',
      'columns: A class is 0 or 1, and “y” has other numbers.',
      'cycle',
    ],
    ['loss=logistic2&data=norris', 'data: 3 columns are needed, and there are only 2.', 'iris'],
  ])('%s', async (link, says, source) => {
    const { objective, remarks } = await opened(link)
    expect(remarks.join(' ')).toContain(says)
    expect(isOverData(objective) ? objective.source : null).toBe(source)
  })

  it('a constant column is centred where it should be standardised', async () => {
    const { objective, remarks } = await opened('loss=linear&data=x,y%0A2,1%0A2,3&scaling=standard')
    expect(objective.scaling).toBe('standard')
    expect(remarks).toEqual([
      'scaling: All values of “x” are the same, so that it cannot be standardised. It is centred.',
    ])
  })

  it('an expression that says nothing is refused', async () => {
    await expect(opened('sample=(w*x-y)^2')).rejects.toThrow('here is only w')
    await expect(opened('sample=(w*x%2Bb*z-y)^2')).rejects.toThrow('these are 3: w, b and z')
    await expect(opened('sample=(w*x%2Bb-y')).rejects.toThrow()
  })

  it('batches where there are too few rows, or none', async () => {
    const ofSurface = decodeShareLink('surface=sphere&run=gd,0.1,batch=4,sampling=sequential').state
    const { experiment, remarks } = await complete(ofSurface, askCore)
    expect(experiment.runs).toEqual([{ method: 'gd', learningRate: 0.1, hyperparameters: {} }])
    expect(remarks[0]).toContain('no rows to take batches of')
    const ofData = decodeShareLink('loss=linear&run=gd,0.1,batch=21,seed=3').state
    const few = await complete(ofData, askCore)
    expect(few.experiment.runs[0]).not.toHaveProperty('batch')
    expect(few.remarks[0]).toContain('There are only 20 rows.')
  })
})

it('rows that no link carries are found again as long as the visit lasts', async () => {
  const table = createTable([
    ['x', Array.from({ length: 3000 }, (_, k) => k / 7)],
    ['y', Array.from({ length: 3000 }, (_, k) => k % 5)],
  ])
  const { objective } = await opened('loss=linear')
  const own = { ...objective, table, source: null }
  expect(carriesData(own)).toBe(false)
  expect(carriesData(objective)).toBe(true)
  remember(table)
  const { data } = dataWordsOf(own)
  const again = await opened(`loss=linear&data=${data}`)
  expect(again.objective.table).toBe(table)
  expect(again.remarks).toEqual([])
})

describe('from a loss over data that is on show', () => {
  const reader = { readTable: refuse, readSample: refuse }
  async function refuse(): Promise<never> {
    throw new Error('Nothing is to be read.')
  }
  const words = { sample: null, scaling: 'raw', l2: 0, columns: null } as const

  it('another loss that can learn from the same data keeps them', async () => {
    const { objective: norris } = await opened('loss=linear&data=norris')
    const asked = { ...words, loss: 'huber', data: null }
    const { objective, remarks } = await referTo(asked, norris, reader)
    expect(objective).toMatchObject({ loss: { id: 'huber' }, source: 'norris' })
    expect(remarks).toEqual([])
  })

  it('data that cannot be used leave those that there were', async () => {
    const { objective: norris } = await opened('loss=linear&data=norris')
    const asked = { ...words, loss: 'linear', data: 'nothing of that name' }
    const { objective, remarks } = await referTo(asked, norris, reader)
    expect(objective).toMatchObject({ loss: { id: 'linear' }, source: 'norris' })
    expect(remarks.at(-1)).toBe('data: The data that there were are kept.')
  })
})
