import { createPart } from '../../engine/part'
import { alive } from './alive'
import { sayMissing } from './missing'
import { whenIdle } from './when-idle'

const idle = () => new Promise<void>((resolve) => void whenIdle(resolve))

/** The layers, and what asks the worker about them. */
export const landscape = createPart(() => import('../layers/LandscapeLayers'), {
  missing: sayMissing('The landscape'),
})

/** The choices in the menu of the landscape, with pictures. */
export const landscapeChoices = createPart(() => import('../header/LandscapeChoices'), {
  missing: sayMissing('What the landscape offers'),
})

/**
 * Tools that the page can do without at first: zoom, readout, the scale of the contours, the badge of convexity, printing.
 */
export const tools = createPart(() => import('../tools'), { missing: null, when: () => alive })

/**
 * The pool that divides surveys among workers; whoever asks for a survey hears where it cannot be
 * had.
 */
export const surveying = createPart(() => import('../../engine/pool'), { missing: null })

export const relief = createPart(() => import('../layers/relief/ReliefPicture'), {
  missing: sayMissing('The 3-D view'),
})

/** The drawing of figures to take away. */
export const figures = createPart(() => import('../header/figure-file'), {
  missing: sayMissing('What draws the figures'),
})

export const table = createPart(() => import('../below/table/IterateTable'), {
  missing: sayMissing('The table'),
})

export const computation = createPart(() => import('../below/graph/GraphPanel'), {
  missing: sayMissing('What shows how ∇f is computed'),
})

/** The actions of keys, and the help that lists them. */
export const keyboard = createPart(() => import('../keyboard/keyboard'), {
  missing: sayMissing('What the keys do and the help'),
})

/** The typesetter of formulas; where it cannot be had, plain ones stay. */
export const typesetter = createPart(() => import('../parts/katex'), {
  missing: null,
  when: () => alive.then(idle),
})
