import { Canvas, useFrame, useThree } from '@react-three/fiber';
import { XR, type XRStore } from '@react-three/xr';
import { memo, useEffect, useState } from 'react';
import { prepareRenderer } from '../../scene/light/tone-mapping.ts';
import type { Booth } from '../booth.ts';
import { pixelRatio } from './drawing-quality.ts';
import type { Room } from './room.ts';

const CAMERA = { fov: 40, near: 0.05, far: 20, position: [0, 1.25, 0.1] as [number, number, number] };

/** Calls the room once a frame. Renders nothing, and is never rendered again. */
const FrameLoop = memo(function FrameLoop({ room, booth }: { readonly room: Room; readonly booth: Booth }) {
  const gl = useThree((three) => three.gl);
  const scene = useThree((three) => three.scene);
  useEffect(() => {
    void room.light(gl, scene);
    return () => room.dispose();
  }, [room, gl, scene]);
  useEffect(() => {
    const onLost = (): void => booth.gone('noPicture');
    const onRestored = (): void => {
      booth.back();
      // The light of the surroundings was computed on the card that was lost.
      void room.light(gl, scene);
    };
    gl.domElement.addEventListener('webglcontextlost', onLost);
    gl.domElement.addEventListener('webglcontextrestored', onRestored);
    const onReset = (): void => booth.say('referenceReset', 1);
    const onStart = (): void => {
      gl.xr.getReferenceSpace()?.addEventListener('reset', onReset);
      booth.set({ inSession: true, sessionProblem: undefined });
      booth.faceCandidate();
    };
    const onEnd = (): void => {
      booth.set({ inSession: false });
      room.standAnew();
    };
    gl.xr.addEventListener('sessionstart', onStart);
    gl.xr.addEventListener('sessionend', onEnd);
    return () => {
      gl.domElement.removeEventListener('webglcontextlost', onLost);
      gl.domElement.removeEventListener('webglcontextrestored', onRestored);
      gl.xr.removeEventListener('sessionstart', onStart);
      gl.xr.removeEventListener('sessionend', onEnd);
    };
  }, [gl, scene, booth, room]);
  useFrame((three, delta, xrFrame) => {
    if (xrFrame === undefined) room.stand(three.camera, three.size.width, three.size.height);
    room.frame(three.gl, three.camera, delta, xrFrame);
    if (xrFrame !== undefined) return;
    const ratio = pixelRatio(room.pace.level, three.size.width, three.size.height, window.devicePixelRatio);
    if (Math.abs(ratio - three.viewport.dpr) > 1e-6) three.setDpr(ratio);
  });
  return <primitive object={room.group} />;
});

/** The canvas: one scene, on the screen and in the headset. */
export const Stage = memo(function Stage({
  room,
  booth,
  xr,
}: {
  readonly room: Room;
  readonly booth: Booth;
  readonly xr: XRStore;
}) {
  const [first] = useState(() => ({
    ratio: pixelRatio(room.pace.level, window.innerWidth, window.innerHeight, window.devicePixelRatio),
    antialias: room.pace.level === 0,
  }));
  return (
    <Canvas
      camera={CAMERA}
      dpr={first.ratio}
      gl={{ antialias: first.antialias, powerPreference: 'high-performance' }}
      onCreated={({ gl }) => prepareRenderer(gl)}
    >
      <color attach="background" args={['#2a2c2b']} />
      <XR store={xr}>
        <FrameLoop room={room} booth={booth} />
      </XR>
    </Canvas>
  );
});
