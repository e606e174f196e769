import { Button } from '@mantine/core';
import type { BoothCard } from '../../../shared/desk.ts';
import { useWords } from '../../ui/messages/language-context.tsx';
import { useCenter } from '../desk-context.tsx';
import { Dialog } from '../dialog.tsx';
import { boothsWords } from './booths-words.ts';
import { CopyLine } from './copy-line.tsx';
import { networkAddresses } from './network-addresses.ts';

/** How a lost booth comes back. It is paired already, so there is no code. */
export function RejoinSheet({ booth, onClose }: { readonly booth: BoothCard; readonly onClose: () => void }) {
  const words = useWords(boothsWords);
  const urls = networkAddresses(useCenter().boothAddress.urls);
  return (
    <Dialog title={words.rejoinTitle(booth.name)} size={520} close={words.closePanel} onClose={onClose}>
      <div className="sheet">
        <p>{words.rejoin1}</p>
        <p>{words.rejoin2}</p>
        {urls.length === 0 ? <p className="tone-warn strong">{words.noAddress}</p> : undefined}
        {urls.map((url) => (
          <CopyLine key={url} text={url} />
        ))}
        <p>{words.rejoin3}</p>
        <div className="sheet-buttons">
          <Button data-autofocus onClick={onClose}>
            {words.done}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
