import { sameFamily, sameObjective } from '../../core/objectives/describe'
import type { ObjectiveReference } from '../../core/records/experiment'
import { createLane, superseded } from '../lane'
import type { LivingStore } from '../living-store'
import type { State } from '../state'
import { createTimer } from '../timer'

interface AboutObjective {
  readonly objective: ObjectiveReference
}

/**
 * A question that the engine is asked for as long as its answer is on show, and where the answer
 * goes.
 */
export interface Following<Question extends AboutObjective, Answer> {
  /** Null while nothing is to be known. A question is the same as the one before if all of its parts are. */
  question(state: State): Question | null
  /** `put` takes answers that are not yet complete. */
  ask(question: Question, signal: AbortSignal, put: (partial: Answer) => void): Promise<Answer>
  put(answer: Answer, question: Question): void
  /** Takes back what has been put: it is no longer wanted, or it is of another objective. */
  forget(): void
  /** Whether answers of one objective stay in sight until those of the next are there. */
  readonly outlives?: boolean
  /** Called with every new question, before it is asked. */
  onQuestion?(): void
  /** Called when the newest question fails. Most say nothing: what fails here fails the contours too, which do. */
  onFailure?(reason: unknown): void
  /**
   * Time that a question which follows another has to stand before it is asked, in milliseconds.
   */
  readonly rest?: number
  /** Time that an older question may take to finish, in milliseconds. */
  readonly patience?: number
}

export interface Follower {
  /** Asks the same question once more. */
  again(): void
}

/** Keeps an answer of the engine in step with the state; the newest question wins. */
export function follow<Question extends AboutObjective, Answer>(
  store: LivingStore,
  {
    question,
    ask,
    put,
    forget,
    outlives = false,
    onQuestion = () => {},
    onFailure = () => {},
    rest = 0,
    patience,
  }: Following<Question, Answer>,
): Follower {
  const lane = createLane(patience)
  let asked: Question | null = null
  const timer = createTimer(store.end)

  function look(): void {
    const next = question(store.getState())
    if (isSame(next, asked)) return
    const before = asked
    asked = next
    timer.clear()
    const isOther = before !== null && !(next && sameFamily(before.objective, next.objective))
    if (!next || rest > 0) lane.cancel()
    if (before && (!next || (isOther && !outlives))) forget()
    if (!next) return
    onQuestion()
    if (before && rest > 0) timer.set(begin, rest)
    else begin()
  }

  function begin(): void {
    timer.clear()
    const current = asked
    if (!current) return
    const putIfWanted = (answer: Answer) => {
      if (asked && sameFamily(asked.objective, current.objective)) put(answer, current)
    }
    lane
      .submit((signal) => ask(current, signal, putIfWanted).then(putIfWanted))
      .catch((reason) => reason !== superseded && asked === current && onFailure(reason))
  }

  store.subscribe(look)
  look()
  return {
    again() {
      if (!asked) return
      onQuestion()
      begin()
    },
  }
}

function isSame(a: AboutObjective | null, b: AboutObjective | null): boolean {
  if (a === null || b === null) return a === b
  const { objective, ...rest } = a
  const isUnchanged = ([part, value]: [string, unknown]) => Object.is(value, Reflect.get(b, part))
  return sameObjective(objective, b.objective) && Object.entries(rest).every(isUnchanged)
}
