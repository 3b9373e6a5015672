import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { TheCall, answerOf, isRefused } from '@zhurnal/platform';
import type { Call, Refused } from '@zhurnal/platform';
import { getSchoolSettings, saveSchoolSettings } from './school-settings.js';
import type { SchoolSettingsFacts } from './school-settings.js';
import {
  SaveSchoolSettingsAnswer,
  SaveSchoolSettingsInput,
  SchoolSettingsSeen,
} from './school-settings.graphql.js';

/** Who may change what is seen. */
const CHANGE = 'saveSchoolSettings';

@Resolver()
export class SchoolSettingsResolver {
  @Query(() => SchoolSettingsSeen, { description: 'The school itself, as its administrator has set it.' })
  schoolSettings(@TheCall() call: Call): Promise<SchoolSettingsSeen> {
    return call.read([], async (tx) => ({
      ...(await getSchoolSettings(tx)),
      can: await call.can(tx, [CHANGE], { kind: 'person', id: call.actor.personId }),
    }));
  }

  @Mutation(() => SaveSchoolSettingsAnswer, {
    description: 'Sets name, time zone, school days and the language of printed forms.',
  })
  async saveSchoolSettings(
    @TheCall() call: Call,
    @Args('input', { description: 'The school itself, whole.' }) input: SaveSchoolSettingsInput,
  ): Promise<typeof SaveSchoolSettingsAnswer> {
    const { clientMutationId: key, expectedVersion, ...wanted } = input;
    const outcome = await call.write<SchoolSettingsFacts | Refused>([], { key, content: input }, (tx) =>
      saveSchoolSettings(tx, wanted, expectedVersion),
    );
    return isRefused(outcome) ? answerOf(outcome) : { ...outcome, can: [CHANGE] };
  }
}
