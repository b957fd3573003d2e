/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { buildTarget } from './src/build/browsers.ts'
import { declaredChunks } from './src/build/declared-chunks.ts'
import { grounds } from './src/build/grounds.ts'
import { katexStyles } from './src/build/katex-styles.ts'
import { layerPictures } from './src/build/layer-pictures.ts'
import { licences } from './src/build/licences.ts'
import { linkPictures } from './src/build/link-pictures.ts'
import { mainThread } from './src/build/main-thread.ts'
import { pageShell } from './src/build/page-shell.ts'
import { parsedCatalogue } from './src/build/parsed-catalogue.ts'

/** Where there is a desktop, and somebody sitting at it. */
const desktop =
  !process.env['CI'] &&
  (['darwin', 'win32'].includes(process.platform) ||
    Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']))

/** The script that brings the page to life, with small things that several of the parts loaded later share. */
const inStart =
  /\/src\/(ui\/startup\/start\.tsx|ui\/parts\/note\.ts|state\/view-shown\.ts|core\/records\/norm\.ts|plot\/scene\/scripts\.ts)$/

const licencesShipped = licences('licences.txt')

export default defineConfig({
  // Relative, so that the built page works from any folder of any host.
  base: './',
  plugins: [
    react(),
    parsedCatalogue(),
    layerPictures(),
    katexStyles(),
    mainThread(),
    declaredChunks(['react', 'start']),
    pageShell(),
    licencesShipped.page,
    linkPictures(),
    grounds(),
  ],
  worker: {
    format: 'es',
    plugins: () => [parsedCatalogue(), declaredChunks(['worker']), licencesShipped.worker],
  },
  build: {
    target: buildTarget,
    // The policy allows fonts from files only, none from data: URLs.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // The page itself names the scripts to load early; at run time only a style sheet is worth waiting for.
      resolveDependencies: (_file, dependencies) =>
        dependencies.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          // Scripts loaded later share much with the page, which would otherwise fall apart into a file for each share.
          groups: [
            // Code that runs before the first paint must not wait for code that runs after it.
            {
              name: 'early',
              test: /start-worker\.ts$|startup\/turn\.ts$|preload-helper/,
              priority: 3,
            },
            // Apart from what uses it, so that a slow machine reads and runs neither for long at a time.
            {
              name: 'react',
              test: /\/node_modules\/(react|react-dom|scheduler)\/|\/src\/ui\/startup\/react\.ts$/,
              priority: 3,
            },
            { name: 'start', test: inStart, priority: 2 },
            // With the scenes of chart and tracks, of which figures are made too.
            {
              name: 'whole',
              test: /\/src\/(ui\/whole\.ts|plot\/scene\/chart\/(?!chart-scene))/,
            },
            // Apart from what stands around the plots: others that say them do without that.
            { name: 'verdict', test: /\/src\/content\/words\/verdict\//, priority: 1 },
            // Cards, sentences and the help say the same.
            { name: 'terms', test: /\/src\/content\/words\/glossary\// },
            // Boxes that open are kept within the window by it, whichever part they are of.
            { name: 'keep-in-window', test: /\/src\/plot\/floating\//, priority: 1 },
            // Layers need no more of surveys than this.
            { name: 'survey-plan', test: /\/src\/core\/records\/survey\/plan\.ts$/ },
            // Labels and legends, which are written into pictures and into figures of them.
            {
              name: 'legends',
              test: /\/src\/plot\/scene\/(contours\/scale-(labels|legend)|track\/(name-bands|band-look))\.ts$/,
            },
            // Modules that layers and figures have in common.
            {
              name: 'layer-scenes',
              test: /\/src\/(plot\/scene\/layers|content)\//,
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
  preview: { open: desktop },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    // Files share their modules, which takes half the time of loading them for each; what they replace is put back.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    // No test measures time: on a busy machine the thorough ones take theirs.
    testTimeout: 60_000,
  },
})
