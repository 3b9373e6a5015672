import { useSharedWords } from '@zhurnal/web-client';
import { ToastArea } from '@zhurnal/web-ui';
import { useToast } from '../journal/use-toast.js';
import { t as say } from '../words/staff-words.js';
import { ArchivePage } from './archive-page.js';
import './archive.css';

/** Архив: packages of classes, media, printed copies and checks. */
export default function ArchiveRoute() {
  const shared = useSharedWords();
  const { toasts, show, close } = useToast();
  return (
    <>
      <ArchivePage onSaid={show} />
      <ToastArea
        label={say('app.toasts')}
        closeLabel={shared('common.close')}
        toasts={toasts}
        onClose={close}
      />
    </>
  );
}
