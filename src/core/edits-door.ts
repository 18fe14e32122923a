/** What a user can intend, for the library's door. */
export { addPool, movePool, removePool, renamePool, setPoolFlag } from './edits/address-pools.ts'
export { setBalancerPlace } from './edits/balancer-nodes.ts'
export { carvePool } from './edits/carve.ts'
export { addNodePool, removeNodePool, renameNodePool } from './edits/node-pools.ts'
export { addNode, pasteNodes, removeNode, setNode } from './edits/nodes.ts'
export { setChecklist } from './edits/plan-checklist.ts'
export { placeCluster } from './edits/plan-clusters.ts'
export { setElection, setNodeName } from './edits/plan-node-names.ts'
export { addReserved, removeReserved, setReserved } from './edits/plan-reserved.ts'
export { addSegment, removeSegment, renameSegment, setPoolsRouted } from './edits/plan-segments.ts'
export {
  addServices,
  copyService,
  moveService,
  removeService,
  setReplicas,
  setServiceFlag,
  setServiceText,
} from './edits/plan-services.ts'
export { addSubnet, confirmSubnet, removeSubnet, setGateway, setSubnet } from './edits/plan-subnets.ts'
export { addPoolEntry, pastePoolEntries, removePoolEntry, setPoolEntry } from './edits/pool-entries.ts'
export { mergeEntries, resizeEntry, splitEntry } from './edits/reshape-entry.ts'
export { clearField, setField } from './edits/set-field.ts'
export { moveVip, removeVip } from './edits/vips.ts'
