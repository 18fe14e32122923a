export const changes = {
  'changes.words': 'In words',
  'changes.deployed': 'Against the cluster as it runs',
  'changes.sameMeaning': 'No address and no setting changes',
  'changes.clusterAdded': '{name} is new',
  'changes.clusterRemoved': '{name} is removed',
  'changes.load': 'Load the deployed text',
  'changes.loaded': 'Compared with {name} as the deployed text',
  'changes.notThisCluster': '{name} does not hold this cluster. Nothing was changed',
  'changes.doesNotParse': '{name} does not parse as a whole. Nothing was changed',
} as const
