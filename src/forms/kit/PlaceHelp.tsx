import type { Place } from '../../core/document.ts'
import { rowAt } from '../../store/place-state.ts'
import { selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useLanguage } from '../../store/use-words.ts'
import { FieldHelp } from './FieldHelp.tsx'

/** What is known about a field that stands in a row of its list: beside the head of the list, once for all rows. */
export function PlaceHelp({ place, name }: { readonly place: Place; readonly name?: string }) {
  const language = useLanguage()
  const analysis = useWorkbench(selectShownAnalysis)
  const facts = analysis === undefined ? undefined : rowAt(analysis, place)
  return facts === undefined ? null : <FieldHelp facts={facts} label={name ?? facts.label[language]} />
}
