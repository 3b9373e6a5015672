import { STAFF_START_PAGES } from '@zhurnal/rules';
import { keptSetting } from '@zhurnal/web-client';
import type { Membership } from '@zhurnal/web-client';
import type { SelectOption } from '@zhurnal/web-ui';
import { t } from '../words/staff-words.js';
import { SECTIONS } from './sections.js';

const isPart = (path: string, page: string): boolean =>
  path === page || path.startsWith(`${page}/:`) || path === `${page}/*`;

/** The pages the person may begin with, by the words of the navigation. */
export function listStartPages(school: Membership): readonly SelectOption[] {
  return STAFF_START_PAGES.flatMap((page): SelectOption[] => {
    if (page === 'journal') return [{ value: page, label: t('nav.groups') }];
    const section = SECTIONS.find(({ path, label }) => label !== undefined && isPart(path, page));
    if (section?.label === undefined || !section.may(school)) return [];
    return [{ value: page, label: t(section.labelFor?.(school) ?? section.label) }];
  });
}

/** Where the app begins: as chosen; else who teaches begins with the day, everybody else with the journals. */
export function startPageOf(school: Membership): string {
  const chosen = keptSetting('staffStart');
  if (chosen !== undefined && listStartPages(school).some(({ value }) => value === chosen))
    return `/${chosen}`;
  return school.roles.includes('teacher') ? '/day' : '/journal';
}
