import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import { styled } from '@mui/material/styles'
import type { SegmentView } from '../core/model/segments.ts'
import type { WorkspaceModel } from '../core/model/workspace-model.ts'
import { Icon } from '../look/Icon.tsx'
import { RoleKey } from '../look/RoleKey.tsx'
import { showFile } from '../store/actions/select.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { printCount } from './print-count.ts'
import { ReservedList } from './ReservedList.tsx'
import { GroupHead } from './SectionHead.tsx'
import { sharedBy } from './used-by-cluster.ts'

/** The other clusters that share the segment, and whether anything of theirs is also ours. */
export function SegmentClusters({
  model,
  view,
  onOpenFile,
}: {
  readonly model: WorkspaceModel
  readonly view: SegmentView
  readonly onOpenFile?: (() => void) | undefined
}) {
  const words = useWords()
  const active = useWorkbench((state) => state.active)
  const here = model.clusters.filter(({ cluster }) =>
    view.clusters.some((ref) => ref.file === cluster.file && ref.document === cluster.document),
  )
  const own = here.filter(({ cluster }) => cluster.file === active)
  const others = here.filter(({ cluster }) => cluster.file !== active)
  return (
    <>
      <GroupHead>
        {words('plan.others')} <small>{words('plan.othersHelp')}</small>
        {onOpenFile !== undefined && (
          <Button className="end" variant="text" startIcon={<Icon name="open" />} onClick={onOpenFile}>
            {words('plan.openOther')}
          </Button>
        )}
      </GroupHead>
      <ul>
        {others.map((other) => {
          const shared = own.reduce((sum, one) => sum + sharedBy(one, other), 0n)
          const isAlone = own.length === 0
          return (
            <Item key={`${other.cluster.file} ${other.cluster.document}`}>
              <RoleKey role="other" />
              <b>{other.cluster.name.text ?? other.file.name}</b>
              <Link component="button" type="button" onClick={() => showFile(other.cluster.file)}>
                {words('plan.otherFrom', { file: other.file.name })}
              </Link>
              {!isAlone && (
                <State data-clash={shared > 0n}>
                  {shared === 0n && <Icon name="check" size={14} />}
                  {shared === 0n
                    ? words('plan.noOverlap')
                    : words('plan.overlaps', { count: printCount(shared) })}
                </State>
              )}
            </Item>
          )
        })}
      </ul>
      <ReservedList model={model} view={view} isOfClusters />
    </>
  )
}

const Item = styled('li')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 8px',
  minHeight: 32,
  '& > b': { fontWeight: 500 },
  '& .MuiLink-root': { fontSize: '0.75rem', color: 'var(--t2)' },
})
const State = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  marginLeft: 'auto',
  fontSize: '0.75rem',
  color: 'var(--ok)',
  '&[data-clash=true]': { color: 'var(--err)' },
})
