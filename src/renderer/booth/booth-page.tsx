import type { XRStore } from '@react-three/xr';
import { useEffect } from 'react';
import { LanguageContext } from '../ui/messages/language-context.tsx';
import { Overlay } from './overlay/overlay.tsx';
import type { PageActions } from './overlay/page-actions.ts';
import { useBooth, useBoothState } from './overlay/use-booth.ts';
import { FlatStage } from './view/flat-stage.tsx';
import type { Room } from './view/room.ts';
import { Stage } from './view/stage.tsx';
import { promptWords } from './words/prompt-words.ts';

interface BoothPageProps {
  readonly room: Room;
  readonly xr: XRStore;
  readonly actions: PageActions;
}

/** Canvas and panels, in the language of the center. */
export function BoothPage({ room, xr, actions }: BoothPageProps) {
  const booth = useBooth();
  const { language, mode, phase } = useBoothState();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = promptWords[language].page;
  }, [language]);
  useEffect(() => {
    // The proctor's stop shows the real room.
    if (phase === 'stopped') void xr.getState().session?.end();
  }, [phase, xr]);
  const stage = <Stage room={room} booth={booth} xr={xr} />;
  return (
    <LanguageContext value={language}>
      {mode === 'flat' ? (
        <FlatStage room={room} actions={actions}>
          {stage}
        </FlatStage>
      ) : (
        <div className="stage">{stage}</div>
      )}
      <Overlay actions={actions} room={room} />
    </LanguageContext>
  );
}
