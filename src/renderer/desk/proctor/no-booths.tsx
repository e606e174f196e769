import { Button } from '@mantine/core';
import { useWords } from '../../ui/messages/language-context.tsx';
import { HeadsetPicture } from '../start/headset-picture.tsx';
import { boothsWords } from './booths-words.ts';

/** What this place is for, while it is empty, and how it begins. */
export function NoBooths({ onPair }: { readonly onPair: () => void }) {
  const words = useWords(boothsWords);
  return (
    <div className="empty">
      <HeadsetPicture />
      <p>{words.noBoothsWhy}</p>
      <Button size="md" onClick={onPair}>
        {words.pair}
      </Button>
    </div>
  );
}
