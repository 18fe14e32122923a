const listed = /^(?:segments|services|nodeNames):[^\S\n]*(?:#.*)?\n(?:[^\S\n]*(?:#.*)?\n)*[^\S\n]*-(?:\s|$)/m
const ticked =
  /^checklist:[^\S\n]*(?:#.*)?\n\s+(?:gratuitousArp|arpForwarding|vipsUnused|dhcpExcluded|externalBalancer):/m
const ofKubernetes = /^(?:apiVersion|kind):/m

/**
 * Whether a text is a network plan, by its own top-level keys; a look at the text, without parsing it. An object of
 * Kubernetes never is one, nor is a file whose `services` are a map (Docker Compose).
 */
export function isNetworkPlan(text: string): boolean {
  return (listed.test(text) || ticked.test(text)) && !ofKubernetes.test(text)
}
