import {
  ClassConsentsDocument,
  ClassContactsDocument,
  GuardiansDocument,
  OpenSignInsDocument,
} from '@zhurnal/contract/staff';
import type { GuardiansQuery } from '@zhurnal/contract/staff';
import { SHEET_LIMITS } from '@zhurnal/rules';
import {
  newId,
  sayFault,
  sayRefusalWithClause,
  useAnswer,
  useChange,
  useClient,
  useSharedWords,
} from '@zhurnal/web-client';
import type { Answer } from '@zhurnal/web-client';
import { Banner, Button, Checkbox, Dialog } from '@zhurnal/web-ui';
import { useState } from 'react';
import { useSchool } from '../shell/school.js';
import type { ClassSeen } from './class-dialog.js';
import { consentWords } from './consents/consent-words.js';
import { t } from './people-words.js';
import { useShowSheets } from './sheets.js';
import type { Sheet } from './sheets.js';
import { useFocusBack } from './use-focus-back.js';
import { PER_PAGE } from './use-list.js';
import { seesFamilies } from './who-keeps.js';

/** Access sheets for a class: for students, and if wished their representatives, who have no sign-in yet. */
export function ClassSheetsDialog({
  found,
  onClose,
}: {
  readonly found: ClassSeen;
  readonly onClose: () => void;
}) {
  const shared = useSharedWords();
  const client = useClient();
  useFocusBack();
  const showSheets = useShowSheets();
  const open = useChange(OpenSignInsDocument);
  const isOffice = seesFamilies(useSchool());
  const [withGuardians, setWithGuardians] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  // Those from whom something in writing is asked first get no sheet, and do not keep the others from theirs.
  const barred = new Set(
    useAnswer(ClassConsentsDocument, { classId: found.id }).value?.classConsents.families.flatMap(
      ({ barredIds }) => barredIds,
    ),
  );
  const without = found.students.filter(({ signIn }) => signIn.state === 'none');
  const students = without.map(({ id }) => id).filter((id) => !barred.has(id));

  /** For a class teacher, who sees the contacts of the class and not the lists of the office. */
  const listContacts = async (): Promise<readonly string[] | undefined> => {
    const answer = await client.ask(ClassContactsDocument, { classId: found.id });
    if (!answer.ok) {
      setTrouble(sayFault(answer.fault));
      return undefined;
    }
    const guardians = answer.value.classContacts.students.flatMap((student) => student.guardians);
    return [...new Set(guardians.filter(({ hasAccount }) => !hasAccount).map(({ id }) => id))];
  };

  const listGuardians = async (): Promise<readonly string[] | undefined> => {
    const ids: string[] = [];
    let after: string | null = null;
    for (;;) {
      const answer: Answer<GuardiansQuery> = await client.ask(GuardiansDocument, {
        first: PER_PAGE,
        after,
        classId: found.id,
      });
      if (!answer.ok) {
        setTrouble(sayFault(answer.fault));
        return undefined;
      }
      const { edges, pageInfo }: GuardiansQuery['guardians'] = answer.value.guardians;
      for (const { node } of edges) if (node.signIn.state === 'none') ids.push(node.id);
      if (!pageInfo.hasNextPage) return ids;
      after = pageInfo.endCursor;
    }
  };

  /**
   * In parts, as the server hands them out; what was told before a fault is shown all the same. Contacts do not tell a
   * blocked sign-in or a parent who works here: each goes alone, so that one refusal does not keep the others.
   */
  const make = async () => {
    setBusy(true);
    setTrouble(undefined);
    const guardians = withGuardians ? await (isOffice ? listGuardians() : listContacts()) : [];
    if (guardians === undefined) {
      setBusy(false);
      return;
    }
    const wanted = [...students, ...guardians.filter((id) => !barred.has(id))];
    const sheets: Sheet[] = [];
    let said: string | undefined;
    const atOnce = isOffice ? SHEET_LIMITS.perRequest : 1;
    for (let at = 0; at < wanted.length && (said === undefined || !isOffice); at += atOnce) {
      const personIds = wanted.slice(at, at + atOnce);
      const sent = await open({ input: { clientMutationId: newId(), personIds } });
      if (!sent.ok) {
        said = sayFault(sent.fault);
        break;
      }
      if (sent.value.answer.__typename === 'Refusal') said = sayRefusalWithClause(sent.value.answer);
      else sheets.push(...sent.value.answer.sheets);
    }
    setBusy(false);
    setTrouble(said);
    if (sheets.length > 0)
      showSheets({ app: 'family', of: found.name, back: `/people/classes/${found.id}`, sheets });
  };

  return (
    <Dialog
      open
      title={`${t('class.sheets')}: ${found.name}`}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button
            variant="primary"
            icon="print"
            busy={isBusy}
            disabled={students.length === 0 && !withGuardians}
            onClick={() => void make()}
          >
            {t('class.sheetsMake')}
          </Button>
        </>
      }
    >
      <div className="pp-form">
        <p>{t('class.sheetsHint', { count: students.length })}</p>
        {students.length < without.length && (
          <Banner kind="warning">
            {consentWords('sheets.barred', { count: without.length - students.length })}
          </Banner>
        )}
        <Checkbox
          label={t('class.sheetsGuardians')}
          checked={withGuardians}
          onChange={(event) => setWithGuardians(event.currentTarget.checked)}
        />
        <p className="st-muted">{t('sheets.once')}</p>
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
      </div>
    </Dialog>
  );
}
