import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { terms } from './content/words/glossary/terms'
import { interpreterWords } from './content/words/interpreter-words'
import { losses } from './core/data/losses/catalogue'
import { dataSets } from './core/data/sets/catalogue'
import { syntheticKinds } from './core/data/synthetic'
import { csvChunks } from './core/data-file'
import { descend } from './core/descent/descend'
import { methods } from './core/methods/registry'
import { catalogue } from './core/objectives/catalogue'
import { groups } from './core/objectives/groups'
import type { NumberRange } from './core/records/number-range'
import { scheduleKinds, scheduleParameters } from './core/records/schedule'
import { stopCodes } from './core/records/survey/outcomes'
import { finish } from './core/records/task'
import { resolveObjective } from './core/resolve-objective'
import { descentOf } from './core/verdict/what-became'
import { layers } from './experiment/layer'
import { linkKeys } from './experiment/share-link/keys'
import { decodeShareLink } from './experiment/share-link/share-link'
import type { Action } from './ui/keyboard/action'
import { actionGroups } from './ui/keyboard/actions'
import { keyCaps } from './ui/keyboard/key-caps'

const read = (name: string) => readFileSync(`docs/${name}.md`, 'utf8').split('\n')
const lines = ['keys', 'share-link', 'data'].flatMap(read)

/** The cells of the one line of a table that begins with `first`. */
function row(first: string, within = lines): readonly string[] {
  const rows = within.filter((line) => line.startsWith(`| ${first} `))
  expect(rows, first).toHaveLength(1)
  return rows[0]!.split('|').map((cell) => cell.trim())
}

function codes(text: string): readonly string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!)
}

function written({ min, max, above, below }: NumberRange): string {
  const from = min === undefined ? `(${above ?? '-∞'}` : `[${min}`
  return `${from}, ${max === undefined ? `${below ?? '∞'})` : `${max}]`}`
}

// The surfaces listed have to be there. That all are listed is not asked for: a new surface is one record, a new method one
// file.
it.each(groups)('is right on the surfaces of the group $name', ({ id, name }) => {
  const ids = catalogue.filter(({ group }) => group === id).map((record) => record.id)
  expect(ids).toEqual(expect.arrayContaining([...codes(row(name)[2]!)]))
})

it.each(dataSets)('tells where the data set $id is from, and under which licence', (set) => {
  const [, , about, source, licence] = row(`\`${set.id}\``, read('data-sets'))
  expect([about, source, licence]).toEqual([set.about, set.source, set.licence])
})

it('lists every loss over data', () => {
  const told = lines.find((line) => line.startsWith('A loss over data is one of')) ?? ''
  const from = lines.indexOf(told)
  const [sentence = ''] = lines
    .slice(from, from + 2)
    .join(' ')
    .split(';')
  expect(codes(sentence)).toEqual(losses.map(({ id }) => id))
})

it.each(syntheticKinds)('tells what made-up data of the kind %s are', (kind) => {
  expect(row(`\`${kind}\``, read('data-sets'))[2]).not.toBe('')
})

/** A method may have the name of a key of the link. */
const ofMethods = lines.slice(lines.findIndex((line) => line.startsWith('| method ')))
const listed = methods.filter(({ id }) => ofMethods.some((line) => line.startsWith(`| \`${id}\` `)))

it('lists methods that there are', () => {
  expect(listed.length).toBeGreaterThanOrEqual(8)
})

it.each(listed)('tells defaults and ranges of $id', ({ id, hyperparameters }) => {
  const items = row(`\`${id}\``, ofMethods)[3]!
  const expected = Object.entries(hyperparameters)
  expect(codes(items).map((item) => Number(item.split('=')[1]))).toEqual(
    expected.map(([, { default: usual }]) => usual),
  )
  expect(codes(items).map((item) => item.split('=')[0])).toEqual(expected.map(([name]) => name))
  for (const [, { range }] of expected) expect(items).toContain(`in ${written(range)}`)
})

it.each(Object.entries(scheduleKinds))('tells the parameters of the schedule %s', (kind, own) => {
  const items = codes(row(`\`${kind}\``)[3]!)
  expect(items.map((item) => item.split('=')[0])).toEqual(own.parameters)
  for (const item of items.filter((text) => text.includes('='))) {
    const [name, usual] = item.split('=')
    expect(Number(usual)).toBe(scheduleParameters[name as keyof typeof scheduleParameters].default)
  }
})

it('tells every word of the glossary as its card does', () => {
  const rows = read('glossary')
    .filter((line) => line.startsWith('| '))
    .slice(1)
  const told = rows.map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, 3),
  )
  expect(told.slice(1)).toEqual(
    terms.map(({ name, means }) => [name, means].map((text) => text.replaceAll('*', '\\*'))),
  )
})

/** The rows of a table whose first column is headed `head`, cell by cell. */
function table(head: string): readonly (readonly string[])[] {
  const from = lines.findIndex((line) => line.startsWith(`| ${head} `))
  const rows = lines.slice(from + 2)
  const length = rows.findIndex((line) => !line.startsWith('|'))
  return rows.slice(0, length).map((line) => line.split('|').map((cell) => cell.trim()))
}

const keyRows = table('key')
const nothingSaid = decodeShareLink('').state

it('lists every key of the link, in the order in which they are written', () => {
  expect(keyRows.map((row) => row[1])).toEqual(Object.keys(linkKeys).map((key) => `\`${key}\``))
})

it('names every layer that a link can show', () => {
  const [, , shown] = keyRows.find((row) => row[1] === '`show`')!
  expect(codes(shown!)).toEqual(layers)
})

it.each(keyRows)('%s%s tells a default that is one, and an example that is none', (...row) => {
  const [key, standard] = [codes(row[1]!)[0]!, codes(row[3]!)[0]]
  const [example] = codes(row[4]!)
  const { state, notices } = decodeShareLink(example!)
  expect(notices).toEqual([])
  expect(example!.startsWith(`${key}=`)).toBe(true)
  if (key !== 'v') expect(state).not.toEqual(nothingSaid)
  // A default that depends on the surface or the screen is told in words.
  if (standard !== undefined && standard !== 'f')
    expect(decodeShareLink(`${key}=${standard}`)).toMatchObject({ state: nothingSaid, notices: [] })
})

it('shows the data file as it is written', () => {
  const from = lines.findIndex((line) => line.startsWith('run,method,'))
  const run = { method: 'gd', learningRate: 0.001, hyperparameters: {} }
  const objective = { kind: 'catalogue', id: 'rosenbrock' } as const
  const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: 1 }
  const experiment = { objective, start: [-1.2, 1], runs: [run], stopping } as const
  const resolved = resolveObjective(objective)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const trajectory = finish(descend(resolved.objective, run, experiment.start, stopping))
  const descent = finish(descentOf(trajectory, resolved.objective, run, stopping))
  const file = [...csvChunks(experiment, [descent])].join('').split('\n')
  expect(lines.slice(from, from + 2)).toEqual(file.slice(0, 2))
})

it('names every reason to stop', () => {
  for (const reason of Object.keys(stopCodes)) row(`\`${reason}\``)
})

function typed(keys: Action['keys']): string {
  const names = keys.map((key) => `\`${keyCaps(key, false).join('+')}\``)
  return names.length < 3 ? names.join(' or ') : `${names[0]} to ${names.at(-1)}`
}

it('lists every key as the help does', () => {
  for (const { name, actions } of actionGroups) {
    const said = actions.map(({ keys, does }) => `${does} ${typed(keys)}`)
    expect(row(name)[2], name).toBe(said.join(' · '))
  }
})

/** Arrows of the picture of the house, as pairs of folders. */
function arrowsDrawn(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string>()
  const arrows = new Map<string, string[]>()
  for (const line of read('design').filter((text) => text.includes(' --> '))) {
    const [from, to] = line.split(' --> ').map((end) => {
      const [, name, folder] = /^\s*(\w+)(?:\["(.+)"\])?$/.exec(end)!
      if (folder) names.set(name!, folder)
      return names.get(name!)!
    })
    arrows.set(from!, [...(arrows.get(from!) ?? []), to!])
  }
  return arrows
}

/** The rooms that `room` may use as its TypeScript projects have it, itself left out. */
function roomsUsedBy(room: string): readonly string[] {
  const projects = readdirSync(room).filter((name) => /^tsconfig.*\.json$/.test(name))
  const used = projects.flatMap((name) => {
    const { references = [] } = JSON.parse(readFileSync(join(room, name), 'utf8')) as {
      references?: readonly { path: string }[]
    }
    return references.map(({ path }) => join(room, path.replace(/[\w.]*\.json$/, '')))
  })
  return [...new Set(used.map((path) => path.replace(/\/$/, '')))].filter((path) => path !== room)
}

it('draws the house as the compiler has it', () => {
  const arrows = arrowsDrawn()
  const below = (room: string): ReadonlySet<string> =>
    new Set((arrows.get(room) ?? []).flatMap((next) => [next, ...below(next)]))
  const rooms = [...arrows.keys()]
  expect(rooms.length).toBeGreaterThan(5)
  for (const room of rooms) {
    const used = roomsUsedBy(room)
    for (const drawn of arrows.get(room)!) expect(used, room).toContain(drawn)
    for (const use of used) expect([...below(room)], room).toContain(use)
  }
})

it('says in round numbers of an interpreter what the table of speeds has', () => {
  const table = read('speed')
  const from = table.findIndex((line) => line.includes('interpreted'))
  const [, , , , , , ratio = ''] = row('geometric mean ', table.slice(from))
  const tens = Math.round(Number.parseFloat(ratio) / 10)
  const spelt = ['', 'ten', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy'][tens]
  expect(interpreterWords.cost).toContain(`some ${spelt} times as long`)
})
