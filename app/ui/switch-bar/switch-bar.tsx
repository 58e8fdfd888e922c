/**
 * What the script for switches needs to know, and the line that says how they work. Without script a switch that is
 * a keyboard still goes from part to part with Tab, so nothing is shown then.
 */
export function SwitchBar({
  switches,
  paceSeconds,
  words,
}: {
  switches: 'one' | 'two'
  paceSeconds: number
  words: {
    how: string
    paused: string
    board: string
    boardHint: string
    /** Letters with blanks between, rows with slashes. */
    letters: string
    /** Whole words, with slashes between. */
    whole: string
    space: string
    rubOut: string
    done: string
  }
}) {
  return (
    <div
      className="switch-bar"
      hidden
      data-island="scanning"
      data-switches={switches}
      data-pace={paceSeconds}
      data-how={words.how}
      data-paused={words.paused}
      data-board={words.board}
      data-board-hint={words.boardHint}
      data-letters={words.letters}
      data-whole={words.whole}
      data-space={words.space}
      data-rub-out={words.rubOut}
      data-done={words.done}
    >
      <p role="status" />
    </div>
  )
}
