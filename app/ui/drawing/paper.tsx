export const pens = ['thin', 'medium', 'thick'] as const
export const colours = ['black', 'red', 'orange', 'yellow', 'green', 'blue', 'purple', 'brown'] as const
export type Pen = (typeof pens)[number]
export type Colour = (typeof colours)[number]

/** In pixels of the paper. */
export const paperSize = { width: 1200, height: 900 } as const

export type PaperWords = {
  name: string
  how: string
  noScript: string
  pen: string
  pens: Record<Pen, string>
  colour: string
  colours: Record<Colour, string>
  undo: string
  redo: string
  clear: string
  sure: string
  yesClear: string
  noKeep: string
  says: Record<'back' | 'saving' | 'saved' | 'failed' | 'undone' | 'redone' | 'cleared', string>
}

export type PaperData = {
  /** Where pictures are saved, and one of them is. */
  at: string
  step: string
  token: string
  /** The same for all savings of this picture. */
  drawingKey: string
  /** The picture that this one takes the place of. */
  replaces: string
  /** The picture that is drawn on. */
  saved?: { id: string; src: string } | undefined
  words: PaperWords
}

/**
 * Paper and pens. Must: stay white in every theme; name each colour in words; say what happened; keep what is drawn as it
 * is drawn. Without script it says what else can be done.
 */
export function Paper({ words, ...data }: PaperData) {
  const press = (name: string, label: string, look = 'button--quiet') => (
    <button type="button" className={`button ${look}`} data-do={name}>
      {label}
    </button>
  )
  return (
    <section
      className="paper"
      aria-label={words.name}
      data-island="drawing"
      data-at={data.at}
      data-step-slug={data.step}
      data-token={data.token}
      data-key={data.drawingKey}
      data-replaces={data.replaces}
      data-saved={data.saved?.id}
      data-src={data.saved?.src}
      data-words={JSON.stringify(words.says)}
    >
      <p className="paper__no-script" data-paper-no-script="">
        {words.noScript}
      </p>
      <div className="paper__panel" data-paper-panel="" hidden>
        <p className="hint" id="paper-how">
          {words.how}
        </p>
        <canvas
          className="paper__sheet"
          width={paperSize.width}
          height={paperSize.height}
          role="img"
          aria-label={words.name}
          aria-describedby="paper-how"
        />
        <p className="paper__status" role="status" data-paper-status="" />
        <div className="paper__buttons">
          {press('undo', words.undo)}
          {press('redo', words.redo)}
          {press('clear', words.clear, 'button--danger')}
        </div>
        <div className="paper__sure" data-paper-sure="" hidden>
          <p id="paper-sure">{words.sure}</p>
          <div className="paper__buttons">
            <button
              type="button"
              className="button button--danger"
              data-do="yes-clear"
              aria-describedby="paper-sure"
            >
              {words.yesClear}
            </button>
            {press('no-clear', words.noKeep)}
          </div>
        </div>
        <fieldset className="paper__choice">
          <legend>{words.colour}</legend>
          {colours.map((colour) => (
            <label key={colour} className="paper__one">
              <input type="radio" name="pen-colour" value={colour} defaultChecked={colour === 'black'} />
              <span className={`paper__swatch paper__swatch--${colour}`} aria-hidden="true" />
              <span>{words.colours[colour]}</span>
            </label>
          ))}
        </fieldset>
        <fieldset className="paper__choice paper__choice--pens">
          <legend>{words.pen}</legend>
          {pens.map((pen) => (
            <label key={pen} className="paper__one">
              <input type="radio" name="pen-width" value={pen} defaultChecked={pen === 'medium'} />
              <span className={`paper__line paper__line--${pen}`} aria-hidden="true" />
              <span>{words.pens[pen]}</span>
            </label>
          ))}
        </fieldset>
      </div>
    </section>
  )
}
