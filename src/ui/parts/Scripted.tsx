import { scriptPieces } from '../../core/records/number-format'

const elements = { raised: 'sup', lowered: 'sub' } as const

/** A text, what is raised or lowered in it marked up as such. */
export function Scripted({ text }: { readonly text: string }) {
  return scriptPieces(text).map(({ text, place }, index) => {
    if (place === 'line') return text
    const Script = elements[place]
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
    return <Script key={index}>{text}</Script>
  })
}
