/** The words on a host whose policy forbids compiling: how much slower, as docs/speed.md has it by the geometric mean of surfaces, to which a test of the docs holds it. */
export const interpreterWords = {
  label: 'interpreted',
  name: 'Formulas are interpreted here',
  claim: 'The host of this page forbids it to compile formulas, so an interpreter takes the steps.',
  cost: 'The numbers are the same to the last digit; each f and ∇f takes some forty times as long.',
} as const
