import type { Sex } from '#people/index.ts'

// Invented: roots of plain words with endings of Russian, Ukrainian and Polish surnames; a real namesake is a coincidence.
const ROOTS =
  'берёз тополин ручейн полян снегир дубрав облак чайк ветр камен камыш листв луг мороз озер остр парус перв песк род рябин ' +
  'север скал слав степ сторож студ тал тверд тепл терем трав туман удал хвор холм храбр цвет черем ясен ябл яр зорн зим звон ' +
  'жар ельн долин гром глин верб ветл вешн бор бел багр барсук бобр боров брус вольн воробь галк голуб горл гриб груз гус дроз ' +
  'дятл ерш заяц зубр ивн калин кедр клён клюкв ключ колос конопл кор крапив круп кукуш лад лас лебед лесн лип лист лоз лос лунн ' +
  'льнян малин мал медв мел мест мид мох нивн ольх орл осин отрад пар пест пион плав полос пост прав прост пруд пуш пыл радост ' +
  'рассвет речн рж роз рос рощ руд ряб сад светл сел сив син скор слад смел смол снеж сокол солнц сосн спел сруб стекл стриж ' +
  'судн тен тёс ток тор тук ум утр уш хлеб ход холод хор чист шёлк шип шишк шум щегл южн ягн янтар'
const ENDINGS =
  'ов ин ский овский инский енко иченко ук чук кин ников овников иков ушкин ышев ухин ягин анов енков атов аев евич овцев ицын ' +
  'ихин очкин онин арев есов илов овкин уров еев удин'

const roots = [...new Set(ROOTS.split(' '))]
const endings = ENDINGS.split(' ')

/** How many different surnames there are. */
export const SURNAME_COUNT = roots.length * endings.length

/** One of the invented surnames, for a man or a woman. */
export function surnameAt(place: number, sex: Sex): string {
  const root = roots[Math.floor(place / endings.length) % roots.length] ?? ''
  const surname = join(root, endings[place % endings.length] ?? '')
  return capital(sex === 'f' ? feminine(surname) : surname)
}

/** The rules of spelling where a root meets an ending: no ы after к, no о or я after ж and ц. */
function join(root: string, ending: string): string {
  const last = root.at(-1) ?? ''
  const vowel = ending.charAt(0)
  const softened = 'гкхжшчщ'.includes(last) && vowel === 'ы' ? 'и' : vowel
  const fitted = 'жшчщц'.includes(last) ? ({ о: 'е', я: 'а' }[softened] ?? softened) : softened
  return root + fitted + ending.slice(1)
}

function feminine(surname: string): string {
  if (surname.endsWith('ский')) return surname.replace(/ий$/, 'ая')
  return /[оеё]в$|[иы]н$/.test(surname) ? `${surname}а` : surname
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
