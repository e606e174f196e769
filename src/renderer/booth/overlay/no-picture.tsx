import { useWords } from '../../ui/messages/language-context.tsx';
import { flatWords } from '../words/flat-words.ts';

/** Instead of everything, where the browser has no WebGL 2. */
export function NoPicture() {
  const w = useWords(flatWords).noPicture;
  return (
    <main className="overlay alone">
      <section className="panel prompt" aria-labelledby="no-picture-title">
        <h1 id="no-picture-title">{w.title}</h1>
        <p>{w.text}</p>
      </section>
    </main>
  );
}
