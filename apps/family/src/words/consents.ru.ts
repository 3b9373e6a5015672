/** What a family has given in writing, on its page of the account. */
export const FAMILY_CONSENTS_RU = {
  'consents.title': 'Мои заявления и согласия',
  'consents.none': 'Вы ещё ничего не подавали.',
  'consents.asked.application': 'Школа просит заявление родителя (пункт {clause}).',
  'consents.asked.consent': 'Школа просит письменное согласие каждого родителя (пункт {clause}).',
  'consents.how': 'Подать или отозвать документ можно у классного руководителя или секретаря.',
  'consents.paper': 'Сведения школа даёт на бумаге.',
  'consents.taken': '{day}, принял(а) {who}',
  'consents.withdrawn': 'отозвано с {day}',
  'consent.application': 'Заявление',
  'consent.consent': 'Согласие на обработку персональных данных',
  'consent.paper': 'Заявление о распечатках вместо дневника',
  'consent.refusal': 'Отказ от электронного дневника',
} as const;
