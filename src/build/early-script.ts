import { decideGround } from './ground-script.ts'

/**
 * The classic script at the top of the page, which runs before anything is drawn: it applies the saved theme, and
 * for a link that names another screen hides the drawn-in one and starts the worker (at `workerUrl`, relative to
 * the page) while the page's own script is still on its way, with its parser where there is a formula. Without such a
 * link the worker would only take the processor from the browser, which has a screen to paint. Until the page is alive
 * it listens for whatever keeps it from that, and says so: the drawn-in screen must not pass for a live one.
 *
 * @param surfaces ids of those whose contours the build has
 */
export function earlyScript(workerUrl: string | null, surfaces: readonly string[]): string {
  const lines = [
    `const root = document.documentElement`,
    `const linked = location.hash.length > 1`,
    `if (linked) root.classList.add('linked')`,
    ...decideGround(surfaces, 'himmelblau'),
    // A browser may forbid storage, and then throws.
    `try {`,
    `  const theme = localStorage.getItem('etascope-theme')`,
    `  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme`,
    `} catch {}`,
    ...sayTrouble,
  ]
  if (workerUrl !== null) {
    const url = JSON.stringify(workerUrl)
    lines.push(
      `if (linked) try {`,
      // A host may require that whoever starts a worker has promised to start this one alone.
      `  const promised = { createScriptURL: () => ${url} }`,
      `  const policy = globalThis.trustedTypes?.createPolicy('etascope', promised) ?? promised`,
      `  const worker = new Worker(policy.createScriptURL(''), { type: 'module', name: 'etascope' })`,
      // The page's script, which would hear of it, may come later than the failure.
      `  worker.onerror = (event) => {`,
      `    event.preventDefault()`,
      `    globalThis.etascopeWorker = undefined`,
      `  }`,
      `  if (/[#&](f|loss|sample)=/.test(location.hash)) worker.postMessage({ type: 'expectFormula' })`,
      `  globalThis.etascopeWorker = worker`,
      // A refusal here comes again later, and is told then.
      `} catch {}`,
    )
  }
  return `{\n${lines.join('\n')}\n}`
}

const sentences = {
  file: 'Etascope has been opened as a file, from which browsers run no modules. Run “npm start” in its folder, or put the built page on any web server.',
  sandbox:
    'This frame is sandboxed without “allow-same-origin”, and browsers then keep a page from its own scripts. Allow it, or open the page by itself.',
  missing:
    'Etascope could not be loaded whole, so nothing here moves. Reload the page; if that does not help, try again later.',
  slow: 'Etascope is still being loaded, which takes longer than usual; nothing here moves until then.',
}

/** Milliseconds after the page's own `load` within which it comes alive on any machine that can run it well. */
const longLoading = 10_000

const sayTrouble = [
  `const trouble = (sentence) => {`,
  `  if (root.classList.contains('alive')) return`,
  `  const box = document.getElementById('trouble')`,
  `  if (!box) return addEventListener('DOMContentLoaded', () => trouble(sentence))`,
  `  box.querySelector('p').textContent = sentence`,
  // A script that arrived cut may lie in the browser's cache.
  `  const anew = ({ name }) => /\\.js$/.test(name) && fetch(name, { cache: 'reload' }).catch(() => {})`,
  `  box.querySelector('button').onclick = () =>`,
  `    Promise.all(performance.getEntriesByType('resource').map(anew)).then(() => location.reload())`,
  `  box.hidden = false`,
  `  root.classList.add('troubled')`,
  `}`,
  `globalThis.etascopeNotLoaded = () => trouble(`,
  `  location.protocol === 'file:' ? ${JSON.stringify(sentences.file)}`,
  `  : origin === 'null' ? ${JSON.stringify(sentences.sandbox)}`,
  `  : ${JSON.stringify(sentences.missing)},`,
  `)`,
  // A script that does not come or does not parse; no error of an extension's.
  `addEventListener('error', ({ target, filename }) => {`,
  `  const own = (url) => !url || url.startsWith(new URL('.', location.href).href)`,
  `  if (target instanceof HTMLScriptElement ? own(target.src) : target === globalThis && filename && own(filename))`,
  `    globalThis.etascopeNotLoaded()`,
  `}, true)`,
  `addEventListener('load', () =>`,
  `  setTimeout(() => document.getElementById('trouble')?.hidden && trouble(${JSON.stringify(sentences.slow)}), ${longLoading}),`,
  `)`,
]
