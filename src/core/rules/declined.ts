/** Rows of the catalogue that no rule implements, each with its reason. The coverage test holds both lists together. */
export const declined: Readonly<Record<string, string>> = {
  'NET-018':
    'The row says itself that nothing is to be reported: equal Pod and Service ranges of two clusters in island mode are fine.',
  'BGP-012':
    'About Services with externalTrafficPolicy: Local, which no cluster file holds; planned Services are judged with the Service rows.',
}
