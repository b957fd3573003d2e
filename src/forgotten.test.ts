import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

/** Something new of which the compiler has to ask all that belongs to it. */
interface Addition {
  readonly what: string
  /** Its name, which the compiler's errors about it tell. */
  readonly name: string
  readonly file: string
  /** The text behind which it is written. */
  readonly behind: string
  readonly text: string
  /** The only files in which something is missing then; `more` where there may be others. */
  readonly asked: readonly string[]
  readonly more?: boolean
}

const additions: readonly Addition[] = [
  {
    what: 'an objective of another kind',
    name: 'remote',
    file: 'core/records/experiment.ts',
    behind: 'export type ObjectiveReference =\n',
    text: "  | { readonly kind: 'remote'; readonly address: string }\n",
    asked: ['core/objectives/describe.ts', 'core/resolve-objective.ts'],
  },
  {
    what: 'a verdict',
    name: 'circling',
    file: 'core/records/verdict.ts',
    behind: "  | { readonly kind: 'leftDomain' }\n",
    text: "  | { readonly kind: 'circling' }\n",
    asked: [
      'content/words/rate-meaning.ts',
      'content/words/verdict/end-words.ts',
      'core/records/survey/outcomes.ts',
      'core/verdict/explain.ts',
      'core/verdict/manner.ts',
      'core/verdict/minimum-of-run.ts',
      'plot/scene/signs/outcome-kinds.ts',
    ],
    more: true,
  },
  {
    what: 'a reason to stop',
    name: 'tooTired',
    file: 'core/records/stop-reason.ts',
    behind: "    | 'notFinite'\n",
    text: "    | 'tooTired'\n",
    asked: [
      'content/words/stopping-sentence.ts',
      'content/words/verdict/end-words.ts',
      'core/records/survey/outcomes.ts',
      'core/verdict/verdict.ts',
    ],
  },
  {
    what: 'a column of the data',
    name: 'warmth',
    file: 'core/records/columns.ts',
    behind: "  dfdy: 'iterate',\n",
    text: "  warmth: 'iterate',\n",
    asked: ['core/descent/interpreting-loop.ts', 'core/descent/loop-code.ts'],
  },
  {
    what: 'a layer',
    name: 'haze',
    file: 'experiment/layer.ts',
    behind: "  'gradient',\n",
    text: "  'haze',\n",
    asked: [
      'content/pictures/layer-content.ts',
      'content/words/layer-names.ts',
      'ui/layers/layer-records.ts',
    ],
  },
  {
    what: 'a place in the pile of layers',
    name: 'mist',
    file: 'plot/scene/layers/pile.ts',
    behind: "  ground: ['basins', ",
    text: "'mist', ",
    asked: ['plot/scene/layers/layers.ts'],
  },
  {
    what: 'a message to the worker',
    name: 'hum',
    file: 'engine/calls.ts',
    behind: 'export interface Calls {\n',
    text: '  hum: { request: { readonly at: Point }; partial: never; result: number }\n',
    asked: ['engine/worker/handlers.ts'],
  },
]

/** Milliseconds for the compiler, which takes some four seconds of a core: a busy machine may not have them soon. */
const patience = 120_000

const copy = mkdtempSync(join(tmpdir(), 'etascope-forgotten-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** The compiler's errors once all of these have been added to a copy of the sources, and nothing else has been done. */
let errors: readonly string[] = []

beforeAll(() => {
  cpSync('src', join(copy, 'src'), { recursive: true })
  cpSync('tsconfig.base.json', join(copy, 'tsconfig.base.json'))
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'), 'junction')
  const { references } = JSON.parse(readFileSync('tsconfig.json', 'utf8'))
  const rooms = references.filter(({ path }: { path: string }) => path.startsWith('src/'))
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ files: [], references: rooms }))
  for (const { file, behind, text } of additions) {
    const path = join(copy, 'src', file)
    const before = readFileSync(path, 'utf8')
    const [head, ...rest] = before.split(behind)
    if (rest.length === 0) throw new Error(`${file} has no ${behind}`)
    writeFileSync(path, `${head}${behind}${text}${rest.join(behind)}`)
  }
  const tsc = resolve('node_modules/typescript/lib/tsc.js')
  const options = { cwd: copy, encoding: 'utf8', maxBuffer: 2 ** 26 } as const
  const { stdout } = spawnSync(process.execPath, [tsc, '-b', '--pretty', 'false'], options)
  errors = stdout.split('\n').filter((line) => line.includes('error TS'))
}, patience)

it.each(additions)('$what that is forgotten is a compile error', ({ name, asked, more }) => {
  const about = errors.filter((line) => new RegExp(`\\b${name}\\b`).test(line))
  const files = [...new Set(about.map((line) => line.replace(/^src\/|\(.*$/g, '')))].sort()
  if (more) expect(files).toEqual(expect.arrayContaining([...asked]))
  else expect(files).toEqual(asked)
})
