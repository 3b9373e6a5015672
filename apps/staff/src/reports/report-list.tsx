import { Link } from 'react-router';
import type { Report } from './report-view.js';
import { t } from './reports-words.js';

const THEMES = ['PROGRESS', 'ATTENDANCE', 'JOURNAL', 'PEOPLE'] as const;

/** The reports by what they are about. */
export function ReportKinds({
  reports,
  chosen,
}: {
  readonly reports: readonly Report[];
  readonly chosen: string;
}) {
  const themes = THEMES.filter((theme) => reports.some((one) => one.theme === theme));
  return (
    <nav className="rp-themes zh-no-print" aria-label={t('list')}>
      {themes.map((theme) => (
        <section key={theme}>
          <h2>{t(`theme.${theme}`)}</h2>
          <ul>
            {reports
              .filter((one) => one.theme === theme)
              .map(({ code, title }) => (
                <li key={code}>
                  <Link to={`?report=${code}`} aria-current={code === chosen ? 'page' : undefined}>
                    {title}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
