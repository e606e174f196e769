import { ConeGeometry, CylinderGeometry, Group, Mesh, MeshStandardMaterial } from 'three';
import type { WeldSettings } from '../../../core/sim/welding/settings.ts';
import type { ArcState } from '../../../core/sim/welding/state.ts';

/** What stands out of the tool along -z and makes the arc. */
export interface ElectrodeView {
  readonly group: Group;
  /** As long as the arc's state says; glowing while it burns. */
  set(arc: ArcState): void;
  dispose(): void;
}

const MM = 0.001;
const HOT = 0xff5a1a;

export const createElectrode = (settings: WeldSettings): ElectrodeView => {
  if (settings.process === 'SMAW') return coveredElectrode(settings.wireMm, settings.electrode === 'E6010');
  return settings.process === 'GTAW' ? tungsten() : wire(settings.wireMm);
};

/** A round bar from the origin along -z, one metre long, to be scaled. */
const bar = (radiusM: number, sides: number): CylinderGeometry => {
  const geometry = new CylinderGeometry(radiusM, radiusM, 1, sides);
  geometry.rotateX(Math.PI / 2).translate(0, 0, -0.5);
  return geometry;
};

function wire(wireMm: number): ElectrodeView {
  const material = new MeshStandardMaterial({
    color: 0xb98060,
    roughness: 0.35,
    metalness: 0.9,
    emissive: HOT,
    emissiveIntensity: 0,
  });
  const mesh = new Mesh(bar((wireMm / 2) * MM, 10), material);
  return viewOf([mesh], ({ extensionMm, burning }) => {
    mesh.scale.z = Math.max(0.0002, extensionMm * MM);
    material.emissiveIntensity = burning ? 1.4 : 0;
  });
}

/** Diameter of a covering against its core. */
const COVERING = 1.8;
/** Bare core in the jaws, mm. */
const BARE_MM = 22;
/** Burning end that glows, mm. */
const END_MM = 6;

/** Grey low-hydrogen or brown cellulose covering on a core that is bare in the jaws; its burning end glows and is burnt to a cup. */
function coveredElectrode(coreMm: number, cellulose: boolean): ElectrodeView {
  const radius = ((coreMm * COVERING) / 2) * MM;
  const core = new MeshStandardMaterial({ color: 0xb9b6b0, roughness: 0.4, metalness: 0.9 });
  const covering = new MeshStandardMaterial({ color: cellulose ? 0x6d4632 : 0x77787a, roughness: 0.93, metalness: 0 });
  const end = new MeshStandardMaterial({
    color: 0x3a3431,
    roughness: 0.95,
    metalness: 0,
    emissive: HOT,
    emissiveIntensity: 0,
  });
  const bare = new Mesh(bar((coreMm / 2) * MM, 12), core);
  bare.position.z = 0.012;
  bare.scale.z = (BARE_MM + 12) * MM;
  const cover = new Mesh(bar(radius, 16), covering);
  cover.position.z = -BARE_MM * MM;
  const burnt = new Mesh(bar(radius * 1.02, 16), end);
  burnt.scale.z = END_MM * MM;
  for (const mesh of [cover, burnt]) mesh.castShadow = true;
  return viewOf([bare, cover, burnt], ({ extensionMm, burning, burningTicks, offTicks }) => {
    const covered = Math.max(0.0002, (extensionMm - BARE_MM - END_MM) * MM);
    cover.scale.z = covered;
    burnt.position.z = -BARE_MM * MM - covered;
    // Dull red for some seconds after the arc, as thin metal cools.
    end.emissiveIntensity = burning
      ? Math.min(2.2, burningTicks / 60)
      : burningTicks === 0 && offTicks < 600 && offTicks > 0
        ? 0.8 * (1 - offTicks / 600)
        : 0;
  });
}

/** 2.4 mm, ground to a point of about two and a half diameters. */
const TUNGSTEN_MM = 2.4;
const POINT_MM = 6;

function tungsten(): ElectrodeView {
  const material = new MeshStandardMaterial({
    color: 0x8e9196,
    roughness: 0.45,
    metalness: 0.85,
    emissive: 0xfff0d8,
    emissiveIntensity: 0,
  });
  const radius = (TUNGSTEN_MM / 2) * MM;
  const shaft = new Mesh(bar(radius, 16), material);
  const cone = new ConeGeometry(radius, POINT_MM * MM, 16);
  cone.rotateX(-Math.PI / 2).translate(0, 0, (-POINT_MM * MM) / 2);
  const point = new Mesh(cone, material);
  return viewOf([shaft, point], ({ extensionMm, burning }) => {
    const straight = (extensionMm - POINT_MM) * MM;
    // The shaft goes back into the cup where the point alone stands out.
    shaft.position.z = 0.02;
    shaft.scale.z = Math.max(0.0002, 0.02 + straight);
    point.position.z = -straight;
    material.emissiveIntensity = burning ? 0.9 : 0;
  });
}

function viewOf(meshes: readonly Mesh[], set: (arc: ArcState) => void): ElectrodeView {
  const group = new Group();
  group.add(...meshes);
  return {
    group,
    set,
    dispose: () => {
      for (const { geometry, material } of meshes) {
        geometry.dispose();
        (material as MeshStandardMaterial).dispose();
      }
    },
  };
}
