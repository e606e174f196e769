import { px, type SvgNode, svg } from '../svg/node.ts';

/** A fillet's section at one place of the seam, mm. Zeros where there is no metal. */
export interface FilletSection {
  readonly plateMm: number;
  /** Leg on the base plate and on the web. */
  readonly legAMm: number;
  readonly legBMm: number;
  readonly throatMm: number;
  /** Height of the face over the chord from toe to toe; negative is concave. */
  readonly convexityMm: number;
  /** Fusion beyond the root point. */
  readonly penetrationMm: number;
  readonly undercutAMm: number;
  readonly undercutBMm: number;
}

export interface SectionWords {
  readonly throat: string;
  readonly needed: string;
  readonly noMetal: string;
}

/** What a leg is held against, and how that came out: the legs' dimensions take the state's colour. */
export interface SectionNeed {
  readonly legMm: number;
  readonly tone: 'ok' | 'bad' | 'und' | 'plain';
}

const mm = (value: number): string => `${value.toFixed(1)} mm`;

/**
 * The section across a T-fillet as an inspector draws it: web at the left, base below, real metal filled, needed leg dashed.
 * `width` x `height` px.
 */
export function sectionDrawing(
  section: FilletSection,
  need: SectionNeed,
  words: SectionWords,
  width: number,
  height: number,
): SvgNode {
  const reach = Math.max(section.legAMm, section.legBMm, need.legMm, 4) * 1.3;
  const scale = Math.min((width - 130) / reach, (height - 62) / reach);
  const rootX = 72;
  const rootY = height - 46;
  const plate = Math.min(section.plateMm * scale, 58);
  const acrossPx = (across: number): number => px(rootX + across * scale);
  const upPx = (up: number): number => px(rootY - up * scale);
  const a = section.legAMm;
  const b = section.legBMm;
  const hasMetal = a > 0 && b > 0;
  const base = svg('rect', {
    class: 'section-plate',
    x: px(rootX - plate),
    y: px(rootY),
    width: px(width - rootX + plate - 8),
    height: px(height - rootY),
  });
  const web = svg('rect', { class: 'section-plate', x: px(rootX - plate), y: 0, width: px(plate), height: px(rootY) });
  // The plates' outlines leave the joint open, as two plates that only touch.
  const edges = svg('path', {
    class: 'section-edge',
    d: `M${px(rootX - plate)} 0V${px(rootY)}M${acrossPx(0)} 0V${px(rootY)}M${px(rootX - plate)} ${px(rootY)}H${px(width - 8)}`,
  });
  const needed =
    need.legMm > 0
      ? [
          svg('line', {
            class: 'section-needed',
            x1: acrossPx(need.legMm),
            y1: upPx(0),
            x2: acrossPx(0),
            y2: upPx(need.legMm),
          }),
          svg(
            'text',
            { class: 'section-needed-text', x: acrossPx(0) + 10, y: upPx(Math.max(need.legMm, b)) - 8 },
            words.needed,
          ),
        ]
      : [];
  if (!hasMetal)
    return svg(
      'g',
      {},
      web,
      base,
      edges,
      ...needed,
      svg('text', { class: 'chart-label', x: acrossPx(0) + 12, y: px(rootY - 10) }, words.noMetal),
    );
  // The face as one quadratic curve: its middle lies `convexity` off the chord, so the control point lies twice that off.
  const chord = Math.sqrt(a * a + b * b);
  const control = {
    x: a / 2 + (2 * section.convexityMm * b) / chord,
    y: b / 2 + (2 * section.convexityMm * a) / chord,
  };
  const depth = Math.max(section.penetrationMm, 0.2);
  const fused = `M${acrossPx(0)} ${upPx(b)}C${acrossPx(-depth * 1.1)} ${upPx(b * 0.8)} ${acrossPx(-depth)} ${upPx(-depth * 0.2)} ${acrossPx(-depth * 0.6)} ${upPx(-depth * 0.6)}C${acrossPx(-depth * 0.2)} ${upPx(-depth)} ${acrossPx(a * 0.8)} ${upPx(-depth * 1.1)} ${acrossPx(a)} ${upPx(0)}Z`;
  const bead = `M${acrossPx(0)} ${upPx(0)}L${acrossPx(a)} ${upPx(0)}Q${acrossPx(control.x)} ${upPx(control.y)} ${acrossPx(0)} ${upPx(b)}Z`;
  const undercuts = [
    section.undercutAMm > 0.05
      ? `M${acrossPx(a)} ${upPx(0)}q${px(0.6 * scale)} ${px(2 * section.undercutAMm * scale)} ${px(1.2 * scale)} 0Z`
      : '',
    section.undercutBMm > 0.05
      ? `M${acrossPx(0)} ${upPx(b)}q${px(-2 * section.undercutBMm * scale)} ${px(-0.6 * scale)} 0 ${px(-1.2 * scale)}Z`
      : '',
  ].join('');
  const face = { x: a / 4 + control.x / 2, y: b / 4 + control.y / 2 };
  const below = px(rootY + 20);
  const beside = px(rootX - Math.min(plate, 44) + 2);
  const tone = `section-${need.tone}`;
  return svg(
    'g',
    {},
    web,
    base,
    edges,
    svg('path', { class: 'section-fused', d: fused }),
    svg('path', { class: 'section-bead', d: bead }),
    undercuts === '' ? undefined : svg('path', { class: 'section-undercut', d: undercuts }),
    svg('path', {
      class: 'section-face',
      d: `M${acrossPx(a)} ${upPx(0)}Q${acrossPx(control.x)} ${upPx(control.y)} ${acrossPx(0)} ${upPx(b)}`,
    }),
    ...needed,
    svg('line', { class: 'section-throat', x1: acrossPx(0), y1: upPx(0), x2: acrossPx(face.x), y2: upPx(face.y) }),
    svg('circle', { class: 'section-root', cx: acrossPx(0), cy: upPx(0), r: 2.5 }),
    svg(
      'text',
      { class: 'chart-label', x: acrossPx(face.x) + 16, y: upPx(face.y) - 8 },
      `${words.throat} ${mm(section.throatMm)}`,
    ),
    // Leg on the web, then on the base, each as a dimension line.
    svg('path', {
      class: 'section-dimension',
      d: `M${beside - 4} ${upPx(b)}h8M${beside - 4} ${upPx(0)}h8M${beside} ${upPx(b)}V${upPx(0)}M${acrossPx(0)} ${below - 4}v8M${acrossPx(a)} ${below - 4}v8M${acrossPx(0)} ${below}H${acrossPx(a)}`,
    }),
    svg('text', { class: `section-leg ${tone}`, x: px(beside - 18), y: px(upPx(b) - 8) }, mm(b)),
    svg('text', { class: `section-leg ${tone}`, x: px(acrossPx(a) + 8), y: below + 4 }, mm(a)),
  );
}
