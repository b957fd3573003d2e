// Prints the error figures that the README quotes: `npm run proof`.
import { stdout } from 'node:process'
import { runnerImport } from 'vite'

const { module } = await runnerImport('/src/proof/tables.ts', { configFile: false })
for (const table of module.report()) stdout.write(`${table}\n`)
