import Button from '@mui/material/Button'
import { addNetworkDocument } from '../core/edits/network-documents.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { EmptyState } from '../look/EmptyState.tsx'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import { CidrConfigCard } from './CidrConfigCard.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { GroupHead } from './SectionHead.tsx'

/** ClusterCIDRConfig documents: the Pod ranges of flat mode, of IPv6, and of single node pools. */
export function CidrConfigs({ view }: { readonly view: ClusterView }) {
  const words = useWords()
  const { cluster, facts, file } = view
  const configs = cluster.cidrConfigs
  const isFlat = cluster.network.flatIPv4.value === true
  const needsIPv4 = isFlat && !configs.some((one) => one.ipv4 !== undefined)
  const needsIPv6 = facts.isDualStack && !configs.some((one) => one.ipv6 !== undefined)
  const kind = 'ClusterCIDRConfig'
  const addButton = (
    <Button
      size="small"
      startIcon={<Icon name="plus" size={14} />}
      onClick={() =>
        runFormEdits(
          addNetworkDocument(cluster, kind, {
            documents: file.source.documents.length,
            names: file.cidrConfigs.flatMap(({ name }) => name.text ?? []),
          }),
          { label: { key: 'step.addDocument', args: { kind } } },
        )
      }
    >
      {words('network.addDocument', { kind })}
    </Button>
  )
  return (
    <>
      <GroupHead>
        {words('network.cidrConfigs')} <small>{words('network.cidrConfigsHelp')}</small>
      </GroupHead>
      {configs.length === 0 && (needsIPv4 || needsIPv6) ? (
        <EmptyState
          title={words(needsIPv4 ? 'network.cidrFlatEmpty' : 'network.cidrDualEmpty')}
          actions={addButton}
        >
          {words('network.cidrEmptyHelp')}
        </EmptyState>
      ) : (
        <>
          {configs.map((config) => (
            <CidrConfigCard key={config.document} view={view} config={config} />
          ))}
          {addButton}
        </>
      )}
    </>
  )
}
