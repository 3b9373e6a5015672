import { demoId } from './chance/demo-id.js';
import type { DemoGuardian } from './people/families.js';
import type { DemoStudent } from './people/cohorts.js';
import { surnameFirst } from './people/name-person.js';
import type { DemoPerson } from './people/name-person.js';
import type { DemoStaff } from './people/staff.js';
import type { DemoClass, SchoolPlan } from './plan/school-plan.js';
import { listStaff } from './rows/people-rows.js';
import type { RowIds } from './rows/row-ids.js';

/** The password of every demo account. */
export const DEMO_PASSWORD = 'Demo-2026-zhurnal';

/** An account of the demo: who may sign in, and as which person. */
export interface DemoAccount {
  readonly accountId: string;
  readonly personId: string;
  /** Wanted login; another is taken when somebody has it already. */
  readonly login: string;
  readonly createdAt: number;
}

/** A sign-in worth showing. */
export interface ShownSignIn {
  readonly app: 'staff' | 'family';
  readonly accountId: string;
  /** In Russian: the duty and the name. */
  readonly who: string;
}

/** Teachers whose accounts are shown first. */
export const SHOWN_TEACHERS = { teacher: 'mathematics/0', teacher2: 'english/0' } as const;

const TWO_SCHOOLS = 'two-schools/';

/** One person with the login they are known by. */
interface Friendly {
  readonly login: string;
  readonly app: 'staff' | 'family';
  readonly person: DemoPerson;
  readonly who: string;
}

interface Parent {
  readonly guardian: DemoGuardian;
  readonly children: readonly { readonly student: DemoStudent; readonly schoolClass: DemoClass }[];
}

function listParents(plan: SchoolPlan): readonly Parent[] {
  const found = new Map<
    string,
    { guardian: DemoGuardian; children: { student: DemoStudent; schoolClass: DemoClass }[] }
  >();
  for (const schoolClass of plan.classes) {
    for (const student of schoolClass.students) {
      for (const guardian of student.family.guardians) {
        const known = found.get(guardian.key) ?? { guardian, children: [] };
        known.children.push({ student, schoolClass });
        found.set(guardian.key, known);
      }
    }
  }
  return [...found.values()];
}

const classesOf = ({ children }: Parent): string =>
  children.map(({ schoolClass }) => schoolClass.name).join(', ');

/** The families whose sign-ins are shown. */
interface ShownFamilies {
  /** The most children, and all of them old enough to have marks. */
  readonly parent: Parent | undefined;
  readonly child: Parent['children'][number] | undefined;
  readonly twoSchools: Parent | undefined;
  /** Works in the school too. */
  readonly teacher: Parent | undefined;
}

function chooseFamilies(plan: SchoolPlan): ShownFamilies {
  const parents = listParents(plan);
  const youngest = ({ children }: Parent): number =>
    Math.min(...children.map(({ schoolClass }) => schoolClass.grade));
  const [parent] = [...parents].sort(
    (a, b) => b.children.length - a.children.length || youngest(b) - youngest(a),
  );
  return {
    parent,
    child: parent?.children[0],
    twoSchools: parents.find(({ guardian }) => guardian.key.startsWith(TWO_SCHOOLS)),
    teacher: parents.find(({ guardian }) => guardian.staffKey !== null),
  };
}

function familySignIns({ parent, child, twoSchools, teacher }: ShownFamilies): readonly Friendly[] {
  const named = (login: string, who: string, { guardian }: Parent): Friendly => {
    return { login, app: 'family', person: guardian, who };
  };
  const pupil = child?.student.sex === 'female' ? 'Ученица' : 'Ученик';
  return [
    ...(parent ? [named('parent', `Родитель (дети: ${classesOf(parent)})`, parent)] : []),
    ...(child
      ? [
          {
            login: 'student',
            app: 'family',
            person: child.student,
            who: `${pupil} ${child.schoolClass.name}`,
          } as const,
        ]
      : []),
    ...(twoSchools
      ? [named('parent2', `Родитель (дети в двух школах; здесь: ${classesOf(twoSchools)})`, twoSchools)]
      : []),
    ...(teacher ? [named('teacherparent', `Учитель и родитель (${classesOf(teacher)})`, teacher)] : []),
  ];
}

function staffSignIns(plan: SchoolPlan, { child, teacher }: ShownFamilies): readonly Friendly[] {
  const staff = new Map(listStaff(plan).map((each) => [each.key, each]));
  const ofClass = child?.schoolClass ?? plan.classes[0];
  const first = plan.classes.find(({ grade }) => grade === 1);
  const wanted: readonly (readonly [login: string, key: string | undefined, who?: string])[] = [
    ['teacher', SHOWN_TEACHERS.teacher],
    ['teacher2', SHOWN_TEACHERS.teacher2],
    ['classteacher', ofClass?.classTeacher.key, `Классный руководитель ${ofClass?.name ?? ''}`],
    ['primary', first?.classTeacher.key, `Учитель ${first?.name ?? ''}`],
    ['deputy', 'deputy'],
    ['deputy2', 'history/0', 'Заместитель директора и учитель истории'],
    ['director', 'director'],
    ['admin', 'administrator'],
    ['office', 'office'],
    ['personnel', 'hr'],
    ['auditor', 'auditor'],
    ['educator', 'educator'],
    ['teacherparent', teacher?.guardian.key],
  ];
  const seen = new Set<string>();
  return wanted.flatMap(([login, key, who]): Friendly[] => {
    const person = key === undefined ? undefined : staff.get(key);
    if (!person || seen.has(person.key)) return [];
    seen.add(person.key);
    return [{ login, app: 'staff', person, who: who ?? person.position }];
  });
}

/** Accounts of a school: for everyone who works there, learns there or has a child there by the given instant. */
export class SchoolAccounts {
  private readonly friendly: readonly Friendly[];

  constructor(
    private readonly plan: SchoolPlan,
    private readonly ids: RowIds,
    /** Put before every login; '' in the first school. */
    private readonly prefix: string,
  ) {
    const families = chooseFamilies(plan);
    this.friendly = [...staffSignIns(plan, families), ...familySignIns(families)];
  }

  /** The sign-ins to show, staff first; `schools` tells how many of the seed's schools there are. */
  shown(schools: number): readonly ShownSignIn[] {
    const there = this.friendly.filter(({ person }) => schools > 1 || !person.key.startsWith(TWO_SCHOOLS));
    return there.map(({ app, person, who }) => ({
      app,
      accountId: this.accountId(person),
      who: `${who} — ${surnameFirst(person)}`,
    }));
  }

  list(until: number): readonly DemoAccount[] {
    const logins = new Map(this.friendly.map(({ login, person }) => [person.key, login]));
    const found = new Map<string, DemoAccount>();
    const add = (person: DemoPerson, login: string, personId = this.ids.person(person)): void => {
      const accountId = this.accountId(person);
      const wanted = `${this.prefix}${logins.get(person.key) ?? login}`;
      if (!found.has(accountId))
        found.set(accountId, { accountId, personId, login: wanted, createdAt: person.createdAt });
    };
    listStaff(this.plan).forEach((staff: DemoStaff, at) => add(staff, `t.${at + 1}`));
    for (const { students } of this.plan.classes) {
      for (const student of students) {
        if (student.createdAt > until) continue;
        add(student, `s.${student.number}`);
        student.family.guardians.forEach((guardian, at) => {
          const second = at === 0 ? '' : `.${at + 1}`;
          if (guardian.staffKey === null)
            add(guardian, `p.${student.family.number}${second}`, this.ids.guardian(guardian));
        });
      }
    }
    return [...found.values()];
  }

  /** A guardian's account belongs to the scope of the family, so that it opens two schools where it should. */
  private accountId(person: DemoPerson): string {
    const scope = 'accountScope' in person ? String(person.accountScope) : this.ids.scope;
    return demoId(scope, 'account', person.key, person.createdAt);
  }
}
