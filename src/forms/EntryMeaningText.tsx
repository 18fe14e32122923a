import { useWords } from '../store/use-words.ts'
import type { EntryMeaning } from './pool-meaning.ts'
import { printCount } from './print-count.ts'

/** "10.200.0.72 – .90 · 19 addresses", and what of it Services can get. */
export function EntryMeaningText({ meaning }: { readonly meaning: EntryMeaning }) {
  const words = useWords()
  const { short, isCovering, count, skipped, holdsIngress, services } = meaning
  const addresses = words('form.pools.count', { count: printCount(count) })
  return (
    <>
      {isCovering ? words('form.pools.covers', { range: short }) : <b>{short}</b>} · {addresses}
      {holdsIngress && (
        <>
          <br />
          {words('form.pools.afterIngress', { count: printCount(services) })}
        </>
      )}
      {skipped > 0n && (
        <>
          <br />
          {words('form.pools.skipped', { count: printCount(skipped) })}
        </>
      )}
    </>
  )
}
