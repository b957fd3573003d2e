import { useEffect, useRef, useState } from 'react'
import { holdsRows } from '../../experiment/pasted-rows'
import { useEtascope, useKnown } from '../etascope'
import { isMeantFor } from '../startup/addressees'
import { dataPart } from './data-part'
import './drop-place.css'

/** Takes data and saved experiments that are dropped on the page, and rows that are pasted into no field. */
export function DropPlace() {
  const etascope = useEtascope()
  const read = useKnown()
  const place = useRef(null)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const ended = new AbortController()
    const { signal } = ended
    const isOwn = (event: Event) => isMeantFor(place.current, event.target as Element)
    const take = async (text: string | File) => {
      const { takeDropped } = await dataPart.load()
      await takeDropped(text, { etascope, read })
    }
    const fail = () => {
      if (dataPart.missing) etascope.addNotice(`script: ${dataPart.missing}`, dataPart.missing)
    }
    document.addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return
        // Wherever it is dropped, the browser does not leave the page for it.
        event.preventDefault()
        setOver(isOwn(event))
      },
      { signal },
    )
    document.addEventListener('dragleave', (event) => event.relatedTarget || setOver(false), {
      signal,
    })
    document.addEventListener(
      'drop',
      (event) => {
        setOver(false)
        const file = event.dataTransfer?.files[0]
        if (!file) return
        event.preventDefault()
        if (isOwn(event)) take(file).catch(fail)
      },
      { signal },
    )
    document.addEventListener(
      'paste',
      (event) => {
        const text = event.clipboardData?.getData('text/plain') ?? ''
        if (isField(event.target) || !isOwn(event) || !holdsRows(text)) return
        event.preventDefault()
        take(text).catch(fail)
      },
      { signal },
    )
    return () => ended.abort()
  }, [etascope, read])
  return (
    <>
      <span ref={place} hidden />
      {isOver && <p className="drop-place">Drop data, or an experiment that was saved.</p>}
    </>
  )
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null
}
