import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { WebKit } from './webkit'

export type WebKitWindow = Awaited<ReturnType<typeof openWebKit>>

/** Opens a window of WebKit on a screen of its own, which is asked and moved by WebDriver. */
export async function openWebKit({ driver, browser, screen }: WebKit, port: number) {
  const started: ChildProcess[] = []
  const end = () => {
    for (const child of started) child.kill()
  }
  const display = spawn(screen, ['-displayfd', '1', '-screen', '0', '1600x1100x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  started.push(display)
  const [number] = await once(display.stdout, 'data')
  const env = {
    ...process.env,
    DISPLAY: `:${String(number).trim()}`,
    // As root, or in a container without user namespaces, WebKit's processes cannot be put in their sandbox.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  }
  started.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }))

  async function send(method: 'GET' | 'POST' | 'DELETE', path: string, body: object = {}) {
    const init = method === 'POST' ? { method, body: JSON.stringify(body) } : { method }
    const { value } = await (await fetch(`http://127.0.0.1:${port}${path}`, init)).json()
    if (value?.error) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
  const isReady = () =>
    send('GET', '/status').then(
      () => true,
      () => false,
    )

  let session = ''
  /** Starts the browser, once its driver is ready. */
  async function begin(): Promise<void> {
    const options = { binary: browser, args: ['--automation'] }
    const alwaysMatch = { 'webkitgtk:browserOptions': options }
    const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch } })
    session = `/session/${sessionId}`
    await send('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1440, height: 940 })
  }
  const act = (device: object, actions: readonly object[]) =>
    send('POST', `${session}/actions`, { actions: [{ ...device, actions }] })

  return {
    isReady,
    begin,
    open: (url: string) => send('POST', `${session}/url`, { url }),
    /** A picture of the window's content, as PNG in base 64. */
    screenshot: () => send('GET', `${session}/screenshot`),
    back: () => send('POST', `${session}/back`),
    /** Runs the body of a function in the page, and returns what it returns. */
    run: (script: string, ...args: unknown[]) =>
      send('POST', `${session}/execute/sync`, { script, args }),
    mouse: (actions: readonly object[]) =>
      act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } }, actions),
    press: (key: string) =>
      act({ type: 'key', id: 'keyboard' }, [
        { type: 'keyDown', value: key },
        { type: 'keyUp', value: key },
      ]),
    async close(): Promise<void> {
      if (session !== '') await send('DELETE', session).catch(() => null)
      end()
    },
  }
}
