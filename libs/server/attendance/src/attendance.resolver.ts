import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Call, TheCall } from '@zhurnal/platform';
import { SetAttendanceInput, SetAttendancePayload } from './attendance.graphql.js';
import { EnterAttendance } from './enter-attendance.js';

@Resolver()
export class AttendanceResolver {
  constructor(@Inject(EnterAttendance) private readonly entering: EnterAttendance) {}

  @Mutation(() => SetAttendancePayload, {
    description: 'Enters, changes or clears absences and lateness; one bad item never fails the batch.',
  })
  async setAttendance(
    @TheCall() call: Call,
    @Args('input', { description: 'The change.' }) input: SetAttendanceInput,
  ): Promise<SetAttendancePayload> {
    return { clientMutationId: input.clientMutationId, results: await this.entering.run(call, input) };
  }
}
