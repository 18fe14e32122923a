/** What somebody has to know who uses a plan in the form of another tool. */
export type FormNoteCode =
  /** There is no bundled load balancer whose pools could be written. */
  | 'no-bundled-pools'
  /** In a cluster with bundled load balancing these objects are made from the cluster file. */
  | 'made-from-file'
  /** `{vip}`, the control plane VIP, is not MetalLB's. */
  | 'control-plane-vip'
  /** `{vip}`, the ingress VIP, is asked for by a Service of the ingress controller. */
  | 'ingress-vip'
  /** `{nodes}` announce; upstream selects nodes by label, which no cluster file has. */
  | 'announcing-nodes'
  /** Announced by BGP: only the pools are written. */
  | 'bgp-announcement'
  /** `{names}` are no names of Kubernetes objects, or appear twice. */
  | 'object-names'
  /** Everything that is not about addresses for Services. */
  | 'only-pools'
  /** `{texts}` cannot be read and are passed on as written. */
  | 'unread'
  /** `{type}` clusters cannot be created this way: a user cluster is. */
  | 'user-cluster'
  /** An admin cluster has another command and resource. */
  | 'admin-cluster'
  /** `{names}` stand for what no cluster file says. */
  | 'fill-in'
  /** `{fields}` of the file have no counterpart. */
  | 'left-out'
  /** Storage is not written; the values of the published samples stand there. */
  | 'usual-storage'
  /** `{ranges}`: documented for IPv4 only. */
  | 'ipv6-range'
  /** `{taints}`: the effect is not among those that the provider documents. */
  | 'taint-effect'

export interface FormNote {
  readonly code: FormNoteCode
  readonly args: Readonly<Record<string, string>>
}

export const noteOf = (code: FormNoteCode, args: Readonly<Record<string, string>> = {}): FormNote => ({
  code,
  args,
})

/** A note that names things, and none when there is nothing to name. */
export function noteWith(code: FormNoteCode, name: string, texts: readonly string[]): readonly FormNote[] {
  return texts.length === 0 ? [] : [noteOf(code, { [name]: texts.join(', ') })]
}
