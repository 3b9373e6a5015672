import {
  CreateServiceTokenDocument,
  CreateTokenDocument,
  TokenClassesDocument,
} from '@zhurnal/contract/staff';
import type { TokenScope } from '@zhurnal/contract/staff';
import { SERVICE_SCOPES, asDay, compareClasses, lastDayOfToken, scopesOpenTo } from '@zhurnal/rules';
import {
  formatDay,
  newId,
  sayFault,
  sayRefusalWithClause,
  useAnswer,
  useChange,
  useSharedWords,
} from '@zhurnal/web-client';
import { Banner, Button, Checkbox, DateField, Dialog, Field, TextAreaField } from '@zhurnal/web-ui';
import { useRef, useState } from 'react';
import type { SubmitEvent } from 'react';
import { useSchool } from '../shell/school.js';
import { namesOf, usualEnd } from './say-token.js';
import type { TokenKind } from './say-token.js';
import { t } from './token-words.js';

export interface CreateDialogProps {
  readonly kind: TokenKind;
  readonly onClose: () => void;
  /** What programs send: told once. */
  readonly onMade: (secret: string, tokenId: string) => void;
}

/** Adds to a list or takes away from it. */
const toggled = <T,>(list: readonly T[], one: T, isOn: boolean): readonly T[] =>
  isOn ? [...list, one] : list.filter((other) => other !== one);

/** A new token: what for, what it may, where, and until when. */
export function CreateDialog({ kind, onClose, onMade }: CreateDialogProps) {
  const shared = useSharedWords();
  const { roles, today } = useSchool();
  const form = useRef<HTMLFormElement>(null);
  // One key for the form: what was sent twice is made once.
  const key = useRef(newId());
  const own = useChange(CreateTokenDocument);
  const service = useChange(CreateServiceTokenDocument);
  const last = lastDayOfToken(asDay(today) ?? (today as NonNullable<ReturnType<typeof asDay>>));
  const offered = namesOf(kind === 'service' ? SERVICE_SCOPES : scopesOpenTo(roles));
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly TokenScope[]>([]);
  const [classIds, setClassIds] = useState<readonly string[]>([]);
  const [networks, setNetworks] = useState('');
  const [expiresOn, setExpiresOn] = useState(usualEnd(today, last));
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();

  const send = async (event?: SubmitEvent<HTMLFormElement>) => {
    event?.preventDefault();
    if (isBusy || form.current?.reportValidity() !== true) return;
    setBusy(true);
    setTrouble(undefined);
    const input = {
      clientMutationId: key.current,
      name,
      scopes: [...scopes],
      classIds: [...classIds],
      networks: networks.split(/[\s,;]+/).filter(Boolean),
      expiresOn,
    };
    const sent = await (kind === 'own' ? own({ input }) : service({ input }));
    setBusy(false);
    if (!sent.ok) setTrouble(sayFault(sent.fault));
    else if (sent.value.answer.__typename === 'Refusal') {
      setTrouble(sayRefusalWithClause(sent.value.answer));
      key.current = newId();
    } else onMade(sent.value.answer.secret ?? '', sent.value.answer.token.id);
  };

  return (
    <Dialog
      open
      title={t(`form.${kind}`)}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      size="wide"
      actions={
        <>
          <Button onClick={onClose}>{shared('common.cancel')}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void send()}>
            {t('form.create')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        className="tk-form"
        onSubmit={(event) => void send(event)}
        onInput={() => setTrouble(undefined)}
      >
        <p className="st-muted">{t(`kind.${kind}Why`)}</p>
        <Field
          label={t('form.name')}
          hint={t('form.nameHint')}
          required
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <fieldset className="tk-scopes">
          <legend>{t('form.scopes')}</legend>
          {offered.map((scope) => (
            <Checkbox
              key={scope}
              checked={scopes.includes(scope)}
              onChange={(event) => setScopes(toggled(scopes, scope, event.currentTarget.checked))}
              label={
                <>
                  {t(`scope.${scope}`)} <span className="tk-under">{t(`scope.${scope}.why`)}</span>
                </>
              }
            />
          ))}
        </fieldset>
        <ClassLimit chosen={classIds} onChoose={setClassIds} />
        <TextAreaField
          label={t('form.networks')}
          hint={t('form.networksHint')}
          rows={2}
          spellCheck={false}
          value={networks}
          onChange={(event) => setNetworks(event.currentTarget.value)}
        />
        <DateField
          label={t('form.until')}
          hint={t('form.untilHint', { day: formatDay(last, 'numeric') })}
          required
          min={today}
          max={last}
          value={expiresOn}
          onChange={(event) => setExpiresOn(event.currentTarget.value)}
        />
        {trouble !== undefined && <Banner kind="danger">{trouble}</Banner>}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

/** The classes a token may be limited to; whoever sees no classes is not asked. */
function ClassLimit({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly string[];
  readonly onChoose: (classIds: readonly string[]) => void;
}) {
  const { value } = useAnswer(TokenClassesDocument, {});
  const classes = [...(value?.schoolClasses ?? [])].sort((one, other) =>
    compareClasses(one.name, other.name),
  );
  if (classes.length === 0) return null;
  return (
    <details className="tk-classes">
      <summary>
        {t('form.classes')}
        {chosen.length > 0 && ` (${chosen.length})`}
      </summary>
      <p className="st-muted">{t('form.classesHint')}</p>
      <div className="tk-class-list">
        {classes.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            onChange={(event) => onChoose(toggled(chosen, id, event.currentTarget.checked))}
          />
        ))}
      </div>
    </details>
  );
}
