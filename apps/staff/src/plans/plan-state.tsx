import type { PlanHeadPartsFragment } from '@zhurnal/contract/staff';
import { Pill } from '@zhurnal/web-ui';
import type { IconName, Tone } from '@zhurnal/web-ui';
import { t } from './plans-words.js';

type State = PlanHeadPartsFragment['state'];

const LOOKS: Readonly<Record<State, readonly [Tone, IconName]>> = {
  DRAFT: ['plain', 'pencil'],
  SUBMITTED: ['late', 'send'],
  AGREED: ['accent', 'check'],
  APPROVED: ['good', 'check'],
  RETURNED: ['absence', 'undo'],
};

/** Where a plan stands, in a word and a sign. */
export function PlanState({ state }: { readonly state: State | null }) {
  if (state === null) return <Pill icon="alert">{t('state.NONE')}</Pill>;
  const [tone, icon] = LOOKS[state];
  return (
    <Pill tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Pill>
  );
}

/** «8 классы» or the name of the class. */
export function placeOf({
  className,
  gradeLevel,
}: {
  readonly className?: string | null;
  readonly gradeLevel: number;
}): string {
  return className ?? t('list.grade', { grade: gradeLevel });
}
