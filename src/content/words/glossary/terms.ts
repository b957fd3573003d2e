import type { Term } from './term'
import { landscapeTerms } from './terms/landscape'
import { runTerms } from './terms/runs'
import { stepTerms } from './terms/steps'

/** Every word and sign of the page that a first-year student may not know: cards, help and docs say what stands here. */
export const terms: readonly Term[] = [...stepTerms, ...landscapeTerms, ...runTerms]
