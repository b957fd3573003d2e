import { expect, test, vi } from 'vitest'
import { createPart } from './part'

test('is loaded once, however often it is asked for', async () => {
  const load = vi.fn(async () => 'module')
  const part = createPart(load, { missing: null })
  expect(part.loaded).toBeNull()
  expect(await Promise.all([part.load(), part.load()])).toEqual(['module', 'module'])
  expect(part.loaded).toBe('module')
  expect(await part.load()).toBe('module')
  expect(load).toHaveBeenCalledTimes(1)
})

test('that cannot be had is told to all who wait, and is loaded when it is next asked for', async () => {
  const load = vi.fn<() => Promise<string>>()
  load.mockRejectedValueOnce(new TypeError('Importing a module script failed.'))
  load.mockResolvedValueOnce('module')
  const part = createPart(load, { missing: null })
  const [first, second] = [part.load(), part.load()]
  await expect(first).rejects.toThrow('Importing')
  await expect(second).rejects.toThrow('Importing')
  expect(part.loaded).toBeNull()
  expect(await part.load()).toBe('module')
  expect(load).toHaveBeenCalledTimes(2)
})

test('whose script the browser names is asked for under another address', async () => {
  const load = vi.fn(async (): Promise<string> => {
    throw new TypeError('Failed to fetch dynamically imported module: https://a.example/part.js')
  })
  const importFrom = vi.fn<(address: string) => Promise<string>>()
  importFrom.mockRejectedValueOnce(new TypeError('Failed')).mockResolvedValueOnce('module')
  const part = createPart(load, { missing: null }, importFrom)
  await expect(part.load()).rejects.toThrow('part.js')
  await expect(part.load()).rejects.toThrow('Failed')
  expect(await part.load()).toBe('module')
  expect(load).toHaveBeenCalledTimes(1)
  expect(importFrom.mock.calls).toEqual([
    ['https://a.example/part.js?again=1'],
    ['https://a.example/part.js?again=2'],
  ])
})

test('waits for its time', async () => {
  let begin = () => {}
  const time = new Promise<void>((resolve) => {
    begin = resolve
  })
  const load = vi.fn(async () => 'module')
  const part = createPart(load, { missing: null, when: () => time })
  const loading = part.load()
  await Promise.resolve()
  expect(load).not.toHaveBeenCalled()
  begin()
  expect(await loading).toBe('module')
})
