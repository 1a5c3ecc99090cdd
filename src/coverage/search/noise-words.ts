const RUSSIAN = `
говорил говорила говорили говорю сказал сказала рано поздно просто нельзя лишь хотя всего всем всех этой этого лет год года отказали отказала отказал отказывают сама
а без бы был была было быть в вам вас ваш весь во вот все всё вы где да даже для до его ее если есть еще же за зачем здесь
и из или им их к как какая какие какой ко когда кто куда ли либо мне может могу можно мой моя мою моей моему моего мы на над
надо нам нас наш не него нее нет ни них но ну о об он она они оно от очень по под пока после потом почему при про раз с сам
сама себе себя сейчас со так такое там то тоже только тот ту ты у уже хочу хочется хотела хотел чем что чтобы эта эти это
этот я нужно нужен нужна нужны должен должны должна будет будут буду ему ей нею
бесплатно бесплатный бесплатная бесплатное бесплатные бесплатна бесплатен платно платный платная платное платные платна платить
плачу заплатить заплачу оплата оплатить оплачивать оплачивает оплачивается оплачиваю деньги денег рублей рубля руб тысяч тысячи
стоит стоимость цена сколько омс полис полиса полису полисом положен положена положено положены полагается входит входят
покрывает покрывается берут взять взяли просят требуют говорят сказали сделать делать делают сделают пройти получить получу
попасть скажите подскажите пожалуйста здравствуйте добрый день право имею имеют вправе законно правда программа программе
`
const ENGLISH = `
a about after all also am an and any are as at be been but by can could did do does for from get give go had has have he
her here him his how i if in into is it its just like may me my need no not of on one or our out she should so some than
that the their them then there they this to too up us want was we were what when where which who why will with would you your
free pay paid paying cost costs charge charged price much money covered cover coverage insurance chi oms policy please tell
entitled allowed right
`

/** Words that a question has whatever it is about. */
export const NOISE: ReadonlySet<string> = new Set(
  `${RUSSIAN} ${ENGLISH}`.split(/\s+/).map(word => word.replaceAll('ё', 'е')),
)
