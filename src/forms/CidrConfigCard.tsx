import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { useId } from 'react'
import { bindCidrConfig } from '../core/edits/network-documents.ts'
import { clearField, setField } from '../core/edits/set-field.ts'
import type { CidrBlock, CidrConfig } from '../core/model/cluster.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { Icon } from '../look/Icon.tsx'
import { rowAt } from '../store/place-state.ts'
import { useWorkbench } from '../store/state.ts'
import { useWords } from '../store/use-words.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { FieldRow, Meaning } from './kit/FieldRow.tsx'
import { PlaceField } from './kit/PlaceField.tsx'
import { PlaceFindings } from './kit/PlaceFindings.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { OtherRows } from './OtherPlaces.tsx'
import { printCount } from './print-count.ts'

const families = ['ipv4', 'ipv6'] as const
const names = { ipv4: 'IPv4', ipv6: 'IPv6' } as const
/** What each node gets unless somebody says otherwise: 254 Pods in either family (CCC). */
const usualMask = { ipv4: '24', ipv6: '120' } as const

/** One ClusterCIDRConfig: a range and a block size for either family, and the node pool it is for. */
export function CidrConfigCard({
  view,
  config,
}: {
  readonly view: ClusterView
  readonly config: CidrConfig
}) {
  const words = useWords()
  const { file } = view.cluster
  const step = { label: { key: 'step.field', args: { field: 'ClusterCIDRConfig' } } }
  return (
    <DocumentCard view={view} document={config} kind="ClusterCIDRConfig">
      {families.map((family) => {
        const block = config[family]
        const path = [...config.path, 'spec', family]
        const isLast = families.every((one) => one === family || config[one] === undefined)
        if (block === undefined) {
          return (
            <Button
              key={family}
              size="small"
              startIcon={<Icon name="plus" size={14} />}
              onClick={() =>
                runFormEdits(setField(file, [...path, 'perNodeMaskSize'], usualMask[family], 'number'), step)
              }
            >
              {words('network.addFamily', { family: names[family] })}
            </Button>
          )
        }
        return (
          <div key={family}>
            <PlaceField
              file={file}
              path={block.cidr.path}
              placeholder="CIDR"
              meaning={<Room block={block} />}
            />
            <PlaceField file={file} path={block.perNodeMaskSize.path} />
            <PlaceFindings file={file} path={path} />
            {!isLast && (
              <Button size="small" variant="text" onClick={() => runFormEdits(clearField(file, path), step)}>
                {words('network.removeFamily', { family: names[family] })}
              </Button>
            )}
          </div>
        )
      })}
      <Binding view={view} config={config} />
    </DocumentCard>
  )
}

/** How many nodes get a block of the range. */
function Room({ block }: { readonly block: CidrBlock }) {
  const words = useWords()
  const range = block.cidr.value?.prefix
  const mask = block.perNodeMaskSize.value
  if (range === undefined || mask === undefined || mask < range.length) return null
  const bits = range.family === 4 ? 32 : 128
  if (mask > bits) return null
  return words('network.blockRoom', {
    count: printCount(1n << BigInt(mask - range.length)),
    mask: String(mask),
    size: printCount(1n << BigInt(bits - mask)),
  })
}

/** The node pool that gets these ranges; a selector of another kind is shown with its line. */
function Binding({ view, config }: { readonly view: ClusterView; readonly config: CidrConfig }) {
  const words = useWords()
  const id = useId()
  const analysis = useWorkbench((state) => state.analysis)
  const { cluster, file } = view
  const path = [...config.path, 'spec', 'nodeSelector']
  const place = { file: cluster.file, path }
  const pools = cluster.nodePools.flatMap(({ name }) => (name.state === 'read' ? [name.value] : []))
  const known = config.nodePool === undefined ? pools : [...new Set([...pools, config.nodePool])]
  return (
    <FieldRow
      place={place}
      facts={analysis === undefined ? undefined : rowAt(analysis, place)}
      label={words('network.boundTo')}
      htmlFor={id}
      width={236}
      below={
        <>
          {config.nodePool === undefined && <OtherRows file={file} paths={[path]} />}
          <Meaning>
            <PlaceFindings file={cluster.file} path={path} />
          </Meaning>
        </>
      }
    >
      <Select
        fullWidth
        displayEmpty
        value={config.nodePool ?? ''}
        inputProps={{ id, 'aria-label': words('network.boundTo') }}
        onChange={(event) =>
          runFormEdits(bindCidrConfig(cluster, config, event.target.value), {
            label: { key: 'step.field', args: { field: 'nodeSelector' } },
          })
        }
      >
        <MenuItem value="">{words('network.allPools')}</MenuItem>
        {known.map((name) => (
          <MenuItem key={name} value={name}>
            {name}
          </MenuItem>
        ))}
      </Select>
    </FieldRow>
  )
}
