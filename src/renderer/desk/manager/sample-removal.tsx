import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../ui/icons/icon.tsx';
import { useWords } from '../../ui/messages/language-context.tsx';
import { useCall, useDeskStore } from '../desk-context.tsx';
import { Dialog } from '../dialog.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { managerWords } from './manager-words.ts';

/** A sample center says that it is one, and is removed whole by one button. */
export function SampleRemoval() {
  const words = useWords(managerWords);
  const { center } = useDeskStore();
  const [asked, setAsked] = useState(false);
  const remove = useCall(async (desk) => {
    const after = await desk.center.removeSample();
    // First start has no places: the next center opens at its beginning.
    location.hash = '/';
    center.set(after);
  });
  return (
    <section className="setting-group">
      <div className="dashed">
        <Icon name="flask" />
        <div className="grow">
          <h2>{words.sampleTitle}</h2>
          <p className="second">{words.sampleWhy}</p>
        </div>
        <Button variant="default" className="danger-outline" onClick={() => setAsked(true)}>
          {words.sampleRemove}
        </Button>
      </div>
      {asked ? (
        <Dialog title={words.sampleRemove} close={words.cancel} onClose={() => setAsked(false)}>
          <div className="sheet">
            <p>{words.sampleRemoveWhy}</p>
            <ProblemNote problem={remove.problem} />
            <div className="sheet-buttons">
              <Button variant="default" data-autofocus onClick={() => setAsked(false)}>
                {words.cancel}
              </Button>
              <Button className="danger" loading={remove.busy} onClick={() => void remove.run()}>
                {words.sampleRemoveDo}
              </Button>
            </div>
          </div>
        </Dialog>
      ) : undefined}
    </section>
  );
}
