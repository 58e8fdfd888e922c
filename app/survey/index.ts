export {
  type AnswerProblem,
  type AnswerRead,
  type Drawing,
  descriptionLengthMax,
  type FormEntries,
  type GivenAnswer,
  openLengthMax,
  optionOf,
  readAnswer,
  type Sent,
  skip,
  typedPart,
  type Via,
} from './answer.ts'
export { cleanLine, cleanText } from './clean-text.ts'
export { CODE_CHARACTERS_MAX } from './code/return-code.ts'
export {
  choiceKeys,
  questionKeys,
  type StartPart,
} from './frame.ts'
export {
  type GivenBy,
  type GivenByAnswer,
  type GivenByProblem,
  type GivenByRead,
  givenByChoices,
  type Helper,
  helperIds,
} from './given-by.ts'
export {
  type Answers,
  askedQuestions,
  canVisit,
  holds,
  resumeAt,
  type SoFar,
  type Step,
  showsHelp,
  stepAt,
  stepOf,
  stepPath,
  unreachableAnswers,
} from './journey.ts'
export { lengthInWords } from './length-in-words.ts'
export { type OnDevice, type Pack, placeholders } from './pack.ts'
export {
  paperColumns,
  paperExample,
  paperFrameColumns,
  questionnaireOfTemplate,
} from './paper/paper-template.ts'
export {
  type PrintedKind,
  type PrintedWish,
  printedKinds,
  printedPath,
} from './paper/printed.ts'
export {
  awayPath,
  backPath,
  type DrawWay,
  drawPath,
  drawWays,
  gonePath,
  kioskPath,
  laterPath,
  stopPath,
} from './paths.ts'
export { type PictureName, pictureNames } from './pictures.ts'
export {
  asPlace,
  type Place,
  type Placeable,
  type Placed,
  places,
  readPut,
  withoutPlace,
  withPlaced,
} from './placed.ts'
export {
  type AnswerValue,
  type Audience,
  audiences,
  type Condition,
  choices,
  type Lens,
  type Mark,
  type Option,
  type Question,
  type Questionnaire,
  type QuestionType,
  takesMany,
  takesWords,
} from './questionnaire.ts'
export {
  currentQuestionnaire,
  questionnaires,
  questionnaireVersion,
  releasedQuestionnaires,
} from './questionnaires/index.ts'
export {
  type Go,
  goOf,
  type PageProblem,
  type PageRead,
  readPage,
  type Saved,
  stepAfterPage,
  withSaved,
} from './read-page.ts'
export { framed, supporterQuestionId } from './supporter.ts'
export type { WaitingMessage, WaitingPage, WaitingSound, WaitingTaken } from './waiting.ts'
