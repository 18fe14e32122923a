import { styled } from '@mui/material/styles'
import { type Answers, selectAnswers } from '../../store/forecast.ts'
import { useWorkbench } from '../../store/state.ts'
import { useWords } from '../../store/use-words.ts'
import { nodeOf, sayAnnouncerShort } from './say-row.ts'

/** Who answers now, and who did while every node was up. Follows the nodes by itself: the row around it stays. */
export function AnnouncerCell({ index }: { readonly index: number }) {
  const words = useWords()
  const state = useWorkbench((all) => selectAnswers(all)?.now[index]?.state)
  const said = useWorkbench((all) => {
    const now = selectAnswers(all)?.now[index]
    return now === undefined ? undefined : sayAnnouncerShort(now, words)
  })
  const was = useWorkbench((all) => leftBy(selectAnswers(all), index))
  if (said === undefined) return <Quiet>–</Quiet>
  return (
    <Cell data-state={state}>
      {state === 'node' ? <code>{said}</code> : said}
      {was !== undefined && <span data-was="true">{words('services.by.was', { node: was })}</span>}
    </Cell>
  )
}

/** The node that answered and does not any more. */
function leftBy(answers: Answers | undefined, index: number): string | undefined {
  const was = nodeOf(answers?.before[index])
  return was === nodeOf(answers?.now[index]) ? undefined : was
}

const Cell = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  gap: '0 7px',
  alignItems: 'baseline',
  minWidth: 0,
  overflowWrap: 'anywhere',
  '&[data-state=node]': { color: 'var(--t1)' },
  '&[data-state=one-of]': { fontSize: '0.75rem', lineHeight: '17px' },
  '&[data-state=nobody]': { color: 'var(--err)', fontWeight: 500 },
  '& > [data-was]': { fontSize: '0.75rem', fontWeight: 400, color: 'var(--t2)' },
})
const Quiet = styled('span')({ color: 'var(--t3)' })
