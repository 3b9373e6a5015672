import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { Membership } from '@zhurnal/web-client';
import type { STAFF_RU } from '../words/ru.js';
import { mayReadAllJournals, mayReadRegulation } from './who-may.js';

type Roles = Pick<Membership, 'roles'>;

/** A word of the navigation that says nothing but the name of a section. */
type NavWord = Exclude<keyof typeof STAFF_RU & `nav.${string}`, 'nav.outbox' | 'nav.dutiesDue'>;

/** A part of the application: its address, who sees it, and the page, fetched when it is first opened. */
export interface Section {
  /** Pattern of the address below /staff. */
  readonly path: string;
  readonly page: ComponentType;
  /** In the navigation under this word; absent for pages that are reached from another one. */
  readonly label?: NavWord;
  /** Another word for some of those who may. */
  readonly labelFor?: (membership: Roles) => NavWord;
  /** Where the navigation leads, when the pattern has parameters. */
  readonly to?: string;
  readonly may: (membership: Roles) => boolean;
  /** In whose navigation it stands; absent: of everybody who may. */
  readonly shownTo?: (membership: Roles) => boolean;
  /** In the menu of the navigation, and not in the bar itself. */
  readonly isMore?: true;
}

const isOneOf =
  (...wanted: readonly string[]) =>
  ({ roles }: Roles): boolean =>
    roles.some((role) => wanted.includes(role));

const teaches = isOneOf('teacher');

/** The parts of the application in the order of the navigation. */
export const SECTIONS: readonly Section[] = [
  {
    path: 'day',
    page: lazy(() => import('../day/day-route.js')),
    label: 'nav.day',
    may: teaches,
  },
  {
    path: 'lesson/:lessonId/roll',
    page: lazy(() => import('../roll-call/roll-call-route.js')),
    may: teaches,
  },
  {
    path: 'class/:classId?/:tab?',
    to: '/class',
    page: lazy(() => import('../my-class/my-class-route.js')),
    label: 'nav.class',
    labelFor: ({ roles }) => (roles.includes('class_teacher') ? 'nav.class' : 'nav.classes'),
    may: isOneOf('class_teacher', 'educator', 'director', 'deputy'),
  },
  {
    path: 'finals/*',
    to: '/finals',
    page: lazy(() => import('../finals/finals-route.js')),
    label: 'nav.finals',
    may: isOneOf('teacher', 'class_teacher', 'educator', 'director', 'deputy', 'administrator', 'auditor'),
    // The others come to a sheet from its journal.
    shownTo: isOneOf('teacher', 'class_teacher', 'director', 'deputy'),
  },
  {
    path: 'timetable/*',
    to: '/timetable',
    page: lazy(() => import('../timetable/timetable-route.js')),
    label: 'nav.timetable',
    may: isOneOf(
      'director',
      'deputy',
      'administrator',
      'teacher',
      'class_teacher',
      'educator',
      'office',
      'auditor',
    ),
  },
  {
    path: 'substitutions',
    page: lazy(() => import('../substitutions/substitutions-route.js')),
    label: 'nav.substitutions',
    may: isOneOf(
      'director',
      'deputy',
      'administrator',
      'teacher',
      'class_teacher',
      'educator',
      'office',
      'auditor',
    ),
  },
  {
    path: 'substitutions/register',
    page: lazy(() => import('../substitutions/register-route.js')),
    may: isOneOf('director', 'deputy', 'administrator'),
  },
  {
    path: 'lesson/:lessonId/handover',
    page: lazy(() => import('../handover/handover-route.js')),
    may: isOneOf('teacher', 'director', 'deputy'),
  },
  {
    path: 'control/*',
    to: '/control',
    page: lazy(() => import('../control/control-route.js')),
    label: 'nav.control',
    may: isOneOf('director', 'deputy', 'administrator', 'auditor', 'class_teacher', 'teacher'),
    // Teachers come to their remarks from their day.
    shownTo: isOneOf('director', 'deputy', 'administrator', 'auditor', 'class_teacher'),
  },
  {
    path: 'duties/*',
    to: '/duties',
    page: lazy(() => import('../duties/duties-route.js')),
    label: 'nav.duties',
    isMore: true,
    may: isOneOf('teacher', 'class_teacher', 'deputy', 'director', 'administrator', 'auditor'),
  },
  {
    path: 'corrections',
    page: lazy(() => import('../corrections/corrections-route.js')),
    label: 'nav.corrections',
    isMore: true,
    may: isOneOf('teacher', 'administrator', 'deputy', 'director', 'auditor'),
  },
  {
    path: 'checks/*',
    to: '/checks',
    page: lazy(() => import('../checking/checking-route.js')),
    label: 'nav.checks',
    isMore: true,
    may: isOneOf('teacher', 'class_teacher', 'director', 'deputy', 'administrator', 'auditor'),
  },
  {
    path: 'reports',
    page: lazy(() => import('../reports/reports-route.js')),
    label: 'nav.reports',
    isMore: true,
    may: isOneOf('teacher', 'class_teacher', 'director', 'deputy', 'administrator', 'auditor'),
  },
  {
    path: 'schedules',
    page: lazy(() => import('../schedules/schedules-route.js')),
    label: 'nav.schedules',
    isMore: true,
    may: isOneOf('director', 'deputy', 'administrator'),
  },
  {
    path: 'archive',
    page: lazy(() => import('../archive/archive-route.js')),
    label: 'nav.archive',
    isMore: true,
    may: isOneOf('director', 'deputy', 'administrator', 'office', 'auditor'),
  },
  {
    path: 'norms',
    page: lazy(() => import('../norms/norms-route.js')),
    label: 'nav.norms',
    isMore: true,
    may: mayReadAllJournals,
  },
  {
    path: 'assessments',
    page: lazy(() => import('../assessments/assessments-route.js')),
    label: 'nav.assessments',
    isMore: true,
    may: isOneOf('director', 'deputy', 'administrator', 'auditor', 'teacher', 'class_teacher'),
  },
  {
    path: 'plans/:planId?',
    to: '/plans',
    page: lazy(() => import('../plans/plans-route.js')),
    label: 'nav.plans',
    isMore: true,
    may: isOneOf('teacher', 'deputy', 'director', 'administrator', 'auditor'),
  },
  {
    path: 'periods',
    page: lazy(() => import('../periods/periods-route.js')),
    label: 'nav.periods',
    isMore: true,
    may: isOneOf('director', 'deputy', 'auditor'),
  },
  {
    path: 'year-turn',
    page: lazy(() => import('../year-turn/year-turn-route.js')),
    label: 'nav.yearTurn',
    isMore: true,
    may: isOneOf('director', 'deputy', 'administrator'),
  },
  {
    path: 'people/import/*',
    page: lazy(() => import('../people-import/people-import-route.js')),
    may: isOneOf('office', 'administrator'),
  },
  {
    path: 'people/*',
    to: '/people',
    page: lazy(() => import('../people/people-route.js')),
    label: 'nav.people',
    // Class teachers come to the card of their class from another page.
    may: isOneOf('office', 'administrator', 'director', 'deputy', 'hr', 'class_teacher'),
    shownTo: isOneOf('office', 'administrator', 'director', 'deputy', 'hr'),
  },
  {
    path: 'settings',
    page: lazy(() => import('../settings/settings-route.js')),
    label: 'nav.settings',
    may: isOneOf('administrator', 'director', 'deputy'),
    shownTo: isOneOf('administrator', 'director'),
  },
  {
    path: 'settings/regulation',
    page: lazy(() => import('../regulation/regulation-route.js')),
    label: 'nav.regulation',
    may: mayReadRegulation,
    // The others come from the settings or from their account: their navigation is full.
    shownTo: isOneOf('auditor'),
  },
  {
    path: 'compliance',
    page: lazy(() => import('../compliance/compliance-route.js')),
    label: 'nav.compliance',
    isMore: true,
    may: mayReadRegulation,
  },
  {
    path: 'account/tokens',
    page: lazy(() => import('../tokens/tokens-route.js')),
    may: () => true,
  },
  {
    path: 'webhooks',
    page: lazy(() => import('../webhooks/webhooks-route.js')),
    label: 'nav.webhooks',
    isMore: true,
    may: isOneOf('administrator'),
  },
  {
    path: 'explorer',
    page: lazy(() => import('../explorer/explorer-route.js')),
    may: () => true,
  },
  {
    path: 'trail/*',
    to: '/trail',
    page: lazy(() => import('../trail/trail-route.js')),
    label: 'nav.trail',
    may: isOneOf('auditor', 'administrator', 'director', 'deputy'),
  },
  {
    path: 'portal',
    page: lazy(() => import('../portal/portal-route.js')),
    label: 'nav.portal',
    isMore: true,
    may: isOneOf('auditor', 'administrator', 'director', 'deputy'),
    shownTo: isOneOf('administrator', 'director', 'deputy'),
  },
  {
    path: 'integrity',
    page: lazy(() => import('../integrity/integrity-route.js')),
    label: 'nav.integrity',
    isMore: true,
    may: isOneOf('auditor', 'administrator', 'director', 'deputy'),
    shownTo: isOneOf('auditor', 'administrator', 'director'),
  },
  {
    path: 'outbox',
    page: lazy(() => import('../outbox/outbox-route.js')),
    may: () => true,
  },
];
