import type { CaseTexts } from '../../core/rules/define.ts'
import { useWorkbench } from '../state.ts'
import { openTexts } from './files.ts'
import { notify } from './notice.ts'
import { select } from './select.ts'

/**
 * Opens an example of a rule beside what is open, its own file last, and chooses what the rule says there. A network
 * plan that is there already stays.
 */
export function openExample(rule: string, stem: string, example: CaseTexts): void {
  const { text, plan = '', deployed, others = [] } = example
  const hasPlan = useWorkbench.getState().workspace.plan !== ''
  const name = `${stem}.yaml`
  const more = others.map((other, index) => ({ name: `${stem}-other${index + 1}.yaml`, text: other }))
  openTexts([...more, { name, text, ...(deployed === undefined ? {} : { deployed }) }], plan)
  const { analysis, active } = useWorkbench.getState()
  const finding = analysis?.findings.find((one) => one.rule === rule && one.place.file === active)
  if (finding !== undefined) select(finding.place, 'app', rule)
  if (plan !== '' && hasPlan) notify('rules.planKept', { name }, { severity: 'info' })
  else notify('rules.opened', { name })
}
