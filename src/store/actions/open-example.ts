import type { CaseTexts } from '../../core/rules/define.ts'
import { useWorkbench } from '../state.ts'
import { openTexts } from './files.ts'
import { notify } from './notice.ts'

/** Opens an example of a rule beside what is open, its own file last. A network plan that is there already stays. */
export function openExample(stem: string, { text, plan, deployed, others = [] }: CaseTexts): void {
  const hasPlan = useWorkbench.getState().workspace.plan !== ''
  const name = `${stem}.yaml`
  const more = others.map((other, index) => ({ name: `${stem}-other${index + 1}.yaml`, text: other }))
  openTexts([...more, { name, text, ...(deployed === undefined ? {} : { deployed }) }], plan)
  if (plan !== undefined && plan !== '' && hasPlan) notify('rules.planKept', { name }, { severity: 'info' })
  else notify('rules.opened', { name })
}
