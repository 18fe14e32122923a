import Button from '@mui/material/Button'
import { addNetworkDocument, floatingList, type NetworkDocument } from '../core/edits/network-documents.ts'
import type { ClusterView } from '../core/model/workspace-model.ts'
import { EmptyState } from '../look/EmptyState.tsx'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { PlaceField } from './kit/PlaceField.tsx'
import { PlaceHelp } from './kit/PlaceHelp.tsx'
import { runFormEdits } from './kit/run-form-edits.ts'
import { ValueRows } from './kit/ValueRows.tsx'
import { OtherRows } from './OtherPlaces.tsx'
import { GroupHead } from './SectionHead.tsx'

export interface GatewayFieldsProps {
  readonly view: ClusterView
  readonly unused: string | undefined
}

/** How routers reach Services: floating addresses, and the peers that learn them. */
export function GatewayFields({ view, unused }: GatewayFieldsProps) {
  const words = useWords()
  const { cluster, file } = view
  const peers = file.others.filter((one) => one.kind === 'BGPPeer')
  const balancers = file.others.filter((one) => one.kind === 'BGPLoadBalancer')
  const add = (kind: NetworkDocument) => (
    <Button
      size="small"
      startIcon={<Icon name="plus" size={14} />}
      onClick={() =>
        runFormEdits(
          addNetworkDocument(cluster, kind, {
            documents: file.source.documents.length,
            names: file.others.flatMap(({ name }) => name ?? []),
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
        {words('network.gateways')} <small>{words('network.gatewaysHelp')}</small>
      </GroupHead>
      {cluster.gatewayGroups.length === 0 && (
        <EmptyState title={words('network.gatewaysEmpty')} actions={add('NetworkGatewayGroup')}>
          {words('network.gatewaysEmptyHelp')}
        </EmptyState>
      )}
      {cluster.gatewayGroups.map((group) => {
        const list = floatingList(cluster, group)
        return (
          <DocumentCard key={group.document} view={view} document={group} kind="NetworkGatewayGroup">
            <GroupHead>
              {words('network.floating')}
              <PlaceHelp place={list} />
            </GroupHead>
            <ValueRows
              list={list}
              items={group.floatingIPs}
              reads="address"
              name={words('network.floating')}
              placeholder={words('network.addFloating')}
              unused={unused}
            />
          </DocumentCard>
        )
      })}
      <GroupHead>
        {words('network.extraPeers')} <small>{words('network.extraPeersHelp')}</small>
      </GroupHead>
      {peers.map((peer) => (
        <DocumentCard key={peer.document} view={view} document={peer} kind="BGPPeer">
          {(['localASN', 'peerASN', 'peerIP', 'sessions'] as const).map((key) => (
            <PlaceField
              key={key}
              file={cluster.file}
              path={[...peer.path, 'spec', key]}
              placeholder={key === 'peerIP' ? words('network.router') : ''}
            />
          ))}
          <OtherRows
            file={file}
            paths={[
              [...peer.path, 'metadata', 'labels'],
              [...peer.path, 'spec', 'selectors'],
            ]}
          />
        </DocumentCard>
      ))}
      {balancers.map((balancer) => (
        <DocumentCard key={balancer.document} view={view} document={balancer} kind="BGPLoadBalancer">
          <OtherRows file={file} paths={[[...balancer.path, 'spec', 'peerSelector']]} />
        </DocumentCard>
      ))}
      {add('BGPPeer')} {balancers.length === 0 && peers.length > 0 && add('BGPLoadBalancer')}
    </>
  )
}
