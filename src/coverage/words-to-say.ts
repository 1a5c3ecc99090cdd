import type { Words } from '#kernel/outcome.ts'
import type { CoverageAnswer } from './coverage-answer.ts'

const SAY = {
  emergency: {
    ru: 'Это экстренная помощь. Её оказывают сразу и бесплатно, без полиса и документов. Отказать нельзя.',
    en: 'This is an emergency. Help is given at once and free of charge, without a policy or documents. It may not be refused.',
  },
  free: {
    ru: 'Это бесплатно по программе госгарантий. Если вы отказываете или берёте деньги, дайте отказ в письменном виде с причиной и подписью. Я звоню в страховую.',
    en: 'This is free under the state-guarantee programme. If you refuse or charge, give me the refusal in writing with its reason and a signature. I am calling my insurer.',
  },
  free_if: {
    ru: 'Что нужно, чтобы получить это бесплатно? Назовите условие и запишите его в карту.',
    en: 'What is needed to have this free of charge? Name the condition and write it into my record.',
  },
  not_covered: {
    ru: 'Покажите договор и цену до начала. Есть ли бесплатная замена по ОМС?',
    en: 'Show me the contract and the price before you begin. Is there a free alternative under CHI?',
  },
  unknown: {
    ru: 'Входит ли это в программу ОМС моего региона? Ответьте, пожалуйста, письменно.',
    en: "Is this in my region's programme? Please answer in writing.",
  },
} satisfies Record<string, Words>

/** What to say at the desk, in words that can be read out. */
export const wordsToSay = ({ answer }: Pick<CoverageAnswer, 'answer'>, isEmergency: boolean): Words =>
  isEmergency && answer === 'free' ? SAY.emergency : SAY[answer]
