import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import type { SegmentView } from '../core/model/segments.ts'
import { printPrefix } from '../core/net/prefix.ts'
import { useWords } from '../store/use-words.ts'

interface Props {
  readonly segments: readonly SegmentView[]
  readonly value: number
  readonly onChange: (index: number) => void
}

/** One tab for each segment that has a subnet. */
export function SegmentTabs({ segments, value, onChange }: Props) {
  const words = useWords()
  return (
    <Tabs value={value} onChange={(_, next: number) => onChange(next)} aria-label={words('map.subnets')}>
      {segments.map((segment, index) => {
        if (segment.subnets.length === 0) return null
        const prefixes = segment.subnets.map(({ prefix }) => printPrefix(prefix)).join(' · ')
        const label = segment.name === '' ? prefixes : `${segment.name} · ${prefixes}`
        return <Tab key={label} value={index} label={label} />
      })}
    </Tabs>
  )
}
