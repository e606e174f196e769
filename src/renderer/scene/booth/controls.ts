import {
  BoxGeometry,
  CircleGeometry,
  Group,
  InstancedMesh,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  PlaneGeometry,
  Quaternion,
  Vector3,
} from 'three';
import type { WeldProcess } from '../../../core/sim/welding/settings.ts';
import type { WeldState } from '../../../core/sim/welding/state.ts';
import { Kit } from '../kit/kit.ts';
import { roundedBox } from '../kit/rounded-box.ts';
import { turned } from '../kit/turned.ts';
import { CYLINDER, GAUGES } from './cylinder.ts';
import { MACHINE, PANEL, panelPlacement } from './machine.ts';
import { dialsOf, GAS_SCALE } from './panel-dials.ts';
import { gaugeAngle, gaugeTexture, panelTexture } from './printed.ts';
import { createSegmentDisplay } from './segment-display.ts';

/** L/min at the flow gauge's end. */
const GAUGE_MOST = 30;

/** The machine's moving parts: knobs, switch, display, flow gauge. They show what the simulation is set to. */
export interface Controls {
  readonly group: Group;
  update(state: WeldState): void;
  dispose(): void;
}

const share = (value: number, [low, high]: readonly [number, number]): number =>
  Math.max(0, Math.min(1, (value - low) / (high - low)));

export const createControls = (floorM: number, process: WeldProcess): Controls => {
  const dials = dialsOf(process);
  const places = [PANEL.voltageKnob, PANEL.wireFeedKnob].slice(0, dials.length);
  const group = new Group();
  const machine = new Group();
  machine.position.set(MACHINE.x, floorM + MACHINE.y, MACHINE.z);
  machine.rotation.y = MACHINE.yaw;
  const panel = new Group();
  panel.position.set(...panelPlacement.at);
  panel.rotation.set(...panelPlacement.turn);
  machine.add(panel);
  group.add(machine);

  const display = createSegmentDisplay(PANEL.display.width, PANEL.display.height);
  display.mesh.position.set(PANEL.display.x, PANEL.display.y, 0.0056);
  const legends = new Mesh(
    new PlaneGeometry(0.2, 0.2),
    new MeshBasicMaterial({
      map: panelTexture(
        places,
        PANEL.knobRadius,
        dials.map(({ unit }) => unit),
      ),
      transparent: true,
      opacity: 0.8,
    }),
  );
  legends.position.set(0, -0.1, 0.0008);
  const plastic = new MeshStandardMaterial({ vertexColors: true, roughness: 0.5 });
  const knobs = new InstancedMesh(knobGeometry(), plastic, places.length + 1);
  const rocker = new Mesh(rockerGeometry(), plastic);
  rocker.position.set(PANEL.powerSwitch.x, PANEL.powerSwitch.y, 0.004);
  panel.add(display.mesh, legends, rocker);
  group.add(knobs);

  const needle = new Mesh(
    new BoxGeometry(0.026, 0.0016, 0.0006).translate(0.009, 0, 0),
    new MeshBasicMaterial({ color: 0xa01f17 }),
  );
  needle.position.set(GAUGES.flow[0], floorM + GAUGES.flow[1], GAUGES.flow[2] + 0.0022);
  const faces = [
    [GAUGES.flow, gaugeTexture(GAUGE_MOST, 10, 'L/min')],
    [GAUGES.content, gaugeTexture(300, 100, 'bar', 178)],
  ] as const;
  for (const [at, texture] of faces) {
    const face = new Mesh(
      new CircleGeometry(GAUGES.radius - 0.003, 40),
      new MeshStandardMaterial({ map: texture, roughness: 0.35 }),
    );
    face.position.set(at[0], floorM + at[1], at[2] + 0.0012);
    group.add(face);
  }
  group.add(needle);

  const matrix = new Matrix4();
  const spin = new Quaternion();
  const axis = new Vector3(0, 0, 1);
  const one = new Vector3(1, 1, 1);
  const at = new Vector3();
  const frames = places.map(({ x, y }) => new Vector3(x, y, 0.001));
  const gasAt = new Matrix4().makeTranslation(CYLINDER.x - 0.115, floorM + CYLINDER.height + 0.062, CYLINDER.z + 0.044);
  const shown = new Float64Array(4).fill(-1);

  const setKnob = (i: number, parent: Matrix4, position: Vector3, turnShare: number, size: number): void => {
    spin.setFromAxisAngle(axis, ((135 - 270 * turnShare) * Math.PI) / 180);
    one.setScalar(size);
    matrix.compose(position, spin, one).premultiply(parent);
    knobs.setMatrixAt(i, matrix);
  };

  return {
    group,
    update: ({ machine: m }) => {
      const left = dials[0]!.read(m);
      const right = dials[1]?.read(m) ?? Number.NaN;
      const powered = m.powerOn ? 1 : 0;
      const same =
        shown[0] === left && Object.is(shown[1], right) && shown[2] === m.gasFlowLMin && shown[3] === powered;
      if (same) return;
      shown[0] = left;
      shown[1] = right;
      shown[2] = m.gasFlowLMin;
      shown[3] = powered;
      display.set(left, right, m.powerOn);
      machine.updateMatrix();
      panel.updateMatrix();
      const frame = machine.matrix.clone().multiply(panel.matrix);
      dials.forEach(({ read, scale }, i) => void setKnob(i, frame, frames[i]!, share(read(m), scale), 1));
      setKnob(dials.length, gasAt, at.set(0, 0, 0), share(m.gasFlowLMin, GAS_SCALE) * 0.6, 0.95);
      knobs.instanceMatrix.needsUpdate = true;
      rocker.rotation.x = m.powerOn ? 0.16 : -0.16;
      needle.rotation.z = gaugeAngle(m.gasFlowLMin / GAUGE_MOST);
    },
    dispose: () => {
      display.dispose();
      knobs.dispose();
      group.traverse((child) => {
        if (!(child instanceof Mesh)) return;
        child.geometry.dispose();
        const material = child.material as MeshStandardMaterial | MeshBasicMaterial;
        if ('map' in material) material.map?.dispose();
        material.dispose();
      });
    },
  };
};

/** A fluted knob with a white pointer; its axis along +z, pointer to +y. */
const knobGeometry = () => {
  const kit = new Kit<'knob'>();
  kit.add(
    'knob',
    0x121314,
    turned(
      [
        [0, 0.021],
        [0.0145, 0.021],
        [0.0158, 0.0195],
        [0.0172, 0.006],
        [0.0195, 0.003],
        [0.02, 0],
      ],
      36,
    ),
    { turn: [Math.PI / 2, 0, 0] },
  );
  for (let i = 0; i < 18; i += 1) {
    const a = (i / 18) * Math.PI * 2;
    kit.add('knob', 0x1d1f21, new BoxGeometry(0.0017, 0.0017, 0.0135), {
      at: [Math.cos(a) * 0.0165, Math.sin(a) * 0.0165, 0.0125],
      turn: [0, 0, a],
    });
  }
  kit.add('knob', 0xf2efe6, roundedBox(0.002, 0.013, 0.0012, { radius: 0.0005 }), { at: [0, 0.008, 0.0211] });
  kit.add('knob', 0xf2efe6, roundedBox(0.002, 0.0012, 0.014, { radius: 0.0005 }), { at: [0, 0.0168, 0.0125] });
  return kit.merge(() => 1).get('knob')!;
};

const rockerGeometry = () => {
  const kit = new Kit<'rocker'>();
  kit.add('rocker', 0x8d1a14, roundedBox(0.019, 0.027, 0.008, { radius: 0.002, arcs: 2 }));
  kit.add('rocker', 0xf2efe6, roundedBox(0.0014, 0.006, 0.0006, { radius: 0.0002 }), { at: [0, 0.0075, 0.0039] });
  return kit.merge(() => 1).get('rocker')!;
};
