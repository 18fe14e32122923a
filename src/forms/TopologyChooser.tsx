import { styled } from '@mui/material/styles'
import { type BalancerPlace, setBalancerPlace } from '../core/edits/balancer-nodes.ts'
import { versionBelow } from '../core/model/facts.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { Icon } from '../look/Icon.tsx'
import { placeKey } from '../store/numbering.ts'
import { useWords } from '../store/use-words.ts'
import type { Key } from '../words/en.ts'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { TopologyDiagram } from './TopologyDiagram.tsx'
import { TopologyGlyph } from './TopologyGlyph.tsx'

const places = ['control-plane', 'pool', 'split'] as const satisfies readonly BalancerPlace[]
const keys = { 'control-plane': 'controlPlane', pool: 'pool', split: 'split' } as const

/** From this version on both load balancers can run on machines of their own (bundled-lb). */
const splitSince = '1.32'

/** "Load balancers run on": three cards, of which one holds, and the diagram of what that means. */
export function TopologyChooser({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { cluster, facts } = view
  if (facts.isManual || facts.isBgp) return <TopologyDiagram view={view} />
  const now = placeOf(view)
  const locked = lockedPlaces(view)
  const choose = (place: BalancerPlace) =>
    runFormEdits(setBalancerPlace(cluster, place), { label: { key: 'step.topology', args: {} } })
  return (
    <fieldset
      data-place={placeKey({ file: cluster.file, path: cluster.controlPlane.loadBalancer.mode.path })}
    >
      <Legend>{words('form.lb.topology')}</Legend>
      <Cards>
        {places.map((place) => {
          const isLocked = locked.includes(place)
          return (
            <Card key={place} data-chosen={place === now} data-locked={isLocked}>
              <input
                type="radio"
                name={`topology ${cluster.file}`}
                checked={place === now}
                disabled={isLocked}
                onChange={() => choose(place)}
              />
              {isLocked && (
                <Lock>
                  <Icon name="lock" size={14} />
                </Lock>
              )}
              <TopologyGlyph place={place} />
              <b>{words(`form.topology.${keys[place]}`)}</b>
              <small>{words(helpOf(view, place, isLocked))}</small>
            </Card>
          )
        })}
      </Cards>
      {locked.length > 0 && (
        <Note>
          <Icon name="lock" size={14} /> {words('form.topology.locked')}
        </Note>
      )}
      {versionBelow(cluster, splitSince) && (
        <Note>{words('form.topology.tooOld', { version: cluster.version.text ?? '' })}</Note>
      )}
      <PlaceFindings file={cluster.file} path={cluster.controlPlane.loadBalancer.path} />
      <PlaceFindings file={cluster.file} path={cluster.controlPlane.loadBalancer.mode.path} />
      <TopologyDiagram view={view} />
    </fieldset>
  )
}

function placeOf({ cluster }: Pick<ClusterView, 'cluster'>): BalancerPlace {
  if (!cluster.loadBalancer.nodePool.written) return 'control-plane'
  return cluster.controlPlane.loadBalancer.mode.value === 'bundled' ? 'split' : 'pool'
}

/** On a running cluster the cards say where it stands and what it cannot become. */
function helpOf({ deployed }: ClusterView, place: BalancerPlace, isLocked: boolean): Key {
  if (isLocked) return 'form.topology.notLater'
  if (deployed !== undefined && placeOf(deployed) === place) return 'form.topology.asDeployed'
  return `form.topology.${keys[place]}.help`
}

/** What a running cluster cannot become: it can neither get nor lose the pool, but for the move to the split. */
function lockedPlaces(view: ClusterView): readonly BalancerPlace[] {
  if (view.deployed === undefined) return []
  return view.deployed.cluster.loadBalancer.nodePool.written ? ['control-plane'] : ['pool']
}

const Legend = styled('legend')({ fontWeight: 600, padding: '0 0 6px' })
const Cards = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  gap: 8,
  '@container form (max-width: 479.98px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})
const Card = styled('label')({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  padding: '8px 12px 10px',
  border: '1px solid var(--line2)',
  borderRadius: 8,
  background: 'var(--pane)',
  cursor: 'pointer',
  '& > b': { fontWeight: 500, marginTop: 4 },
  '& > small': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' },
  '& > input': { position: 'absolute', top: 9, right: 9, margin: 0, accentColor: 'var(--ink)' },
  '&:hover': { borderColor: 'var(--ctl-hover)' },
  '&[data-chosen=true]': { borderColor: 'var(--ink)', boxShadow: 'inset 0 0 0 1px var(--ink)' },
  '&[data-locked=true]': {
    background: 'var(--inset)',
    cursor: 'default',
    '& > input': { opacity: 0 },
  },
  '&:focus-within': { outline: '2px solid var(--accent)', outlineOffset: 2 },
})
const Lock = styled('span')({ position: 'absolute', top: 9, right: 10, color: 'var(--t2)' })
const Note = styled('p')({
  paddingTop: 6,
  fontSize: '0.75rem',
  lineHeight: '17px',
  color: 'var(--t2)',
})
