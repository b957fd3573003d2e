/**
 * The classic script at the top of the page, which runs before anything is drawn: it hides the drawn-in first
 * screen when the link names another one, applies the saved theme, and starts the worker (at `workerUrl`,
 * relative to the page) while the page's own script is still on its way.
 */
export function earlyScript(workerUrl: string | null): string {
  const lines = [
    `const root = document.documentElement`,
    `if (location.hash.length > 1) root.classList.add('linked')`,
    // A browser may forbid storage, and then throws.
    `try {`,
    `  const theme = localStorage.getItem('etascope-theme')`,
    `  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme`,
    `} catch {}`,
  ]
  if (workerUrl !== null) {
    const url = JSON.stringify(workerUrl)
    lines.push(
      `globalThis.etascopeWorker = new Worker(${url}, { type: 'module', name: 'etascope' })`,
    )
  }
  return `{\n${lines.join('\n')}\n}`
}
