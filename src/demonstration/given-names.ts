import type { Sex } from '#people/index.ts'

// Common Russian given names with the patronymics they give: general knowledge (K).
const MEN =
  'Александр Алексей Анатолий Андрей Антон Аркадий Арсений Артём Богдан Борис Вадим Валентин Валерий Василий Виктор Виталий ' +
  'Владимир Владислав Всеволод Вячеслав Геннадий Георгий Глеб Григорий Данила Денис Дмитрий Евгений Егор Иван Игнат Игорь Илья ' +
  'Кирилл Константин Лев Леонид Макар Максим Матвей Михаил Никита Николай Олег Павел Пётр Платон Роман Ростислав Руслан Семён ' +
  'Сергей Станислав Степан Тимофей Тихон Фёдор Филипп Эдуард Юрий Ярослав'
const WOMEN =
  'Агата Алёна Алина Алла Анастасия Анна Антонина Арина Валентина Валерия Варвара Вера Вероника Виктория Галина Дарья Диана Ева ' +
  'Евгения Екатерина Елена Елизавета Жанна Зинаида Зоя Инна Ирина Карина Кира Клавдия Ксения Лариса Лидия Любовь Людмила ' +
  'Маргарита Марина Мария Милана Надежда Наталья Нина Оксана Олеся Ольга Полина Раиса Рената Светлана София Таисия Тамара ' +
  'Татьяна Ульяна Фаина Эльвира Юлия Яна'
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
  Георгий: ['Георгиевич', 'Георгиевна'],
  Данила: ['Данилович', 'Даниловна'],
  Дмитрий: ['Дмитриевич', 'Дмитриевна'],
  Илья: ['Ильич', 'Ильинична'],
  Лев: ['Львович', 'Львовна'],
  Михаил: ['Михайлович', 'Михайловна'],
  Никита: ['Никитич', 'Никитична'],
  Павел: ['Павлович', 'Павловна'],
  Пётр: ['Петрович', 'Петровна'],
  Юрий: ['Юрьевич', 'Юрьевна'],
  Ярослав: ['Ярославович', 'Ярославовна'],
}
// People of other countries, with surnames of their own; none of them has a patronymic in the document.
const FOREIGN_MEN = 'Алмаз Арман Бахтияр Давид Джамшед Карен Нурлан Рустам Тигран Улугбек'
const FOREIGN_WOMEN = 'Айгуль Анаит Гульнара Динара Зарина Лусине Мадина Нигора Сабина Фарида'
const FOREIGN_SURNAMES =
  'Абдрахманов Бакиров Вардазарян Габриелидзе Давлетов Ергалиев Жаксыбеков Исмоилзода Касымалиев Мирзоахмедов Назарбаиров ' +
  'Оганджанян Рахимжанов Саркисбекян Тохтасинов Умаралиев Хакимджанов Шарипбаев Юлдашалиев Ядгаров'

const men = MEN.split(' ')
const women = WOMEN.split(' ')

/** A given name, by number. */
export const givenNameAt = (place: number, sex: Sex): string => at(sex === 'm' ? men : women, place)

/** A patronymic, by the number of the father's name. */
export function patronymicAt(place: number, sex: Sex): string {
  const father = at(men, place)
  const [man, woman] = IRREGULAR[father] ?? regular(father)
  return sex === 'm' ? man : woman
}

/** The name of somebody from another country. */
export const foreignNameAt = (place: number, sex: Sex): { surname: string; givenName: string } => {
  const surname = at(FOREIGN_SURNAMES.split(' '), Math.floor(place / 10))
  return {
    surname: sex === 'f' && surname.endsWith('ов') ? `${surname}а` : surname,
    givenName: at((sex === 'm' ? FOREIGN_MEN : FOREIGN_WOMEN).split(' '), place),
  }
}

function regular(father: string): readonly [string, string] {
  if (/[кглнр]ий$/.test(father)) return [`${father.slice(0, -2)}ьевич`, `${father.slice(0, -2)}ьевна`]
  if (father.endsWith('ий')) return [`${father.slice(0, -2)}иевич`, `${father.slice(0, -2)}иевна`]
  if (/[йь]$/.test(father)) return [`${father.slice(0, -1)}евич`, `${father.slice(0, -1)}евна`]
  return [`${father}ович`, `${father}овна`]
}

const at = (list: readonly string[], place: number): string => list[place % list.length] ?? ''
