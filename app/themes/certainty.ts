export type Certainty = { level: 'low' | 'medium' | 'high'; interval: [number, number] }

const z = 1.96
const widthHigh = 0.1
const widthMedium = 0.2
const surenessLow = 0.4

/**
 * How sure a theme's share of people is: Wilson's 95 % interval for `withTheme` of `people`, and a level from its
 * width, never above medium when the machine's own mean sureness (`meanConfidence`, 0–1) is low.
 */
export function certaintyOf(withTheme: number, people: number, meanConfidence = 1): Certainty {
  if (people <= 0) return { level: 'low', interval: [0, 1] }
  const share = withTheme / people
  const spread = z * Math.sqrt((share * (1 - share)) / people + (z * z) / (4 * people * people))
  const centre = share + (z * z) / (2 * people)
  const scale = 1 + (z * z) / people
  const low = Math.max(0, (centre - spread) / scale)
  const high = Math.min(1, (centre + spread) / scale)
  return { level: levelOf(high - low, meanConfidence), interval: [round(low), round(high)] }
}

function levelOf(width: number, meanConfidence: number): Certainty['level'] {
  if (width > widthMedium) return 'low'
  return width > widthHigh || meanConfidence < surenessLow ? 'medium' : 'high'
}

const round = (value: number) => Math.round(value * 1e4) / 1e4

/** How a share may be told in words: of few people a percentage says more than is known. */
export type Hedge = 'nobody' | 'too-few' | 'few' | 'share'
const peopleForShare = 10
const saidForShare = 5

export function hedgeOf(withTheme: number, people: number): Hedge {
  if (withTheme === 0) return 'nobody'
  if (people < peopleForShare) return 'too-few'
  return withTheme < saidForShare ? 'few' : 'share'
}
