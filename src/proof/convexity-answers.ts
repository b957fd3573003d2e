import { convexity } from '../core/convexity/convexity'
import { catalogue } from '../core/objectives/catalogue'
import { finish } from '../core/records/task'
import { objectiveOf } from './objective-of'
import type { Table } from './table'

/** Convexity answered for every objective's domain, beside the record's own word. */
export function convexityAnswers(): Table {
  const answers = catalogue.map(({ id, domain, convex }) => ({
    convex,
    kind: finish(convexity(objectiveOf({ kind: 'catalogue', id }), domain)).kind,
  }))
  const kinds = ['convex', 'notConvex', 'cannotTell'] as const
  const row = (name: string, convex: boolean) => [
    name,
    ...kinds.map((kind) =>
      String(answers.filter((answer) => answer.convex === convex && answer.kind === kind).length),
    ),
  ]
  return {
    title: 'Convexity over the domain',
    note: 'Answers by what the record says: proven convex, not convex by a witness, cannot tell.',
    columns: ['record', 'proven convex', 'witness against', 'cannot tell'],
    rows: [row('convex', true), row('not convex', false)],
  }
}
