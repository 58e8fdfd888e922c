/**
 * Writing with a switch: rows are lit in turn, then the letters of the row that was picked. Whole words stand first,
 * since a word costs two presses and a letter two as well. Under the field, gone when the person is done.
 */
export function letterBoard(
  field: HTMLTextAreaElement | HTMLInputElement,
  words: Readonly<DOMStringMap>,
  onDone: () => void,
): void {
  const board = document.createElement('div')
  board.className = 'switch-board'
  board.dataset.boardOpen = ''
  board.setAttribute('role', 'group')
  board.setAttribute('aria-label', words.board ?? '')
  const hint = document.createElement('p')
  hint.textContent = words.boardHint ?? ''
  board.append(hint)

  const whole = (words.whole ?? '').split('/').filter(Boolean)
  const half = Math.ceil(whole.length / 2)
  const rows = [
    [
      key(words.done, () => {
        board.remove()
        onDone()
      }),
      key(words.space, () => type(' ')),
      key(words.rubOut, () => set(field.value.replace(/\P{M}\p{M}*$/u, ''))),
    ],
    ...[whole.slice(0, half), whole.slice(half)].map((part) =>
      part.map((word) => key(word, () => type(`${word} `))),
    ),
    ...(words.letters ?? '')
      .split('/')
      .map((row) => row.split(' ').map((letter) => key(letter, () => type(letter)))),
  ]
  for (const keys of rows) if (keys.length > 0) board.append(rowOf(keys))
  field.after(board)

  function rowOf(keys: readonly HTMLButtonElement[]): HTMLElement {
    const row = document.createElement('div')
    row.className = 'switch-board__row'
    row.dataset.row = ''
    row.tabIndex = -1
    row.setAttribute('role', 'group')
    row.setAttribute('aria-label', keys.map((one) => one.textContent).join(' '))
    row.append(...keys)
    row.addEventListener('click', (event) => {
      if (event.target === row) row.dataset.rowOpen = ''
    })
    return row
  }
  function key(label: string | undefined, press: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = label ?? ''
    button.addEventListener('click', () => {
      button.closest<HTMLElement>('[data-row]')?.removeAttribute('data-row-open')
      press()
    })
    return button
  }
  function type(text: string) {
    set(field.value + text)
  }
  function set(text: string) {
    field.value = text
    // Whoever saves while somebody types hears of it.
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}
