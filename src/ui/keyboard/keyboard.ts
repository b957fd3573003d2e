import type { Actions } from '../../state/etascope'
import type { Known } from '../../state/known'
import type { Controls } from '../controls'
import type { Action } from './action'
import { actionGroups } from './actions'
import { isCharacter, keyName } from './key-name'
import { isBeingTyped, isWanted } from './own-keys'
import { singleKeysOn } from './single-keys'

export { Help } from './Help'

export interface Keyboard {
  readonly down: (event: KeyboardEvent) => void
  readonly up: (event: KeyboardEvent) => void
}

const inFigure = actionGroups.filter(({ name }) => name === 'Play')
const actions = actionsOf(actionGroups)
const figureActions = actionsOf(inFigure)

function actionsOf(groups: typeof actionGroups): ReadonlyMap<string, Action> {
  return new Map(
    groups.flatMap(({ actions }) =>
      actions.flatMap((action) => action.keys.map((key) => [key, action] as const)),
    ),
  )
}

/** The keyboard of an experiment, which does what its keys mean. */
export function keyboardOf(app: Actions, read: () => Known, controls: Controls): Keyboard {
  /** A figure in somebody's page has its player alone, and no switch for keys that are characters. */
  function actionOf(name: string): Action | undefined {
    const { embed } = read()
    if (isCharacter(name) && (embed || !singleKeysOn())) return undefined
    return (embed ? figureActions : actions).get(name)
  }

  /** Whether something that lies over the experiment has the keys; undoing what is done in a menu is not for later. */
  function isBusy(key: string): boolean {
    if (controls.isCovered('dialog')) return true
    return !key.startsWith('Ctrl+') && controls.isCovered('menu')
  }

  return {
    down(event) {
      const key = keyName(event)
      const action = actionOf(key)
      if (!action || event.isComposing || isBusy(key)) return
      const target = event.target as Element
      if (key.startsWith('Ctrl+') ? isBeingTyped(target) : isWanted(target, key)) return
      event.preventDefault()
      if (event.repeat && !action.repeats) return
      const state = read()
      action.act({ app, state, controls, run: state.selectedRun, key })
    },
    /** A key held down is one gesture. */
    up(event) {
      if (actionOf(keyName(event))?.repeats) app.commit('t')
    },
  }
}
