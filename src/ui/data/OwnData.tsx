import { useId, useRef, useState } from 'react'
import type { Choice } from '../../core/data/reading/read-table'
import type { SheetFlaw } from '../../core/data/sheet'
import { sheetRefusal } from '../../experiment/sheet-words'
import { useEtascope, useKnown } from '../etascope'
import { CloseButton } from '../parts/CloseButton'
import { type Taken, takeText, textOf } from './take-text'

/** Length of a pasted text, in characters, beyond which it is read and not shown: a field of it would hold up the page. */
const longestShown = 20_000

/** The place for data of people's own: pasted, or from a file. */
export function OwnData({ onClose }: { readonly onClose: () => void }) {
  const etascope = useEtascope()
  const read = useKnown()
  const id = useId()
  const [taken, setTaken] = useState<Taken | null>(null)
  /** The text that was refused, to be read again without the rows at fault. */
  const refused = useRef('')

  async function take(text: string, choice: Choice = {}): Promise<void> {
    refused.current = text
    try {
      setTaken(await takeText(text, { etascope, read }, choice))
    } catch {
      // Another text has been put in its place, or what fails here is told in a notice.
      setTaken(null)
    }
  }

  async function open(file: File | undefined): Promise<void> {
    if (!file) return
    const text = await textOf(file)
    if (text !== null) await take(text)
    else setTaken({ kind: 'refused', flaw: { kind: 'tooLong', characters: file.size } })
  }

  return (
    <form
      className="data-own"
      aria-label="Data of your own"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="data-own-head">
        <label htmlFor={id} className="setup-name">
          Paste rows, with names above or without, or points: (1, 2.5) (2, 3.1)
        </label>
        <CloseButton label="Close the field of data" onClick={onClose} />
      </div>
      <textarea
        id={id}
        rows={4}
        dir="ltr"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: whoever has just asked for it is about to paste
        autoFocus
        placeholder={'x\ty\n1\t2.5\n2\t3.1'}
        aria-invalid={taken?.kind === 'refused'}
        aria-describedby={`${id}-said`}
        onInput={({ currentTarget }) => void take(currentTarget.value)}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (text.length <= longestShown) return
          event.preventDefault()
          event.currentTarget.value = ''
          void take(text)
        }}
      />
      <label className="action data-file">
        Open a file…
        <input
          type="file"
          className="visually-hidden"
          accept=".csv,.tsv,.txt,.json,text/*"
          onChange={({ currentTarget }) => {
            void open(currentTarget.files?.[0])
            currentTarget.value = ''
          }}
        />
      </label>
      <div id={`${id}-said`} role={taken?.kind === 'refused' ? 'alert' : 'status'}>
        {taken?.kind === 'refused' && (
          <p className="data-refusal">
            {sheetRefusal(taken.flaw)}
            {canLeaveOut(taken.flaw) && (
              <button
                type="button"
                className="quiet-button"
                onClick={() => void take(refused.current, { leaveOut: true })}
              >
                Leave such rows out
              </button>
            )}
          </p>
        )}
        {taken?.kind === 'taken' && taken.notes.map((note) => <p key={note}>{note}</p>)}
      </div>
    </form>
  )
}

function canLeaveOut(flaw: SheetFlaw): boolean {
  return flaw.kind === 'cell' && flaw.reason !== 'otherPoint' && flaw.reason !== 'eitherWay'
}
