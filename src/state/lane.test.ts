import { describe, expect, test, vi } from 'vitest'
import { createLane, superseded } from './lane'

/** Work that ends when told, or when its signal is aborted. */
function work<Result>(result: Result) {
  let release: () => void = () => {}
  let started = false
  const start = (signal: AbortSignal) => {
    started = true
    return new Promise<Result>((resolve, reject) => {
      release = () => resolve(result)
      signal.addEventListener('abort', () => reject(signal.reason))
    })
  }
  return { start, release: () => release(), started: () => started }
}

describe('a lane', () => {
  test('gives each submission its own result', async () => {
    const { submit } = createLane()
    expect(await submit(async () => 1)).toBe(1)
    expect(await submit(async () => 2)).toBe(2)
  })

  test('keeps one waiting, and of those that wait the newest', async () => {
    const { submit } = createLane(60_000)
    const [a, b, c] = [work('a'), work('b'), work('c')]
    const first = submit(a.start)
    const second = submit(b.start)
    const third = submit(c.start)
    await expect(second).rejects.toBe(superseded)
    expect([a.started(), b.started(), c.started()]).toEqual([true, false, false])
    a.release()
    expect(await first).toBe('a')
    await Promise.resolve()
    c.release()
    expect(await third).toBe('c')
  })

  test('aborts what outlives its patience once something newer waits', async () => {
    const { submit } = createLane(0)
    const [slow, quick] = [work('slow'), work('quick')]
    const first = submit(slow.start)
    const second = submit(quick.start)
    await expect(first).rejects.toBe(superseded)
    await Promise.resolve()
    quick.release()
    expect(await second).toBe('quick')
  })

  test('goes on after a failure', async () => {
    const { submit } = createLane()
    await expect(submit(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await submit(async () => 'yes')).toBe('yes')
  })

  test('cancels what is under way and what waits', async () => {
    const { submit, cancel } = createLane(60_000)
    const first = submit(work(1).start)
    const second = submit(work(2).start)
    cancel()
    await expect(first).rejects.toBe(superseded)
    await expect(second).rejects.toBe(superseded)
    expect(await submit(async () => 3)).toBe(3)
  })

  test('leaves no timer once it is cancelled, though what is under way does not hear of it', () => {
    vi.useFakeTimers()
    try {
      const { submit, cancel } = createLane(80)
      void submit(() => new Promise<never>(() => {}))
      submit(async () => 1).catch(() => {})
      expect(vi.getTimerCount()).toBe(1)
      cancel()
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})
