import { useParams } from 'react-router';
import { Page } from '../shell/page.js';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { RollCallScreen } from './roll-call-screen.js';
import { t } from './roll-words.js';
import { useRoll } from './use-roll.js';
import '../styles/journal.css';
import './roll-call.css';

/** Перекличка: the list of one lesson. */
export default function RollCallRoute() {
  const { lessonId = '' } = useParams();
  const { roll, fault, again } = useRoll(lessonId);
  if (roll !== undefined) return <RollCallScreen key={lessonId} opened={roll} again={again} />;
  return (
    <Page title={t('roll.plainTitle')}>
      <h1 className="zh-hidden">{t('roll.plainTitle')}</h1>
      {fault === undefined ? (
        <LoadingState label={t('roll.loading')} />
      ) : (
        <FaultState fault={fault} again={again} />
      )}
    </Page>
  );
}
