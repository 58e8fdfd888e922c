/**
 * Lights up what is being read. The words themselves are not touched: the browser paints a highlight over them or,
 * where it cannot, a line is laid under them that readers of the screen do not see.
 */
const NAME = 'word-being-read'

export function lightUp(element: HTMLElement): { word(from: number, length?: number): void; out(): void } {
  element.classList.add('is-being-read')
  let line: HTMLElement | undefined
  return {
    word(from, length) {
      const range = rangeOf(element, from, length || wordLength(element.textContent ?? '', from))
      if (!range) return
      if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(range))
      else {
        line ??= aLine()
        underline(line, range)
      }
    },
    out() {
      element.classList.remove('is-being-read')
      if ('highlights' in CSS) CSS.highlights.delete(NAME)
      line?.remove()
    },
  }
}

const wordLength = (text: string, from: number) => /^\S*/.exec(text.slice(from))?.[0].length ?? 0

/** A place in the element's text, wherever its text nodes begin and end. */
function rangeOf(element: HTMLElement, from: number, length: number): Range | undefined {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  let at = 0
  let begun = false
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const size = node.textContent?.length ?? 0
    if (!begun && from < at + size) {
      range.setStart(node, from - at)
      begun = true
    }
    if (begun && from + length <= at + size) {
      range.setEnd(node, from + length - at)
      return range
    }
    at += size
  }
  return undefined
}

function aLine(): HTMLElement {
  const line = document.createElement('span')
  line.className = 'word-mark'
  line.setAttribute('aria-hidden', 'true')
  document.body.append(line)
  return line
}

function underline(line: HTMLElement, range: Range): void {
  const { left, top, width, height } = range.getBoundingClientRect()
  // Physical on purpose: these are places on the screen. The policy forbids style attributes, not this.
  line.style.left = `${left + scrollX}px`
  line.style.top = `${top + scrollY}px`
  line.style.width = `${width}px`
  line.style.height = `${height}px`
}
