import { useState } from 'react'

/** A number that grows when a text changes while nobody types it here: by undo, a fix, the map, the YAML pane. */
export function useFlash(text: string, isOwn: boolean): number {
  const [seen, setSeen] = useState({ text, count: 0 })
  if (seen.text !== text) setSeen({ text, count: isOwn ? seen.count : seen.count + 1 })
  return seen.count
}
