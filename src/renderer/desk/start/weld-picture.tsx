import weld from './weld.webp';

/** A weld under way, as a candidate sees it: the picture `realhot` of scripts/look-scene.mjs, 1504 x 640 px. */
export function WeldPicture({ title }: { readonly title: string }) {
  return <img className="weld-picture" src={weld} width={1504} height={640} alt={title} />;
}
