const typing =
  'input:not([type="range"], [type="checkbox"]), select, textarea, [contenteditable], .menu-body'

/** Selector of the controls in which keys that go to and fro already move something, or scroll. */
const moving = 'input[type="range"], [role="slider"], [role="grid"], .formula-shown'
const movingKey = /^(Shift\+)?(Arrow(Left|Right|Up|Down)|Home|End|PageUp|PageDown)$/

/** Selector of the controls that Space presses. */
const pressed = 'button, a, summary, input[type="checkbox"], [role="grid"]'

/** Whether a control wants this key for itself. */
export function isWanted(target: Element, name: string): boolean {
  if (target.closest(typing)) return true
  if (movingKey.test(name)) return target.closest(moving) !== null
  return name === 'Space' && target.closest(pressed) !== null
}

/** Whether Ctrl+Z takes back letters here: in a field as long as what was typed into it has not been taken over. */
export function isBeingTyped(target: Element): boolean {
  const field = target.closest('input[type="text"], textarea, [contenteditable]')
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    return field !== null
  if (field.closest('.number')) return field.dataset['edited'] === 'true'
  return !field.readOnly && field.value !== field.defaultValue
}
