import { examples as barChart } from './bar-chart/bar-chart.examples.tsx'
import { examples as button } from './button/button.examples.tsx'
import { examples as choiceGroup } from './choice-group/choice-group.examples.tsx'
import { examples as dataTable } from './data-table/data-table.examples.tsx'
import { examples as details } from './details/details.examples.tsx'
import { examples as drawing } from './drawing/drawing.examples.tsx'
import { examples as emptyState } from './empty-state/empty-state.examples.tsx'
import { examples as errorSummary } from './error-summary/error-summary.examples.tsx'
import type { Example } from './example.ts'
import { examples as face } from './face/face.examples.tsx'
import { examples as field } from './field/field.examples.tsx'
import { examples as helpPanel } from './help-panel/help-panel.examples.tsx'
import { examples as keyFigures } from './key-figures/key-figures.examples.tsx'
import { examples as languageList } from './language-list/language-list.examples.tsx'
import { examples as listen } from './listen/listen.examples.tsx'
import { examples as mark } from './mark/mark.examples.tsx'
import { examples as notice } from './notice/notice.examples.tsx'
import { examples as page } from './page/page.examples.tsx'
import { examples as picture } from './picture/picture.examples.tsx'
import { examples as player } from './player/waveform.examples.tsx'
import { examples as progress } from './progress/progress.examples.tsx'
import { examples as qrCode } from './qr-code/qr-code.examples.tsx'
import { examples as quote } from './quote/quote.examples.tsx'
import { examples as receipt } from './receipt/receipt.examples.tsx'
import { examples as recorder } from './recorder/recorder.examples.tsx'
import { examples as sectionNav } from './section-nav/section-nav.examples.tsx'
import { examples as shareBar } from './share-bar/share-bar.examples.tsx'
import { examples as signedVideo } from './signed-video/signed-video.examples.tsx'
import { examples as summaryList } from './summary-list/summary-list.examples.tsx'
import { examples as switchBar } from './switch-bar/switch-bar.examples.tsx'
import { examples as tag } from './tag/tag.examples.tsx'
import { examples as textAnswer } from './text-answer/text-answer.examples.tsx'
import { examples as toneBar } from './tone-bar/tone-bar.examples.tsx'

/** Every component's examples, by its folder. */
export const allExamples: Readonly<Record<string, readonly Example[]>> = {
  'bar-chart': barChart,
  button,
  'choice-group': choiceGroup,
  'data-table': dataTable,
  details,
  drawing,
  'empty-state': emptyState,
  'error-summary': errorSummary,
  face,
  field,
  'help-panel': helpPanel,
  'key-figures': keyFigures,
  'language-list': languageList,
  listen,
  mark,
  notice,
  page,
  picture,
  player,
  progress,
  'qr-code': qrCode,
  quote,
  receipt,
  recorder,
  'section-nav': sectionNav,
  'share-bar': shareBar,
  'signed-video': signedVideo,
  'summary-list': summaryList,
  'switch-bar': switchBar,
  tag,
  'text-answer': textAnswer,
  'tone-bar': toneBar,
}
