import { sayAge, useKeptSince, useMemberships } from '@zhurnal/web-client';
import { Banner } from '@zhurnal/web-ui';
import { useWords } from '../words/words.js';
import { useOnline } from './use-online.js';

/** The word about the network: how old the page is while nothing newer can be had. */
export function AgeNote() {
  const t = useWords();
  const isOnline = useOnline();
  const keptSince = useKeptSince();
  const timeZone = useMemberships()[0]?.timeZone;
  if (isOnline && keptSince === undefined) return null;
  const gone = t(isOnline ? 'app.unreachable' : 'app.offline');
  if (keptSince === undefined || timeZone === undefined) {
    return (
      <div className="zh-no-print">
        <Banner kind="offline" title={gone}>
          {t('app.offlineHint')}
        </Banner>
      </div>
    );
  }
  return (
    <div className="zh-no-print">
      <Banner kind="offline" title={`${gone}. ${sayAge(keptSince, new Date(), timeZone)}`}>
        {t('app.renewsItself')}
      </Banner>
    </div>
  );
}
