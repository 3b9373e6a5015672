import { Link } from 'react-router';
import { useSchool } from '../shell/school.js';
import type { Report } from './report-view.js';
import { t } from './reports-words.js';

const THEMES = ['PROGRESS', 'ATTENDANCE', 'JOURNAL', 'PEOPLE'] as const;

/** Who asks for reports of all classes at once. */
const PACKERS = ['director', 'deputy', 'administrator'] as const;

/** The reports by what they are about. */
export function ReportKinds({
  reports,
  chosen,
}: {
  readonly reports: readonly Report[];
  readonly chosen: string;
}) {
  const { roles } = useSchool();
  const mayPack = PACKERS.some((role) => roles.includes(role));
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
      {mayPack && (
        <section>
          <h2>{t('package.list')}</h2>
          <Link to="?packages=1">{t('package.link')}</Link>
        </section>
      )}
    </nav>
  );
}
