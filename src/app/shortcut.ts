/** A key with its modifiers; `mod` is ⌘ on Apple machines and Ctrl elsewhere. */
export interface Shortcut {
  readonly key: string
  readonly mod?: true
  readonly shift?: true
}

export function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const hasMod = event.ctrlKey || event.metaKey
  // A sign such as ? needs Shift on some keyboards and not on others, so only letters and F-keys compare it.
  const comparesShift = /^([a-z]|F\d+|Enter)$/i.test(shortcut.key)
  return (
    event.key.toLowerCase() === shortcut.key.toLowerCase() &&
    hasMod === (shortcut.mod === true) &&
    !event.altKey &&
    (!comparesShift || event.shiftKey === (shortcut.shift === true))
  )
}

const names: Readonly<Record<string, string>> = { Enter: '↵' }

/** `⌘K` or `Ctrl K`, as the keys are called on this machine. */
export function printShortcut({ key, mod, shift }: Shortcut, isApple: boolean): readonly string[] {
  const parts: string[] = []
  if (shift) parts.push(isApple ? '⇧' : 'Shift')
  if (mod) parts.push(isApple ? '⌘' : 'Ctrl')
  parts.push(names[key] ?? (key.length === 1 ? key.toUpperCase() : key))
  return parts
}
