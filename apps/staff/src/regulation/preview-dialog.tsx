import type { RegulationProfile } from '@zhurnal/rules';
import { Banner } from '@zhurnal/web-ui';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../shell/form-dialog.js';
import { sayFrom } from './draft.js';
import { EffectView } from './effect-view.js';
import type { ThoughtOf } from './effect-view.js';
import { formWords as t } from './regulation-words.js';
import type { ChangeForm, SettingFault } from './use-change-form.js';

interface PreviewDialogProps {
  readonly title: string;
  /** What the form holds; words that change nothing of what happens are not part of it. */
  readonly thought: ThoughtOf;
  readonly held: RegulationProfile;
  readonly change: ChangeForm;
  readonly onAccept: () => void;
  readonly onInput?: (() => void) | undefined;
  readonly onClose: () => void;
  /** The fields, which are told what is wrong with them. */
  readonly children: (faults: readonly SettingFault[]) => ReactNode;
}

/** A change of the regulation: first it shows what would change, then it is accepted. */
export function PreviewDialog(props: PreviewDialogProps) {
  const { title, thought, held, change, onAccept, onInput, onClose, children } = props;
  const form = useRef<HTMLFormElement>(null);
  // What was asked about last; the answer to it opens the way to accepting.
  const [asked, setAsked] = useState<string>();
  const [judged, setJudged] = useState<{ readonly of: string; readonly faults: readonly SettingFault[] }>();
  const content = JSON.stringify(thought);
  const preview = useMemo(() => JSON.parse(content) as ThoughtOf, [content]);
  const isShown = asked === content;
  const found = isShown && judged?.of === content ? judged.faults : undefined;
  const isAccepted = found?.length === 0;
  const send = () => {
    if (form.current?.reportValidity() !== true) return;
    if (isAccepted) onAccept();
    else setAsked(content);
  };
  return (
    <FormDialog
      title={title}
      size="wide"
      action={isAccepted ? t('preview.accept', { day: sayFrom(thought.fromDay) }) : t('preview.show')}
      isBusy={isAccepted && change.isBusy}
      onSend={send}
      onClose={onClose}
    >
      <form
        ref={form}
        className="rg-form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(content);
        }}
        onInput={onInput}
      >
        {children([...change.faults, ...(found ?? [])])}
        {asked !== undefined && !isShown && <p className="zh-hint">{t('preview.stale')}</p>}
        {isShown && (
          <EffectView
            key={content}
            change={preview}
            held={held}
            onJudged={(faults) => setJudged({ of: content, faults })}
          />
        )}
        {change.trouble !== undefined && <Banner kind="danger">{change.trouble}</Banner>}
        <button type="submit" hidden />
      </form>
    </FormDialog>
  );
}
