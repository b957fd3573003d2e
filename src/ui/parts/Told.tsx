import { Live } from './Live'

/** A sentence whose terms have their cards. */
export function Told({ text }: { readonly text: string }) {
  return <Live read={() => text} terms />
}
