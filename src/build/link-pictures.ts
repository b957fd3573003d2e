import { resolve } from 'node:path'
import { type Plugin, runnerImport } from 'vite'

/** The pictures that stand for the page where it is linked to, put on a screen or installed, by file. */
const pictures = {
  'link-picture.png': [1200, 630],
  'touch-icon.png': [180, 180],
  'icon-512.png': [512, 512],
} as const

export function linkPictures(): Plugin {
  let root = ''
  return {
    name: 'link-pictures',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    async generateBundle() {
      const { module } = await runnerImport<typeof import('./link-picture')>(
        resolve(root, 'src/build/link-picture.ts'),
      )
      for (const [fileName, [width, height]] of Object.entries(pictures)) {
        const source = await module.linkPicture(width, height)
        this.emitFile({ type: 'asset', fileName, source })
      }
    },
  }
}
