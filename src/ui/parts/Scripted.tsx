import { scriptPieces } from '../../core/records/scripts'

const elements = { raised: 'sup', lowered: 'sub', barred: 'span' } as const

/** A text, what is raised, lowered or under a bar in it marked up as such. */
export function Scripted({ text }: { readonly text: string }) {
  return scriptPieces(text).map(({ text, place }, index) => {
    if (place === 'line') return text
    const Script = elements[place]
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
      <Script key={index} className={place === 'barred' ? 'barred' : undefined}>
        {text}
      </Script>
    )
  })
}
