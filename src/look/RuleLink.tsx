import Link from '@mui/material/Link'
import type { ReactNode } from 'react'

/** Where the app shows a rule's page; without a rule, the list of all. `app/route.ts` reads it. */
export const ruleAddress = (rule?: string): string => (rule === undefined ? '#/rules' : `#/rules/${rule}`)

export interface RuleLinkProps {
  readonly rule: string
  readonly children: ReactNode
  /** Says more than the visible words where those are short. */
  readonly label?: string
  /** Stands within a sentence, where colour alone does not tell a link. */
  readonly isInText?: boolean
  /** Called before the page changes, to close what stands in the way. */
  readonly onFollow?: () => void
}

/** The way to a rule's page: an ordinary link, so that it opens in a tab of its own as well. */
export function RuleLink({ rule, children, label, isInText = false, onFollow }: RuleLinkProps) {
  return (
    <Link
      href={ruleAddress(rule)}
      aria-label={label}
      underline={isInText ? 'always' : 'hover'}
      onClick={onFollow}
    >
      {children}
    </Link>
  )
}
