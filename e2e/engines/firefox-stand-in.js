#!/usr/bin/env node
// Stands in for Firefox where Playwright starts it (channel `moz-firefox`, WebDriver BiDi): starts the one that the
// variable FIREFOX names, and takes the commands of Playwright that it does not know yet for obeyed, such as the wish for colours and reduced motion.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import process, { argv, env, exit, stderr } from 'node:process'

// The web sockets that Playwright brings, so that none need be installed.
const fromTest = createRequire(createRequire(import.meta.url).resolve('@playwright/test'))
const fromPlaywright = createRequire(fromTest.resolve('playwright'))
const { ws: WebSocket, wsServer: WebSocketServer } = fromPlaywright(
  'playwright-core/lib/utilsBundle',
)

const limits = { maxPayload: 2 ** 30 }

const firefox = spawn(env.FIREFOX, argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] })
firefox.on('exit', (code) => exit(code ?? 1))
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => firefox.kill(signal))

let told = ''
firefox.stderr.on('data', (data) => {
  told += data
  const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(told)?.[1]
  if (!address) return
  told = ''
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, ...limits })
  server.on('connection', (client, { url }) => join(client, new WebSocket(address + url, limits)))
  server.on('listening', () => {
    stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}\n`)
  })
})

/** Hands on what each says to the other. */
function join(client, browser) {
  const early = []
  browser.on('open', () => {
    for (const text of early.splice(0)) browser.send(text)
  })
  client.on('message', (data) => {
    const text = String(data)
    if (browser.readyState === WebSocket.OPEN) browser.send(text)
    else early.push(text)
  })
  browser.on('message', (data) => {
    const text = String(data)
    const { id, error } = JSON.parse(text)
    const isUnknown = error === 'unknown command'
    client.send(isUnknown ? JSON.stringify({ type: 'success', id, result: {} }) : text)
  })
  browser.on('close', () => client.close())
  client.on('close', () => browser.close())
}
