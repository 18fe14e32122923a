/** A cluster document with comments, as long as asked for; pools and nodes fill it. */
function clusterDocument(name: string, length: number): string {
  const head = `---
apiVersion: baremetal.cluster.gke.io/v1
kind: Cluster
metadata:
  name: ${name}
  namespace: cluster-${name}
spec:
  # Cluster type.
  type: hybrid
  anthosBareMetalVersion: 1.34.200-gke.68
  loadBalancer:
    mode: bundled
    vips:
      # This address must not be in the address pools below.
      controlPlaneVIP: 10.0.0.8
    addressPools:
`
  let text = head
  for (let pool = 0; text.length < length; pool += 1) {
    text += `    # Pool of rack ${pool}.
    - name: pool${pool}
      addresses:
      - 10.${pool % 256}.0.0-10.${pool % 256}.0.31
      - "10.${pool % 256}.1.0/28" # the second
      manualAssign: true
`
  }
  return text
}

/** Twenty documents, 1 MB in all. */
export const manyDocuments = Array.from({ length: 20 }, (_, index) =>
  clusterDocument(`c${index}`, 50_000),
).join('')

/** One document of the size that a large cluster has. */
export const oneDocument = clusterDocument('one', 60_000)

/** One document that a column of ranges is pasted into. */
export const longDocument = clusterDocument('long', 130_000)
