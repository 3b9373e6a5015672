import { chosen, told } from '../setting.js';
import type { EntrySettings } from '../entry-settings.js';
import type { Setting } from '../setting.js';

const noTerm: Setting<null> = {
  value: null,
  choice: 'Закон срока не называет: его вписывает положение школы',
};
const noLock: Setting<null> = {
  value: null,
  choice: 'Закон не запирает записи: до закрытия периода они исправляются как внесены',
};
const direct: Setting<'direct'> = {
  value: 'direct',
  choice: 'Закон не называет порядка исправлений: прямо, со следом в истории',
};

/** Terms where nothing else is said: what no law asks for is not late. */
export const FEDERAL_ENTRY: EntrySettings = {
  recordDue: noTerm,
  recordLock: noLock,
  recordCorrection: direct,
  homeworkDue: chosen(
    told(
      { kind: 'after_lessons', hours: 5 },
      'TKK-36',
      'не позднее 5 часов после окончания всех учебных занятий',
    ),
    'Приказ № 704 требует до конца учебного дня и не называет часа',
  ),
  homeworkLock: noLock,
  homeworkCorrection: direct,
  markDue: noTerm,
  markLock: noLock,
  markCorrection: direct,
  attendanceDue: noTerm,
  attendanceLock: noLock,
  attendanceCorrection: direct,
  reasonDue: noTerm,
  reasonLock: noLock,
  reasonCorrection: direct,
  periodMarkDue: noTerm,
  periodMarkLock: noLock,
  periodMarkCorrection: direct,
  examResultDue: {
    value: { kind: 'after_receipt', hours: 24 },
    act: 'Письмо АП-147/07',
    words: 'итоги видны не позже суток после получения результатов',
  },
  examResultLock: noLock,
  examResultCorrection: direct,
  lateReason: { value: [], choice: 'Закон не требует объяснять опоздание' },
};
