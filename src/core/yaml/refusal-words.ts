import type { BothWords } from './problem-words.ts'
import type { RefusalCode } from './refusal.ts'

/** The words of every refusal: why a change was not made, and what to do instead. */
export const refusalWords: Readonly<Record<RefusalCode, BothWords>> = {
  unreadable: {
    en: {
      what: 'This document cannot be read as YAML, so it cannot be changed here.',
      do: 'Correct the marked line in the text first.',
    },
    'zh-CN': { what: '这个文档无法作为 YAML 读取，因此不能在此修改。', do: '先在文本中改正标出的行。' },
  },
  'no-such-document': {
    en: { what: 'The file has no document number {index}.', do: 'Choose one of its documents.' },
    'zh-CN': { what: '文件中没有序号为 {index} 的文档。', do: '选择已有的文档。' },
  },
  'no-such-place': {
    en: {
      what: 'This place does not exist in the file.',
      do: 'Check the path; the text may have changed meanwhile.',
    },
    'zh-CN': { what: '文件中不存在这个位置。', do: '检查路径；文本可能已经改变。' },
  },
  'text-changed': {
    en: {
      what: 'The text changed since this was shown, so nothing was written.',
      do: 'Wait until the file is read, then do it again.',
    },
    'zh-CN': { what: '显示之后文本已经改变，因此没有写入。', do: '等文件读完后重新操作。' },
  },
  'other-shape': {
    en: {
      what: 'A value of another shape stands here ({found}), so nothing can be added below it.',
      do: 'Remove the value in the text first.',
    },
    'zh-CN': { what: '此处已有其他类型的值 ({found})，无法在其下添加内容。', do: '先在文本中删除该值。' },
  },
  'index-out-of-range': {
    en: {
      what: 'The list has {length} items; there is no place {index} in it.',
      do: 'Choose a place within the list.',
    },
    'zh-CN': { what: '列表有 {length} 项，没有序号为 {index} 的位置。', do: '选择列表范围内的位置。' },
  },
  'inside-alias': {
    en: {
      what: 'The value comes through the alias *{name}; it stands elsewhere, and a change would show in several places.',
      do: 'Change it where the anchor &{name} stands, or write the value out in the text.',
    },
    'zh-CN': {
      what: '这个值来自别名 *{name}，实际位于别处，修改会影响多个位置。',
      do: '在锚点 &{name} 处修改，或在文本中直接写出该值。',
    },
  },
  merged: {
    en: {
      what: 'The value comes through a merge key (<<) and stands elsewhere.',
      do: 'Change it where it stands, or write the key out here in the text.',
    },
    'zh-CN': { what: '这个值来自合并键 (<<)，实际位于别处。', do: '在原处修改，或在文本中直接写出该键。' },
  },
  'anchor-in-use': {
    en: {
      what: 'Aliases elsewhere stand for this value (&{name}); a change here would change them too.',
      do: 'Change it in the text, where all places can be seen.',
    },
    'zh-CN': {
      what: '别处有别名引用这个值 (&{name})，在此修改会同时改变它们。',
      do: '在文本中修改，以便看到所有相关位置。',
    },
  },
  'duplicate-key': {
    en: {
      what: 'The key "{key}" stands twice here, and tools read only one of them.',
      do: 'Delete one of the two in the text first.',
    },
    'zh-CN': { what: '键“{key}”在这里出现了两次，工具只会读取其中一个。', do: '先在文本中删除其中一个。' },
  },
  'key-exists': {
    en: {
      what: 'There is already a key "{key}".',
      do: 'Choose another name, or remove the other one first.',
    },
    'zh-CN': { what: '已有名为“{key}”的键。', do: '换一个名称，或先删除原有的键。' },
  },
  'complex-key': {
    en: {
      what: 'The key is written in a rare form ("? key", or with an anchor or a tag) that is changed only by hand.',
      do: 'Change it in the text.',
    },
    'zh-CN': {
      what: '这个键使用了少见的写法 (“? 键”，或带锚点、标签)，只能手动修改。',
      do: '在文本中修改。',
    },
  },
  tagged: {
    en: {
      what: 'The value carries a tag or an anchor that would not fit the new one.',
      do: 'Remove the tag or anchor in the text first.',
    },
    'zh-CN': { what: '这个值带有标签或锚点，与新的值不符。', do: '先在文本中去掉标签或锚点。' },
  },
  'flow-comment': {
    en: {
      what: 'Comments stand between the items inside the brackets; a change would tear them from their items.',
      do: 'Change it in the text.',
    },
    'zh-CN': { what: '括号内的各项之间有注释，修改会使注释与所属项分离。', do: '在文本中修改。' },
  },
  'not-lossless': {
    en: {
      what: 'The change cannot be made here without disturbing something else in the file, so nothing was changed.',
      do: 'Change it in the text.',
    },
    'zh-CN': { what: '此处的修改会影响文件中的其他内容，因此没有作任何改动。', do: '在文本中修改。' },
  },
}
