import type { TestApi, TestSession } from '@zhurnal/testing';
import type { Asker } from './attempt.js';
import type { Cell } from './expectations.js';
import { isFamily } from './world.js';
import type { World } from './world.js';

/** Signs people of the world in, once each, and again where a request ends sessions. */
export class SignedInPeople {
  private readonly kept = new Map<string, Promise<TestSession>>();

  constructor(
    private readonly api: TestApi,
    private readonly world: World,
  ) {}

  /** The caller of a cell. */
  async askerOf(
    cell: Pick<Cell, 'person' | 'school' | 'pages' | 'isNaming'>,
    isOnce = false,
  ): Promise<Asker> {
    const { person, school, pages, isNaming } = cell;
    if (!person) return { session: undefined };
    const { schoolId, people } = school === 'own' ? this.world.a : this.world.b;
    const audience = isFamily(person) === (pages === 'own') ? 'family' : 'staff';
    const signIn = (): Promise<TestSession> =>
      this.api.signIn(audience, [{ schoolId, personId: people[person] }]);
    const key = `${schoolId} ${person} ${audience}`;
    const known = isOnce ? signIn() : (this.kept.get(key) ?? signIn());
    if (!isOnce) this.kept.set(key, known);
    const naming = isNaming ? this.world.a.schoolId : undefined;
    return { session: await known, naming, personId: people[person] };
  }
}
