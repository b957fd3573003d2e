import { describe, expect, it } from 'vitest'
import { dataReference } from '../../core/data/data-reference'
import { createTable } from '../../core/data/table'
import { defaultExperiment } from '../defaults'
import { layers } from '../layer'
import { noDataWords } from './data-words'
import type { SharedState } from './keys'
import { decodeShareLink, encodeShareLink } from './share-link'

const defaults: SharedState = {
  objective: { kind: 'catalogue', id: 'himmelblau' },
  ...noDataWords,
  let: {},
  equal: null,
  start: null,
  runs: null,
  thresholds: { gradient: 1e-6, step: 0, loss: 0 },
  maxSteps: null,
  view: null,
  t: null,
  selected: null,
  layout: null,
  embed: false,
  layers: [],
  contourScale: 'fitted',
}

const plainRun = (learningRate: number) => ({ method: 'gd', learningRate, hyperparameters: {} })

describe('a good link', () => {
  it.each(['', '#', '#v=1', '&&&', 'v=1&', '#surface=himmelblau'])(
    '%j means the defaults',
    (hash) => {
      expect(decodeShareLink(hash)).toEqual({
        state: defaults,
        instead: { kind: 'catalogue', id: 'himmelblau' },
        notices: [],
      })
    },
  )

  it('has the default surface of the first screen', () => {
    expect(decodeShareLink('').state.objective).toEqual(defaultExperiment.objective)
  })

  it.each<[string, Partial<SharedState>]>([
    ['surface=rosenbrock', { objective: { kind: 'catalogue', id: 'rosenbrock' } }],
    ['f=x^2+3*y^2', { objective: { kind: 'formula', text: 'x^2+3*y^2' } }],
    ['f=x%20%2B%20y', { objective: { kind: 'formula', text: 'x + y' } }],
    ['f=a=b', { objective: { kind: 'formula', text: 'a=b' } }],
    ['start=-1.2,1', { start: [-1.2, 1] }],
    ['%73tart=-1.2%2C1', { start: [-1.2, 1] }],
    ['start=+1,2', { start: [1, 2] }],
    ['run=gd,0.001', { runs: [plainRun(0.001)] }],
    ['run=gd,0.001&run=gd,1e-2', { runs: [plainRun(0.001), plainRun(0.01)] }],
    ['run=gd,1,name=tr%C3%A8s%20petit', { runs: [{ ...plainRun(1), name: 'très petit' }] }],
    ['run=gd,1,name=a%252Cb', { runs: [{ ...plainRun(1), name: 'a,b' }] }],
    ['run=gd,1,batch=4', { runs: [{ ...plainRun(1), batch: 4 }] }],
    [
      'run=gd,1,batch=4,sampling=replacement,noise=0.5,seed=7',
      { runs: [{ ...plainRun(1), batch: 4, sampling: 'replacement', noise: 0.5, seed: 7 }] },
    ],
    ['run=gd,1,clip=2.5', { runs: [{ ...plainRun(1), clip: 2.5 }] }],
    ['loss=linear', { loss: 'linear' }],
    ['sample=(w*x%2Bb-y)^2', { sample: '(w*x+b-y)^2' }],
    ['loss=linear&data=norris', { loss: 'linear', data: 'norris' }],
    ['loss=linear&data=x,y%0A1,2%0A2,3.5', { loss: 'linear', data: 'x,y\n1,2\n2,3.5' }],
    ['loss=linear&columns=height,weight', { loss: 'linear', columns: ['height', 'weight'] }],
    ['loss=linear&scaling=standard', { loss: 'linear', scaling: 'standard' }],
    ['loss=linear&l2=0.1', { loss: 'linear', l2: 0.1 }],
    ['equal=1', { equal: true }],
    ['steps=1000000', { maxSteps: 1_000_000 }],
    ['stop=gradient:0,step:1,loss:2', { thresholds: { gradient: 0, step: 1, loss: 2 } }],
    ['stop=step:0.5', { thresholds: { ...defaults.thresholds, step: 0.5 } }],
    ['view=-6,6,-5,5', { view: { x0: -6, x1: 6, y0: -5, y1: 5 } }],
    ['t=0', { t: 0 }],
    ['t=42', { t: 42 }],
    ['select=3', { selected: 3 }],
    ['layout=overlay', { layout: 'overlay' }],
    ['embed=1', { embed: true }],
    ['show=basins,flow', { layers: ['flow', 'basins'] }],
    [
      'show=curve,surface,blindfold,basins,critical,flow,gradient',
      { layers: ['gradient', 'flow', 'critical', 'basins', 'blindfold', 'surface', 'curve'] },
    ],
    ['show=blindfold,blindfold', { layers: ['blindfold'] }],
    ['show=flow%2Cbasins,', { layers: ['flow', 'basins'] }],
    ['show=', {}],
    ['show', {}],
    ['scale=area', { contourScale: 'area' }],
    ['scale=fitted', {}],
    ['embed=0', {}],
  ])('%s', (hash, change) => {
    const { state, notices } = decodeShareLink(`#${hash}`)
    expect(notices).toEqual([])
    expect(state).toEqual({ ...defaults, ...change })
  })

  it('prefers f to surface, and knows the surface in case f is wrong', () => {
    const { state, instead, notices } = decodeShareLink('#surface=beale&f=x*y')
    expect(state.objective).toEqual({ kind: 'formula', text: 'x*y' })
    expect(instead).toEqual({ kind: 'catalogue', id: 'beale' })
    expect(notices).toEqual([])
  })

  it('is written with every field, the version first, and only what needs it encoded', () => {
    const link = encodeShareLink({
      ...noDataWords,
      let: { a: 2, b: 0.5 },
      equal: null,
      objective: { kind: 'formula', text: '(x^2 + 3*y^2)/2 - "é"' },
      start: [-1.2, 1],
      runs: [plainRun(1e-7), { ...plainRun(1e21), name: '50 %, a=b' }],
      thresholds: { gradient: 1e-6, step: 0, loss: 0 },
      maxSteps: 500,
      view: { x0: -6, x1: 6, y0: -6, y1: 6 },
      t: 42,
      selected: null,
      layout: 'overlay',
      embed: false,
      layers: [],
      contourScale: 'fitted',
    })
    expect(link.split('&')).toEqual([
      'v=1',
      'f=(x^2%20+%203*y^2)/2%20-%20%22%C3%A9%22',
      'let=a:2,b:0.5',
      'start=-1.2,1',
      'run=gd,1e-7',
      'run=gd,1e+21,name%3D50%20%2525%252C%20a%253Db',
      'steps=500',
      'stop=gradient:1e-6,step:0,loss:0',
      'view=-6,6,-6,6',
      't=42',
      'layout=overlay',
      'embed=0',
    ])
  })

  it('of a loss over data has all of its words, and no surface', () => {
    const words = {
      loss: 'linear',
      sample: null,
      data: 'x,y\n1,2',
      columns: ['x', 'y'],
      scaling: 'raw',
      l2: 0,
    } as const
    const objective = dataReference({
      loss: { kind: 'builtIn', id: 'linear' },
      table: createTable([
        ['x', [1, 2]],
        ['y', [2, 4]],
      ]),
      source: null,
      columns: ['x', 'y'],
      scaling: 'raw',
      l2: 0,
    })
    const link = encodeShareLink({ ...defaults, ...words, objective })
    expect(link.split('&').slice(0, 6)).toEqual([
      'v=1',
      'loss=linear',
      'data=x,y%0A1,2',
      'columns=x,y',
      'scaling=raw',
      'l2=0',
    ])
  })
})

const malformed: readonly [field: string, hash: string, says: string][] = [
  ['v', 'v=2', '“2” is not 1.'],
  ['v', 'v=', '“” is not 1.'],
  ['surface', 'surface=__proto__', 'no surface “__proto__”'],
  ['surface', 'surface=constructor', 'no surface'],
  ['surface', 'surface', 'no surface “”'],
  ['surface', 'surface=%E0%A4%A', '“%E0%A4%A” is not percent-encoded text'],
  ['surface', 'surface=Rosenbrock', 'no surface “Rosenbrock”'],
  ['surface', `surface=${'a'.repeat(100_000)}`, `“${'a'.repeat(24)}…”`],
  ['f', 'f=', 'It is empty'],
  ['f', 'f=%20', 'It is empty'],
  ['f', `f=${'x'.repeat(2001)}`, '2001 characters'],
  ['f', 'f=%E0%A4%A', 'not percent-encoded'],
  ['f', 'f=%', 'not percent-encoded'],
  ['f', 'f=x\udc00', 'not percent-encoded'],
  ['start', 'start=1', 'is not 2 numbers'],
  ['start', 'start=1,2,3', 'is not 2 numbers'],
  ['start', 'start=,', 'The number is missing'],
  ['start', 'start=NaN,1', '“NaN” is not a decimal number'],
  ['start', 'start=1,Infinity', '“Infinity” is not a decimal number'],
  ['start', 'start=1e999,1', '“1e999” is too large'],
  ['start', 'start=0x10,1', '“0x10” is not a decimal number'],
  ['start', 'start=\ud800,1', 'is not percent-encoded text'],
  ['start', `start=${'1,'.repeat(50_000)}`, 'is not 2 numbers'],
  ['run', 'run=', 'η: The number is missing'],
  ['run', 'run=gd', 'η: The number is missing'],
  ['run', 'run=gd,0', 'η: “0” is out of range'],
  ['run', 'run=gd,-1', 'η: “-1” is out of range'],
  ['run', 'run=gd,NaN', 'η: “NaN” is not'],
  ['run', 'run=gd,1e999', 'η: “1e999” is too large'],
  ['run', 'run=gd,%E0%A4%A', 'not percent-encoded'],
  ['run', Array(50).fill('run=gd,0.1').join('&'), 'There are 50, and at most 6'],
  ['run', Array(7).fill('run=gd,0.1').join('&'), 'There are 7, and at most 6'],
  ['steps', 'steps=0', 'from 1 to 1\u202f000\u202f000'],
  ['steps', 'steps=1000001', 'from 1 to 1\u202f000\u202f000'],
  ['steps', 'steps=1.5', 'is not a whole number'],
  ['steps', 'steps=-5', 'out of range'],
  ['steps', 'steps=NaN', 'not a decimal number'],
  ['steps', 'steps=many', 'not a decimal number'],
  ['stop', 'stop=', 'no threshold “”'],
  ['stop', 'stop=gradient', 'gradient: The number is missing'],
  ['stop', 'stop=gradient:-1', 'gradient: “-1” is out of range'],
  ['stop', 'stop=gradient:1e999', 'too large'],
  ['stop', 'stop=loss:x', 'loss: “x” is not'],
  ['stop', 'stop=__proto__:1', 'no threshold “__proto__”'],
  ['view', 'view=1,2,3', 'is not 4 numbers'],
  ['view', 'view=1,2,3,4,5', 'is not 4 numbers'],
  ['view', 'view=0,0,0,1', 'no rectangle'],
  ['view', 'view=1,0,0,1', 'no rectangle'],
  ['view', 'view=0,1,5,5', 'no rectangle'],
  ['view', 'view=1,1.0000000000000002,0,1', 'no rectangle'],
  ['view', 'view=-1e308,1e308,0,1', 'no rectangle'],
  ['view', 'view=0,5e-324,0,1', 'no rectangle'],
  ['view', 'view=a,b,c,d', 'not a decimal number'],
  ['sample', 'sample=', 'It is empty'],
  ['sample', `sample=${'x'.repeat(2001)}`, '2001 characters'],
  ['data', 'data=', 'It is empty'],
  ['data', `data=x,y%0A${'1,2%0A'.repeat(3000)}`, '12\u202f004 characters, and at most 8000'],
  ['data', 'data=x,y%0', 'not percent-encoded'],
  ['scaling', 'scaling=none', '“none” is not raw or centred or standard'],
  ['l2', 'l2=-1', 'out of range'],
  ['l2', 'l2=much', 'not a decimal number'],
  ['equal', 'equal=2', '“2” is not 0 or 1'],
  ['t', 't=-1', 'out of range'],
  ['t', 't=1.5', 'not a whole number'],
  ['t', 't=NaN', 'not a decimal number'],
  ['t', 't=', 'The number is missing'],
  ['layout', 'layout=grid', '“grid” is not panels or overlay'],
  ['layout', 'layout=toString', 'is not panels or overlay'],
  ['embed', 'embed=true', '“true” is not 0 or 1'],
  ['embed', 'embed=', 'is not 0 or 1'],
  [
    'show',
    'show=foo',
    '“foo”: not one of gradient, flow, critical, basins, blindfold, surface, curve',
  ],
  ['show', 'show=Basins', '“Basins”: not one of'],
  ['show', 'show=basins flow', '“basins flow”: not one of'],
  ['show', 'show=__proto__,constructor', '“__proto__”, “constructor”: not one of'],
  ['show', 'show=foo,foo,foo', '“foo”: not one of'],
  ['show', 'show=a,b,c,d,e,g,h', '“a”, “b”, “c”, “d” and 3 more: not one of'],
  ['show', 'show=%E0%A4%A', 'not percent-encoded'],
  ['show', `show=${'x'.repeat(100_000)}`, `“${'x'.repeat(24)}…”: not one of`],
  ['show', `show=${'x,'.repeat(50_000)}`, '“x”: not one of'],
  [
    'show',
    `show=${Array.from({ length: 17_000 }, (_, k) => `x${k}`).join()}`,
    '“x0”, “x1”, “x2”, “x3” and 16\u202f996 more: not one of',
  ],
  ['scale', 'scale=', '“” is not fitted or linear or log or area'],
  ['scale', 'scale=equal-area', '“equal-area” is not fitted'],
  ['scale', 'scale=__proto__', '“__proto__” is not fitted'],
]

describe('a malformed field', () => {
  it.each(malformed)('%s: %.40s falls back to its default and is named', (field, hash, says) => {
    const { state, notices } = decodeShareLink(`#${hash}`)
    expect(state).toEqual(defaults)
    expect(notices.length).toBeGreaterThan(0)
    for (const notice of notices) expect(notice.field).toBe(field)
    const said = notices.map((notice) => notice.message).join('\n')
    expect(said).toContain(says)
    expect(said.startsWith(`${field}: `)).toBe(true)
    expect(said.length).toBeLessThan(300)
  })

  const good: readonly [field: string, text: string][] = [
    ['surface', 'surface=booth'],
    ['loss', 'loss=linear'],
    ['sample', 'sample=(w*x-b)^2'],
    ['data', 'data=norris'],
    ['columns', 'columns=a,b'],
    ['scaling', 'scaling=centred'],
    ['l2', 'l2=0.5'],
    ['equal', 'equal=0'],
    ['start', 'start=1,2'],
    ['run', 'run=gd,0.5'],
    ['steps', 'steps=77'],
    ['stop', 'stop=gradient:1,step:2,loss:3'],
    ['view', 'view=1,2,3,4'],
    ['t', 't=7'],
    ['layout', 'layout=overlay'],
    ['embed', 'embed=1'],
    ['show', 'show=flow,basins'],
    ['scale', 'scale=log'],
  ]

  it.each(malformed)('%s: %.40s leaves the other fields alone', (field, hash) => {
    const others = good.filter(([key]) => key !== field).map(([, text]) => text)
    const whole = decodeShareLink([...others, hash].join('&'))
    expect(whole.state).toEqual(decodeShareLink(others.join('&')).state)
    expect(whole.notices).toEqual(decodeShareLink(hash).notices)
  })

  it('costs a run no more than it has to', () => {
    const { state, notices } = decodeShareLink('#run=gd,0.1&run=gd,zero&run=gd,0.3')
    expect(state.runs).toEqual([plainRun(0.1), plainRun(0.3)])
    expect(notices.map(({ message }) => message)).toEqual([
      'run: Run 2: η: “zero” is not a decimal number. Allowed: a number above 0. This run is left out.',
    ])
  })

  it('costs a stopping rule no more than it has to', () => {
    const { state, notices } = decodeShareLink('#stop=gradient:x,step:1,step:2,speed:3')
    expect(state.thresholds).toEqual({ gradient: 1e-6, step: 1, loss: 0 })
    expect(notices.map(({ message }) => message)).toEqual([
      'stop: gradient: “x” is not a decimal number. Allowed: a number of at least 0. gradient:1e-6 is used.',
      'stop: step is given 2 times. Only the first counts.',
      'stop: There is no threshold “speed”, only gradient, step, loss. It is ignored.',
    ])
  })

  it('costs the layers no more than it has to', () => {
    const { state, notices } = decodeShareLink('#show=foo,basins,,gradient,bar')
    expect(state.layers).toEqual(['gradient', 'basins'])
    expect(notices.map(({ message }) => message)).toEqual([
      `show: “foo”, “bar”: not one of ${layers.join(', ')}, and left out.`,
    ])
  })

  it('that repeats the layers counts the first time, be it empty', () => {
    for (const [first, layers] of [
      ['basins', ['basins']],
      ['', []],
    ] as const) {
      const { state, notices } = decodeShareLink(`#show=${first}&show=flow`)
      expect(state.layers).toEqual(layers)
      expect(notices).toEqual([
        { field: 'show', message: 'show: It is given 2 times. Only the first counts.' },
      ])
    }
  })

  it('that is repeated counts the first time', () => {
    const { state, notices } = decodeShareLink('#t=1&t=2&t=x')
    expect(state.t).toBe(1)
    expect(notices).toEqual([
      { field: 't', message: 't: It is given 3 times. Only the first counts.' },
    ])
  })

  it.each([
    ['=', '“”'],
    ['speed=3', '“speed”'],
    ['T=3', '“T”'],
    ['__proto__=1', '“__proto__”'],
    ['%E0%A4%A=1', '“%E0%A4%A”'],
    ['a&b&c&d&e&g&a', '“a”, “b”, “c”, “d” and 2 more'],
  ])('%s is not known, and is named', (hash, names) => {
    const { state, notices } = decodeShareLink(`#${hash}`)
    expect(state).toEqual(defaults)
    expect(notices.map(({ message }) => message)).toEqual([
      `${names}: not known here, and ignored.`,
    ])
  })
})
