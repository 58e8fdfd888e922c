import drawCss from '#app/ui/drawing/drawing.css?url'

/** In the page itself: it is loaded where a picture is, also when the page was turned in place. */
export function DrawStyle() {
  return <link rel="stylesheet" href={drawCss} />
}
