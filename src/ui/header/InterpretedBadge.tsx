import { useEffect, useState } from 'react'
import { interpreterWords } from '../../content/words/interpreter-words'
import type { Wish } from '../../plot/floating/place'
import { askWhetherCompiled } from '../../state/compiling'
import { useEtascope } from '../etascope'
import { Menu } from '../parts/Menu'
import { Told } from '../parts/Told'

const belowAtStart: Wish = { side: 'below', align: 'start' }

/** Says so where formulas are interpreted, as the host forbids compiling. */
export function InterpretedBadge() {
  const { follow } = useEtascope()
  const [isInterpreted, setInterpreted] = useState(false)
  useEffect(() => {
    follow(askWhetherCompiled).then(
      (isCompiled) => setInterpreted(!isCompiled),
      // An engine that answers nothing is told of by whoever needs it.
      () => {},
    )
  }, [follow])
  if (!isInterpreted) return null
  const { label, name, claim, cost } = interpreterWords
  return (
    <Menu label={label} name={name} className="convexity" wish={belowAtStart}>
      <div className="convexity-words">
        <p>
          <Told text={claim} />
        </p>
        <p>
          <Told text={cost} />
        </p>
      </div>
    </Menu>
  )
}
