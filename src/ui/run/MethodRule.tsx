import { Typeset } from '../parts/Typeset'

interface Props {
  /** The method or the schedule that it is the rule of, for whoever hears it. */
  readonly name: string
  readonly tex: string
  readonly plain: string
}

/** The rule of a method or of a schedule as it is printed. */
export function MethodRule({ name, tex, plain }: Props) {
  return (
    <section
      className="method-rule"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long rule scrolls, and keys must reach it
      tabIndex={0}
      aria-label={`Rule of ${name}`}
    >
      <Typeset tex={String.raw`\displaystyle ${tex}`} plain={plain} />
    </section>
  )
}
