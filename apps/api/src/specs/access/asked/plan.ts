import { newId } from '@zhurnal/platform';
import type { Database } from '@zhurnal/platform';
import { ask, keyed } from '../attempt.js';
import type { Attempt, Operation } from '../attempt.js';
import type { School } from '../world.js';
import { freshLesson } from '../journal-operations.js';
import { asAuthor, asHead, followedPlan, freshDepartment, freshPlan } from './fresh-plans.js';
import type { FreshPlan } from './fresh-plans.js';

const PLAN = `__typename ... on ThematicPlanDetails { id title state version groups { groupId } items { id topic } can } ... on Refusal { code clause }`;
const LOAD_FIELDS = `yearId curriculum { id subjectName className weekly yearly }
  groups { groupId groupName finding planned teachers { id name weekly } } approvals { what orderNumber approvedBy isChanged } can`;
const LOAD = `__typename ... on TeachingLoadDetails { ${LOAD_FIELDS} } ... on Refusal { code }`;
const DEPARTMENTS = `departments { id name head subjects { id name } version }`;

const item = (topic: string, id: string = newId()) => ({ id, topic, hours: 1 });

type StepVerb = 'submitPlan' | 'agreePlan' | 'approvePlan' | 'returnPlan';

/** A step of a plan that was made for it. */
const stepOf =
  (verb: StepVerb, id: string) =>
  (expectedVersion: number): Attempt => {
    const more = verb === 'returnPlan' ? { reason: 'Исправьте' } : {};
    const type = verb === 'returnPlan' ? 'ReturnPlanInput' : 'PlanStepInput';
    return ask(
      `mutation ($input: ${type}!) { ${verb}(input: $input) { ${PLAN} } }`,
      keyed({ id, expectedVersion, ...more }),
      '"ThematicPlanDetails"',
    );
  };

/** A step that the head of the department takes. */
const stepOfHead =
  (verb: 'agreePlan' | 'returnPlan') =>
  async (db: Database, school: School): Promise<Attempt> => {
    const { id } = await freshPlan(db, school, 'submitted');
    const department = await freshDepartment(db, school);
    return asHead(school, department.id, id, stepOf(verb, id));
  };

/** Every change has figures of its own. */
let figure = 100;
const nextFigure = (): number => (figure += 1);

const save = (input: object, proof = '"ThematicPlanDetails"'): Attempt =>
  ask(
    `mutation ($input: SavePlanInput!) { savePlan(input: $input) { ${PLAN} } }`,
    keyed({ ...input }),
    proof,
  );

const placeOf = ({ yearId, subjectId }: School) => ({ yearId, subjectId, gradeLevel: 5, classId: null });

const ofPlan =
  (request: (plan: FreshPlan, school: School) => Attempt) =>
  async (db: Database, school: School): Promise<Attempt> =>
    request(await freshPlan(db, school), school);

/** How the operations are asked. Curriculum, load and thematic plans. */
export const PLAN_ASKED: Readonly<Record<string, Operation>> = {
  plans: {
    about: 'school',
    prepare: ofPlan(({ title }) =>
      ask(
        `{ plans { yearId planPer agreedBy dueOn can plans { id title author groups { groupId name } curriculumHours can } } }`,
        {},
        title,
      ),
    ),
  },
  plan: {
    about: 'person',
    prepare: ofPlan(({ id, title }) =>
      ask(
        `query ($id: ID!) { plan(id: $id) { id title author agreedBy approvedBy returnedBy items { id topic } groups { name } } }`,
        { id },
        title,
      ),
    ),
  },
  planLag: {
    about: 'journals',
    prepare: async (db, school) => {
      await followedPlan(db, school);
      return ask(
        `{ planLag { today groups { groupId groupName subjectName teachers planTitle lag endsOn } } }`,
        {},
        school.groupId,
      );
    },
  },
  nextTopics: {
    about: 'lesson',
    prepare: async (db, school) => {
      await followedPlan(db, school);
      const { lessonId } = await freshLesson(db, school);
      return ask(
        `query ($lessonIds: [ID!]!) { nextTopics(lessonIds: $lessonIds) { lessonId itemId topic lag } }`,
        { lessonIds: [lessonId] },
        lessonId,
        '"itemId"',
      );
    },
  },
  planProgress: {
    about: 'group',
    prepare: async (db, school) => {
      await followedPlan(db, school);
      return ask(
        `query ($groupId: ID!) { planProgress(groupId: $groupId) { group { groupId groupName planTitle teachers } periods { name plannedHours } days { itemId plannedOn taughtOn } } }`,
        { groupId: school.groupId },
        school.groupId,
      );
    },
  },
  savePlan: {
    about: 'person',
    changes: true,
    prepare: (_, school) =>
      Promise.resolve(
        save({ id: newId(), ...placeOf(school), title: 'Новый', items: [item('Дроби')], expectedVersion: 0 }),
      ),
    others: [
      [
        'teacher',
        async (db, school) => {
          const { id, itemId } = await freshPlan(db, school);
          const items = [item('Доли', itemId), item('Дроби')];
          return save({ id, ...placeOf(school), title: 'Другой', items, expectedVersion: 1 });
        },
      ],
    ],
  },
  copyPlan: {
    about: 'person',
    changes: true,
    prepare: ofPlan(({ id: planId }, { yearId }) =>
      ask(
        `mutation ($input: CopyPlanInput!) { copyPlan(input: $input) { ${PLAN} } }`,
        keyed({ id: newId(), planId, yearId, gradeLevel: 6, classId: null }),
        '"ThematicPlanDetails"',
      ),
    ),
  },
  submitPlan: {
    about: 'person',
    changes: true,
    prepare: async (db, school) => {
      const { id } = await freshPlan(db, school);
      return asAuthor(school, id, stepOf('submitPlan', id));
    },
  },
  agreePlan: { about: 'person', changes: true, prepare: stepOfHead('agreePlan') },
  returnPlan: { about: 'person', changes: true, prepare: stepOfHead('returnPlan') },
  approvePlan: {
    about: 'person',
    changes: true,
    prepare: async (db, school) => {
      const { id } = await freshPlan(db, school, 'submitted');
      return stepOf('approvePlan', id)(1);
    },
  },
  assignPlan: {
    about: 'group',
    changes: true,
    prepare: ofPlan(({ id: planId }, { groupId }) =>
      ask(
        `mutation ($input: AssignPlanInput!) { assignPlan(input: $input) { ${PLAN} } }`,
        keyed({ planId, groupIds: [groupId] }),
        '"ThematicPlanDetails"',
      ),
    ),
    others: [
      [
        'teacher',
        async (db, school) => {
          const { id: planId } = await followedPlan(db, school);
          return ask(
            `mutation ($input: AssignPlanInput!) { assignPlan(input: $input) { ${PLAN} } }`,
            keyed({ planId, groupIds: [school.groupId], follow: false }),
            '"ThematicPlanDetails"',
          );
        },
      ],
    ],
  },
  departments: {
    about: 'school',
    prepare: async (db, school) => {
      const { name } = await freshDepartment(db, school, school.people.teacher);
      return ask(`{ departments { ${DEPARTMENTS} } }`, {}, name);
    },
  },
  putDepartment: {
    about: 'person',
    changes: true,
    prepare: (_, { subjectId, people }) => {
      const name = `Кафедра ${newId()}`;
      const input = {
        id: newId(),
        name,
        headId: people.otherTeacher,
        subjectIds: [subjectId],
        expectedVersion: 0,
      };
      return Promise.resolve(
        ask(
          `mutation ($input: PutDepartmentInput!) { putDepartment(input: $input) { __typename ... on DepartmentList { ${DEPARTMENTS} } ... on Refusal { code } } }`,
          keyed(input),
          name,
        ),
      );
    },
    others: [
      [
        'deputy',
        async (db, school) => {
          const { id, name } = await freshDepartment(db, school);
          return ask(
            `mutation ($input: PutDepartmentInput!) { putDepartment(input: $input) { __typename ... on DepartmentList { ${DEPARTMENTS} } ... on Refusal { code } } }`,
            keyed({ id, name, headId: null, subjectIds: [], expectedVersion: 1 }),
            name,
          );
        },
      ],
    ],
  },
  teachingLoad: {
    about: 'school',
    prepare: (_, { groupId }) => Promise.resolve(ask(`{ teachingLoad { ${LOAD_FIELDS} } }`, {}, groupId)),
  },
  setCurriculum: {
    about: 'person',
    changes: true,
    prepare: (_, school) => Promise.resolve(curriculum(school, {})),
    others: [
      // A line that is there is changed, one that is not is added.
      ['administrator', (_, school) => Promise.resolve(curriculum(school, { weekly: '5' }))],
      [
        'administrator',
        (_, { yearId, subjectId, classId }) => Promise.resolve(lineOf({ yearId, subjectId, classId })),
      ],
    ],
  },
  setLoad: {
    about: 'group',
    changes: true,
    prepare: (_, school) => Promise.resolve(load(school, [['teacher', `3.${(nextFigure() % 90) + 10}`]])),
    others: [
      [
        'administrator',
        (_, school) =>
          Promise.resolve(
            load(school, [
              ['otherTeacher', '3'],
              ['teacher', '1'],
            ]),
          ),
      ],
      ['administrator', (_, school) => Promise.resolve(load(school, []))],
    ],
  },
  approveLoad: {
    about: 'person',
    changes: true,
    prepare: (_, { yearId }) => {
      const orderNumber = newId();
      return Promise.resolve(
        ask(
          `mutation ($input: ApproveLoadInput!) { approveLoad(input: $input) { ${LOAD} } }`,
          keyed({ yearId, what: 'load', orderNumber, orderedOn: '2026-08-28' }),
          orderNumber,
        ),
      );
    },
  },
};

function curriculum({ yearId, subjectId }: School, more: object): Attempt {
  return setCurriculum(yearId, { subjectId, gradeLevel: 5, weekly: '4', yearly: nextFigure(), ...more });
}

function lineOf({ yearId, subjectId, classId }: Pick<School, 'yearId' | 'subjectId' | 'classId'>): Attempt {
  return setCurriculum(yearId, { subjectId, classId, weekly: '4.5', yearly: nextFigure() });
}

function setCurriculum(yearId: string, line: object): Attempt {
  return ask(
    `mutation ($input: SetCurriculumInput!) { setCurriculum(input: $input) { ${LOAD} } }`,
    keyed({ yearId, lines: [line] }),
    '"TeachingLoadDetails"',
  );
}

function load(
  { groupId, people }: School,
  shares: readonly (readonly ['teacher' | 'otherTeacher', string])[],
): Attempt {
  const teachers = shares.map(([who, weekly]) => ({ staffId: people[who], weekly }));
  return ask(
    `mutation ($input: SetLoadInput!) { setLoad(input: $input) { ${LOAD} } }`,
    keyed({ groupId, teachers }),
    '"TeachingLoadDetails"',
  );
}
