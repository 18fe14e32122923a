import { Component, type ReactNode } from 'react'

interface PaneBarrierProps {
  /** When this changes, a broken pane is tried again. */
  readonly attempt: unknown
  readonly instead: ReactNode
  readonly children: ReactNode
}

/** A fault in one pane leaves the others at work; the pane comes back with the next text. */
export class PaneBarrier extends Component<PaneBarrierProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override componentDidUpdate(before: PaneBarrierProps) {
    if (this.state.isBroken && before.attempt !== this.props.attempt) this.setState({ isBroken: false })
  }

  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children
  }
}
