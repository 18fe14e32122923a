/**
 * JavaScript that may stand between `<script>` and `</script>`: inside a page `</script` would end it and `<!--` would
 * hide its end. In texts, templates and regular expressions the escape reads as the same character.
 */
export function escapeScript(code: string): string {
  return code.replaceAll(/<(?=\/script|!--|script)/gi, '\\x3C')
}
