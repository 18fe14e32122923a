import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { Analysis } from '../core/analyse.ts'
import { printPath } from '../core/document.ts'
import { reshapableAt, reshape } from '../core/edits/reshape-use.ts'
import { printAddress } from '../core/net/address.ts'
import { firstOf, lastOf, printRangeShort } from '../core/net/range.ts'
import { hasEnds } from '../core/scene/gesture-hold.ts'
import { type Moving, stepRange } from '../core/scene/gesture-step.ts'
import type { PreparedSubnet, SceneItem } from '../core/scene/prepare.ts'
import { Icon } from '../look/Icon.tsx'
import { runEdits } from '../store/actions/edit.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { whyLocked } from './why-locked.ts'

interface Props {
  readonly analysis: Analysis
  readonly subnet: PreparedSubnet
  readonly item: SceneItem
}

/** First and last address of what is chosen, one more or one less: on a phone handles would be too small to hit. */
export function RangeSteppers({ analysis, subnet, item }: Props) {
  const words = useWords()
  const language = useLanguage()
  const locked = whyLocked(analysis, item.use.place, language, words)
  if (locked !== undefined) {
    return (
      <Row>
        <Icon name="lock" /> {locked}
      </Row>
    )
  }
  const isSign = !hasEnds(item)
  return (
    <Row>
      <Stepper analysis={analysis} subnet={subnet} item={item} moving={isSign ? 'both' : 'first'} />
      {!isSign && <Stepper analysis={analysis} subnet={subnet} item={item} moving="last" />}
    </Row>
  )
}

function Stepper({ analysis, subnet, item, moving }: Props & { readonly moving: Moving }) {
  const words = useWords()
  const { place } = item.use
  const which = words(
    moving === 'both' ? 'map.explainLabel' : moving === 'first' ? 'map.firstAddress' : 'map.lastAddress',
  )
  const step = (by: bigint): void => {
    const thing = reshapableAt(analysis.model, place)
    const range = stepRange(item.range, moving, by, subnet.range)
    const edits = thing === undefined ? [] : reshape(thing, range)
    if (edits.length === 0) return
    runEdits(edits, {
      label: {
        key: 'step.moveRange',
        args: { from: printRangeShort(item.range), to: printRangeShort(range) },
      },
      capture: `merge:map:${place.file}/${printPath(place.path)}`,
      origin: 'map',
    })
  }
  return (
    <Group role="group" aria-label={which}>
      <Large aria-label={words('map.oneLess', { which })} onClick={() => step(-1n)}>
        <Icon name="minus" />
      </Large>
      <output>{printAddress(moving === 'last' ? lastOf(item.range) : firstOf(item.range))}</output>
      <Large aria-label={words('map.oneMore', { which })} onClick={() => step(1n)}>
        <Icon name="plus" />
      </Large>
    </Group>
  )
}

const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  padding: '6px 16px',
  // Under the thumb, however long the grid is.
  position: 'sticky',
  bottom: 0,
  background: 'var(--pane)',
  borderTop: '1px solid var(--line)',
  color: 'var(--t2)',
})
const Group = styled('div')({
  display: 'flex',
  alignItems: 'center',
  border: '1px solid var(--line)',
  borderRadius: 6,
  flex: 'auto',
  justifyContent: 'space-between',
  '& output': { minWidth: '13ch', textAlign: 'center', fontFamily: 'var(--mono)', color: 'var(--t1)' },
})
/** As large as a fingertip. */
const Large = styled(IconButton)({ width: 44, height: 44 })
