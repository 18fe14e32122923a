import type { FileEdits } from '../../core/document.ts'
import { type Prefix, printPrefix } from '../../core/net/prefix.ts'
import type { Origin } from '../state.ts'
import { runEdits } from './edit.ts'
import { notify } from './notice.ts'

/** From one click on, rules take a subnet as a fact: that is said, with the way back beside it. */
export function takeAsFact(edits: readonly FileEdits[], prefix: Prefix, origin: Origin): void {
  const isDone = runEdits(edits, { label: { key: 'step.confirmSubnet', args: {} }, origin })
  if (isDone) notify('plan.confirmed', { subnet: printPrefix(prefix) }, { undo: true })
}
