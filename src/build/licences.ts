import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

const notices = /^(licen[cs]e|notice|ofl)(\.(md|txt))?$/i

interface Package {
  readonly name: string
  readonly version: string
  readonly license?: string
}

/**
 * Licences of all that the build ships, with the notices that they ask to be kept, in one file beside it. The worker's
 * bundle is built apart from the page's, so that there is a plugin for each; the page's, which comes last, writes.
 */
export function licences(fileName: string): { readonly page: Plugin; readonly worker: Plugin } {
  const folders = new Set<string>()
  const gather = (bundle: Rolldown.OutputBundle) => {
    for (const file of Object.values(bundle))
      if (file.type === 'chunk')
        for (const module of file.moduleIds) {
          const folder = packageFolder(module)
          if (folder !== null) folders.add(folder)
        }
  }
  return {
    worker: {
      name: 'licences-of-worker',
      apply: 'build',
      generateBundle: (_options, bundle) => gather(bundle),
    },
    page: {
      name: 'licences',
      apply: 'build',
      generateBundle(_options, bundle) {
        gather(bundle)
        this.emitFile({ type: 'asset', fileName, source: textOf([...folders]) })
      },
    },
  }
}

/** The folder of the package that a module belongs to; null for the project's own. */
function packageFolder(module: string): string | null {
  const match = /^[^?]*\/node_modules\/(@[^/]+\/)?[^/?]+/.exec(module.replace(/^\0/, ''))
  return match && existsSync(join(match[0], 'package.json')) ? match[0] : null
}

function textOf(folders: readonly string[]): string {
  const entries = folders.map((folder) => {
    const { name, version, license }: Package = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    )
    const texts = readdirSync(folder)
      .filter((file) => notices.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    if (license === undefined || texts.length === 0)
      throw new Error(`${name} in ${dirname(folder)} ships without the text of its licence.`)
    return { name, text: `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n` }
  })
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  const rule = `\n${'-'.repeat(80)}\n\n`
  return `Etascope is built with these packages, under these licences.\n${rule}${entries.map(({ text }) => text).join(rule)}`
}
