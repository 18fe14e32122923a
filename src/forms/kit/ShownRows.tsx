import Button from '@mui/material/Button'
import { Fragment, type ReactNode, useState } from 'react'
import { isWithin, type Path } from '../../core/document.ts'
import { useWorkbench } from '../../store/state.ts'
import { useWords } from '../../store/use-words.ts'

export interface ShownRowsProps {
  readonly count: number
  /** The place of a row, so that a selected one is always among the shown. */
  readonly at: (index: number) => Path | undefined
  /** The row itself, with its key. */
  readonly renderRow: (index: number) => ReactNode
  /** Rows shown before anybody asks for more; many lists on one page show fewer each. */
  readonly first?: number
}

/** Rows that are put on the screen at once; a file may hold thousands. */
const step = 40

/** A long list, a part at a time: the first rows, the ones round the selection, the last one, and the rest on request. */
export function ShownRows({ count, at, renderRow, first = step }: ShownRowsProps) {
  const words = useWords()
  const [shown, setShown] = useState(first)
  const selected = useWorkbench(({ selection }) => {
    if (selection === undefined || count <= shown) return -1
    for (let index = 0; index < count; index += 1) {
      const path = at(index)
      if (path !== undefined && isWithin(selection.place.path, path)) return index
    }
    return -1
  })
  if (count <= shown + 1) return range(0, count).map(renderRow)
  const around =
    selected < shown ? [] : range(Math.max(shown, selected - 5), Math.min(count - 1, selected + 6))
  return (
    <Fragment>
      {range(0, shown).map(renderRow)}
      <Button variant="text" onClick={() => setShown(shown + step * 4)}>
        {words('form.showMore', { count: Math.min(step * 4, count - shown - 1), total: count })}
      </Button>
      {around.map(renderRow)}
      {renderRow(count - 1)}
    </Fragment>
  )
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
