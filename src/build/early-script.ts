/**
 * The classic script at the top of the page, which runs before anything is drawn: it applies the saved theme, and
 * for a link that names another screen hides the drawn-in one and starts the worker (at `workerUrl`, relative to
 * the page) while the page's own script is still on its way, with its parser where there is a formula. Without such a link the worker would only take
 * the processor from the browser, which has a screen to paint.
 */
export function earlyScript(workerUrl: string | null): string {
  const lines = [
    `const root = document.documentElement`,
    `const linked = location.hash.length > 1`,
    `if (linked) root.classList.add('linked')`,
    // A browser may forbid storage, and then throws.
    `try {`,
    `  const theme = localStorage.getItem('etascope-theme')`,
    `  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme`,
    `} catch {}`,
  ]
  if (workerUrl !== null) {
    const url = JSON.stringify(workerUrl)
    lines.push(
      `if (linked) {`,
      `  const worker = new Worker(${url}, { type: 'module', name: 'etascope' })`,
      `  if (/[#&]f=/.test(location.hash)) worker.postMessage({ type: 'expectFormula' })`,
      `  globalThis.etascopeWorker = worker`,
      `}`,
    )
  }
  return `{\n${lines.join('\n')}\n}`
}
