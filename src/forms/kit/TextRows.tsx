import type { FileId, Path } from '../../core/document.ts'
import { itemsOf, readText, shapeOf } from '../../core/model/spot.ts'
import { selectShownAnalysis } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/state.ts'
import { PlaceField } from './PlaceField.tsx'
import { spotOf } from './spot-of.ts'
import type { Reads } from './typed-problem.ts'
import { ValueRows } from './ValueRows.tsx'

export interface TextRowsProps {
  readonly file: FileId
  /** Where the list stands or would stand. */
  readonly path: Path
  readonly name: string
  readonly placeholder: string
  readonly reads?: Reads
}

/** A list of texts that the cluster's model keeps no reading of; a single text where a list is usual stays a text. */
export function TextRows({ file, path, name, placeholder, reads = 'text' }: TextRowsProps) {
  const analysis = useWorkbench(selectShownAnalysis)
  if (analysis === undefined) return null
  const spot = spotOf(analysis, { file, path })
  if (shapeOf(spot) === 'value') return <PlaceField file={file} path={path} label={name} />
  const items = itemsOf(spot).map(readText)
  return (
    <ValueRows
      list={{ file, path, count: items.length }}
      items={items}
      reads={reads}
      name={name}
      placeholder={placeholder}
    />
  )
}
