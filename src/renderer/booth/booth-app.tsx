import { createXRStore } from '@react-three/xr';
import { useEffect, useMemo, useState } from 'react';
import { taskOf } from '../../core/assessment/task.ts';
import { BATCH_MS, BOOTH_SOCKET_PATH } from '../../shared/booth.ts';
import { LanguageContext } from '../ui/messages/language-context.tsx';
import type { Address } from './address.ts';
import { holdAsWps, setUpAsWps } from './as-wps.ts';
import { Booth } from './booth.ts';
import { BoothPage } from './booth-page.tsx';
import type { Mode } from './booth-state.ts';
import { HostLink, type Socket } from './link/host-link.ts';
import { pair } from './link/pair.ts';
import { PracticeLink } from './link/practice-link.ts';
import { NoPicture } from './overlay/no-picture.tsx';
import type { PageActions } from './overlay/page-actions.ts';
import { BoothContext } from './overlay/use-booth.ts';
import { watchPage } from './page-watch.ts';
import { movePlacement } from './placing.ts';
import { practiceConditions } from './practice-conditions.ts';
import { practiceTask } from './practice-packs.ts';
import { scoreInWorker } from './score/score.ts';
import { BenchMarks } from './view/bench-marks.ts';
import { canDraw, drawingStart } from './view/drawing-quality.ts';
import { PaceMark } from './view/pace-mark.ts';
import { text } from './view/panel-spec.ts';
import { PlaceGhost } from './view/place-ghost.ts';
import { Room } from './view/room.ts';
import { RoomCues } from './view/room-cues.ts';
import { RoomPanels } from './view/room-panels.ts';
import { RoomSound } from './view/room-sound.ts';
import { promptWords } from './words/prompt-words.ts';

const device = (): string => navigator.userAgent.slice(0, 200);

/** Headset sessions: no emulator, no offers, profiles from beside this page. Controllers are drawn by the room itself. */
const createSessions = () =>
  createXRStore({
    emulate: false,
    offerSession: false,
    baseAssetPath: new URL('xr-profiles/', document.baseURI).href,
    controller: false,
    hand: false,
    transientPointer: false,
    gaze: false,
    screenInput: false,
    handTracking: false,
    anchors: false,
    meshDetection: false,
    planeDetection: false,
    hitTest: false,
    domOverlay: false,
    depthSensing: false,
  });

function createBoothOf(address: Address, mode: Mode): Booth {
  const { practice, language } = address;
  const openSocket = (): Socket => {
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    return new WebSocket(`${scheme}//${location.host}${BOOTH_SOCKET_PATH}`);
  };
  return new Booth({
    mode,
    practice,
    language,
    device: device(),
    openLink: (listener) => {
      if (!practice) return new HostLink(openSocket, listener);
      const { pack, task } = practiceTask(mode, address.pack, address.task);
      const lessMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const conditions = practiceConditions(sessionStorage, lessMotion);
      return new PracticeLink({ pack, task, mode, language, device: device(), conditions }, listener);
    },
    score: scoreInWorker,
    now: () => performance.now(),
  });
}

/** The whole page. The mode is what the address says, else what the device can. */
export function BoothApp({ address }: { readonly address: Address }) {
  const [mode, setMode] = useState(address.mode);
  const [drawable] = useState(canDraw);
  useEffect(() => {
    if (mode !== undefined) return;
    const can = navigator.xr?.isSessionSupported('immersive-vr') ?? Promise.resolve(false);
    can.then(
      (vr) => setMode(vr ? 'vr' : 'flat'),
      () => setMode('flat'),
    );
  }, [mode]);
  if (!drawable)
    return (
      <LanguageContext value={address.language}>
        <NoPicture />
      </LanguageContext>
    );
  return mode === undefined ? null : <BoothOf address={address} mode={mode} />;
}

function BoothOf({ address, mode }: { readonly address: Address; readonly mode: Mode }) {
  const [booth] = useState(() => createBoothOf(address, mode));
  const [room] = useState(() => new Room(booth, drawingStart()));
  const [xr] = useState(createSessions);
  useEffect(() => {
    // Frames send what waits; this goes on when they stop (a hidden page, a headset laid down).
    const timer = setInterval(() => booth.pump(performance.now()), BATCH_MS);
    return () => clearInterval(timer);
  }, [booth]);
  useEffect(() => watchPage(booth), [booth]);
  const actions = useMemo((): PageActions => createActions(booth, room, xr, mode), [booth, room, xr, mode]);
  useEffect(() => {
    room.add(new RoomSound(booth));
    if (booth.state.get().practice) room.add(new PaceMark(booth));
    if (mode !== 'vr') return;
    room.add(new RoomPanels(booth, actions));
    if (booth.state.get().practice) room.add(new RoomCues(booth));
    room.add(new BenchMarks(booth));
    room.add(new PlaceGhost(booth));
  }, [mode, room, booth, actions]);
  return (
    <BoothContext value={booth}>
      <BoothPage room={room} xr={xr} actions={actions} />
    </BoothContext>
  );
}

function createActions(booth: Booth, room: Room, xr: ReturnType<typeof createSessions>, mode: Mode): PageActions {
  const enterVr = (): void => {
    xr.enterVR().catch(() => booth.set({ sessionProblem: 'failed' }));
  };
  return {
    enterVr,
    useScreen: () => {
      location.search = '?practice=1&mode=flat';
    },
    move: (move) => {
      const head = booth.shown?.poses.head;
      if (head !== undefined) booth.place(movePlacement(booth.placement, move, head));
    },
    askDone: (askingDone) => booth.set({ askingDone }),
    pair: (code) => {
      booth.pairing(true, undefined);
      const words = promptWords[booth.state.get().language].pairing;
      void pair({ code, device: device(), mode }).then((reply) => {
        if (reply.ok) booth.paired();
        else
          booth.pairing(false, reply.code === 'pair-unreachable' ? words.unreachable : reply.message || words.refused);
      });
    },
    practise: () => {
      location.search = '?practice=1';
    },
    asWps: () => {
      const { assignment } = booth.state.get();
      if (assignment === undefined) return;
      const { wps } = taskOf(assignment.pack, assignment.task);
      setUpAsWps(booth, wps);
      if (room.flat !== undefined) holdAsWps(room.flat.hand, wps);
    },
    backIntoVr: ({ language, phase, sessionProblem }) => {
      const w = promptWords[language].enterVr;
      const working = phase === 'working';
      return {
        title: w.title,
        lines: [
          text(working ? w.back : w.text),
          ...(sessionProblem === undefined ? [] : [{ kind: 'note', tone: 'bad', text: w.failed } as const]),
        ],
        buttons: [{ id: 'vr', label: working ? w.buttonBack : w.button, primary: true, press: enterVr }],
      };
    },
  };
}
