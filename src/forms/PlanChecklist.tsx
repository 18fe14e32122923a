import Checkbox from '@mui/material/Checkbox'
import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { setChecklist } from '../core/edits/plan-checklist.ts'
import { keptRanges } from '../core/emit/kept-ranges.ts'
import { sayRanges } from '../core/emit/report-addresses.ts'
import { type ChecklistItem, checklistItems } from '../core/model/network-plan.ts'
import type { ClusterView, WorkspaceModel } from '../core/model/workspace-model.ts'
import { printAddress } from '../core/net/address.ts'
import type { Language } from '../core/rules/finding.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { joinList } from '../words/join-list.ts'
import type { Say } from '../words/say.ts'
import { runFormEdits } from './kit/run-form-edits.ts'
import { GroupHead } from './SectionHead.tsx'

export interface PlanChecklistProps {
  readonly model: WorkspaceModel
  readonly view: ClusterView | undefined
}

/** What no file proves: somebody has to look at the router and ask the network. */
export function PlanChecklist({ model, view }: PlanChecklistProps) {
  const words = useWords()
  const language = useLanguage()
  const id = useId()
  const items = checklistItems.filter((item) => concerns(item, view))
  const isDone = (item: ChecklistItem): boolean =>
    model.plan.checklist.some((one) => one.item === item && one.state.value === 'confirmed')
  return (
    <>
      <GroupHead>
        {words('plan.checklist')}
        <small className="end">
          {words('plan.checklistCount', {
            done: items.filter(isDone).length,
            total: items.length,
          })}
        </small>
      </GroupHead>
      <ul>
        {items.map((item) => {
          const { title, help } = sayItem(item, view, words, language)
          return (
            <Item key={item}>
              <Checkbox
                id={`${id}${item}`}
                checked={isDone(item)}
                slotProps={{ input: { 'aria-describedby': `${id}${item}help` } }}
                onChange={(_, checked) =>
                  runFormEdits(setChecklist(item, checked ? 'confirmed' : 'open'), {
                    label: { key: 'step.plan', args: {} },
                  })
                }
              />
              <div>
                <label htmlFor={`${id}${item}`}>{title}</label>
                <p id={`${id}${item}help`}>{help}</p>
              </div>
            </Item>
          )
        })}
      </ul>
    </>
  )
}

/** Where another load balancer announces the addresses, ARP is its business; elsewhere there is none to prepare. */
function concerns(item: ChecklistItem, view: ClusterView | undefined): boolean {
  const isManual = view?.facts.isManual === true
  switch (item) {
    case 'gratuitousArp':
    case 'arpForwarding':
    case 'dhcpExcluded':
      return !isManual
    case 'externalBalancer':
      return isManual
    case 'vipsUnused':
      return true
  }
}

function sayItem(
  item: ChecklistItem,
  view: ClusterView | undefined,
  words: Say,
  language: Language,
): { readonly title: string; readonly help: string } {
  switch (item) {
    case 'gratuitousArp':
      return {
        title: words('plan.check.gratuitousArp'),
        help: words('plan.check.gratuitousArp.help', { gateway: gatewayOf(view, words) }),
      }
    case 'arpForwarding':
      return {
        title: words('plan.check.arpForwarding'),
        help: words('plan.check.arpForwarding.help'),
      }
    case 'vipsUnused':
      return {
        title: words('plan.check.vipsUnused', { vips: vipsOf(view, words) }),
        help: words('plan.check.vipsUnused.help'),
      }
    case 'dhcpExcluded':
      return sayKept(view, words, language)
    case 'externalBalancer':
      return {
        title: words('plan.check.externalBalancer', { vips: vipsOf(view, words) }),
        help: words('plan.check.externalBalancer.help'),
      }
  }
}

function gatewayOf(view: ClusterView | undefined, words: Say): string {
  const gateway = view?.segment?.subnets.find((subnet) => subnet.gateway !== undefined)?.gateway
  return gateway === undefined ? words('plan.check.theGateway') : printAddress(gateway)
}

function vipsOf(view: ClusterView | undefined, words: Say): string {
  const balancer = view?.cluster.loadBalancer
  const vips = [balancer?.controlPlaneVIP.value, balancer?.ingressVIP.value].flatMap((address) =>
    address === undefined ? [] : [printAddress(address)],
  )
  return vips.length === 0 ? words('plan.check.theVips') : joinList(vips, words)
}

/** Few runs fit the name of a box; more of them stand below it. */
const mostNamed = 4

function sayKept(view: ClusterView | undefined, words: Say, language: Language) {
  const ranges = view === undefined ? [] : keptRanges(view)
  const said = sayRanges(ranges, language)
  const isShort = ranges.length > 0 && ranges.length <= mostNamed
  return {
    title: words('plan.check.dhcpExcluded', { range: isShort ? said : words('plan.check.theAddresses') }),
    help: isShort ? '' : said,
  }
}

const Item = styled('li')({
  display: 'flex',
  gap: 6,
  alignItems: 'flex-start',
  padding: '3px 0',
  '& label': { lineHeight: '24px' },
  '& p': { fontSize: '0.75rem', lineHeight: '17px', color: 'var(--t2)' },
  '@media (max-width: 599.98px)': { minHeight: 44, alignItems: 'center' },
})
