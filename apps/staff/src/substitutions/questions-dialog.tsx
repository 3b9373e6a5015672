import { useSharedWords } from '@zhurnal/web-client';
import { Button, Dialog } from '@zhurnal/web-ui';
import { t } from './substitution-words.js';
import type { Asked, Question } from './use-lesson-changes.js';

function sayQuestion({ code, name, other }: Question): string {
  switch (code) {
    case 'SUBSTITUTE_BUSY':
      return name === ''
        ? t('question.SUBSTITUTE_TWICE', { other })
        : t('question.SUBSTITUTE_BUSY', { name, other });
    case 'TEACHER_BUSY':
      return t('question.TEACHER_BUSY', { name, other });
    case 'CLASS_BUSY':
      return t('question.CLASS_BUSY', { name, other });
    case 'ROOM_BUSY':
      return t('question.ROOM_BUSY', { name, other });
    case 'DAY_OFF':
    case 'LESSON_IS_RECORDED':
      return t(`question.${code}`);
  }
}

/** What a person has to say yes to before lessons are changed. */
export function QuestionsDialog({ asked, isBusy }: { readonly asked: Asked; readonly isBusy: boolean }) {
  const shared = useSharedWords();
  return (
    <Dialog
      open
      title={t('questions')}
      closeLabel={shared('common.close')}
      onClose={asked.no}
      actions={
        <>
          <Button onClick={asked.no}>{t('questions.no')}</Button>
          <Button variant="primary" busy={isBusy} onClick={asked.yes}>
            {t('questions.yes')}
          </Button>
        </>
      }
    >
      <ul className="sb-questions">
        {[...new Set(asked.questions.map(sayQuestion))].map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </Dialog>
  );
}
