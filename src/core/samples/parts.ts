/** Pieces that several samples share; each is whole lines below `spec:`, with the final line break. */

export const keyPaths = `gcrKeyPath: baremetal/gcr.json
sshPrivateKeyPath: .ssh/id_rsa
gkeConnectAgentServiceAccountKeyPath: baremetal/connect-agent.json
gkeConnectRegisterServiceAccountKeyPath: baremetal/connect-register.json
cloudOperationsServiceAccountKeyPath: baremetal/cloud-ops.json
`

/** With a registry mirror, images come from it and gcrKeyPath is left out. */
export const keyPathsWithMirror = `registryMirrors:
  - endpoint: https://10.194.2.13:5007/v2/test-namespace
    caCertPath: /root/cert.pem
    pullCredentialConfigPath: /root/dockerconfig.json
sshPrivateKeyPath: .ssh/id_rsa
gkeConnectAgentServiceAccountKeyPath: baremetal/connect-agent.json
gkeConnectRegisterServiceAccountKeyPath: baremetal/connect-register.json
cloudOperationsServiceAccountKeyPath: baremetal/cloud-ops.json
`

/** User clusters take their keys from the cluster that manages them. */
export const mirrorOnly = `registryMirrors:
  - endpoint: https://10.194.2.13:5007/v2/test-namespace
    caCertPath: /root/cert.pem
    pullCredentialConfigPath: /root/dockerconfig.json
`

export const namespace = (name: string): string => `apiVersion: v1
kind: Namespace
metadata:
  name: cluster-${name}
`

export const clusterHead = (name: string, type: string, profile = 'default'): string =>
  `apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: ${name}
  namespace: cluster-${name}
spec:
  type: ${type}
  profile: ${profile}
  anthosBareMetalVersion: 1.34.200-gke.68
  gkeConnect:
    projectID: project-fleet
`

export const podAndServiceRanges = `    # 250 Pods on a node take a /23 each: 128 nodes fit. The Pod range cannot change later.
    pods:
      cidrBlocks:
      - 192.168.0.0/16
    services:
      cidrBlocks:
      - 10.96.0.0/20
`

export const proxy = `  proxy:
    url: http://10.194.2.140:3128
    noProxy:
    - 127.0.0.1
    - localhost
  osEnvironmentConfig:
    addPackageRepo: false
`

export const operationsAndStorage = `  clusterOperations:
    projectID: project-fleet
    location: us-central1
  storage:
    lvpNodeMounts:
      path: /mnt/localpv-disk
      storageClassName: local-disks
    lvpShare:
      path: /mnt/localpv-share
      storageClassName: local-shared
      numPVUnderSharedPath: 5
`

export const openIdConnect = `  authentication:
    oidc:
      issuerURL: "https://infra.example.dev/adfs"
      clientID: "be654652-2c45-49ff-9d7c-3663cee9ba51"
      clientSecret: "clientSecret"
      kubectlRedirectURL: "http://localhost:44320/callback"
      username: "unique_name"
      usernamePrefix: "oidc:"
      group: "groups"
      groupPrefix: "oidc:"
      scopes: "allatclaims"
      extraParams: "resource=token-groups-claim"
      deployCloudConsoleProxy: true
      certificateAuthorityData: base64EncodedCACertificate
      proxy: http://10.194.2.140:3128
`

export const podDensity = (pods: number): string => `  nodeConfig:
    podDensity:
      maxPodsPerNode: ${pods}
`

export const nodePool = (
  pool: string,
  cluster: string,
  nodes: readonly string[],
): string => `apiVersion: baremetal.cluster.gke.io/v1
kind: NodePool
metadata:
  name: ${pool}
  namespace: cluster-${cluster}
spec:
  clusterName: ${cluster}
  nodes:
${addresses(nodes, '  ')}`

export const controlPlane = (nodes: readonly string[]): string => `  controlPlane:
    nodePoolSpec:
      nodes:
${addresses(nodes, '      ')}`

/** Lines of a `nodes` list. */
export function addresses(nodes: readonly string[], indent: string): string {
  return nodes.map((node) => `${indent}- address: ${node}\n`).join('')
}

export const documents = (...parts: readonly string[]): string => parts.join('---\n')
