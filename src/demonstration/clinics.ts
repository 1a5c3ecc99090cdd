import type { DemoClinic } from './store.ts'

/** The clinics of the demonstration: no such clinics and streets exist. */
export const DEMO_CLINICS: readonly DemoClinic[] = [
  clinic('770001', 'Показательная поликлиника № 1', 'г. Москва, Показательная ул., д. 5'),
  clinic('770002', 'Показательная поликлиника № 2', 'г. Москва, Примерная наб., д. 20'),
  clinic('500001', 'Примерная городская больница', 'Московская область, г. Примерный, Учебная ул., д. 1'),
  clinic('500002', 'Примерная детская поликлиника', 'Московская область, г. Примерный, Вокзальная пл., д. 8'),
  clinic('750001', 'Образцовая районная больница', 'Забайкальский край, пгт Образцовый, Учебная ул., д. 10'),
  clinic(
    '750002',
    'Показательная поликлиника в Чите',
    'Забайкальский край, г. Чита, Показательная ул., д. 3',
  ),
]

function clinic(code: string, name: string, address: string): DemoClinic {
  return { code, region: code.slice(0, 2), name, address }
}
