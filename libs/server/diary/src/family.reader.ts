import type { Call } from '@zhurnal/platform';
import type { Child, FamilyToday } from './family.graphql.js';
export class FamilyReader { async listChildren(_call: Call): Promise<Child[]> { throw new Error('soon'); } async getToday(_call: Call): Promise<FamilyToday> { throw new Error('soon'); } }
