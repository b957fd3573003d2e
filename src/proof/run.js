// Prints the error figures that the docs quote, and tries the properties of the tests on all their cases: `npm run proof`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stdout } from 'node:process'
import { runnerImport } from 'vite'
import { startVitest } from 'vitest/node'

const { module } = await runnerImport('/src/proof/tables.ts', { configFile: false })
for (const table of module.report()) stdout.write(`${table}\n`)

process.env['ETASCOPE_THOROUGH'] = '1'
const thorough = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => join('src', file))
  .filter((file) => readFileSync(file, 'utf8').includes('proof/thoroughness'))
await startVitest('test', thorough, { watch: false })
