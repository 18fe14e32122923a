import { chrome, chromeNames, roleLetters, roleStyles, type SeverityName, severityStyles } from './palette.ts'

const severityNames = Object.keys(severityStyles) as readonly SeverityName[]

/**
 * The palette as CSS variables: `--role-C-ink`, `--role-C-fill`, `--role-C-text`; `--finding-error-ink` (`-fill`,
 * `-text`, `-onSolid`); `--map-panel` and the other names of the chrome.
 */
export function paletteVariables(scheme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const variables: Record<string, string> = {}
  for (const letter of roleLetters) {
    const { ink, fill, text } = roleStyles[letter][scheme]
    variables[`--role-${letter}-ink`] = ink
    variables[`--role-${letter}-fill`] = fill
    variables[`--role-${letter}-text`] = text
  }
  for (const severity of severityNames) {
    const { ink, fill, text, onSolid } = severityStyles[severity][scheme]
    variables[`--finding-${severity}-ink`] = ink
    variables[`--finding-${severity}-fill`] = fill
    variables[`--finding-${severity}-text`] = text
    variables[`--finding-${severity}-onSolid`] = onSolid
  }
  for (const name of chromeNames) variables[`--map-${name}`] = chrome[scheme][name]
  return variables
}
