import { afterPaint } from './after-paint.ts'

/** Above this a change to the text is felt by whoever goes on typing, in milliseconds: more than two frames. */
const felt = 40
/** How long typing rests before a change that is felt is made, in milliseconds: the longer it takes, the longer. */
const shortestRest = 160
const longestRest = 600

/** How long the last change took until everything that follows from it stood on the screen, in milliseconds. */
let lastCost = 0

/**
 * Makes a change to the text once the key is painted. In a long file, where that takes longer than a frame or two, it
 * waits until typing rests, so that no key waits for what the key before it set going. Returns how to call it off.
 */
export function afterTyping(change: () => void): () => void {
  if (lastCost <= felt) return afterPaint(() => measured(change))
  const rest = Math.min(longestRest, Math.max(shortestRest, 2 * lastCost))
  const timer = setTimeout(() => measured(change), rest)
  return () => clearTimeout(timer)
}

function measured(change: () => void): void {
  const began = performance.now()
  change()
  // A key that waited meanwhile comes before the timer below: it has to know at least this much.
  lastCost = performance.now() - began
  // What follows is drawn before the next task.
  setTimeout(() => {
    lastCost = performance.now() - began
  })
}
