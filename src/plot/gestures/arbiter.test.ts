import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Arbitration,
  arbitrate,
  atRest,
  decidedBy,
  doubleClickTime,
  type Happening,
  movesView,
} from './arbiter'
import type { Intent } from './intent'
import type { Press } from './press'

type Event = Happening<string>

/** Feeds one event after the other, and keeps what comes of each. */
function arbiter(window = doubleClickTime) {
  let state: Arbitration<string> = atRest
  return {
    get state() {
      return state
    },
    /** The intents of the events, without the pointer's mere hovering. */
    hear(...events: readonly Event[]): readonly Intent<string>[] {
      return events.flatMap((event) => {
        const decided = arbitrate(state, event, window)
        state = decided.state
        return decided.intents.filter(({ type }) => type !== 'hover')
      })
    },
  }
}

const mouse: Press<string> = {
  id: 1,
  pointer: 'mouse',
  at: [100, 100],
  hand: [100, 100],
  time: 0,
  target: 'plot',
  part: 'plot',
  button: 0,
  isShifted: false,
  isPrimary: true,
}
const finger: Press<string> = { ...mouse, id: 2, pointer: 'touch' }
const second: Press<string> = {
  ...finger,
  id: 3,
  at: [160, 100],
  hand: [160, 100],
  isPrimary: false,
}

const down = (press: Press<string>, change: Partial<Press<string>> = {}): Event => ({
  type: 'down',
  ...press,
  hand: change.at ?? press.hand,
  ...change,
})
const move = ({ id, pointer, target }: Press<string>, x: number, y = 100): Event => ({
  type: 'move',
  id,
  pointer,
  target,
  at: [x, y],
  hand: [x, y],
  isPressed: true,
})
const up = ({ id }: Press<string>, time: number): Event => ({ type: 'up', id, time })
const lost = ({ id }: Press<string>): Event => ({ type: 'lost', id })
const wait = (time: number): Event => ({ type: 'wait', time })

const types = (intents: readonly Intent<string>[]) => intents.map(({ type }) => type)

describe('a click', () => {
  it('is tried at once, and stands when no second press has come in time', () => {
    const { hear } = arbiter()
    expect(types(hear(down(mouse), up(mouse, 80)))).toEqual(['press', 'click'])
    expect(types(hear(wait(doubleClickTime - 1)))).toEqual([])
    expect(types(hear(wait(doubleClickTime)))).toEqual(['stand'])
    expect(types(hear(wait(2 * doubleClickTime)))).toEqual([])
  })

  it('stands at once where a double click is of no use, or could come no more', () => {
    expect(types(arbiter(0).hear(down(mouse), up(mouse, 80)))).toEqual(['press', 'click', 'stand'])
    const slow = arbiter().hear(down(mouse), up(mouse, doubleClickTime))
    expect(types(slow)).toEqual(['press', 'click', 'stand'])
  })

  it.each<[string, Event]>([
    ['a press elsewhere', { type: 'elsewhere', isPress: true }],
    ['a key', { type: 'elsewhere', isPress: false }],
    ['a pointer that leaves', { type: 'leave' }],
    ['a click far from it', down(mouse, { at: [107, 100], time: 100 })],
    ['the middle button', down(mouse, { button: 1, time: 100 })],
    ['a mark that answers its own clicks', down(mouse, { part: 'own', time: 100 })],
    ['a second finger', down(second, { time: 100 })],
    ['a click that comes too late, of which no timer has told', down(mouse, { time: 600 })],
  ])('stands before %s', (_, event) => {
    const { hear } = arbiter()
    hear(down(mouse), up(mouse, 80))
    expect(types(hear(event))[0]).toBe('stand')
  })

  it('is none of another button, or on what answers its own clicks', () => {
    const { hear } = arbiter()
    for (const change of [{ button: 2 }, { button: 1 }, { part: 'own' }] as const)
      expect(types(hear(down(mouse, change), up(mouse, 80)))).toEqual([])
  })

  it('may stray by a pixel, or a finger by more', () => {
    expect(types(arbiter().hear(down(mouse), move(mouse, 101), up(mouse, 80)))).toContain('click')
    expect(types(arbiter().hear(down(finger), move(finger, 106), up(finger, 80)))).toContain(
      'click',
    )
  })
})

describe('a double click', () => {
  it('takes the click back before it is told', () => {
    const { hear } = arbiter()
    hear(down(mouse), up(mouse, 80))
    const intents = hear(down(mouse, { time: 200, at: [103, 104] }), up(mouse, 280))
    expect(intents).toEqual([
      { type: 'undo' },
      { type: 'doubleClick', at: [103, 104], isShifted: false },
    ])
    expect(types(hear(wait(5000)))).toEqual([])
    // A third click is a first again.
    expect(types(hear(down(mouse, { time: 300 }), up(mouse, 380)))).toEqual(['press', 'click'])
  })

  it('is one of the hand, though the plot has moved under it', () => {
    const { hear } = arbiter()
    hear(down(mouse), up(mouse, 80))
    const moved = down(mouse, { time: 200, at: [100, 140], hand: mouse.hand })
    expect(types(hear(moved, up(mouse, 280)))).toEqual(['undo', 'doubleClick'])
  })

  it('with Shift sets nothing on the way', () => {
    const { hear } = arbiter()
    const shift = { isShifted: true }
    expect(types(hear(down(mouse, shift), up(mouse, 80)))).toEqual([])
    const intents = hear(down(mouse, { ...shift, time: 200 }), up(mouse, 280))
    expect(intents.at(-1)).toEqual({ type: 'doubleClick', at: [100, 100], isShifted: true })
  })

  it('is a click and a drag where its second half strays', () => {
    const { hear } = arbiter()
    hear(down(mouse), up(mouse, 80))
    expect(types(hear(down(mouse, { time: 200 }), move(mouse, 130)))).toEqual([
      'stand',
      'press',
      'drag',
    ])
  })

  it('is no more one when its second half is taken away', () => {
    const { hear } = arbiter()
    hear(down(finger), up(finger, 80))
    expect(types(hear(down(finger, { time: 200 }), lost(finger)))).toEqual(['stand'])
  })
})

describe('a drag', () => {
  it('begins when the pointer has strayed, and no click comes after it', () => {
    const { hear } = arbiter()
    expect(types(hear(down(mouse), move(mouse, 101)))).toEqual(['press'])
    expect(hear(move(mouse, 102))).toEqual([{ type: 'drag', at: [102, 100] }])
    // Back where it began, it is a drag still.
    expect(types(hear(move(mouse, 100), up(mouse, 300), wait(9000)))).toEqual(['drag', 'drop'])
  })

  it('of a finger is by a handle alone', () => {
    const handle = { part: 'handle' } as const
    expect(types(arbiter().hear(down(finger, handle), move(finger, 130)))).toContain('drag')
    const { hear } = arbiter()
    expect(types(hear(down(finger), move(finger, 130), up(finger, 200)))).toEqual(['press'])
  })

  it('that is broken off is undone', () => {
    const begun = [down(mouse), move(mouse, 130)]
    for (const end of [
      lost(mouse),
      down(second),
      down(finger),
      { ...move(mouse, 140), isPressed: false },
    ]) {
      const { hear } = arbiter()
      hear(...begun)
      expect(types(hear(end as Event))[0]).toBe('undo')
      expect(types(hear(move(mouse, 150), up(mouse, 400)))).toEqual([])
    }
  })

  it('of which the end was not heard is undone by the next press of the same pointer', () => {
    const { hear } = arbiter()
    hear(down(mouse), move(mouse, 130))
    expect(types(hear(down(mouse, { time: 900 })))).toEqual(['undo', 'press'])
    expect(types(hear(up(mouse, 950)))).toEqual(['click'])
  })

  it('with Shift or the middle button is of the view', () => {
    for (const change of [{ isShifted: true }, { button: 1 }]) {
      const made = arbiter()
      made.hear(down(mouse, change))
      expect(movesView(made.state)).toBe(true)
      expect(types(made.hear(move(mouse, 130), up(mouse, 300)))).toEqual([])
      expect(movesView(made.state)).toBe(false)
    }
  })
})

describe('two fingers', () => {
  it('are of the view until both are lifted, and tap nothing', () => {
    const made = arbiter()
    made.hear(down(finger))
    expect(movesView(made.state)).toBe(false)
    made.hear(down(second))
    expect(movesView(made.state)).toBe(true)
    expect(types(made.hear(up(finger, 80), up(second, 90)))).toEqual([])
    expect(made.state).toEqual(atRest)
  })

  it('of which the first is elsewhere do nothing', () => {
    expect(types(arbiter().hear(down(second), up(second, 80)))).toEqual([])
  })
})

describe('a long press', () => {
  it('reads where the finger is, until the next press anywhere, and sets nothing', () => {
    const made = arbiter()
    made.hear(down(finger))
    const due = decidedBy(made.state)
    expect(due).not.toBeNull()
    expect(made.hear(wait(due ?? 0))).toEqual([{ type: 'read', at: [100, 100] }])
    expect(made.hear(move(finger, 140))).toEqual([{ type: 'read', at: [140, 100] }])
    expect(made.hear(up(finger, 900))).toEqual([])
    expect(made.hear({ type: 'elsewhere', isPress: false })).toEqual([])
    expect(made.hear({ type: 'elsewhere', isPress: true })).toEqual([{ type: 'read', at: null }])
  })

  it('is no tap even where the timer is late', () => {
    const { hear } = arbiter()
    expect(types(hear(down(finger), up(finger, 600)))).toEqual(['press'])
  })

  it('is none of a mouse, of a handle, or of a finger that scrolls', () => {
    for (const press of [mouse, { ...finger, part: 'handle' } as const]) {
      const made = arbiter()
      made.hear(down(press))
      expect(decidedBy(made.state)).toBeNull()
    }
    const made = arbiter()
    made.hear(down(finger), move(finger, 100, 120))
    expect(decidedBy(made.state)).toBeNull()
  })
})

describe('whatever pointers do', () => {
  const pointers = [mouse, finger, second]
  const event = (time: number): fc.Arbitrary<Event> =>
    fc.oneof(
      fc
        .record({
          press: fc.constantFrom(...pointers),
          part: fc.constantFrom('plot', 'handle', 'own'),
          button: fc.constantFrom(0, 0, 1, 2),
          isShifted: fc.boolean(),
          x: fc.integer({ min: 95, max: 105 }),
        })
        .map(({ press, x, ...change }) => down(press, { ...change, at: [x, 100], time })),
      fc
        .record({
          press: fc.constantFrom(...pointers),
          x: fc.integer({ min: 90, max: 120 }),
          isPressed: fc.boolean(),
        })
        .map(({ press, x, isPressed }) => ({ ...move(press, x), isPressed }) as Event),
      fc.constantFrom(...pointers).map((press) => up(press, time)),
      fc.constantFrom(...pointers).map(lost),
      fc.constantFrom<Event>(
        { type: 'leave' },
        { type: 'elsewhere', isPress: true },
        { type: 'elsewhere', isPress: false },
        wait(time),
      ),
    )
  const story = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 }).chain((gaps) => {
    let time = 0
    return fc.tuple(
      ...gaps.map((gap) => {
        time += gap
        return event(time)
      }),
    )
  })
  const ending = [...pointers.map((press) => up(press, 20_000)), wait(30_000)]

  it('all is at rest when they are lifted and have waited', () => {
    fc.assert(
      fc.property(story, (events) => {
        const made = arbiter()
        made.hear(...events, ...ending)
        const { isReading, ...rest } = made.state
        expect(rest).toEqual({ down: [], gesture: { type: 'none' }, clicked: null })
        expect(decidedBy(made.state)).toBeNull()
      }),
    )
  })

  it('what is tried stands or is undone before anything else is, and drags end', () => {
    fc.assert(
      fc.property(story, (events) => {
        const told = types(arbiter().hear(...events, ...ending))
        let open: 'click' | 'drag' | null = null
        for (const type of told) {
          if (type === 'click') {
            expect(open).toBeNull()
            open = 'click'
          } else if (type === 'drag') {
            expect(open === null || open === 'drag').toBe(true)
            open = 'drag'
          } else if (type === 'drop') {
            expect(open).toBe('drag')
            open = null
          } else if (type === 'stand') {
            // With Shift a first click is nothing that could stand.
            expect(open).not.toBe('drag')
            open = null
          } else if (type === 'undo') open = null
        }
        expect(open).toBeNull()
      }),
    )
  })

  it('two fingers down set no start until both are lifted', () => {
    fc.assert(
      fc.property(story, (events) => {
        const made = arbiter()
        for (const event of events) {
          const before = made.state.down.length
          const told = types(made.hear(event))
          if (before < 2) continue
          expect(told).not.toContain('click')
          expect(told).not.toContain('drag')
          expect(told).not.toContain('drop')
        }
      }),
    )
  })

  it('a pointer that is taken away sets nothing', () => {
    fc.assert(
      fc.property(story, fc.constantFrom(...pointers), (events, press) => {
        const made = arbiter()
        made.hear(...events)
        const wasDragging = made.state.gesture.type === 'drag' && made.state.down.includes(press.id)
        const told = types(made.hear(lost(press)))
        expect(told.every((type) => type === 'undo' || type === 'stand')).toBe(true)
        expect(told.includes('undo')).toBe(wasDragging)
      }),
    )
  })
})
