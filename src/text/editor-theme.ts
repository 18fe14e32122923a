import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const frame = EditorView.theme({
  '&': { height: '100%', background: 'var(--pane)', color: 'var(--t1)', fontSize: '0.78125rem' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '19px', overflow: 'auto' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 12px 0 6px' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '1.5px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    background: 'var(--accent-mid)',
  },
  '.cm-gutters': { background: 'var(--pane)', color: 'var(--t3)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '30px', padding: '0 8px 0 0', fontSize: '0.71875rem' },
  '.cm-foldGutter .cm-gutterElement': { width: '12px', cursor: 'pointer' },
  '.cm-foldPlaceholder': { background: 'var(--hover)', border: 'none', color: 'var(--t2)', padding: '0 6px' },
  '.cm-selectionMatch': { background: 'var(--active)' },
  '.cm-matchingBracket': { background: 'var(--active)', outline: 'none' },
  '.cm-panels': { background: 'var(--frame)', color: 'var(--t1)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-textfield, .cm-button': {
    background: 'var(--pane)',
    backgroundImage: 'none',
    border: '1px solid var(--ctl)',
    borderRadius: '5px',
    color: 'var(--t1)',
  },
  '.cm-searchMatch': { background: 'var(--warn-weak)', outline: '1px solid var(--warn-line)' },
  '.cm-searchMatch-selected': { background: 'var(--accent-mid)' },
  '.cm-specialChar': { color: 'var(--err)' },
  '.cm-tooltip': {
    background: 'var(--raised)',
    color: 'var(--t1)',
    border: 'none',
    borderRadius: '8px',
    boxShadow: 'var(--shadow)',
    maxWidth: '460px',
  },
})

const drawnMarks = EditorView.theme({
  '.bl-gutter-findings': { width: '24px' },
  '.bl-gutter-changes': { width: '9px' },
  '.bl-shape': { width: '16px', height: '16px', margin: '1px 4px 0', display: 'block', overflow: 'visible' },
  '.bl-shape path': { strokeWidth: '1', strokeLinejoin: 'round' },
  '.bl-shape text': { fontFamily: 'var(--sans)', fontSize: '9px', fontWeight: '600' },
  '.bl-shape-error path': { fill: 'var(--err-mark)', stroke: 'var(--err-mark)' },
  '.bl-shape-error text': { fill: 'var(--on-err)' },
  '.bl-shape-warning path': { fill: 'var(--warn-fill)', stroke: 'var(--warn-fill)' },
  '.bl-shape-warning text': { fill: 'var(--on-warn)' },
  '.bl-shape-info path': { fill: 'var(--info)', stroke: 'var(--info)' },
  '.bl-shape-info text': { fill: 'var(--on-info)' },
  '.bl-shape-hollow path': { fill: 'var(--pane)' },
  '.bl-shape-hollow.bl-shape-error text': { fill: 'var(--err)' },
  '.bl-shape-hollow.bl-shape-warning text': { fill: 'var(--warn)' },
  '.bl-shape-hollow.bl-shape-info text': { fill: 'var(--info)' },
  '.bl-change': { width: '3px', height: '100%', marginLeft: '1px' },
  '.bl-change-added': { background: 'var(--chg)' },
  '.bl-change-modified': { background: 'var(--chgmod)' },
  '.bl-mark': { textDecorationLine: 'underline', textDecorationStyle: 'wavy', textUnderlineOffset: '3px' },
  '.bl-mark-error': { textDecorationColor: 'var(--err)' },
  '.bl-mark-warning': { textDecorationColor: 'var(--warn-fill)' },
  '.bl-mark-info': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--info)' },
  '.bl-line-selected': { background: 'var(--sel)', boxShadow: 'inset 2px 0 0 var(--ink)' },
  '.bl-line-flash-a': { animation: 'blbd-flash-a 600ms ease-out' },
  '.bl-line-flash-b': { animation: 'blbd-flash-b 600ms ease-out' },
  '@keyframes blbd-flash-a': { from: { background: 'var(--accent-mid)' } },
  '@keyframes blbd-flash-b': { from: { background: 'var(--accent-mid)' } },
})

const swatches = EditorView.theme({
  '.bl-swatch': {
    display: 'inline-block',
    width: '9px',
    height: '9px',
    marginRight: '5px',
    borderRadius: '2px',
    verticalAlign: '-0.5px',
    border: '1.5px solid currentColor',
  },
  '.bl-swatch-control-plane-node': { color: 'var(--role-C-ink)', background: 'currentColor' },
  '.bl-swatch-load-balancer-node': { color: 'var(--role-L-ink)', background: 'currentColor' },
  '.bl-swatch-worker-node': { color: 'var(--role-W-ink)' },
  '.bl-swatch-k8s-ip': { color: 'var(--role-K-ink)' },
  '.bl-swatch-control-plane-vip, .bl-swatch-ingress-vip, .bl-swatch-floating-ip': {
    transform: 'rotate(45deg) scale(.82)',
    borderRadius: '1px',
  },
  '.bl-swatch-control-plane-vip': { color: 'var(--role-V-ink)', background: 'currentColor' },
  '.bl-swatch-ingress-vip, .bl-swatch-floating-ip': { color: 'var(--role-I-ink)' },
  '.bl-swatch-pool': { color: 'var(--role-P-ink)', background: 'var(--role-P-fill)', borderRadius: '3px' },
  '.bl-swatch-manual-pool': {
    color: 'var(--role-M-ink)',
    background: 'var(--role-M-fill)',
    borderRadius: '3px',
  },
  '.bl-swatch-gateway, .bl-swatch-dhcp, .bl-swatch-dns, .bl-swatch-reserved': { color: 'var(--role-R-ink)' },
})

const tooltips = EditorView.theme({
  '.bl-tooltip-finding': { padding: '10px 12px', fontFamily: 'var(--sans)', lineHeight: '19px' },
  '.bl-tooltip-finding + .bl-tooltip-finding': { borderTop: '1px solid var(--line)' },
  '.bl-tooltip-words': { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 10px', margin: '0' },
  '.bl-tooltip-words dt': { color: 'var(--t3)' },
  '.bl-tooltip-words dd': { margin: '0' },
  '.bl-tooltip-fix': {
    font: 'inherit',
    marginTop: '8px',
    marginRight: '6px',
    padding: '2px 8px',
    border: '1px solid var(--line2)',
    borderRadius: '5px',
    background: 'var(--pane)',
    color: 'var(--t1)',
    cursor: 'pointer',
  },
})

/** Keys quiet, values strong, comments aside; hue is left to roles and findings. */
const highlight = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--t2)' },
  { tag: [tags.content, tags.string, tags.attributeValue], color: 'var(--t1)', fontWeight: '500' },
  { tag: tags.comment, color: 'var(--t3)', fontStyle: 'italic' },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: 'var(--t3)' },
  { tag: [tags.meta, tags.documentMeta, tags.processingInstruction], color: 'var(--t3)' },
])

export const editorTheme: Extension = [frame, drawnMarks, swatches, tooltips, syntaxHighlighting(highlight)]
