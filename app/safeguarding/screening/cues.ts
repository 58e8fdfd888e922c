/**
 * Kinds of word that matter together: a grown-up and a body, a means and oneself, food and none. A word may be
 * of several kinds. `word*` stands for every word that begins so.
 */
const kinds: Record<string, string> = {
  adult:
    'dad stepdad mum stepmum uncle auntie aunt grandad grandpa nan gran grandma carer carers coach driver escort teacher ta miss sir staff boyfriend husband partner ex man men bloke guy stranger tutor worker neighbour cousin brother lodger lad dads mums mans uncles stepbrother foster babysitter adult grown',
  he: 'he she they someone somebody him them his her',
  me: 'i me my myself us we our',
  body: 'throat neck nose hair legs leg thigh thighs arm arms finger fingers wrist wrists face mouth head belly tummy chest bottom bum pants knickers nightie pyjamas skirt clothes private privates willy ribs skin lips naked underwear undress* bra hands ear',
  force:
    'squeez* pull pulls pulled bang bangs banged forc* grab* drag* hold holds held pin pins pinned push* shov* punch* slap* kick* hit hits hitting beat beats beating choke* strangl* smack* burn* bit* pour* throw* threw thr* twist* brake break broke snap* whip* hurt* batter* bash* thump* shook shake* scratch* pinch* jab* spit* spat strap* tie* tied lock locks locked shut',
  touch: 'touch* rub* strok* tickl* kiss* cuddl* lick* fondl* feel* undress* bath shower lap',
  private:
    'bed bedroom bath shower toilet bathroom shed cellar van car alone night asleep midnight changing dark hotel flat secret secrets',
  self: 'myself himself herself themselves',
  death:
    'die dying dead death exist alive suicide kill killed kills killing live living gone goodbye heaven grave ground funeral disappear end',
  means:
    'razor blade blades rope noose knife bridge roof pills tablets bleach overdose train lorry traffic gun hammer petrol window ligature scissors',
  cut: 'cut cuts cutting scar scars slit slice bleed* blood burn burns scratch*',
  want: 'want wants wish wishes might plan planning going reason rather point deserve quickest ready feel',
  threat: 'threaten* said says told if next time kill burn stab shoot tell telling finds finish pay owe owes',
  none: 'no not nothing never none without wont dont doesnt didnt cant hasnt havent nobody isnt',
  needs:
    'food eat eats eaten fed dinner lunch breakfast drink water heating electric gas bed mattress clothes coat shoes wash washed clean changed nappy pad fridge meal meals hungry',
  dirt: 'dirty filthy stink* smell* wee poo soiled wet rats mice mould sores infected nits damp cold',
  long: 'always all every day days night week weeks hours months constantly again still daily since yesterday',
  fear: 'scared afraid frightened terrified hide hiding hides flinch* shak* scream* shout* nightmare* terror dread*',
  sad: 'sad cry cries crying cried lonely alone hopeless empty worthless burden numb depress* tired hate hates hated broken',
  bad: 'nasty horrible cruel mean rude weird freak animal stupid fat ugly idiot punish* punishment naughty',
  care: 'look looks looking care caring carry feed cook cooking wash bath dress mum dad nan baby little sister brother',
  hold: 'restrain* wheelchair chair straps brakes door room corridor outside cupboard isolation alone floor harness locked kept',
  drug: 'drunk drink drinking drugs weed vape smoke alcohol vodka cocaine stoned beer pub',
  pills: 'tablets medicine medication meds insulin dose inhaler sedat* pills melatonin epilepsy seizure feed',
  net: 'online snapchat snap discord roblox instagram tiktok chat xbox phone texts text messages video videos pictures photo photos nudes group account dms internet post',
  older: 'older man men old adult grown stranger mate mates gang lads boys',
  away: 'run ran running away leave left leaving missing gone find found escape lost road street wandering police',
  mark: 'bruise bruises bruised mark marks injury injuries scratches bites black purple swollen broken red',
  breath:
    'breathe breathing breathed blue seizure seizures fit fits collapsed unconscious ambulance 999 hospital fainted',
  married: 'marry married marriage wife husband wedding pregnant pakistan abroad',
  peers: 'boys girls kids lads class everyone everybody people school break playground toilets corridor bus',
  unable: 'cant cope manage exhausted desperate breaking point anymore longer enough given walk snap',
  // The other side: what everyday praise and complaint are made of.
  good: 'love loves like likes good great kind lovely fun best happy enjoy nice brilliant proud better helps helped help friendly funny lol haha amazing favourite excited laugh fine safe calm sorted comfy',
  services:
    'plan ehcp ehc review panel council la tribunal funding waiting list wait assessment diagnosis report meeting form forms service services support camhs therapy therapist appointment provision transport budget practitioner practitioners training trained families thresholds strategy ofsted call email complaint referral',
  play: 'game games minecraft fortnite film films book story stories movie tv football rugby trampoline play playing played swimming chess team level boss zombie zombies song drama art drew history hoops cricket pe cake',
  past: 'used before last previous stopped old when was were been once',
}

const exact = new Map<string, string[]>()
const prefixes: { prefix: string; kind: string }[] = []
for (const [kind, words] of Object.entries(kinds)) {
  for (const word of words.split(' ')) {
    if (word.endsWith('*')) prefixes.push({ prefix: word.slice(0, -1), kind })
    else exact.set(word, [...(exact.get(word) ?? []), kind])
  }
}

/** The kinds a word is of, none for most words. */
export function cuesOf(word: string): readonly string[] {
  const found = exact.get(word)
  const begun = prefixes.filter(({ prefix }) => word.startsWith(prefix)).map(({ kind }) => kind)
  return found && begun.length === 0 ? found : [...new Set([...(found ?? []), ...begun])]
}
