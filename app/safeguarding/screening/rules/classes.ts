/** Words that rules use together. */
export const classes: Record<string, string> = {
  family:
    'mum dad stepdad stepmum parents parent uncle auntie aunt aunty grandad grandpa nan nana gran grandma brother sister stepbrother stepsister cousin boyfriend girlfriend partner husband wife carer carers foster babysitter ex mums dads',
  staff:
    'teacher teachers ta tas staff headteacher head teaching assistant miss sir tutor coach driver escort chaperone worker carer nurse doctor therapist keyworker lunchtime helper passenger member adult adults lady',
  peers:
    'boys girls kids kid children pupils pupil students student bully bullies lads lad classmates class year people lot they them others boy girl gang everyone everybody',
  who: 'he she they someone somebody dad mum man men boy girl lady person {family} {staff} people adult adults boys kids girls lads stranger neighbour',
  me: 'me us myself',
  child:
    'him her them me us my son daughter child children kid kids boy girl baby brother sister grandson granddaughter nephew niece lad pupil pupils friend mate mum',
  hits: 'hit hits hitting punch punches punched punching slap slaps slapped slapping kick kicks kicked kicking beat beats beating beaten beated smack smacks smacked smacking belts belted choke chokes choked choking strangle strangles strangled strangling burn burns burned burning whip whips whipped stab stabs stabbed thump thumps thumped headbutt* throttle* bash bashes bashed batter batters battered whack* wallop* bite bites bit scratched shakes shook drags dragged grabs grabbed shoved shoves attack attacks attacked attacking assault* pinches pinched hurt hurts hurting kicks injur*',
  violent:
    'hit hits hitting punch punches punched kick kicks kicked beat beats beaten kill kills killed killing die dies died dying dead death shoot shoots shot shooting stab stabs stabbed stabbing murder murders murdered fight fights fighting attack attacks attacked run ran beheaded killer bomb bombs bombed war suicide abuse abused hurt hurts slap slaps slapped',
  not: 'dont doesnt didnt not never isnt arent wasnt wont hasnt havent cant no nobody aint wouldnt couldnt',
  afraid: 'scared afraid frightened terrified petrified frightens scares frightening',
  body: 'body legs leg private privates bum bottom willy willie penis vagina fanny minnie winky boobs breasts chest bits genitals underwear knickers pants pyjamas tights thigh thighs bra',
  pictures: 'pictures picture photos photo nudes nude selfie selfies video videos vids naked webcam cam',
  pills:
    'tablets tablet pills pill paracetamol ibuprofen medication medicine meds overdose antidepressants calpol bleach insulin',
}
