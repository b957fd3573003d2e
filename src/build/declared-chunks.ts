import type { Plugin } from 'vite'
import chunks from './chunks.json' with { type: 'json' }

/** A script of the page or of the worker that is loaded later, by the name that its file begins with. */
export type ChunkName = keyof typeof chunks

/** The addresses under which the built page asks for such a script, the second time with a query. */
export function chunkPath(name: ChunkName): string {
  return `assets/${name}-*.js*`
}

/**
 * Fails the build where a script is loaded later that chunks.json does not list, which would count as part of what every
 * visitor loads at first, and where it lists one that the build has not.
 *
 * @param roots the scripts of which all else is a part
 */
export function declaredChunks(roots: readonly ('react' | 'start' | 'worker')[]): Plugin {
  return {
    name: 'declared-chunks',
    apply: 'build',
    // After the build has removed scripts that held nothing but a style sheet.
    enforce: 'post',
    generateBundle(_options, bundle) {
      const scripts = Object.values(bundle).filter((file) => file.type === 'chunk')
      const initial = new Set<string>()
      function reach(fileName: string): void {
        if (initial.has(fileName)) return
        initial.add(fileName)
        const imports = scripts.find((script) => script.fileName === fileName)?.imports ?? []
        for (const imported of imports) reach(imported)
      }
      for (const { fileName, isEntry, name } of scripts)
        if (isEntry || roots.some((root) => root === name)) reach(fileName)
      for (const { fileName, name, moduleIds } of scripts)
        if (!initial.has(fileName) && !(name in chunks))
          this.error(`chunks.json lists no script ${name} (of ${moduleIds.join(', ')}).`)
      if (roots.includes('worker')) return
      // The page's build has the scripts of the worker among its files.
      const files = Object.keys(bundle)
      for (const name of Object.keys(chunks))
        if (!files.some((file) => file.startsWith(`assets/${name}-`)))
          this.error(`chunks.json lists a script ${name} that the build has not.`)
    },
  }
}
