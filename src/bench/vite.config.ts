import { defineConfig } from 'vite'
import { parsedCatalogue } from '../build/parsed-catalogue.ts'

/** The benchmarks as plain scripts for node: a test runner's transforms would be measured with them. */
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  plugins: [parsedCatalogue()],
  // fmin's sources name each other without an extension, which node does not follow.
  ssr: { noExternal: ['fmin', /@tensorflow/] },
  build: {
    ssr: true,
    outDir: '.cache/bench',
    emptyOutDir: true,
    rolldownOptions: {
      input: { report: 'src/bench/report.ts', worker: 'src/bench/worker.ts' },
      checks: { pluginTimings: false },
    },
  },
})
