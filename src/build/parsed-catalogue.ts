import { resolve } from 'node:path'
import { type Plugin, runnerImport } from 'vite'

const name = 'virtual:parsed-catalogue'
const id = `\0${name}`

/**
 * Parses the catalogue's formulas at build time, into a module of their trees: the worker then needs its parser, the
 * greater part of its script, for typed formulas only.
 */
export function parsedCatalogue(): Plugin {
  let root = ''
  return {
    name: 'parsed-catalogue',
    configResolved(config) {
      root = config.root
    },
    resolveId: (source) => (source === name ? id : null),
    async load(source) {
      if (source !== id) return null
      const { module, dependencies } = await runnerImport<typeof import('./parse-catalogue')>(
        resolve(root, 'src/build/parse-catalogue.ts'),
      )
      for (const file of dependencies) this.addWatchFile(resolve(root, file))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(module.parseCatalogue()))})`
    },
  }
}
