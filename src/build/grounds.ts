import { resolve } from 'node:path'
import { type Plugin, runnerImport } from 'vite'

/** Writes the contours of every surface of the catalogue into files, for links to show before any script has run. */
export function grounds(): Plugin {
  let root = ''
  return {
    name: 'grounds',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    async generateBundle() {
      const load = <Module>(file: string) => runnerImport<Module>(resolve(root, file))
      const [pictures, surfaces] = await Promise.all([
        load<typeof import('./ground-picture')>('src/build/ground-picture.ts'),
        load<typeof import('../core/objectives/catalogue')>('src/core/objectives/catalogue.ts'),
      ])
      for (const record of surfaces.module.catalogue)
        this.emitFile({
          type: 'asset',
          fileName: `grounds/${record.id}.svg`,
          source: pictures.module.groundPicture(record),
        })
    },
  }
}
