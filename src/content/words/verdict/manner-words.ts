import { grouped, readable, readablePoint } from '../../../core/records/number-format'
import type { Leap, Verdict } from '../../../core/records/verdict'
import type { Manner } from '../../../core/verdict/manner'
import type { EndFacts, EndWords } from './end-facts'

/** The words on a run that used up its steps, by the manner of its late ones. */
export function mannerWords({
  descent: { manner, verdict },
  point,
  norm,
  steps,
  endF,
}: EndFacts): EndWords {
  if (!manner) return { headline: 'Not finished', rest: `After ${steps} ‖∇f‖ = ${norm}.` }
  switch (manner.kind) {
    case 'neverMoves':
      return {
        headline: 'Does not move',
        rest: `All ${steps} are too small to change w = ${point}, though ‖∇f‖ = ${norm}.`,
      }
    case 'atRest':
      return {
        headline: 'Stands still',
        rest: `Since step ${grouped(manner.since)} the steps are too small to change w = ${point}, though ‖∇f‖ = ${norm}.`,
      }
    case 'balances':
      return {
        headline: 'Stands still',
        rest: `At ${point} the weight decay takes back what each step gains: it pulls towards 0 as the slope of f, ‖∇f‖ = ${norm}, pulls away.`,
      }
    case 'runsOut':
      return {
        headline: 'Stands still',
        rest: `Its schedule has run out at ${point}: the last of ${steps} was ${readable(manner.lastStep)} long, and those to come lead nowhere, though ‖∇f‖ = ${norm}.`,
      }
    case 'hardlyMoves':
      return {
        headline: 'Hardly moves',
        rest: `${manner.since === 0 ? `All ${steps}` : `Since step ${grouped(manner.since)} the steps`} together move w by ${readable(manner.reach)}, too little to change f = ${readable(endF)}, though ‖∇f‖ = ${norm}.`,
      }
    case 'zigzags':
      return {
        headline: 'Zigzagging in',
        rest: `After ${steps} most steps reverse the one before, yet it gets lower or calmer; ‖∇f‖ = ${norm}.`,
      }
    case 'swings':
      return {
        headline: 'Swinging in',
        rest: `After ${steps} f still goes up and down, in swings that become smaller; ‖∇f‖ = ${norm}.`,
      }
    case 'slows':
      return {
        headline: 'Slowing down',
        rest: `After ${steps} f rises a little, by steps that become shorter; ‖∇f‖ = ${norm}.`,
      }
    case 'climbs':
      return {
        headline: 'Climbing',
        rest: `After ${steps} f still rises, while its slope eases, as on the way to a saddle or a maximum: ‖∇f‖ = ${norm}.`,
      }
    case 'falls':
      return manner.slope === 'eases'
        ? { headline: 'Crawling', rest: `Still going down after ${steps}: ‖∇f‖ = ${norm}.` }
        : {
            headline: 'Still falling',
            rest: `After ${steps} f = ${readable(endF)}, and the slope ${manner.slope === 'doesNotEase' ? 'does not ease' : 'grows steeper'}: ‖∇f‖ = ${norm}.`,
          }
    case 'rises':
      return {
        headline: 'Growing',
        rest: `After ${steps} f still rises, to ${readable(endF)} so far, and has not diverged yet.`,
      }
    case 'scatters':
      return {
        headline: 'In a ball of noise',
        rest: `Its last steps stay about ${readablePoint(...manner.centre, manner.radius / 10)}, ${readable(manner.radius)} away from there (root mean square), with f between ${readable(manner.low)} and ${readable(manner.high)}.`,
      }
    case 'cycles':
    case 'wanders':
      return { headline: headlineOf(verdict), rest: `After ${steps} ${motion(manner, verdict)}.` }
    default:
      return manner satisfies never
  }
}

type Oscillation = Extract<Manner, { kind: 'cycles' | 'wanders' }>

function acrossOf(verdict: Verdict): Leap | null {
  return verdict.kind === 'leaping' ? verdict.across : null
}

function headlineOf(verdict: Verdict): string {
  const across = acrossOf(verdict)
  if (across) return `Leaping across a ${across}`
  return verdict.kind === 'unsettled' ? 'Not settled' : 'Oscillating'
}

function motion(manner: Oscillation, verdict: Verdict): string {
  const [low, high] = [readable(manner.low), readable(manner.high)]
  const values =
    low === high ? `f stays at ${low}` : `f still goes up and down between ${low} and ${high}`
  const cycle = manner.kind === 'cycles' ? `, in a cycle of ${manner.period} steps` : ''
  const across = acrossOf(verdict)
  switch (across) {
    case 'pole':
      return `${values}${cycle}, across places where f is not defined`
    case 'jump':
      return `${values}${cycle}, across places where f jumps`
    case null:
      return verdict.kind === 'unsettled'
        ? `${values}${cycle}, ${low === high ? 'while w moves on' : 'and not evenly'}: whether it will settle cannot be told`
        : `${values}${manner.kind === 'cycles' ? `${cycle}, and gets no lower` : ''}`
    default:
      return across satisfies never
  }
}
