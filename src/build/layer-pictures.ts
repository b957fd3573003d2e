import { resolve } from 'node:path'
import { type Plugin, runnerImport } from 'vite'

const name = 'virtual:layer-pictures'
const id = `\0${name}`

/** Draws what each layer shows at build time, for the menu that offers them: no page computes a picture it may never show. */
export function layerPictures(): Plugin {
  let root = ''
  return {
    name: 'layer-pictures',
    configResolved(config) {
      root = config.root
    },
    resolveId: (source) => (source === name ? id : null),
    async load(source) {
      if (source !== id) return null
      const { module, dependencies } = await runnerImport<typeof import('./draw-layers')>(
        resolve(root, 'src/build/draw-layers.ts'),
      )
      for (const file of dependencies) this.addWatchFile(resolve(root, file))
      return `export default ${JSON.stringify(await module.drawLayers())}`
    },
  }
}
