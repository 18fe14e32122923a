import type { SyntaxProblemCode } from './source.ts'

/** What is wrong and what to do about it, with `{argument}` placeholders. */
export interface Words {
  readonly what: string
  readonly do: string
}

/** The same in every language of the interface. */
export interface BothWords {
  readonly en: Words
  readonly 'zh-CN': Words
}

/** The words of every syntax problem. */
export const syntaxWords: Readonly<Record<SyntaxProblemCode, BothWords>> = {
  'tab-indentation': {
    en: {
      what: 'The line is indented with a tab. YAML allows only spaces there.',
      do: 'Replace the tab with as many spaces as the neighbouring lines have.',
    },
    'zh-CN': {
      what: '这一行用制表符缩进，而 YAML 只允许用空格缩进。',
      do: '把制表符换成空格，数量与相邻行一致。',
    },
  },
  'lost-indentation': {
    en: {
      what: 'The indentation is lost: keys that belong into a section stand at the left edge. This happens when text is copied from a web page.',
      do: 'Copy the text again with the copy button of the page, or start from a template and enter the values.',
    },
    'zh-CN': {
      what: '缩进丢失：本该位于某一节之内的键都顶到了行首。从网页复制文本时常会这样。',
      do: '用网页上的复制按钮重新复制，或从模板开始填写各项值。',
    },
  },
  'uneven-indentation': {
    en: {
      what: 'The line is indented by {found} spaces, the line before it by {expected}; the two do not fit together.',
      do: 'Keys of the same section must begin in the same column. Move the line to the column of its neighbours.',
    },
    'zh-CN': {
      what: '这一行缩进 {found} 个空格，前一行缩进 {expected} 个，两者对不上。',
      do: '同一节中的键必须从同一列开始。让这一行与相邻的键对齐。',
    },
  },
  'missing-colon': {
    en: {
      what: '"{text}" stands where a key is expected, but has no colon.',
      do: 'Write "key: value", or remove the line.',
    },
    'zh-CN': {
      what: '“{text}”所在的位置应该是一个键，但后面没有冒号。',
      do: '写成“key: value”的形式，或删除这一行。',
    },
  },
  'missing-space-after-colon': {
    en: {
      what: 'There is no space after the colon of "{key}".',
      do: 'Put a space between the colon and the value.',
    },
    'zh-CN': { what: '“{key}”的冒号后面缺少空格。', do: '在冒号和值之间加一个空格。' },
  },
  'missing-space-after-dash': {
    en: {
      what: 'There is no space after the dash, so this is not read as a list item.',
      do: 'Put a space after the dash.',
    },
    'zh-CN': { what: '短划线后面缺少空格，这一行不会被读作列表项。', do: '在短划线后面加一个空格。' },
  },
  'unquoted-colon': {
    en: {
      what: '{text} is not read as text: a colon at the end, or before a space, makes YAML take it for a key.',
      do: 'Put the value in quotes.',
    },
    'zh-CN': {
      what: '{text} 不会被读作文本：末尾或空格前的冒号会让 YAML 把它当成键。',
      do: '给这个值加上引号。',
    },
  },
  'duplicate-key': {
    en: {
      what: '"{key}" stands twice in the same section: lines {first} and {second} of the document. Tools read only one of them, usually the last.',
      do: 'Keep one of the two and delete the other.',
    },
    'zh-CN': {
      what: '“{key}”在同一节中出现了两次：文档的第 {first} 行和第 {second} 行。工具只会读取其中一个，通常是后面那个。',
      do: '保留一个，删除另一个。',
    },
  },
  'slash-comment': {
    en: {
      what: '"//" does not begin a comment in YAML; the text after it becomes part of the value.',
      do: 'Write "#" instead of "//".',
    },
    'zh-CN': { what: 'YAML 中“//”不表示注释，其后的文字会成为值的一部分。', do: '把“//”改成“#”。' },
  },
  ellipsis: {
    en: {
      what: '"..." stands for omitted lines in documentation. In YAML it ends the document, and what follows is lost.',
      do: 'Put the omitted lines in its place, or delete it.',
    },
    'zh-CN': {
      what: '“...”在文档页面中表示省略的内容，而在 YAML 中表示文档结束，后面的内容会丢失。',
      do: '补上省略的各行，或删除“...”。',
    },
  },
  'unclosed-quote': {
    en: {
      what: 'A quotation mark ({quote}) is opened here and never closed.',
      do: 'Add the closing mark at the end of the value.',
    },
    'zh-CN': { what: '这里有一个引号 ({quote}) 没有闭合。', do: '在值的末尾补上引号。' },
  },
  'unclosed-flow': {
    en: {
      what: 'A bracket ({bracket}) is opened here and never closed.',
      do: 'Add the closing bracket after the last item.',
    },
    'zh-CN': { what: '这里有一个括号 ({bracket}) 没有闭合。', do: '在最后一项之后补上右括号。' },
  },
  'bad-character': {
    en: { what: 'A value cannot begin with {character}.', do: 'Put the value in quotes.' },
    'zh-CN': { what: '值不能以 {character} 开头。', do: '给这个值加上引号。' },
  },
  'bad-escape': {
    en: {
      what: 'YAML does not know the escape {text} between double quotes.',
      do: 'Write a backslash twice, or use single quotes.',
    },
    'zh-CN': { what: 'YAML 的双引号中没有 {text} 这种转义写法。', do: '把反斜杠写两次，或改用单引号。' },
  },
  'full-width-character': {
    en: {
      what: 'The full-width character {character} is used where YAML needs {plain}.',
      do: 'Replace it with {plain} followed by a space.',
    },
    'zh-CN': {
      what: '这里用了全角字符 {character}，而 YAML 需要半角的 {plain}。',
      do: '改成半角的 {plain}，并在后面加一个空格。',
    },
  },
  'odd-space': {
    en: {
      what: 'The indentation contains a special blank ({character}), as web pages use them. YAML does not take it for a space.',
      do: 'Replace it with an ordinary space.',
    },
    'zh-CN': {
      what: '缩进中含有网页常用的特殊空白字符 ({character})，YAML 不把它当作空格。',
      do: '换成普通空格。',
    },
  },
  'control-character': {
    en: {
      what: 'There is an invisible control character here ({code}). YAML files must not contain it.',
      do: 'Delete the character.',
    },
    'zh-CN': { what: '这里有一个看不见的控制字符 ({code})，YAML 文件中不允许出现。', do: '删除这个字符。' },
  },
  'invalid-utf8': {
    en: {
      what: 'A character here could not be read: the file is not stored as UTF-8.',
      do: 'Save the file as UTF-8 in your editor and open it again. Saving it from here would not bring the character back.',
    },
    'zh-CN': {
      what: '这里有字符无法读取：文件不是以 UTF-8 编码保存的。',
      do: '在编辑器中把文件另存为 UTF-8 后再打开。从这里保存无法恢复该字符。',
    },
  },
  'unknown-alias': {
    en: {
      what: 'The alias *{name} refers to an anchor &{name} that does not stand before it in the same document.',
      do: 'Write the value out, or add the anchor to the value that is meant.',
    },
    'zh-CN': {
      what: '别名 *{name} 引用的锚点 &{name} 在同一文档中没有出现在它之前。',
      do: '直接写出这个值，或给对应的值加上锚点。',
    },
  },
  'too-many-aliases': {
    en: {
      what: 'Aliases in this document stand for so many values that reading it would take all memory.',
      do: 'Write the values out, or split the document.',
    },
    'zh-CN': {
      what: '这个文档中的别名展开后数量过多，读取它会耗尽内存。',
      do: '直接写出各个值，或拆分文档。',
    },
  },
  'too-deep': {
    en: {
      what: 'The brackets or sections of this document are nested too deeply to be read.',
      do: 'Check whether the right file was opened.',
    },
    'zh-CN': { what: '这个文档嵌套层数过多，无法读取。', do: '确认打开的是正确的文件。' },
  },
  'too-large': {
    en: {
      what: 'This document is too large to be read here ({length} characters). It is shown and kept as it is.',
      do: 'Check whether the right file was opened, or split it with "---" lines.',
    },
    'zh-CN': {
      what: '这个文档过大 ({length} 个字符)，无法在此读取，内容会原样显示和保留。',
      do: '确认打开的是正确的文件，或用“---”行将其拆分。',
    },
  },
  'template-syntax': {
    en: {
      what: '{mark} belongs to a template. The text is YAML only after the template was rendered.',
      do: 'Render the template first and open the result, or put values in its place.',
    },
    'zh-CN': {
      what: '{mark} 是模板语法，渲染之后的文本才是 YAML。',
      do: '先渲染模板再打开结果，或在此处填入实际的值。',
    },
  },
  other: {
    en: {
      what: 'This cannot be read as YAML: {message}.',
      do: 'Compare the line and the one before it with a working file.',
    },
    'zh-CN': { what: '此处无法作为 YAML 读取：{message}。', do: '将这一行及其前一行与可用的文件对照。' },
  },
}

/** Fills `{argument}` placeholders; an argument that is not given stays visible. */
export function fillWords(text: string, args: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(args, name) ? String(args[name]) : whole,
  )
}
