/** Has the browser save a file under a name. */
export function saveFile(data: Blob, name: string): void {
  const anchor = document.createElement('a')
  anchor.href = URL.createObjectURL(data)
  anchor.download = name
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000)
}
