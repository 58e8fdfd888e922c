import { expect, test } from 'vitest'
import { codeWords, placeOf } from '#app/survey/code/code-words.ts'

test('there are 2,048 different words of four to seven plain letters, in order', () => {
  expect(codeWords).toHaveLength(2_048)
  expect(new Set(codeWords).size).toBe(2_048)
  expect(codeWords.filter((word) => !/^[a-z]{4,7}$/.test(word))).toEqual([])
  expect([...codeWords].sort()).toEqual(codeWords)
})

test('four letters tell every word from every other', () => {
  expect(new Set(codeWords.map((word) => word.slice(0, 4))).size).toBe(codeWords.length)
})

test('no word turns into another by one slip', () => {
  const known = new Set(codeWords)
  const slips = codeWords.flatMap((word) => slipsOf(word).filter((slip) => slip !== word && known.has(slip)))
  expect(slips).toEqual([])
})

// What no child should be given: harm, weapons, drink, drugs, bodies, illness, death, belief, family, money troubles,
// words that insult, words that ask for secrets or promises, and those for which a grown-up would blush.
const blocked =
  `abuse abort adopt alcohol alone angel anger angry anus arrest arrow ash ashes assault attack axe baby
  baptise bastard battle beaten beer belly bible bitch bleed blind blood bloody bomb bone booze boob born bosom bottom
  brain breast brother bruise brutal bullet bully burn bury butt cage cancer casino catholic chest choke christ church
  cigar cigarette coffin corpse crack cripple crime cruel cry curse dagger dead deaf death debt demon devil diet
  disease divorce doctor dope drown drug drunk dumb evil exam expel fail fairy fanny fat father fear fever fight fire
  foster ghost god grave grief guilt gun hang harm hate heaven hell heroin hide hospital hostel hug hunger hungry hurt
  idiot illness injury insane insult islam jail jesus jewish kidnap kill kiss knife lonely lottery lover mental money
  monster mosque mother muslim murder naked negro noose nurse nude orphan pain panic parent pills pistol poison poker
  police poor prayer pregnant priest prison promise punch pussy queer quran racist rape razor rifle rope sad satan
  scar scare scream secret sex shame shoot sick sin sissy sister skull slap slave smack smoke spank stab steal stupid
  suicide sword tease temple terror thief throat threat tobacco toilet torture touch trap ugly urine vagina victim
  violent vodka vomit war weapon weep whip whisky widow wine witch worship wound wrist`
    .split(/\s+/)
    .flatMap((word) => [word, `${word}s`, `${word}ed`, `${word}ing`, `${word}er`])

test('no word is one that no child should be given', () => {
  expect(codeWords.filter((word) => blocked.includes(word))).toEqual([])
  // The list that receipts were made of before holds many of them: the check can say no.
  expect(['abuse', 'kill', 'weapon', 'gun', 'drunk'].every((word) => blocked.includes(word))).toBe(true)
})

test('of words that sound alike at most one is there', () => {
  const alike =
    `allowed/aloud base/bass beach/beech bear/bare berry/bury board/bored boulder/bolder brake/break
    buy/bye cellar/seller cereal/serial chilli/chilly choir/quire chord/cord course/coarse currant/current deer/dear
    desert/dessert draft/draught dual/duel fair/fare flour/flower fort/fought grate/great hair/hare hall/haul heal/heel
    hear/here hole/whole hour/our idle/idol knight/night knot/not leak/leek lessen/lesson links/lynx mail/male maize/maze
    manor/manner mantel/mantle meat/meet medal/meddle mince/mints miner/minor missed/mist morning/mourning moose/mousse
    muscle/mussel naval/navel pair/pear palate/palette passed/past patience/patients paws/pause peace/piece peak/peek
    pedal/peddle plain/plane plum/plumb pole/poll prince/prints profit/prophet quartz/quarts rain/reign raise/rays
    right/write ring/wring road/rode role/roll root/route sail/sale sauce/source scene/seen shake/sheikh sight/site
    soar/sore sole/soul stair/stare steak/stake steel/steal storey/story suite/sweet sundae/sunday tail/tale thyme/time
    tide/tied toad/towed vale/veil wail/whale waist/waste wait/weight weather/whether weak/week`
      .split(/\s+/)
      .map((pair) => pair.split('/'))
  expect(alike.filter((words) => words.filter((word) => codeWords.includes(word)).length > 1)).toEqual([])
})

test('a word is known as written, by its first four letters, and through one slip', () => {
  for (const [place, word] of codeWords.entries()) {
    expect(placeOf(word)).toBe(place)
    expect(placeOf(word.slice(0, 4))).toBe(place)
  }
  const place = codeWords.indexOf('penguin')
  for (const written of ['pengin', 'penguiin', 'pennguin', 'penguim', 'pegnuin'])
    expect(placeOf(written)).toBe(place)
  for (const written of ['', 'pe', 'pangwin', 'xxxxx', 'constructor', '__proto__'])
    expect(placeOf(written)).toBeUndefined()
})

/** Every text that is one slip away. */
function slipsOf(word: string): string[] {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const slips: string[] = []
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    slips.push(before + after.slice(1))
    if (after.length > 1) slips.push(`${before}${after[1]}${after[0]}${after.slice(2)}`)
    for (const letter of letters) slips.push(before + letter + after, before + letter + after.slice(1))
  }
  return slips
}
