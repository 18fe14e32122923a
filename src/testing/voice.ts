interface Words {
  readonly title: string
  readonly why: string
  readonly remedy: string
  readonly messages: Readonly<Record<string, string>>
  readonly fixes?: Readonly<Record<string, string>>
}

/** Facts, present tense, nothing begged for and nothing exclaimed. */
const breachesOf = {
  en: [/\bplease\b/i, /\boops\b/i, /!/, /\binvalid\b/i, /  /, /\s$/],
  'zh-CN': [
    /您/,
    /请(?!确认|求)/,
    /[!！]/,
    // Half-width punctuation behind Chinese text, and Latin letters or digits glued to it.
    /[\u4e00-\u9fff][,;:.?]/,
    /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/,
    /[（）]/,
    /\s$/,
  ],
} as const

/** Texts that break the rules of voice (language, key and the breach). */
export function findVoiceBreaches(words: Words, language: keyof typeof breachesOf): readonly string[] {
  const texts = [
    ['title', words.title],
    ['why', words.why],
    ['remedy', words.remedy],
    ...Object.entries(words.messages),
    ...Object.entries(words.fixes ?? {}),
  ] as const
  return texts.flatMap(([key, text]) => {
    const breach = breachesOf[language]
      .map((pattern) => pattern.exec(text)?.[0])
      .find((hit) => hit !== undefined)
    return breach === undefined ? [] : [`${language} ${key}: ${breach} in ${text}`]
  })
}
