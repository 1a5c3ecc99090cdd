import type { Need } from '#law/types.ts'

/** What a text tells besides the service; whatever it does not tell is left out. */
export interface Told {
  emergency?: true
  referral?: boolean
  prescribed?: boolean
  insured?: false
  policyAtHand?: false
  outside?: true
  privateInSystem?: true
  pregnant?: true
  age?: number
  tells: Need[]
}

/** A sign in a folded text (lower case, е for ё) and what it tells. */
interface Cue {
  sign: RegExp
  tells: Omit<Partial<Told>, 'tells'> | { tells: Need[] }
}

const IN_SYSTEM =
  /(?<!не )(работает|участвует|входит|состоит|оказывает|принимает|есть|лечит)\S* [^.]{0,20}(омс|систем|реестр)|(?<!не )(по|за счет) (полису )?омс|(?<!not )(in|part of|works? (in|with|for|under)|working (in|with|under)|takes?|accepts?|under) (the )?(system|chi|oms)/
const SENT_TO_PAID =
  /(послал|направил|направля|отправил|отправля|посыла|гон)\S* (\S+ )?(в|к) (\S+ )?(платн|частн)|(send|sent|sends|refer\S*) (me |us |him |her )?to (a |the )?(paid|private)/
const NOT_IN_SYSTEM =
  /не (работает|участвует|входит|состоит|принимает|по омс)|вне (системы|омс)|not in|outside/

const CUES: readonly Cue[] = [
  {
    sign: /назнач(ил|ен|ено|ени|ают)|прописал|выписал(?!и из)|врач (велел|отправил|направил|послал)|(терапевт|доктор|невролог|хирург|педиатр|кардиолог|гинеколог|лор|уролог|окулист|ортопед|онколог|эндокринолог)\S* (велел|отправил|направил|послал|дал направл)|по (назначени|показани|рецепт|предписани|медицинским показ)/,
    tells: { prescribed: true },
  },
  {
    sign: /экстренн|угроз\S* (для )?жизн|жизнь? (висит|в опасност)|emergency|life.threatening/,
    tells: { emergency: true },
  },
  {
    sign: /(без|нет|нету|не дал\S*|не дают) направлен|(without|no|don'?t have) (a |any )?referral/,
    tells: { referral: false },
  },
  {
    sign: /(по|с|есть|дал\S*|выписал\S*|имею|получил\S*) (\S+ )?направлени|направлени\S* (\S+ )?(есть|имеется|на руках|выдан|дали|взял)|меня направил|направил\S* (на|к|меня)|(?<!no )(with|have|has|got|gave me) (a |the )?referral|\breferr?ed (me|to|by|for|my)|was referred/,
    tells: { referral: true },
  },
  {
    sign: /(не|никто не) (назначал|прописывал|выписывал)|без (назначени|показани|рецепт)|(without|no|not) (a )?(doctor'?s )?(order|prescription|prescribed|indication|medical reason)|nobody prescribed/,
    tells: { prescribed: false },
  },
  {
    sign: /(по|из) (сво\S+|собственн\S+|мо\S+|личн\S+)( собственн\S+)? (желани|инициатив|хотени|воле|прихоти)|просто так|для (себя|красоты|спокойствия|интереса|души)|на всякий случай|без (повода|причины|жалоб)|ничего не болит|сам[аи]? (решил|захотел|так хоч|хочу|хотим)|ради (интереса|спокойствия|красоты)|захотелось|из любопытства/,
    tells: { prescribed: false },
  },
  {
    sign: /own (wish|choice|initiative|accord|request)|just (to (check|be|make)|because|in case|for (fun|myself|peace))|for (myself|peace of mind|fun|beauty|my looks|cosmetic)|out of curiosity|because i (want|feel like|fancy)|nothing hurts|no (symptoms|complaints)|(felt|feel) like (it|having|doing)/,
    tells: { prescribed: false },
  },
  {
    sign: /(?<!not |nobody |no one |without being )(prescribed|doctor'?s orders|on (a )?(prescription|medical (grounds|indication)))|(doctor|therapist|gp|neurologist|surgeon|paediatrician|pediatrician|cardiologist|specialist) (has |had )?(ordered|sent me|told me to|says i need|said i need|wants me to|referred)|ordered by (my|the|a)|medically indicated|on indication/,
    tells: { prescribed: true },
  },
  {
    sign: /(нет|нету|без|не имею|не оформил\S*|еще нет|пока нет|потерял\S* и не) (\S+ )?(\S+ )?(полис|страховк)|полиса (\S+ ){0,2}(нет|нету|не было|не имею)|не застрахован|незастрахован|(no|without|don'?t have|do not have|has no|have no|haven'?t got) (a |an |any |my |the )?(\S+ )?(policy|insurance|insured)|uninsured|not insured/,
    tells: { insured: false },
  },
  {
    sign: /(забыл\S*|не взял\S*|не захватил\S*|остал\S+) (\S+ ){0,3}(полис|дома)|полис\S* (\S+ ){0,3}(дома|забыл|не с собой|не при себе|остал)|без полиса на руках|полиса (нет )?с собой|(forgot|left) (my|the) (policy|card)|(policy|card) (is )?(at home|not with me)/,
    tells: { policyAtHand: false },
  },
  {
    sign: /(?<![а-я])(частн(ый|ого|ому|ым|ом|ая|ой|ую|ое|ые|ых|ыми|ик\S*)|коммерческ\S+) (?!(мнени|случа|вопрос))|(клиник|врач|центр|стоматолог|лаборатор|больниц)\S* (\S+ )?частн|платн\S+ (клиник|врач|больниц|мед\S*центр|центр|стоматолог|лаборатор|кабинет|доктор|медицин|роддом)|(?<![а-я])частник|(?<![а-я])в частн(ой|ую|ом)(?![а-я])|не (работает|участвует|входит|состоит) [^.]{0,20}омс|вне (системы|омс)/,
    tells: { outside: true },
  },
  {
    sign: /private (\S+ )?(clinic|doctor|hospital|dentist|practice|lab|laborator|cent|medical|ambulance|specialist|maternity|surgeon)|(clinic|hospital|doctor) (that is |is )?(private|outside)|outside (the )?(system|chi|oms)|not in the (chi )?system|\bprivately\b|go private/,
    tells: { outside: true },
  },
  {
    sign: /беременн|в положении|на \S+ (неделе|месяце)|рожениц|pregnan|expecting a (baby|child)/,
    tells: { pregnant: true },
  },
  { sign: /младен|новорожд|грудн\S* (ребен|малыш)|грудничк|newborn|infant|baby/, tells: { age: 0 } },
  {
    sign: /ветеран|льгот|участник\S* (войны|вов|боевых)|блокадн|чернобыл|многодетн|труженик\S* тыла|герой труда|пенси|veteran|benefit group|concession|pensioner|entitled group/,
    tells: { tells: ['benefit'] },
  },
  {
    sign: /инвалид(?!н\S+ (коляск|кресл))|(?<![а-яa-z0-9])(i|ii|iii|1|2|3|перв\S+|втор\S+|треть\S+) групп\S+(?! крови)|disab(led|ility)/,
    tells: { tells: ['disability', 'benefit'] },
  },
  {
    sign: /онколог|(?<![а-я])рак(а|ом|е|у)?(?![а-я])|диабет|астм|эпилепс|инсульт|инфаркт|пересад|транспланта|шизофрен|гемофил|муковисцид|рассеян|паркинсон|cancer|diabet|asthma|epilep|stroke|heart attack|transplant|parkinson/,
    tells: { tells: ['listed_disease'] },
  },
  {
    sign: /в (больниц|стационар|реанимаци|госпитал|отделени)|лежу|лежит в|госпитализ|положили|in (the )?(hospital|ward|icu)|inpatient|during my (stay|treatment)/,
    tells: { tells: ['in_care'] },
  },
  {
    sign: /лежач|не (могу|может) (\S+ )?(прийти|ходить|встать|дойти|подняться|выйти)|не (ходит|встает)|температура (под )?(3[89]|40|сорок)|высокая температура|прикован|bed.?ridden|can(no|')t (come|walk|get up|leave|get out)|house.?bound|high fever/,
    tells: { tells: ['cannot_come'] },
  },
  {
    sign: /после (операц|больниц|инсульт|инфаркт|выписк|перелом|травм|стационар|ранени|ковид|протезирован)|after (an? |the |my )?(surgery|operation|hospital|stroke|heart attack|infarct|discharge|fracture|injur)/,
    tells: { tells: ['after_hospital'] },
  },
  {
    sign: /на производств|несчастн\S+ случа\S+ на (работе|производстве)|на работе (упал|сломал|травм|получил|порезал|обжег)|производственн\S+ травм|work(place)? (accident|injur)|(injured|hurt|accident) at work/,
    tells: { tells: ['work_accident'] },
  },
]

const AGE: readonly RegExp[] = [
  /(?:мне|ей|ему|маме|бабушке|мужу|жене|сыну|дочери|дочке|ребенку|внуку|внучке|отцу|папе|деду|дедушке|малышу|подростку|пенсионеру|ребенок|сын|дочь)\s+(?:уже\s+|всего\s+|только\s+|скоро\s+|исполнил\S+\s+|\S+\s+)?(\d{1,3})(?!\s*(?:раз|руб|тыс|нед|час|мин|дн|день|000))/,
  /(\d{1,3})[-\s]?(?:летн|годовал)/,
  /(\d{1,3})[-\s]?(?:years?[-\s]old|year-old|y\.?o\.?\b)/,
  /\b(?:aged?|i am|i'm|she is|he is|son is|daughter is)\s+(\d{1,3})\b(?!\s*(?:weeks|months|days))/,
  /(?<!болит |болею |болеет |мучаюсь |терплю |раз в |каждые |уже |последние |последних |около )(?<!\d)((?:1[4-9]|[2-9]\d|1[01]\d)) (?:лет|года?)(?!\S)(?! назад| подряд| болит| болею| мучаюсь)/,
]
const OLDEST = 120
const NO_BENEFIT =
  /(льгот|инвалидност)\S* (\S+ )?(нет|нету|никак|не имею|не положен)|(нет|без|никак\S+|не имею) (\S+ )?(льгот|инвалидност)|не льготник|не инвалид|(no|without|not? (a |any )?)(benefit|disab)/

/** The facts that words tell without naming a service; what is done by own wish is a service of its own. */
const NO_SERVICE = ['referral', 'prescribed', 'insured', 'policyAtHand', 'outside'] as const
const namesNoService = ({ tells }: Cue): boolean =>
  NO_SERVICE.some(fact => fact in tells) && !('prescribed' in tells && !tells.prescribed)

/** A folded text without the words that only tell a fact: «терапевт направил к неврологу» is about the neurologist. */
export const withoutCues = (folded: string): string =>
  CUES.filter(namesNoService).reduce(
    (text, { sign }) => text.replaceAll(new RegExp(`(?:${sign.source})[а-яa-z]*`, 'g'), ' '),
    folded,
  )

/** Reads what a folded text tells of the person, the place and the way. */
export function readCues(folded: string): Told {
  const told: Told = { tells: [] }
  for (const { sign, tells } of CUES) {
    if (!sign.test(folded)) continue
    if ('tells' in tells) told.tells.push(...tells.tells)
    else Object.assign(told, { ...tells, ...told, tells: told.tells })
  }
  const age = AGE.map(pattern => pattern.exec(folded)?.[1]).find(Boolean)
  if (age && Number(age) <= OLDEST) told.age = Number(age)
  if (NO_BENEFIT.test(folded))
    told.tells = told.tells.filter(need => need !== 'benefit' && need !== 'disability')
  // A forgotten policy is a policy; a private clinic may work in the system.
  if (told.policyAtHand === false) delete told.insured
  // Whom a doctor of the system sends to a paid clinic is to be sent to one of the system (S4:129).
  if (SENT_TO_PAID.test(folded)) delete told.outside
  if (told.outside && IN_SYSTEM.test(folded) && !NOT_IN_SYSTEM.test(folded)) {
    delete told.outside
    told.privateInSystem = true
  }
  return told
}
