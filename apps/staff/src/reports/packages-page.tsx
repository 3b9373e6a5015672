import { ReportPackagesDocument } from '@zhurnal/contract/staff';
import { useAnswer } from '@zhurnal/web-client';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { PackageForm } from './package-form.js';
import { PackageList } from './package-list.js';
import type { ReportChoices } from './report-view.js';
import { t } from './reports-words.js';

/** While a package is being made it is asked for so often (ms). */
const ASKED_EVERY = 3_000;

/** Reports of all classes at once: which, over what, and how far they are. */
export function PackagesPage({ choices }: { readonly choices: ReportChoices }) {
  const { value, fault, again } = useAnswer(ReportPackagesDocument, {});
  const isRunning = value?.reportPackages.some((one) => one.isRunning) === true;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(again, ASKED_EVERY);
    return () => clearInterval(timer);
  }, [again, isRunning]);
  return (
    <div className="rp-run">
      <p>
        <Link to="?" className="rp-open">
          {t('back')}
        </Link>
      </p>
      <PackageForm choices={choices} again={again} />
      {value === undefined ? (
        fault === undefined ? (
          <LoadingState />
        ) : (
          <FaultState fault={fault} again={again} />
        )
      ) : (
        <PackageList packages={value.reportPackages} again={again} />
      )}
    </div>
  );
}
