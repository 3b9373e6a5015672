/** By duty of the regulation: what is written as evidence that it was done. */
export const DUTY_WORDS = {
  split_into_subgroups: [
    'Списки подгрупп сверены, изменений нет.',
    'Списки подгрупп проверены по журналу.',
    'Состав подгрупп утверждён, отмечен в журнале.',
  ],
  activity_report: ['Отчёт об активности сохранён в папке «Отчёты», показан на совещании.'],
  progress_report: ['Отчёт об успеваемости и качестве представлен на педагогическом совете.'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A duty of which somebody says that it is done; of others the journal shows it. */
export const isSaidDuty = (code: string): code is keyof typeof DUTY_WORDS => code in DUTY_WORDS;
