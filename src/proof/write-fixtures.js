// Computes src/core/fixtures/surfaces.json anew, with what the catalogue has beside it: `npm run fixtures`.
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = await runnerImport('/src/proof/published-surfaces.ts', { configFile: false })
const text = JSON.stringify(module.publishedSurfaces(), null, 1)
writeFileSync('src/core/fixtures/surfaces.json', `${text}\n`)
