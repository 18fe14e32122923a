import type { Severity } from '../../core/rules/finding.ts'
import type { Refusal } from '../../core/yaml/refusal.ts'
import { nextSerial } from '../serial.ts'
import { useWorkbench } from '../state.ts'

export function notify(
  key: string,
  args: Readonly<Record<string, string | number>> = {},
  {
    severity = 'done',
    undo = false,
  }: { readonly severity?: Severity | 'done'; readonly undo?: boolean } = {},
): void {
  useWorkbench.setState({
    notice: { serial: nextSerial(), severity, message: { kind: 'words', key, args }, undo },
  })
}

export function notifyRefusal(refusal: Refusal): void {
  useWorkbench.setState({
    notice: { serial: nextSerial(), severity: 'error', message: { kind: 'refused', refusal }, undo: false },
  })
}

export function dismissNotice(): void {
  useWorkbench.setState({ notice: undefined })
}
