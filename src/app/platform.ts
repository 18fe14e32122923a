/** Apple keyboards write ⌘ where others write Ctrl. */
export const isApple = /mac|iphone|ipad/i.test(navigator.platform)
