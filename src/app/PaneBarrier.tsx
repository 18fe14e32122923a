import { Component, type ReactNode } from 'react'

interface PaneBarrierProps {
  /** When this changes, a broken pane is tried again. */
  readonly attempt: unknown
  readonly instead: ReactNode
  readonly children: ReactNode
}

interface PaneBarrierState {
  readonly attempt: unknown
  readonly isBroken: boolean
}

/** A fault in one pane leaves the others at work; the pane comes back with the next text. */
export class PaneBarrier extends Component<PaneBarrierProps, PaneBarrierState> {
  override state: PaneBarrierState = { attempt: this.props.attempt, isBroken: false }

  static getDerivedStateFromError(): Partial<PaneBarrierState> {
    return { isBroken: true }
  }

  static getDerivedStateFromProps(props: PaneBarrierProps, state: PaneBarrierState): PaneBarrierState | null {
    return props.attempt === state.attempt ? null : { attempt: props.attempt, isBroken: false }
  }

  override render() {
    return this.state.isBroken ? this.props.instead : this.props.children
  }
}
