import { fileURLToPath } from 'node:url'
import { defineConfig, devices, type Project } from '@playwright/test'
import { findBrowser } from './e2e/browser'
import { findFirefox } from './e2e/engines/firefox'
import { findWebKit } from './e2e/engines/webkit'

const origin = { host: '127.0.0.1', port: Number(process.env['ETASCOPE_PORT'] ?? 4193) }
const browser = findBrowser()
const firefox = findFirefox()

const desktop = { viewport: { width: 1440, height: 900 } }
const { userAgent } = devices['Pixel 7']
const phone = {
  userAgent,
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
}

/**
 * Specs that a phone would only repeat: of mathematics, words, files, scripts that do not come, and of what a mouse or a
 * keyboard does. What a small screen and a finger change is tried by the others.
 */
const anyDevice = [
  'along-step',
  'backpropagation',
  'bad-input',
  'bad-links',
  'basins',
  'basins-asked',
  'batches',
  'blindfold',
  'charts',
  'constants',
  'data',
  'every-state',
  'every-width',
  'faults',
  'figures',
  'focus',
  'formula-field',
  'found',
  'frames',
  'generated',
  'gestures',
  'help',
  'inspector',
  'keyboard',
  'keys',
  'layers',
  'limit-set',
  'long-work',
  'made-up-data',
  'methods',
  'missing-chunks',
  'not-loaded',
  'own-data',
  'own-loss',
  'numbers',
  'pictures',
  'player',
  'print',
  'screenshots',
  'screen-order',
  'several',
  'shipped',
  'space',
  'table',
  'translated',
  'useless-starts',
  'zoom/keys',
  'zoom/links',
  'zoom/mouse',
  'zoom/precision',
].map((name) => `**/${name}.spec.ts`)

/** Specs of fingers, which a desk has none of. */
const fingersAlone = ['touch', 'zoom/touch'].map((name) => `**/e2e/${name}.spec.ts`)

/**
 * Specs of the main job and of the figures that have their own gestures, quick enough to be run in Firefox as well. Of the others most pass
 * there too, and would take ten minutes. What fails is due to how Playwright drives it: it is told of no download (`data`,
 * `figures`, `focus`, `curve`), nor of a script that does not come (`missing-chunks`, `zoom/links`) or what an error says (`faults`);
 * it loses the page where it asks for lists amid changes of the address (`runs`, `basins`); it makes no double click
 * (`numbers`), no preference of a theme, of motion or of paper (`print`, `blindfold`, `zoom/keys`), no touch and no clipboard (`touch`,
 * `own-data`); and where there is no graphics card Firefox draws no relief, which the page then says.
 */
const mainJob = [
  'main-job',
  'layers',
  'charts',
  'keyboard',
  'table',
  'gestures',
  'keys',
  'along-step',
  'limit-set',
  'tuning-map',
  'alike',
].map((name) => `**/e2e/${name}.spec.ts`)

/** Both start a browser of many processes and no graphics card, which on a busy machine takes its time. */
const unhurried = { timeout: 120_000, expect: { timeout: 30_000 } }

/** Files that have a project of their own. */
const others = ['alike', 'matrix', 'webkit', 'contact-sheet'].map((name) => `**/${name}.spec.ts`)

export default defineConfig({
  testDir: 'e2e',
  snapshotPathTemplate: 'e2e/screenshots/{arg}{ext}',
  globalSetup: './e2e/install-browser.ts',
  reporter: 'list',
  forbidOnly: Boolean(process.env['CI']),
  // A shared machine has its pauses; what passes only the second time is reported as flaky.
  retries: process.env['CI'] ? 1 : 0,
  workers: 2,
  // Twice the usual: a busy machine has its pauses.
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://${origin.host}:${origin.port}/`,
    ...(browser && {
      launchOptions: { args: [...browser.args], ...pathOf(browser.executablePath) },
    }),
  },
  webServer: {
    command: `npx vite preview --host ${origin.host} --port ${origin.port} --strictPort --no-open`,
    url: `http://${origin.host}:${origin.port}/`,
  },
  projects: [
    {
      name: 'desktop',
      use: desktop,
      testIgnore: [...others, ...fingersAlone],
      grepInvert: /@phone/,
    },
    {
      name: 'phone',
      use: phone,
      testIgnore: [...others, ...anyDevice],
      grepInvert: /@desk/,
    },
    ...(firefox === null ? [] : [inFirefox(firefox)]),
    ...(findWebKit() === null
      ? []
      : [{ name: 'webkit', testMatch: '**/webkit.spec.ts', ...unhurried }]),
    { name: 'contact-sheet', testMatch: '**/contact-sheet.spec.ts' },
    { name: 'matrix', testMatch: '**/matrix.spec.ts', use: desktop },
    { name: 'bench', testMatch: '**/*.bench.ts', use: desktop },
  ],
})

function pathOf(executablePath: string | undefined) {
  return executablePath === undefined ? {} : { executablePath }
}

/** The project that runs in the Firefox at `path`, present where there is one. */
function inFirefox(path: string): Project {
  const executablePath = fileURLToPath(new URL('e2e/engines/firefox-stand-in.js', import.meta.url))
  return {
    name: 'firefox',
    testMatch: mainJob,
    // Names, rules and drawing order are the same in every browser, and long tasks are told by Chromium alone.
    grepInvert: /@phone|@chromium/,
    ...unhurried,
    use: {
      ...desktop,
      browserName: 'firefox',
      channel: 'moz-firefox',
      launchOptions: { executablePath, env: { ...process.env, FIREFOX: path } },
    },
  }
}
