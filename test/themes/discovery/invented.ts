/** Answers on subjects that no criterion names, put together from parts. Everything here is invented. */
const subjects = {
  taxi: {
    who: ['the taxi', 'our taxi', 'the school taxi', 'the morning taxi', 'the driver', 'a new taxi driver'],
    does: ['is late', 'comes late', 'never comes on time', 'turned up late', 'keeps changing', 'forgets us'],
    where: [
      'every morning',
      'on Mondays',
      'after the holidays',
      'in the rain',
      'when we wait outside',
      'twice a week',
    ],
  },
  lunch: {
    who: [
      'the lunch hall',
      'lunch',
      'the food at lunch',
      'the canteen',
      'the dinner queue',
      'the canteen food',
    ],
    does: [
      'smells too strong',
      'is too noisy to eat in',
      'has nothing plain to eat',
      'runs out of food',
      'is cold',
      'has a long queue',
    ],
    where: [
      'at dinner time',
      'for the last sitting',
      'in winter',
      'for small eaters',
      'near the kitchen',
      'by one o’clock',
    ],
  },
  toilets: {
    who: [
      'the toilets',
      'the toilet doors',
      'the changing room',
      'the disabled toilet',
      'the bathroom',
      'the toilet locks',
    ],
    does: [
      'are locked',
      'do not shut',
      'have no soap',
      'are dirty',
      'smell of bleach',
      'cannot fit a wheelchair',
    ],
    where: ['in lessons', 'upstairs', 'by the gym', 'at break', 'after swimming', 'on the ground floor'],
  },
  uniform: {
    who: ['the uniform', 'the blazer', 'the school shirt', 'the tie', 'the uniform label', 'the jumper'],
    does: [
      'itches',
      'scratches the skin',
      'is stiff',
      'costs too much',
      'has scratchy seams',
      'feels tight at the neck',
    ],
    where: ['in summer', 'all day', 'when it is hot', 'in assembly', 'during PE', 'on school photo day'],
  },
} as const
export type Subject = keyof typeof subjects

/** `each` different answers of each subject, always the same ones. */
export function inventedAnswers(each: number): { text: string; about: Subject }[] {
  return (Object.keys(subjects) as Subject[]).flatMap((about) => {
    const { who, does, where } = subjects[about]
    return Array.from({ length: each }, (_, i) => {
      const [a, b, c] = [i % 6, Math.floor(i / 6) % 6, (i + Math.floor(i / 36)) % 6]
      return { text: `${who[a]} ${does[b]} ${where[c]}`, about }
    })
  })
}
