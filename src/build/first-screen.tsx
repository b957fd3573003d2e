/** The default screen as HTML, for the browser to draw before any script has run. */
export async function renderFirstScreen(): Promise<string> {
  return ''
}
