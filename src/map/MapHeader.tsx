import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import { memo, useMemo } from 'react'
import type { Analysis } from '../core/analyse.ts'
import { confirmSubnet } from '../core/edits/plan-subnets.ts'
import type { Address } from '../core/net/address.ts'
import { printPrefix } from '../core/net/prefix.ts'
import { countText } from '../core/scene/count-text.ts'
import type { PreparedScene, PreparedSubnet } from '../core/scene/prepare.ts'
import { totalsOf } from '../core/scene/totals.ts'
import { Icon } from '../look/Icon.tsx'
import { keepFocus } from '../look/keep-focus.ts'
import { takeAsFact } from '../store/actions/confirm-subnet.ts'
import { useWords } from '../store/use-words.ts'
import { ExplainAddress } from './ExplainAddress.tsx'
import type { Seen } from './export-tools.ts'
import { PictureMenu } from './PictureMenu.tsx'

interface Props {
  readonly analysis: Analysis
  readonly scene: PreparedScene
  readonly subnet: PreparedSubnet
  /** Prefix length that the view would fill. */
  readonly length: number
  readonly isPart: boolean
  /** The drawing of the part that is shown. */
  readonly seen: Seen
  readonly onZoom: (direction: 1 | -1) => void
  readonly onFit: () => void
  readonly onExplain: (address: Address) => void
  readonly onTable: () => void
}

/** One line: which subnet, whether somebody confirmed it, what is in it, how close one looks. Its parts are not drawn again with every frame of a pan. */
export function MapHeader({ analysis, scene, subnet, isPart, seen, onExplain, onTable, ...zoom }: Props) {
  return (
    <Header ref={keepFocus}>
      <Facts analysis={analysis} scene={scene} subnet={subnet} />
      <Tools>
        <ZoomTools isPart={isPart} {...zoom} />
        <ExplainAddress analysis={analysis} prefix={subnet.subnet.prefix} onShow={onExplain} />
        <TableButton onTable={onTable} />
        <PictureMenu subnet={subnet} seen={isPart ? seen : undefined} />
      </Tools>
    </Header>
  )
}

const TableButton = memo(function TableButton({ onTable }: Pick<Props, 'onTable'>) {
  const words = useWords()
  return (
    <Button size="small" variant="text" aria-haspopup="dialog" onClick={onTable}>
      {words('map.table')}
    </Button>
  )
})

/** What no zoom changes is not drawn again with every frame of it. */
const Facts = memo(function Facts({ analysis, scene, subnet }: Pick<Props, 'analysis' | 'scene' | 'subnet'>) {
  const words = useWords()
  const { nodes, inPools, reserved, free } = useMemo(() => totalsOf(subnet), [subnet])
  const counts = [
    nodes > 0 && words('map.nodes', { count: nodes }),
    inPools > 0 && words('map.inPools', { count: countText(inPools) }),
    reserved > 0 && words('map.reserved', { count: countText(reserved) }),
    words('map.free', { count: countText(free) }),
  ].filter((part) => part !== false)
  return (
    <>
      <Name>{printPrefix(subnet.subnet.prefix)}</Name>
      <Assumption analysis={analysis} scene={scene} subnet={subnet} />
      <Counts>{counts.join(' · ')}</Counts>
    </>
  )
})

const ZoomTools = memo(function ZoomTools({
  length,
  isPart,
  onZoom,
  onFit,
}: Pick<Props, 'length' | 'isPart' | 'onZoom' | 'onFit'>) {
  const words = useWords()
  return (
    <>
      <IconButton
        size="small"
        aria-label={words('map.zoomOut')}
        disabled={!isPart}
        onClick={() => onZoom(-1)}
      >
        <Icon name="minus" />
      </IconButton>
      <Level>/{length}</Level>
      <IconButton size="small" aria-label={words('map.zoomIn')} onClick={() => onZoom(1)}>
        <Icon name="plus" />
      </IconButton>
      <Button size="small" variant="text" title={words('map.fitHelp')} onClick={onFit}>
        {words('map.fit')}
      </Button>
    </>
  )
})

/** Dashed until somebody says that the subnet is so: one click writes it into the network plan. */
function Assumption({ analysis, scene, subnet }: Pick<Props, 'analysis' | 'scene' | 'subnet'>) {
  const words = useWords()
  const { confirmed, assumedFrom, prefix } = subnet.subnet
  if (confirmed) return null
  const confirm = (): void =>
    takeAsFact(confirmSubnet(analysis.model.plan, scene.segment, subnet.subnet), prefix, 'map')
  return (
    <Chip type="button" title={words('map.assumedHelp', { subnet: printPrefix(prefix) })} onClick={confirm}>
      <Icon name="assumed" size={14} />
      {assumedFrom > 0 ? words('map.assumed', { count: assumedFrom }) : words('map.unconfirmed')}
    </Chip>
  )
}

const Header = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 8,
  rowGap: 2,
  padding: '4px 12px 4px 24px',
  minHeight: 36,
  '@media (max-width: 599.98px)': { paddingLeft: 16 },
})
const Name = styled('h2')({
  margin: 0,
  fontFamily: 'var(--mono)',
  fontSize: '0.875rem',
  lineHeight: '20px',
  fontWeight: 600,
  color: 'var(--t1)',
})
const Chip = styled('button')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 5,
  minHeight: 22,
  padding: '1px 7px',
  border: '1px dashed var(--ctl)',
  borderRadius: 4,
  background: 'none',
  color: 'var(--t1)',
  font: 'inherit',
  fontSize: '0.75rem',
  cursor: 'pointer',
  '&:hover': { background: 'var(--hover)' },
  '@media (max-width: 599.98px)': { minHeight: 44 },
})
const Counts = styled('span')({ color: 'var(--t2)', fontSize: '0.75rem', fontVariantNumeric: 'tabular-nums' })
const Tools = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  marginLeft: 'auto',
  gap: 2,
})
const Level = styled('span')({
  minWidth: 32,
  textAlign: 'center',
  fontWeight: 600,
  fontVariantNumeric: 'tabular-nums',
})
