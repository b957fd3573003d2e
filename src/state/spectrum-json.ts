import type { Outcomes } from '../core/records/survey/outcomes'
import type { Spectrum } from './answers'

/** Spectra as text, each once, though several runs may share one. */
export function spectraToJson(spectra: readonly (Spectrum | null)[]): string {
  const distinct = [...new Set(spectra)]
  const asNumbers = (_key: string, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as Uint8Array) : value
  return JSON.stringify(
    { distinct, runs: spectra.map((spectrum) => distinct.indexOf(spectrum)) },
    asNumbers,
  )
}

/** Reads what `spectraToJson` wrote. */
export function spectraFromJson(text: string): readonly (Spectrum | null)[] {
  const { distinct, runs } = JSON.parse(text) as {
    distinct: readonly (Written | null)[]
    runs: readonly number[]
  }
  const read = distinct.map((written) => written && withArrays(written))
  return runs.map((index) => read[index] ?? null)
}

type Written = Omit<Spectrum, 'picture'> & {
  readonly picture: Omit<Spectrum['picture'], 'outcomes'> & {
    readonly outcomes: Readonly<Record<keyof Outcomes, readonly number[]>>
  }
}

function withArrays({ picture, ...rest }: Written): Spectrum {
  const { stop, verdict, steps, minimum } = picture.outcomes
  const outcomes = {
    stop: Uint8Array.from(stop),
    verdict: Uint8Array.from(verdict),
    steps: Uint32Array.from(steps),
    minimum: Int16Array.from(minimum),
  }
  return { ...rest, picture: { ...picture, outcomes } }
}
