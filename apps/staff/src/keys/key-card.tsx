import { Kbd } from '@zhurnal/web-ui';
import { t } from '../words/staff-words.js';

type WordKey = Parameters<typeof t>[0];

/** Keys of one line; an inner list is pressed together. */
type Keys = readonly (readonly string[])[];

interface Line {
  readonly keys: Keys;
  readonly does: Extract<WordKey, `keys.${string}`>;
}

const one = (...keys: string[]): Keys => keys.map((key) => [key]);

const PARTS: readonly { readonly title: Line['does']; readonly lines: readonly Line[] }[] = [
  {
    title: 'keys.enter',
    lines: [
      { keys: one('2', '3', '4', '5'), does: 'keys.marks' },
      { keys: one('Н'), does: 'keys.absent' },
      { keys: one('Б'), does: 'keys.ill' },
      { keys: one('У'), does: 'keys.excused' },
      { keys: one('О'), does: 'keys.late' },
      { keys: one('.', 'Ю'), does: 'keys.due' },
      { keys: one('З', 'Х'), does: 'keys.passFail' },
      { keys: one('/'), does: 'keys.second' },
      { keys: one('Backspace'), does: 'keys.backspace' },
      { keys: one('Delete'), does: 'keys.delete' },
    ],
  },
  {
    title: 'keys.move',
    lines: [
      { keys: one('←', '→', '↑', '↓'), does: 'keys.arrows' },
      { keys: [['Enter'], ['Shift', 'Enter']], does: 'keys.enterKey' },
      { keys: one('Home', 'End'), does: 'keys.homeEnd' },
      {
        keys: [
          ['Ctrl', 'Home'],
          ['Ctrl', 'End'],
        ],
        does: 'keys.ctrlHomeEnd',
      },
      { keys: one('PgUp', 'PgDn'), does: 'keys.pages' },
      {
        keys: [
          ['Alt', '←'],
          ['Alt', '→'],
        ],
        does: 'keys.lessons',
      },
      {
        keys: [
          ['Alt', 'PgUp'],
          ['Alt', 'PgDn'],
        ],
        does: 'keys.classes',
      },
      { keys: one('Tab'), does: 'keys.tab' },
    ],
  },
  {
    title: 'keys.cell',
    lines: [
      { keys: one('F2'), does: 'keys.editor' },
      { keys: [['Shift', 'F2']], does: 'keys.comment' },
      { keys: one('F6'), does: 'keys.panel' },
      { keys: [['Alt', 'T']], does: 'keys.topic' },
      { keys: [['Alt', 'H']], does: 'keys.homework' },
      { keys: [['Alt', 'W']], does: 'keys.work' },
      { keys: [['Alt', 'Y']], does: 'keys.history' },
      {
        keys: [
          ['Alt', '1'],
          ['Alt', '2'],
        ],
        does: 'keys.conflict',
      },
    ],
  },
  {
    title: 'keys.edit',
    lines: [
      {
        keys: [
          ['Ctrl', 'Z'],
          ['Ctrl', 'Shift', 'Z'],
        ],
        does: 'keys.undo',
      },
      {
        keys: [
          ['Shift', '←'],
          ['Shift', '→'],
          ['Shift', '↑'],
          ['Shift', '↓'],
        ],
        does: 'keys.range',
      },
      { keys: [['Ctrl', 'D']], does: 'keys.fillDown' },
      { keys: [['Ctrl', 'Enter']], does: 'keys.fillRange' },
      {
        keys: [
          ['Ctrl', 'C'],
          ['Ctrl', 'V'],
        ],
        does: 'keys.clipboard',
      },
      { keys: one('?', 'F1'), does: 'keys.card' },
    ],
  },
  {
    title: 'keys.numpad',
    lines: [
      { keys: one('-'), does: 'keys.padMinus' },
      { keys: one('.'), does: 'keys.padDot' },
      { keys: one('/'), does: 'keys.padSlash' },
      { keys: one('*'), does: 'keys.padStar' },
      { keys: one('+'), does: 'keys.padPlus' },
    ],
  },
];

/** Every key of the journal with what it does. */
export function KeyCard({ level = 3 }: { readonly level?: 2 | 3 | undefined }) {
  const Heading = `h${level}` as const;
  return (
    <div className="st-keys">
      {PARTS.map(({ title, lines }) => (
        <section key={title}>
          <Heading>{t(title)}</Heading>
          <dl>
            {lines.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((chord) => (
                    <span key={chord.join()}>
                      {chord.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </span>
                  ))}
                </dt>
                <dd>{t(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="st-muted">{t('keys.anyLayout')}</p>
    </div>
  );
}
