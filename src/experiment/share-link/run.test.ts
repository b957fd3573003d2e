import { describe, expect, it } from 'vitest'
import { readRun, writeRun } from './run'

function read(text: string) {
  const complaints: string[] = []
  return { run: readRun(text, (message) => complaints.push(message)), complaints }
}

describe('readRun', () => {
  it('takes what the method has', () => {
    expect(read('adam,0.01,beta2=0.5,name=slow')).toEqual({
      run: { method: 'adam', learningRate: 0.01, hyperparameters: { beta2: 0.5 }, name: 'slow' },
      complaints: [],
    })
  })

  it.each([
    ['muon', '“muon” is not a method this page knows. This run uses plain gradient descent.'],
    [
      '__proto__',
      '“__proto__” is not a method this page knows. This run uses plain gradient descent.',
    ],
    ['', '“” is not a method this page knows. This run uses plain gradient descent.'],
  ])('descends by gradient descent in place of %s', (id, complaint) => {
    expect(read(`${id},0.01,momentum=0.9`)).toEqual({
      run: { method: 'gd', learningRate: 0.01, hyperparameters: {} },
      complaints: [complaint],
    })
  })

  it.each([
    [
      'beta1=x',
      'beta1: “x” is not a decimal number. Allowed: a number of at least 0 and below 1. The default, 0.9, is used.',
    ],
    [
      'beta1',
      'beta1: The number is missing. Allowed: a number of at least 0 and below 1. The default, 0.9, is used.',
    ],
    [
      'beta2=1',
      'beta2: “1” is out of range. Allowed: a number of at least 0 and below 1. The default, 0.999, is used.',
    ],
    [
      'epsilon=0',
      'epsilon: “0” is out of range. Allowed: a number above 0. The default, 1e-8, is used.',
    ],
    ['gamma=1', 'Adam has no hyperparameter “gamma”. It is ignored.'],
    ['toString=1', 'Adam has no hyperparameter “toString”. It is ignored.'],
    ['a,b,c,d,e,f', 'Adam has no hyperparameter “a”, “b”, “c”, “d” and 2 more. It is ignored.'],
    ['name=', 'name: It is empty. This run has no name.'],
    ['name', 'name: It is empty. This run has no name.'],
    [
      'name=%25',
      'name: “%” is not percent-encoded text, as where a link was cut off. This run has no name.',
    ],
    [
      `name=${'n'.repeat(41)}`,
      `name: “${'n'.repeat(24)}…” is longer than 40 characters. This run has no name.`,
    ],
  ])('does without the item %.40s', (item, complaint) => {
    expect(read(`adam,0.01,${item}`)).toEqual({
      run: { method: 'adam', learningRate: 0.01, hyperparameters: {} },
      complaints: [complaint],
    })
  })

  it.each([
    ['momentum,0.1,momentum=1', 'momentum'],
    ['nesterov,0.1,momentum=-0.1', 'momentum'],
    ['adagrad,0.1,epsilon=-1', 'epsilon'],
    ['rmsprop,0.1,alpha=1.1', 'alpha'],
    ['armijo,0.1,backtrack=1', 'backtrack'],
    ['armijo,0.1,decrease=0', 'decrease'],
  ])('%s gives way to the default', (text, name) => {
    const { run, complaints } = read(text)
    expect(run?.hyperparameters).toEqual({})
    expect(complaints).toEqual([expect.stringMatching(`^${name}: .* is out of range\\. Allowed: `)])
  })

  it.each([
    ['cosine,period=200', { kind: 'cosine', period: 200, warmup: 0 }],
    ['cosine', { kind: 'cosine', period: 500, warmup: 0 }],
    ['inverse,decay=0.5,warmup=10', { kind: 'inverse', decay: 0.5, warmup: 10 }],
    ['exponential', { kind: 'exponential', decay: 0.01, warmup: 0 }],
    ['constant,warmup=5', { kind: 'constant', warmup: 5 }],
  ])('takes schedule=%s', (items, schedule) => {
    const run = { method: 'gd', learningRate: 0.1, hyperparameters: {}, schedule }
    expect(read(`gd,0.1,schedule=${items}`)).toEqual({ run, complaints: [] })
  })

  it('warms a constant rate up where no schedule is named', () => {
    expect(read('gd,0.1,warmup=5').run?.schedule).toEqual({ kind: 'constant', warmup: 5 })
  })

  it.each([
    [
      'schedule=step',
      'schedule: “step” is not constant or inverse or exponential or cosine. η stays the same.',
      undefined,
    ],
    [
      'schedule',
      'schedule: “” is not constant or inverse or exponential or cosine. η stays the same.',
      undefined,
    ],
    [
      'schedule=__proto__',
      'schedule: “__proto__” is not constant or inverse or exponential or cosine. η stays the same.',
      undefined,
    ],
    [
      'schedule=cosine,period=0.5',
      'period: “0.5” is not a whole number. Allowed: a whole number from 1 to 1\u202f000\u202f000. The default, 500, is used.',
      { kind: 'cosine', period: 500, warmup: 0 },
    ],
    [
      'schedule=inverse,decay=-1',
      'decay: “-1” is out of range. Allowed: a number of at least 0. The default, 0.01, is used.',
      { kind: 'inverse', decay: 0.01, warmup: 0 },
    ],
    [
      'schedule=cosine,decay=1',
      'The cosine schedule has no “decay”. It is ignored.',
      { kind: 'cosine', period: 500, warmup: 0 },
    ],
    [
      'warmup=1e7',
      'warmup: “1e7” is out of range. Allowed: a whole number from 0 to 1\u202f000\u202f000. The default, 0, is used.',
      { kind: 'constant', warmup: 0 },
    ],
  ])('names what is wrong with %s', (items, complaint, schedule) => {
    const { run, complaints } = read(`gd,0.1,${items}`)
    expect(complaints).toEqual([complaint])
    expect(run?.schedule).toEqual(schedule)
  })

  it('takes a start of its own', () => {
    expect(read('gd,0.1,start=-1.2:1')).toEqual({
      run: { method: 'gd', learningRate: 0.1, hyperparameters: {}, start: [-1.2, 1] },
      complaints: [],
    })
  })

  it.each([
    ['start=1', '“1” is not 2 numbers with a colon between them.'],
    ['start', '“” is not 2 numbers with a colon between them.'],
    ['start=1:2:3', '“1:2:3” is not 2 numbers with a colon between them.'],
    ['start=1:x', '“x” is not a decimal number. Allowed: any finite number.'],
    ['start=1e999:0', '“1e999” is too large for a computer’s number. Allowed: any finite number.'],
  ])('shares the start where %s cannot be read', (item, fault) => {
    expect(read(`gd,0.1,${item}`)).toEqual({
      run: { method: 'gd', learningRate: 0.1, hyperparameters: {} },
      complaints: [`start: ${fault} This run begins at the shared start.`],
    })
  })

  it('reads what it writes', () => {
    const run = {
      method: 'adam',
      learningRate: 0.01,
      hyperparameters: { beta1: 0.5, epsilon: 1e-9 },
      schedule: { kind: 'exponential', decay: 0.01, warmup: 3 },
      start: [-1.2, 1e-7],
      name: 'a',
    } as const
    const text =
      'adam,0.01,beta1=0.5,epsilon=1e-9,schedule=exponential,decay=0.01,warmup=3,start=-1.2:1e-7,name=a'
    expect(writeRun(run)).toBe(text)
    expect(read(text)).toEqual({ run, complaints: [] })
  })

  it('takes the first of two items of one key', () => {
    expect(read('adam,0.01,name=a,name=b')).toEqual({
      run: { method: 'adam', learningRate: 0.01, hyperparameters: {}, name: 'a' },
      complaints: ['“name” is given more than once. Only the first counts.'],
    })
  })

  it('counts the characters a person sees as characters', () => {
    expect(read(`gd,1,name=${encodeURIComponent('🙂'.repeat(40))}`).complaints).toEqual([])
  })
})
