import { useWords } from '../../ui/messages/language-context.tsx';
import { HeadsetPicture } from '../start/headset-picture.tsx';
import { boothsWords } from './booths-words.ts';

/** What this place is for, while it is empty; its action is the filled button above. */
export function NoBooths() {
  const words = useWords(boothsWords);
  return (
    <div className="empty">
      <HeadsetPicture />
      <p>{words.noBoothsWhy}</p>
    </div>
  );
}
