import { fillWords } from '../core/yaml/problem-words.ts'
import { recognise } from '../core/yaml/recognise.ts'
import { recognitionWords } from '../core/yaml/recognise-words.ts'
import { EmptyState } from '../look/EmptyState.tsx'
import type { SectionId } from '../store/sections.ts'
import { selectActiveFile } from '../store/selectors.ts'
import { useWorkbench } from '../store/state.ts'
import { useLanguage, useWords } from '../store/use-words.ts'
import { SectionHead } from './SectionHead.tsx'

/** Instead of a form where the file has no cluster to show: what the text is, and what can be done with it. */
export function NoCluster({ section }: { readonly section: SectionId }) {
  const words = useWords()
  return (
    <>
      <SectionHead title={words(`app.section.${section}`)} />
      <WhatItIs />
    </>
  )
}

function WhatItIs() {
  const words = useWords()
  const language = useLanguage()
  const source = useWorkbench((state) => selectActiveFile(state)?.source)
  if (source === undefined)
    return <EmptyState title={words('form.noCluster')}>{words('form.noClusterHelp')}</EmptyState>
  const { code, args } = recognise(source)
  if (code === 'cluster' || code === 'clusters' || code === 'slash-comments' || code === 'ellipsis')
    return <EmptyState title={words('form.unreadCluster')}>{words('form.unreadClusterHelp')}</EmptyState>
  const said = recognitionWords[code][language]
  return (
    <EmptyState title={fillWords(said.what, args)}>
      {words('app.twoSentences', { first: fillWords(said.do, args), second: words('form.noClusterHelp') })}
    </EmptyState>
  )
}
