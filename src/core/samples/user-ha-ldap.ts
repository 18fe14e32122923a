import * as part from './parts.ts'

const signIn = `  authentication:
  - name: ldap
    ldap:
      connectionType: ldaps
      group:
        baseDN: ou=Groups,dc=onpremidp,dc=example,dc=net
        filter: (objectClass=*)
        identifierAttribute: dn
      host: ldap.google.com:636
      user:
        baseDN: ou=Users,dc=onpremidp,dc=example,dc=net
        filter: (objectClass=*)
        identifierAttribute: uid
        loginAttribute: uid
      serviceAccountSecret:
        name: google-ldap-client-secret
        namespace: anthos-identity-service
        type: tls
`

/** Workloads only, highly available; routers learn the VIPs by BGP instead of ARP. */
export const userHaLdap = part.documents(
  part.namespace('user-ha-ldap'),
  `${part.clusterHead('user-ha-ldap', 'user')}${part.controlPlane(['10.200.0.20', '10.200.0.21', '10.200.0.22'])}  clusterNetwork:
    # Needed for BGP; cannot change later.
    advancedNetworking: true
${part.podAndServiceRanges}  loadBalancer:
    mode: bundled
    type: bgp
    # Only external BGP: the peers have another number than the cluster.
    localASN: 65001
    bgpPeers:
    - ip: 10.8.0.10
      asn: 65002
    - ip: 10.8.0.11
      asn: 65002
    ports:
      controlPlaneLBPort: 443
    vips:
      # As published. With BGP better taken from no node's subnet.
      controlPlaneVIP: 10.200.0.91
      ingressVIP: 10.200.0.92
    addressPools:
    - name: pool1
      addresses:
      - 10.200.0.92-10.200.0.100
${part.operationsAndStorage}${part.podDensity(250)}${signIn}`,
  part.nodePool('np1', 'user-ha-ldap', ['10.200.0.30', '10.200.0.31', '10.200.0.32']),
  `apiVersion: networking.gke.io/v1
kind: NetworkGatewayGroup
metadata:
  name: default
  namespace: cluster-user-ha-ldap
spec:
  # Services are announced from these; two, so that one may fail.
  floatingIPs:
  - 10.0.1.100
  - 10.0.2.100
`,
)
