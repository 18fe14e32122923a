let tell: () => void = () => undefined

/** Settles once the first page stands on the screen: what it does not need is loaded after it. */
export const firstPaint: Promise<void> = new Promise((painted) => {
  tell = painted
})

/** The page was drawn; the frame that shows it comes before the next task. */
export function noteFirstPaint(): void {
  setTimeout(tell)
}
