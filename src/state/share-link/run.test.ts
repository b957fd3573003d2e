import { describe, expect, it } from 'vitest'
import { gradientDescent } from '../../core/methods/gradient-descent'
import type { Method } from '../../core/methods/method'
import { readRun } from './run'

const adam: Method = {
  ...gradientDescent,
  id: 'adam',
  name: 'Adam',
  defaults: { beta1: 0.9, beta2: 0.999 },
}

function read(text: string) {
  const complaints: string[] = []
  const find = (id: string) => [gradientDescent, adam].find((method) => method.id === id)
  const run = readRun(text, (message) => complaints.push(message), find)
  return { run, complaints }
}

describe('readRun', () => {
  it('takes what the method has', () => {
    expect(read('adam,0.01,beta2=0.5,name=slow')).toEqual({
      run: { method: 'adam', learningRate: 0.01, hyperparameters: { beta2: 0.5 }, name: 'slow' },
      complaints: [],
    })
  })

  it.each([
    ['momentum', 'momentum is not available yet. This run uses plain gradient descent.'],
    ['lion', '“lion” is not a method this page knows. This run uses plain gradient descent.'],
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
      'beta1: “x” is not a decimal number. Allowed: any finite number. The default, 0.9, is used.',
    ],
    [
      'beta1',
      'beta1: The number is missing. Allowed: any finite number. The default, 0.9, is used.',
    ],
    ['gamma=1', 'Adam has no hyperparameter “gamma”. It is ignored.'],
    ['toString=1', 'Adam has no hyperparameter “toString”. It is ignored.'],
    ['a,b,c,d,e,f', 'Adam has no hyperparameter “a”, “b”, “c”, “d” and 2 more. It is ignored.'],
    ['name=', 'name: It is empty. This run has no name.'],
    ['name', 'name: It is empty. This run has no name.'],
    ['name=%25', 'name: “%” is not percent-encoded text. This run has no name.'],
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
