import type { Plugin } from 'vite'

/** Rooms of core that the page's own thread may hold: plain records and their lookup. */
const records = /\/src\/core\/((records|objectives|methods)\/|data\/(?!reading\/))/

/**
 * Fails the build when anything that parses, compiles or evaluates a formula, or that reads a table, comes to lie in the
 * page's own script, by whatever chain of imports: what a linter cannot see.
 */
export function mainThread(): Plugin {
  return {
    name: 'main-thread',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      )
      const strays = modules.filter(isMathematics)
      if (strays.length > 0)
        this.error(`These belong in the worker, not in the page's script: ${strays.join(', ')}`)
    },
  }
}

function isMathematics(module: string): boolean {
  return (
    /\/node_modules\/(mathjs|papaparse)\//.test(module) ||
    (/\/src\/core\//.test(module) && !records.test(module))
  )
}
