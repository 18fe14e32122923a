import type { ReactNode } from 'react'
import type { FileId, Path } from '../../core/document.ts'
import {
  readAddress,
  readChoice,
  readFlag,
  readPrefix,
  readText,
  readWholeNumber,
} from '../../core/model/spot.ts'
import { rowAt } from '../../store/place-state.ts'
import { selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { useLanguage } from '../../store/use-words.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { FlagField } from './FlagField.tsx'
import { spotOf } from './spot-of.ts'
import { AddressField, NumberField, PrefixField, TextField } from './TextFields.tsx'

export interface PlaceFieldProps {
  readonly file: FileId
  readonly path: Path
  readonly label?: string
  readonly placeholder?: string
  readonly meaning?: ReactNode
  readonly unused?: string | undefined
}

/** The field of a place, as its row in model/fields.ts describes it: a switch, a choice, an address, a number, a text. */
export function PlaceField({ file, path, ...rest }: PlaceFieldProps) {
  const language = useLanguage()
  const analysis = useWorkbench(selectShownAnalysis)
  if (analysis === undefined) return null
  const row = rowAt(analysis, { file, path })
  const spot = spotOf(analysis, { file, path })
  switch (row?.type) {
    case 'flag':
      return <FlagField file={file} field={readFlag(spot)} help={row.label[language]} />
    case 'choice': {
      const allowed = row.allowed ?? []
      const { unused, meaning } = rest
      return (
        <ChoiceField
          file={file}
          field={readChoice(spot, allowed)}
          isSegmented={allowed.length < 3}
          unused={unused}
          meaning={meaning}
          choices={allowed.map((value) => ({ value, label: value }))}
        />
      )
    }
    case 'number':
      return <NumberField file={file} field={readWholeNumber(spot)} {...rest} />
    case 'address':
    case 'ipv4':
      return <AddressField file={file} field={readAddress(spot)} {...rest} />
    case 'prefix':
      return <PrefixField file={file} field={readPrefix(spot)} {...rest} />
    default:
      return <TextField file={file} field={readText(spot)} {...rest} />
  }
}
