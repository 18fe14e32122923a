import Button from '@mui/material/Button'
import { useContext } from 'react'
import type { PreparedSubnet } from '../core/scene/prepare.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../store/use-words.ts'
import { ExportToolsContext } from './export-tools.ts'

/** The table for a ticket or a spreadsheet: every row, also those that are not shown yet. */
export function RunTableCopy({ subnet }: { readonly subnet: PreparedSubnet }) {
  const words = useWords()
  const tools = useContext(ExportToolsContext)
  if (tools === undefined) return null
  return (
    <>
      <Button startIcon={<Icon name="copy" />} onClick={() => void tools.copyTable(subnet, 'markdown')}>
        {words('report.copyMarkdown')}
      </Button>
      <Button startIcon={<Icon name="copy" />} onClick={() => void tools.copyTable(subnet, 'csv')}>
        {words('report.copyCsv')}
      </Button>
    </>
  )
}
