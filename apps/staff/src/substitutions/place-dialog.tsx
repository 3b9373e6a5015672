import { ChangeRoomDocument, LessonPlacesDocument, MoveLessonDocument } from '@zhurnal/contract/staff';
import type { LessonChangeCause, LessonPlacesQuery } from '@zhurnal/contract/staff';
import { formatDay, isDay, useAnswer, useChange, useSharedWords } from '@zhurnal/web-client';
import { Banner, Button, DateField, Dialog, Select } from '@zhurnal/web-ui';
import { useId, useState } from 'react';
import { FaultState, LoadingState } from '../shell/page-states.js';
import { WhyFields } from './cancel-dialog.js';
import { sayLesson, sayRoom, sayTime } from './say-lesson.js';
import type { PlannedLesson } from './say-lesson.js';
import { t } from './substitution-words.js';
import type { LessonChanges } from './use-lesson-changes.js';

type Places = LessonPlacesQuery['lessonPlaces'];

export interface PlaceDialogProps {
  readonly lesson: PlannedLesson;
  readonly changes: LessonChanges;
  readonly onClose: () => void;
}

/** Another day or hour for a lesson: what stands in the way is told beside every hour. */
export function MoveDialog({ lesson, changes, onClose }: PlaceDialogProps) {
  const shared = useSharedWords();
  const [date, setDate] = useState(lesson.date);
  const [slot, setSlot] = useState<number>();
  const [roomId, setRoom] = useState(lesson.roomId ?? '');
  const [cause, setCause] = useState<LessonChangeCause>('EVENT');
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const asked = useAnswer(LessonPlacesDocument, { lessonId: lesson.id, date }, { pause: !isDay(date) });
  const places = asked.value?.lessonPlaces;
  const move = useChange(MoveLessonDocument);
  const save = () => {
    setTried(true);
    if (slot === undefined) return;
    changes.run(
      (clientMutationId, confirmed) =>
        move({
          input: {
            clientMutationId,
            confirmed,
            lessonId: lesson.id,
            expectedVersion: lesson.version,
            date,
            slot,
            roomId: roomId === '' ? null : roomId,
            cause,
            note,
          },
        }),
      t('move.done', { lesson: sayLesson(lesson) }),
    );
  };
  const place = `${formatDay(lesson.date, 'long')}, ${t('lesson.place', { slot: lesson.slot, time: sayTime(lesson.startsAt) })}, ${sayRoom(lesson.room)}`;
  return (
    <Dialog
      open
      size="wide"
      title={t('move.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      lightDismiss={false}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" busy={changes.isBusy} onClick={save}>
            {t('move.save')}
          </Button>
        </>
      }
    >
      <div className="sb-form">
        <p>{t('move.of', { lesson: sayLesson(lesson), place })}</p>
        {changes.trouble !== undefined && <Banner kind="danger">{changes.trouble}</Banner>}
        <DateField
          label={t('move.date')}
          value={date}
          onChange={(event) => {
            setDate(event.currentTarget.value);
            setSlot(undefined);
          }}
        />
        {places === undefined ? (
          asked.fault === undefined ? (
            <LoadingState />
          ) : (
            <FaultState fault={asked.fault} again={asked.again} />
          )
        ) : (
          <>
            {!places.isSchoolDay && <Banner kind="warning">{t('move.dayOff')}</Banner>}
            <SlotChoice
              places={places}
              own={date === lesson.date ? lesson.slot : undefined}
              chosen={slot}
              error={isTried && slot === undefined ? t('move.chooseSlot') : undefined}
              onChoose={setSlot}
            />
            <RoomSelect places={places} slot={slot} roomId={roomId} onRoom={setRoom} />
          </>
        )}
        <WhyFields cause={cause} note={note} onCause={setCause} onNote={setNote} />
      </div>
    </Dialog>
  );
}

function SlotChoice({
  places,
  own,
  chosen,
  error,
  onChoose,
}: {
  readonly places: Places;
  /** The number at which the lesson stands that day. */
  readonly own: number | undefined;
  readonly chosen: number | undefined;
  readonly error: string | undefined;
  readonly onChoose: (slot: number) => void;
}) {
  const name = useId();
  if (places.slots.length === 0) return <Banner kind="warning">{t('move.noSlots')}</Banner>;
  return (
    <fieldset className="sb-places">
      <legend>{t('move.slot')}</legend>
      {places.slots.map(({ slot, startsAt, endsAt, classBusy, teacherBusy }) => {
        const busy = [
          classBusy !== null && t('move.class', { lessons: classBusy }),
          teacherBusy !== null && t('move.teacher', { lessons: teacherBusy }),
        ].filter((part) => part !== false);
        const state = slot === own ? t('move.here') : busy.length > 0 ? busy.join('; ') : t('move.free');
        return (
          <label key={slot} className="sb-place" data-busy={busy.length > 0 || undefined}>
            <input
              type="radio"
              name={name}
              value={slot}
              checked={slot === chosen}
              disabled={slot === own}
              onChange={() => onChoose(slot)}
            />
            <b>{slot}</b>
            <span className="sb-time">
              {sayTime(startsAt)}–{sayTime(endsAt)}
            </span>
            <span>{state}</span>
          </label>
        );
      })}
      {error !== undefined && (
        <p className="zh-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function RoomSelect({
  places,
  slot,
  roomId,
  onRoom,
}: {
  readonly places: Places;
  readonly slot: number | undefined;
  readonly roomId: string;
  readonly onRoom: (id: string) => void;
}) {
  return (
    <Select
      label={t('move.room')}
      value={roomId}
      onChange={(event) => onRoom(event.currentTarget.value)}
      options={[
        { value: '', label: t('move.noRoom') },
        ...places.rooms.map(({ id, name, busySlots }) => ({
          value: id,
          label: slot !== undefined && busySlots.includes(slot) ? t('move.roomBusy', { room: name }) : name,
        })),
      ]}
    />
  );
}

/** Another room for a lesson. */
export function RoomDialog({ lesson, changes, onClose }: PlaceDialogProps) {
  const shared = useSharedWords();
  const [roomId, setRoom] = useState(lesson.roomId ?? '');
  const { value, fault, again } = useAnswer(LessonPlacesDocument, { lessonId: lesson.id, date: lesson.date });
  const change = useChange(ChangeRoomDocument);
  const save = () =>
    changes.run(
      (clientMutationId, confirmed) =>
        change({
          input: {
            clientMutationId,
            confirmed,
            lessonId: lesson.id,
            expectedVersion: lesson.version,
            roomId: roomId === '' ? null : roomId,
          },
        }),
      t('room.done', { lesson: sayLesson(lesson) }),
    );
  return (
    <Dialog
      open
      title={t('room.title')}
      closeLabel={shared('common.close')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('back')}</Button>
          <Button variant="primary" busy={changes.isBusy} onClick={save}>
            {t('room.save')}
          </Button>
        </>
      }
    >
      <div className="sb-form">
        <p>{sayLesson(lesson)}</p>
        {changes.trouble !== undefined && <Banner kind="danger">{changes.trouble}</Banner>}
        {value === undefined ? (
          fault === undefined ? (
            <LoadingState />
          ) : (
            <FaultState fault={fault} again={again} />
          )
        ) : (
          <RoomSelect places={value.lessonPlaces} slot={lesson.slot} roomId={roomId} onRoom={setRoom} />
        )}
      </div>
    </Dialog>
  );
}
